package dev.pophealth.run.rules;

import dev.pophealth.health.Answer;
import dev.pophealth.policy.Hand;
import dev.pophealth.policy.Ledger;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of acts: that one is over, or was not done, or was done by others. Pure, the
 * {@link OwnActs} aside, which it only reads.
 */
public final class Consequences {

  private static final Duration DAY = Duration.ofHours(24);

  private static final String WHO = "somebody else, by the recovery history";

  private Consequences() {}

  /**
   * What is to be written after an outcome was.
   *
   * @param asked what was asked for; null for a wait
   * @param outcome what came of it
   * @param acts the acts of this recovery
   * @param ledger what is known to have been done
   * @param now the time
   */
  public static List<JournalRecord> of(
      @Nullable Action asked, Outcome outcome, OwnActs acts, Ledger ledger, Instant now) {
    if (!(asked instanceof Question question) || !(outcome instanceof Outcome.Answered answered)) {
      return List.of();
    }
    if (question instanceof Question.ReadRecoveryHistory history
        && question.judge(answered.reading()) == Answer.NO) {
      Act act = new Act.RestartService(history.service(), history.server());
      return isKnown(ledger, act, answered.askedAt())
          ? List.of()
          : List.of(new JournalRecord.DoneByOthers(answered.askedAt(), act, WHO));
    }
    return acts.proven(question, answered.reading(), now);
  }

  /** Whoever knew when it was has told already. */
  private static boolean isKnown(Ledger ledger, Act act, Instant now) {
    return ledger.entriesOf(act.server()).stream()
        .anyMatch(
            entry ->
                entry.by() instanceof Hand.Other
                    && entry.act().equals(act)
                    && entry.at().isAfter(now.minus(DAY)));
  }
}
