package dev.pophealth.health;

import dev.pophealth.health.WordIndex.Hit;
import java.util.List;
import java.util.Optional;

/** The names of a health model as they are looked for in an alert's text. */
final class AlertNames {

  private final WordIndex<HealthSetName> healthSets = new WordIndex<>();
  private final WordIndex<Monitor> monitors = new WordIndex<>();
  private final WordIndex<List<Monitor>> probes = new WordIndex<>();
  private final WordIndex<Monitor> phrases = new WordIndex<>();

  AlertNames(HealthModel model) {
    model.healthSets().forEach(set -> healthSets.add(set.name().value(), set.name()));
    model.monitorCatalogue().byName().forEach((name, each) -> monitors.add(name.value(), each));
    model
        .probeCatalogue()
        .byName()
        .forEach((name, probe) -> probes.add(name.value(), model.monitorsFedBy(probe.name())));
    for (Monitor monitor : model.monitors()) {
      monitor.phrases().forEach(phrase -> phrases.add(phrase, monitor));
    }
  }

  Optional<Hit<HealthSetName>> healthSetAt(List<AlertWord> words, int index) {
    return healthSets.at(words, index);
  }

  Optional<Hit<Monitor>> monitorAt(List<AlertWord> words, int index) {
    return monitors.at(words, index);
  }

  /** The probe at this place, as the monitors it feeds. */
  Optional<Hit<List<Monitor>>> probeAt(List<AlertWord> words, int index) {
    return probes.at(words, index);
  }

  Optional<Hit<Monitor>> phraseAt(List<AlertWord> words, int index) {
    return phrases.at(words, index);
  }
}
