package dev.pophealth.health;

import dev.pophealth.health.AlertLabels.Label;
import dev.pophealth.health.AlertTables.Place;
import dev.pophealth.health.Evidence.Strength;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds the server that an alert's text speaks of. */
final class AlertServers {

  /** What stands where a server should when there is none. */
  private static final List<String> NOBODY =
      List.of("unknown", "none", "null", "localhost", "servername", "machinename");

  private static final List<String> ASK_BY_IDENTITY =
      List.of("get-healthreport", "get-serverhealth");
  private static final List<String> SERVER_WORDS = List.of("server", "サーバー", "サーバ");
  private static final List<String> PLACE_WORDS = List.of("on", "at");

  /** Event sources begin with this; servers hardly do. */
  private static final String EVENT_SOURCE = "msexchange";

  private final List<AlertWord> words;
  private final List<Place> places;
  private final BitSet namesOfTheModel;

  private AlertServers(List<AlertWord> words, List<Place> places, BitSet namesOfTheModel) {
    this.words = words;
    this.places = places;
    this.namesOfTheModel = namesOfTheModel;
  }

  /** The server; words that are names of the model are none. */
  static Mention<ServerName> mention(
      List<AlertWord> words, List<Place> places, BitSet namesOfTheModel) {
    return new AlertServers(words, places, namesOfTheModel).mention();
  }

  private Mention<ServerName> mention() {
    Evidence<ServerName> evidence = new Evidence<>();
    Optional<Strength> before = Optional.empty();
    for (int i = 0; i < words.size(); i++) {
      before = mayBeServer(i) ? strength(i, before) : Optional.empty();
      if (before.isPresent()) {
        evidence.add(before.get(), ServerName.of(words.get(i).text()));
      }
    }
    return evidence.mention(AlertServers::fullyQualified);
  }

  private boolean mayBeServer(int index) {
    AlertWord word = words.get(index);
    return places.get(index) != Place.OTHER_ROW
        && word.isName()
        && (word.hasLetter() || word.text().indexOf('.') > 0)
        && !namesOfTheModel.get(index)
        && !NOBODY.contains(word.folded());
  }

  private Optional<Strength> strength(int index, Optional<Strength> before) {
    if (before.isPresent() && words.get(index - 1).after().lists()) {
      return before;
    }
    if (places.get(index) == Place.UNHEALTHY_SERVER || isArgument(index)) {
      return Optional.of(Strength.STATED);
    }
    Optional<Label> label = AlertLabels.before(words, index);
    if (label.isPresent()) {
      return strength(label.get(), words.get(index));
    }
    return index > 0 && words.get(index - 1).after().joins() ? inSentence(index) : Optional.empty();
  }

  private static Optional<Strength> strength(Label label, AlertWord word) {
    return switch (label) {
      case SERVER -> Optional.of(Strength.STATED);
      case SOME_SERVER -> Optional.of(Strength.HINTED);
      case SOURCE -> {
        if (word.after().dashes()) {
          yield Optional.of(Strength.STATED);
        }
        boolean alone = word.after().endsValue() && !word.folded().startsWith(EVENT_SOURCE);
        yield alone ? Optional.of(Strength.TOLD) : Optional.empty();
      }
      case HEALTH_SET, MONITOR -> Optional.empty();
    };
  }

  /** {@code -Server cas1}, {@code Get-ServerHealth -Identity cas1}. */
  private boolean isArgument(int index) {
    if (index == 0 || !words.get(index - 1).before().opensParameter()) {
      return false;
    }
    String parameter = words.get(index - 1).folded();
    return parameter.equals("server")
        || (parameter.equals("identity")
            && index > 1
            && ASK_BY_IDENTITY.contains(words.get(index - 2).folded()));
  }

  private Optional<Strength> inSentence(int index) {
    AlertWord word = words.get(index);
    String lead = words.get(index - 1).folded();
    if (SERVER_WORDS.contains(lead)) {
      boolean plain = word.quoted() || word.looksLikeHost();
      if (plain && AlertLabels.meansTheServer(words, index - 1)) {
        return Optional.of(Strength.TOLD);
      }
      return plain || word.hasCapital() ? Optional.of(Strength.HINTED) : Optional.empty();
    }
    return PLACE_WORDS.contains(lead) && word.looksLikeHost()
        ? Optional.of(Strength.HINTED)
        : Optional.empty();
  }

  /** Of a short name and the same with its domain, the latter. */
  private static List<ServerName> fullyQualified(List<ServerName> names) {
    List<ServerName> kept = new ArrayList<>(names);
    kept.removeIf(name -> names.stream().anyMatch(other -> other.qualifies(name)));
    return kept;
  }
}
