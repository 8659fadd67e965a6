package dev.pophealth.run.rules;

import dev.pophealth.engine.wording.ActionText;
import dev.pophealth.health.BoundedText;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Decision;
import java.time.Instant;

/** What is written before a question is asked. Pure. */
public final class AskedRecord {

  private AskedRecord() {}

  /**
   * The record.
   *
   * @param decision the decision to ask
   * @param now the time
   */
  public static JournalRecord.Asked of(Decision.Perform decision, Instant now) {
    return new JournalRecord.Asked(
        now,
        decision.number(),
        decision.rationale().step(),
        decision.action().server(),
        BoundedText.detail(ActionText.of(decision.action()).english()));
  }
}
