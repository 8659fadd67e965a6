package dev.pophealth.report;

import dev.pophealth.engine.wording.ActionText;
import dev.pophealth.engine.wording.Wording;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.TimelineEntry;
import dev.pophealth.recovery.Way;
import java.util.Optional;

/** One request and what came of it, in words. */
final class EntryWords {

  private static final int DETAIL = 200;

  private EntryWords() {}

  /** How it was classified, with what was read or said: {@code red (Failed: …)}. */
  static Phrase outcome(TimelineEntry entry) {
    Phrase way = way(entry.way(), entry.action());
    Phrase detail = bounded(detail(entry));
    return detail.english().isBlank() ? way : way.then(" (").then(detail).then(")");
  }

  static Phrase way(Way way, Optional<Action> action) {
    return action
        .filter(Question.class::isInstance)
        .map(question -> WayWords.of(way, (Question) question))
        .orElseGet(() -> WayWords.of(way));
  }

  private static Phrase detail(TimelineEntry entry) {
    Outcome outcome = entry.outcome();
    if (outcome instanceof Outcome.Answered answered) {
      Phrase read = ReadingWords.of(answered.reading());
      return answered.reading() instanceof ProbeReading
          ? Phrase.name(entry.action().map(action -> Subject.of(action) + " ").orElse(""))
              .then(read)
          : read;
    }
    return Phrase.name(outcome instanceof Outcome.Acted acted ? acted.words() : "");
  }

  /** As a fact that a decision rests on: {@code D2 on mbx1 said red at … (… Failed: …)}. */
  static Phrase fact(TimelineEntry entry) {
    boolean asked = entry.action().filter(Question.class::isInstance).isPresent();
    Phrase step = step(entry);
    Phrase way = way(entry.way(), entry.action());
    Phrase read = bounded(detail(entry));
    String at = entry.outcome().cameAt().toString();
    boolean more = !read.english().isBlank();
    return new Phrase(
        step.english()
            + (asked ? " said " : ": ")
            + way.english()
            + " at "
            + at
            + (more ? " (" + read.english() + ")" : ""),
        step.japanese()
            + " の結果「"
            + way.japanese()
            + "」("
            + at
            + (more ? "、" + read.japanese() : "")
            + ")");
  }

  private static Phrase bounded(Phrase words) {
    return new Phrase(OneLine.of(words.english(), DETAIL), OneLine.of(words.japanese(), DETAIL));
  }

  static Phrase step(TimelineEntry entry) {
    String id = entry.step().value();
    return entry.action().map(action -> on(id, action)).orElse(Phrase.name(id));
  }

  /** What the runbook says at its step, with the name of what it is about. */
  static Phrase sentence(Recovery recovery, TimelineEntry entry) {
    Phrase sentence =
        recovery
            .runbook()
            .flatMap(runbook -> Wording.of(runbook, entry.step()))
            .or(() -> entry.action().map(ActionText::of))
            .map(Phrase::of)
            .orElse(new Phrase("Wait.", "待機します。"));
    return entry.action().map(action -> Subject.named(sentence, action)).orElse(sentence);
  }

  static Phrase on(String id, Action action) {
    return new Phrase(id + " on " + action.server(), id + " (" + action.server() + ")");
  }
}
