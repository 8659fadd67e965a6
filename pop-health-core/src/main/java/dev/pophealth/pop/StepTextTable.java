package dev.pophealth.pop;

import dev.pophealth.recovery.StepId;
import dev.pophealth.recovery.StepText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Step texts in the order of a procedure; an id has one text only. */
final class StepTextTable {

  private final Map<String, StepText> texts = new LinkedHashMap<>();

  StepTextTable step(String id, String english, String japanese, String command, String source) {
    return step(id, typed(english, japanese, command, source));
  }

  StepTextTable step(String id, String english, String japanese, String source) {
    return step(id, StepText.of(english, japanese, source));
  }

  StepTextTable step(String id, StepText text) {
    if (texts.putIfAbsent(StepId.of(id).value(), text) != null) {
      throw new IllegalArgumentException(
          "step " + id + " has a text already: give the second one an id of its own");
    }
    return this;
  }

  StepTextTable and(StepTextTable more) {
    more.texts.forEach(this::step);
    return this;
  }

  /** A text with what a person types for it. */
  static StepText typed(String english, String japanese, String command, String source) {
    return new StepText(english, japanese, Optional.of(command), source);
  }

  Map<String, StepText> toMap() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }
}
