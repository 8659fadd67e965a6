package dev.pophealth.run.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Rationale;
import dev.pophealth.recovery.TimelineEntry;
import java.util.List;

/** Decisions as JSON, with their reasons; written only. */
public final class DecisionCodec {

  private DecisionCodec() {}

  /** Writes a decision's fields. */
  public static void write(Decision decision, ObjectNode to) {
    if (decision instanceof Decision.Perform perform) {
      to.put("type", "perform").put("number", perform.number());
      ActionCodec.write(perform.action(), to.putObject("action"));
      to.put("answerWith", ActionCodec.answeredBy(perform.action()));
      perform.notAfter().ifPresent(at -> to.put("notAfter", at.toString()));
    } else if (decision instanceof Decision.Wait wait) {
      to.put("type", "wait").put("number", wait.number()).put("until", wait.until().toString());
      to.put("answerWith", "timeCame");
    } else if (decision instanceof Decision.Resolved resolved) {
      to.put("type", "resolved").put("resolution", resolved.resolution().name());
    } else if (decision instanceof Decision.Escalate escalate) {
      to.put("type", "escalate").put("reason", escalate.reason().name());
      owed(escalate.owed(), to);
      remedies(escalate.remedies(), to);
      entries(escalate.tried(), to.putArray("tried"));
    } else {
      Decision.Stop stop = (Decision.Stop) decision;
      to.put("type", "stop").put("reason", stop.reason().name());
      owed(stop.owed(), to);
    }
    to.put("ends", decision.ends());
    why(decision.rationale(), to);
  }

  private static void why(Rationale rationale, ObjectNode to) {
    to.put("step", rationale.step().value());
    entries(rationale.because(), to.putArray("because"));
    ArrayNode rejected = to.putArray("rejected");
    rationale
        .rejected()
        .forEach(
            other ->
                rejected
                    .addObject()
                    .put("way", other.way().name())
                    .put("leadsTo", other.leadsTo()));
  }

  private static void entries(List<TimelineEntry> entries, ArrayNode to) {
    for (TimelineEntry entry : entries) {
      ObjectNode one = to.addObject().put("number", entry.number());
      one.put("step", entry.step().value()).put("way", entry.way().name());
      entry.action().ifPresent(action -> ActionCodec.write(action, one.putObject("action")));
      OutcomeCodec.write(entry.outcome(), one.putObject("outcome"));
    }
  }

  private static void owed(List<Obligation> owed, ObjectNode to) {
    ArrayNode all = to.putArray("owed");
    for (Obligation one : owed) {
      ObjectNode node = all.addObject().put("step", one.step().value());
      node.put("state", one.state().name());
      ActionCodec.write(one.act(), node.putObject("act"));
      one.undo().ifPresent(undo -> ActionCodec.write(undo, node.putObject("undo")));
    }
  }

  private static void remedies(List<Act> remedies, ObjectNode to) {
    ArrayNode all = to.putArray("remedies");
    remedies.forEach(act -> ActionCodec.write(act, all.addObject()));
  }
}
