package dev.pophealth.run.journal;

import dev.pophealth.health.Interruption;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ServerName;
import dev.pophealth.port.HookMoment;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.StepId;
import dev.pophealth.run.json.ActCodec;
import dev.pophealth.run.json.Fields;
import dev.pophealth.run.json.IncidentCodec;
import dev.pophealth.run.json.OutcomeCodec;
import java.time.Instant;

/** Reads what {@link RecordWriter} writes. */
final class RecordReader {

  private RecordReader() {}

  static JournalRecord read(Fields from) {
    Instant at = from.time("at");
    String kind = from.text("record");
    return switch (kind) {
      case "begun" -> begun(at, from);
      case "resumed" -> new JournalRecord.Resumed(at, from.text("owner"));
      case "joined" ->
          new JournalRecord.Joined(
              at,
              new Alert(
                  from.made("monitor", MonitorName::of),
                  from.made("server", ServerName::of),
                  from.time("raisedAt")));
      case "interrupted" ->
          new JournalRecord.Interrupted(
              at, from.word("reason", Interruption.values()), from.text("words"));
      case "ended" -> ended(at, from);
      case "asked" ->
          new JournalRecord.Asked(
              at,
              number(from),
              step(from),
              from.made("server", ServerName::of),
              from.text("question"));
      case "intended" ->
          new JournalRecord.Intended(at, number(from), step(from), act(from), from.texts("why"));
      case "came" -> came(at, from);
      case "cameLate" -> new JournalRecord.CameLate(at, number(from), from.text("words"));
      case "hookBegun" ->
          new JournalRecord.HookBegun(at, number(from), from.text("hook"), moment(from));
      case "hookEnded" ->
          new JournalRecord.HookEnded(
              at,
              number(from),
              from.text("hook"),
              moment(from),
              from.word("effect", Effect.values()),
              from.text("words"));
      case "held" ->
          new JournalRecord.Held(
              at, number(from), act(from), from.time("until"), from.texts("why"));
      case "refused" -> new JournalRecord.Refused(at, number(from), act(from), from.texts("why"));
      case "leaveAsked" ->
          new JournalRecord.LeaveAsked(
              at, number(from), act(from), from.time("until"), from.texts("why"));
      case "leaveGiven" ->
          new JournalRecord.LeaveGiven(at, number(from), from.text("by"), from.time("until"));
      case "leaveDenied" ->
          new JournalRecord.LeaveDenied(at, number(from), from.text("by"), from.text("words"));
      case "leaveLapsed" -> new JournalRecord.LeaveLapsed(at, number(from), from.text("words"));
      case "settled" ->
          new JournalRecord.Settled(at, act(from), from.time("actAt"), from.optionalText("by"));
      case "disproved" -> new JournalRecord.Disproved(at, act(from), from.time("actAt"));
      case "doneByOthers" -> new JournalRecord.DoneByOthers(at, act(from), from.text("who"));
      default ->
          throw from.wrong(
              "record",
              "is a kind of record not known here",
              "read it with the version of pop-health that wrote it");
    };
  }

  private static JournalRecord begun(Instant at, Fields from) {
    if (!from.text("format").equals(JournalCodec.FORMAT)) {
      throw from.wrong("format", "is another", "this reads " + JournalCodec.FORMAT + " only");
    }
    int version = from.number("version");
    if (version != JournalCodec.VERSION) {
      throw from.wrong(
          "version",
          "is " + version,
          "this reads version "
              + JournalCodec.VERSION
              + ": take the pop-health that wrote it, or move the file away once a person has"
              + " seen to its recovery");
    }
    Fields incident = from.object("incident");
    Incident read = IncidentCodec.read(incident);
    incident.end();
    return new JournalRecord.Begun(
        at,
        from.text("owner"),
        read,
        from.optionalText("runbook"),
        from.text("fingerprint"),
        from.optionalText("restores"));
  }

  private static JournalRecord came(Instant at, Fields from) {
    Fields fields = from.object("outcome");
    Outcome outcome = OutcomeCodec.read(fields);
    fields.end();
    if (!outcome.cameAt().equals(at)) {
      throw from.wrong("at", "is not when the outcome came", "both are the same time");
    }
    return new JournalRecord.Came(outcome);
  }

  private static JournalRecord ended(Instant at, Fields from) {
    return new JournalRecord.Ended(
        at,
        from.word("end", JournalRecord.End.values()),
        from.text("reason"),
        from.objects(
            "owed",
            one ->
                new Obligation(
                    step(one),
                    act(one),
                    one.word("state", Obligation.State.values()),
                    one.optionalObject("undo").map(ActCodec::read))),
        from.texts("hooksLeft"));
  }

  private static int number(Fields from) {
    return from.number("number");
  }

  private static StepId step(Fields from) {
    return from.made("step", StepId::of);
  }

  private static Act act(Fields from) {
    return ActCodec.read(from.object("act"));
  }

  private static HookMoment moment(Fields from) {
    return from.word("moment", HookMoment.values());
  }
}
