package dev.pophealth.health;

import dev.pophealth.health.AlertLabels.Label;
import dev.pophealth.health.AlertTables.Place;
import dev.pophealth.health.Evidence.Strength;
import dev.pophealth.health.WordIndex.Hit;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the words of an alert against a health model: one pass, then the plainest evidence. */
final class AlertReader {

  private static final int UNKNOWN_TOLD = 16;

  private final List<AlertWord> words;
  private final List<Place> places;
  private final AlertNames names;
  private final AlertHealthSets healthSetPlaces;
  private final BitSet namesOfTheModel = new BitSet();
  private final Evidence<Monitor> monitors = new Evidence<>();
  private final Evidence<HealthSetName> healthSets = new Evidence<>();
  private final Set<String> unknown = new LinkedHashSet<>();

  AlertReader(HealthModel model, List<AlertWord> words) {
    this.words = words;
    this.places = AlertTables.places(words);
    this.names = new AlertNames(model);
    this.healthSetPlaces = new AlertHealthSets(words, names);
  }

  AlertText read(boolean cut) {
    for (int i = 0; i < words.size(); i++) {
      if (places.get(i) != Place.OTHER_ROW) {
        readMonitor(i);
        readHealthSet(i);
      }
    }
    Mention<HealthSetName> healthSet = healthSets.mention(found -> found);
    Mention<Monitor> monitor = monitors.mention(found -> within(found, healthSet));
    Mention<ServerName> server = AlertServers.mention(words, places, namesOfTheModel);
    return agreed(healthSet, monitor, server, cut);
  }

  private void readMonitor(int index) {
    boolean labelled = AlertLabels.before(words, index).filter(Label.MONITOR::equals).isPresent();
    Optional<Hit<Monitor>> monitor = names.monitorAt(words, index);
    Optional<Hit<List<Monitor>>> probe = names.probeAt(words, index);
    monitor.ifPresent(
        hit -> {
          monitors.add(labelled ? Strength.STATED : Strength.TOLD, hit.value());
          namesOfTheModel.set(index, hit.last() + 1);
        });
    probe.ifPresent(
        hit -> {
          hit.value().forEach(fed -> monitors.add(Strength.IMPLIED, fed));
          namesOfTheModel.set(index, hit.last() + 1);
        });
    names.phraseAt(words, index).ifPresent(hit -> monitors.add(Strength.IMPLIED, hit.value()));
    if (labelled && monitor.isEmpty() && probe.isEmpty() && noteStranger(index)) {
      monitors.addElsewhere();
    }
  }

  private void readHealthSet(int index) {
    Optional<Hit<HealthSetName>> healthSet = names.healthSetAt(words, index);
    healthSet.ifPresent(
        hit -> {
          namesOfTheModel.set(index, hit.last() + 1);
          healthSetPlaces
              .strength(index, hit)
              .ifPresent(strength -> healthSets.add(strength, hit.value()));
        });
    if (healthSet.isEmpty() && healthSetPlaces.isLabelled(index) && noteStranger(index)) {
      healthSets.addElsewhere();
    }
  }

  /**
   * Takes down the name that stands here by itself and that the model does not know, if one does.
   */
  private boolean noteStranger(int index) {
    AlertWord word = words.get(index);
    boolean stranger = word.isName() && word.after().endsValue();
    if (stranger && unknown.size() < UNKNOWN_TOLD) {
      unknown.add(word.text());
    }
    return stranger;
  }

  /** Those of the health set that the alert is about, where there are such. */
  private static List<Monitor> within(List<Monitor> found, Mention<HealthSetName> healthSet) {
    List<Monitor> within =
        found.stream()
            .filter(monitor -> healthSet.value().filter(monitor.healthSet()::equals).isPresent())
            .toList();
    return within.isEmpty() ? found : within;
  }

  /** Takes the health set from the monitor where it is not named; leaves open what disagrees. */
  private AlertText agreed(
      Mention<HealthSetName> healthSet,
      Mention<Monitor> monitor,
      Mention<ServerName> server,
      boolean cut) {
    if (monitor.value().isPresent()) {
      HealthSetName own = monitor.value().get().healthSet();
      List<HealthSetName> told = healthSet.value().map(List::of).orElse(healthSet.candidates());
      boolean agrees = !healthSets.isPlain() || (told.contains(own) && !healthSets.isElsewhere());
      Mention<HealthSetName> both =
          Mention.oneOf(Stream.concat(told.stream(), Stream.of(own)).distinct().toList());
      return agrees
          ? result(Mention.of(own), Mention.of(monitor.value().get()), server, cut)
          : result(both, Mention.oneOf(List.of(monitor.value().get())), server, cut);
    }
    return result(healthSet, monitor, server, cut);
  }

  private AlertText result(
      Mention<HealthSetName> healthSet,
      Mention<Monitor> monitor,
      Mention<ServerName> server,
      boolean cut) {
    Mention<MonitorName> name =
        new Mention<>(
            monitor.value().map(Monitor::name),
            monitor.candidates().stream().map(Monitor::name).toList());
    return new AlertText(healthSet, server, name, List.copyOf(unknown), cut);
  }
}
