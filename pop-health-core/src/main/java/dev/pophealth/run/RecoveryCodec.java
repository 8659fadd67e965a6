package dev.pophealth.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.health.Interruption;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.SavedRecovery;
import dev.pophealth.run.json.Fields;
import dev.pophealth.run.json.IncidentCodec;
import dev.pophealth.run.json.OutcomeCodec;
import dev.pophealth.run.json.StrictJson;

/**
 * Saved recoveries as JSON, for storing and sending. The format is {@value #FORMAT}, version
 * {@value #VERSION}; {@code docs/recovery-json.md} describes it. What was written is read back
 * equal. Strict: what is missing, not known, twice there or of another version is refused, never
 * guessed. Safe for use by many threads.
 */
public final class RecoveryCodec {

  /** The format's name, its first field. */
  public static final String FORMAT = "pop-health-recovery";

  /** The format's version, its second field. */
  public static final int VERSION = 1;

  /** The longest text that is read, in characters: 16 million. */
  public static final int LONGEST = 16 * 1024 * 1024;

  private RecoveryCodec() {}

  /**
   * A saved recovery as JSON on one line.
   *
   * @param saved the saved recovery
   */
  public static String write(SavedRecovery saved) {
    ObjectNode root = StrictJson.object().put("format", FORMAT).put("version", VERSION);
    saved.runbookId().ifPresent(id -> root.put("runbook", id));
    root.put("fingerprint", saved.fingerprint());
    IncidentCodec.write(saved.incident(), root.putObject("incident"));
    ArrayNode outcomes = root.putArray("outcomes");
    saved.outcomes().forEach(outcome -> OutcomeCodec.write(outcome, outcomes.addObject()));
    saved
        .interruption()
        .ifPresent(
            by ->
                root.putObject("stopped")
                    .put("reason", by.reason().name())
                    .put("afterOutcomes", by.afterOutcomes()));
    return root.toString();
  }

  /**
   * The saved recovery that a text holds.
   *
   * @param json what {@link #write} gave, in whatever layout
   * @throws RecoveryFormatException when it is none, or of a newer version; says what, where and
   *     the remedy, and quotes nothing of the readings
   */
  public static SavedRecovery read(String json) {
    return StrictJson.read("stored recovery", json, LONGEST, RecoveryCodec::read);
  }

  private static SavedRecovery read(Fields root) {
    if (!root.text("format").equals(FORMAT)) {
      throw root.wrong("format", "is another", "this reads " + FORMAT + " only");
    }
    int version = root.number("version");
    if (version != VERSION) {
      throw root.wrong(
          "version",
          "is " + version,
          "this reads version " + VERSION + ": take the pop-health that wrote it");
    }
    return new SavedRecovery(
        root.optionalText("runbook"),
        root.text("fingerprint"),
        incident(root.object("incident")),
        root.objects("outcomes", OutcomeCodec::read),
        root.optionalObject("stopped").map(RecoveryCodec::stopped));
  }

  private static Incident incident(Fields from) {
    Incident incident = IncidentCodec.read(from);
    from.end();
    return incident;
  }

  private static SavedRecovery.StoppedBy stopped(Fields from) {
    SavedRecovery.StoppedBy stopped =
        new SavedRecovery.StoppedBy(
            from.word("reason", Interruption.values()), from.number("afterOutcomes"));
    from.end();
    return stopped;
  }
}
