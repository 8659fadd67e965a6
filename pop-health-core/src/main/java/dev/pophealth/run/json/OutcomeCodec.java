package dev.pophealth.run.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.recovery.Outcome;

/** Outcomes as JSON: number, times, and one of {@code read}, {@code acted}, or neither. */
public final class OutcomeCodec {

  private OutcomeCodec() {}

  /** Writes an outcome's fields. */
  public static void write(Outcome outcome, ObjectNode to) {
    to.put("number", outcome.number());
    if (outcome instanceof Outcome.TimeCame time) {
      to.put("timeCame", time.at().toString());
      return;
    }
    to.put("askedAt", outcome.askedAt().toString()).put("cameAt", outcome.cameAt().toString());
    if (outcome instanceof Outcome.Answered answered) {
      ReadingCodec.write(answered.reading(), to.putObject("read"));
    } else if (outcome instanceof Outcome.Acted acted) {
      ObjectNode act = to.putObject("acted").put("effect", acted.effect().name());
      acted.cause().ifPresent(cause -> act.put("cause", cause.name()));
      act.put("words", acted.words());
    }
  }

  /** Reads an outcome's fields; what is left over is for the caller to refuse. */
  public static Outcome read(Fields from) {
    int number = from.number("number");
    if (from.has("timeCame")) {
      return new Outcome.TimeCame(number, from.time("timeCame"));
    }
    if (from.has("acted")) {
      Fields acted = from.object("acted");
      Outcome outcome =
          new Outcome.Acted(
              number,
              from.time("askedAt"),
              from.time("cameAt"),
              acted.word("effect", Effect.values()),
              acted.optionalWord("cause", NoneCause.values()),
              acted.text("words"));
      acted.end();
      return outcome;
    }
    Fields read = from.object("read");
    Outcome outcome =
        new Outcome.Answered(
            number, from.time("askedAt"), from.time("cameAt"), ReadingCodec.read(read));
    read.end();
    return outcome;
  }
}
