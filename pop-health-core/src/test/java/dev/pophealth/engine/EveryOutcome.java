package dev.pophealth.engine;

import dev.pophealth.health.Answer;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServerUpReading;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every outcome that a decision can have. */
final class EveryOutcome {

  private static final Instant BOOTED = Instant.parse("2026-01-01T00:00:00Z");

  private EveryOutcome() {}

  /** Outcomes that fit, one for each way on; the good one first. */
  static List<Outcome> fitting(Decision decision, Instant now) {
    if (decision instanceof Decision.Wait wait) {
      return List.of(Outcome.timeCame(wait.number(), wait.until()));
    }
    Decision.Perform perform = (Decision.Perform) decision;
    int number = perform.number();
    if (!(perform.action() instanceof Question question)) {
      List<Outcome> effects = new ArrayList<>();
      effects.add(Outcome.done(number, now, now));
      Arrays.stream(NoneCause.values())
          .map(cause -> Outcome.none(number, now, cause, ""))
          .forEach(effects::add);
      effects.add(Outcome.maybe(number, now, now, ""));
      return effects;
    }
    List<Outcome> answers = new ArrayList<>(good(number, question, now));
    answers.add(Outcome.told(number, now, Answer.NO));
    answers.add(Outcome.told(number, now, Answer.UNCLEAR));
    return answers;
  }

  private static List<Outcome> good(int number, Question question, Instant now) {
    if (question instanceof Question.FindMailboxServers) {
      return Stream.of(servers(2), List.of(Histories.SERVER), servers(5))
          .map(found -> Outcome.answered(number, now, now, new MailboxServersReading(found)))
          .toList();
    }
    return question instanceof Question.ReadBootTime
        ? List.of(Outcome.answered(number, now, now, new ServerUpReading(BOOTED, true)))
        : List.of(Outcome.told(number, now, Answer.YES));
  }

  private static List<ServerName> servers(int count) {
    return Stream.of("mbx1", "mbx2", "mbx3", "mbx4", "mbx5")
        .limit(count)
        .map(ServerName::of)
        .toList();
  }

  /** Outcomes that the open request cannot have: of another kind, or for another request. */
  static List<Outcome> unfitting(Decision decision, int open, Instant now) {
    List<Outcome> all = new ArrayList<>();
    for (int number : new int[] {Integer.MIN_VALUE, -1, 0, open + 1, Integer.MAX_VALUE}) {
      all.addAll(kinds(number, now));
    }
    boolean waits = decision instanceof Decision.Wait;
    boolean asks =
        decision instanceof Decision.Perform perform && perform.action() instanceof Question;
    boolean acts = !waits && !asks && !decision.ends();
    for (Outcome outcome : kinds(open, now)) {
      boolean fits =
          (waits && outcome instanceof Outcome.TimeCame)
              || (asks && outcome instanceof Outcome.Answered)
              || (acts && outcome instanceof Outcome.Acted);
      if (!fits) {
        all.add(outcome);
      }
    }
    return all;
  }

  private static List<Outcome> kinds(int number, Instant now) {
    return List.of(
        Outcome.told(number, now, Answer.YES),
        Outcome.done(number, now, now),
        Outcome.none(number, now, NoneCause.EXPIRED, ""),
        Outcome.timeCame(number, now));
  }
}
