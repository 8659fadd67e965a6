package dev.pophealth.run.journal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.run.json.ActCodec;
import dev.pophealth.run.json.IncidentCodec;
import dev.pophealth.run.json.OutcomeCodec;
import dev.pophealth.run.json.StrictJson;
import java.time.Instant;
import java.util.List;

/** Writes records: when, what kind, and its parts. */
final class RecordWriter {

  private RecordWriter() {}

  static ObjectNode write(JournalRecord record) {
    ObjectNode to = StrictJson.object();
    if (record instanceof JournalRecord.Begun r) {
      to.put("format", JournalCodec.FORMAT).put("version", JournalCodec.VERSION);
      kind(to, r.at(), "begun").put("owner", r.owner());
      IncidentCodec.write(r.incident(), to.putObject("incident"));
      r.runbook().ifPresent(id -> to.put("runbook", id));
      to.put("fingerprint", r.fingerprint());
      r.restores().ifPresent(name -> to.put("restores", name));
    } else if (record instanceof JournalRecord.Resumed r) {
      kind(to, r.at(), "resumed").put("owner", r.owner());
    } else if (record instanceof JournalRecord.Joined r) {
      kind(to, r.at(), "joined")
          .put("monitor", r.alert().monitor().value())
          .put("server", r.alert().server().value())
          .put("raisedAt", r.alert().raisedAt().toString());
    } else if (record instanceof JournalRecord.Interrupted r) {
      kind(to, r.at(), "interrupted").put("reason", r.reason().name()).put("words", r.words());
    } else if (record instanceof JournalRecord.Ended r) {
      ended(r, kind(to, r.at(), "ended"));
    } else if (!request(record, to) && !leave(record, to)) {
      ledger(record, to);
    }
    return to;
  }

  private static boolean request(JournalRecord record, ObjectNode to) {
    if (record instanceof JournalRecord.Asked r) {
      kind(to, r.at(), "asked")
          .put("number", r.number())
          .put("step", r.step().value())
          .put("server", r.server().value())
          .put("question", r.question());
    } else if (record instanceof JournalRecord.Intended r) {
      kind(to, r.at(), "intended").put("number", r.number()).put("step", r.step().value());
      act(r.act(), to);
      why(r.why(), to);
    } else if (record instanceof JournalRecord.Came r) {
      OutcomeCodec.write(r.outcome(), kind(to, r.at(), "came").putObject("outcome"));
    } else if (record instanceof JournalRecord.CameLate r) {
      kind(to, r.at(), "cameLate").put("number", r.number()).put("words", r.words());
    } else if (record instanceof JournalRecord.HookBegun r) {
      kind(to, r.at(), "hookBegun")
          .put("number", r.number())
          .put("hook", r.hook())
          .put("moment", r.moment().name());
    } else if (record instanceof JournalRecord.HookEnded r) {
      kind(to, r.at(), "hookEnded")
          .put("number", r.number())
          .put("hook", r.hook())
          .put("moment", r.moment().name())
          .put("effect", r.effect().name())
          .put("words", r.words());
    } else {
      return false;
    }
    return true;
  }

  private static boolean leave(JournalRecord record, ObjectNode to) {
    if (record instanceof JournalRecord.Held r) {
      act(r.act(), kind(to, r.at(), "held").put("number", r.number()));
      why(r.why(), to.put("until", r.until().toString()));
    } else if (record instanceof JournalRecord.Refused r) {
      act(r.act(), kind(to, r.at(), "refused").put("number", r.number()));
      why(r.why(), to);
    } else if (record instanceof JournalRecord.LeaveAsked r) {
      act(r.act(), kind(to, r.at(), "leaveAsked").put("number", r.number()));
      why(r.why(), to.put("until", r.until().toString()));
    } else if (record instanceof JournalRecord.LeaveGiven r) {
      kind(to, r.at(), "leaveGiven")
          .put("number", r.number())
          .put("by", r.by())
          .put("until", r.until().toString());
    } else if (record instanceof JournalRecord.LeaveDenied r) {
      kind(to, r.at(), "leaveDenied")
          .put("number", r.number())
          .put("by", r.by())
          .put("words", r.words());
    } else if (record instanceof JournalRecord.LeaveLapsed r) {
      kind(to, r.at(), "leaveLapsed").put("number", r.number()).put("words", r.words());
    } else {
      return false;
    }
    return true;
  }

  private static void ledger(JournalRecord record, ObjectNode to) {
    if (record instanceof JournalRecord.Settled r) {
      act(r.act(), kind(to, r.at(), "settled"));
      to.put("actAt", r.actAt().toString());
      r.by().ifPresent(by -> to.put("by", by));
    } else if (record instanceof JournalRecord.Disproved r) {
      act(r.act(), kind(to, r.at(), "disproved"));
      to.put("actAt", r.actAt().toString());
    } else {
      JournalRecord.DoneByOthers r = (JournalRecord.DoneByOthers) record;
      act(r.act(), kind(to, r.at(), "doneByOthers"));
      to.put("who", r.who());
    }
  }

  private static void ended(JournalRecord.Ended ended, ObjectNode to) {
    to.put("end", ended.end().name()).put("reason", ended.reason());
    ArrayNode owed = to.putArray("owed");
    for (Obligation one : ended.owed()) {
      ObjectNode node = owed.addObject().put("step", one.step().value());
      act(one.act(), node);
      node.put("state", one.state().name());
      one.undo().ifPresent(undo -> ActCodec.write(undo, node.putObject("undo")));
    }
    ArrayNode hooks = to.putArray("hooksLeft");
    ended.hooksLeft().forEach(hooks::add);
  }

  private static ObjectNode kind(ObjectNode to, Instant at, String kind) {
    return to.put("at", at.toString()).put("record", kind);
  }

  private static void act(Act act, ObjectNode to) {
    ActCodec.write(act, to.putObject("act"));
  }

  private static void why(List<String> why, ObjectNode to) {
    ArrayNode sentences = to.putArray("why");
    why.forEach(sentences::add);
  }
}
