package dev.pophealth.lines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.report.Language;
import dev.pophealth.report.Telling;
import dev.pophealth.run.json.DecisionCodec;
import dev.pophealth.run.json.StrictJson;

/**
 * An incident that is being handled, or has been.
 *
 * @param name the name that the bot gave it
 * @param line the line that last changed it
 * @param recovery how it stands
 */
record OpenIncident(String name, long line, Recovery recovery) {

  boolean ended() {
    return recovery.decision().ends();
  }

  /** What is said to a line: the decision as it is now. */
  ObjectNode answer(long toLine) {
    ObjectNode answer = StrictJson.object().put("line", toLine).put("incident", name);
    recovery.runbook().map(Runbook::id).ifPresent(id -> answer.put("runbook", id));
    Decision decision = recovery.decision();
    ObjectNode told = answer.putObject("decision");
    DecisionCodec.write(decision, told);
    told.put("english", Telling.decision(decision, Language.ENGLISH));
    told.put("japanese", Telling.decision(decision, Language.JAPANESE));
    return answer;
  }
}
