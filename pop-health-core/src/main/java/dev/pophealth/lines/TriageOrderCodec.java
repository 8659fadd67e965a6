package dev.pophealth.lines;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.health.DependencyName;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.StepText;
import dev.pophealth.run.json.StrictJson;
import dev.pophealth.triage.TriageOrder;
import dev.pophealth.triage.TriageReason;
import dev.pophealth.triage.TriageText;
import dev.pophealth.triage.TriagedIncident;
import java.util.List;

/** What triage says as JSON, with its reasons in English and Japanese; written only. */
public final class TriageOrderCodec {

  private TriageOrderCodec() {}

  /**
   * An order as JSON on one line.
   *
   * @param order the order
   */
  public static String write(TriageOrder order) {
    ObjectNode root = StrictJson.object();
    names("dependenciesFirst", order.dependenciesFirst(), root);
    ArrayNode incidents = root.putArray("incidents");
    order.incidents().forEach(incident -> incident(incident, incidents.addObject()));
    return root.toString();
  }

  private static void incident(TriagedIncident incident, ObjectNode to) {
    to.put("server", incident.server().value()).put("course", incident.course().name());
    say(TriageText.of(incident.course()), to);
    alert(incident.lead(), to.putObject("lead"));
    alerts("others", incident.others(), to);
    alerts("symptoms", incident.symptoms(), to);
    ArrayNode roles = to.putArray("roles");
    incident.roles().forEach(role -> roles.add(role.name()));
    names("illDependencies", incident.illDependencies(), to);
    ArrayNode why = to.putArray("why");
    for (TriageReason reason : incident.why()) {
      ObjectNode one = why.addObject().put("reason", reason.getClass().getSimpleName());
      say(TriageText.of(reason), one);
    }
  }

  private static void say(StepText text, ObjectNode to) {
    to.put("english", text.english()).put("japanese", text.japanese());
  }

  private static void alert(Alert alert, ObjectNode to) {
    to.put("monitor", alert.monitor().value())
        .put("server", alert.server().value())
        .put("raisedAt", alert.raisedAt().toString());
  }

  private static void alerts(String field, List<Alert> alerts, ObjectNode to) {
    ArrayNode all = to.putArray(field);
    alerts.forEach(alert -> alert(alert, all.addObject()));
  }

  private static void names(String field, List<DependencyName> names, ObjectNode to) {
    ArrayNode all = to.putArray(field);
    names.forEach(name -> all.add(name.value()));
  }
}
