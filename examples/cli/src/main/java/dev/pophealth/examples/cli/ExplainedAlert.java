package dev.pophealth.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.health.AlertText;
import dev.pophealth.health.HealthModel;
import dev.pophealth.health.Mention;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Probe;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopMeanings;
import dev.pophealth.pop.PopRunbooks;
import java.util.List;
import java.util.Optional;

/**
 * The text of an alert.
 *
 * @param alert what it says
 */
record ExplainedAlert(AlertText alert) implements Explained {

  private static final HealthModel MODEL = PopHealth.model();

  @Override
  public void json(ObjectNode to) {
    to.put("kind", "alert");
    mention("healthSet", alert.healthSet(), to);
    mention("server", alert.server(), to);
    mention("monitor", alert.monitor(), to);
    Json.names(to, "unknown", alert.unknown());
    to.put("cut", alert.cut());
    alert
        .monitor()
        .value()
        .flatMap(PopMeanings::of)
        .ifPresent(
            text ->
                to.putObject("meaning")
                    .put("english", text.english())
                    .put("japanese", text.japanese()));
    ArrayNode probes = to.putArray("probes");
    probes().forEach(probe -> probes.add(MODEL.probeIdentity(probe.name()).toString()));
    ArrayNode runbooks = to.putArray("runbooks");
    alert
        .monitor()
        .value()
        .ifPresent(
            monitor ->
                RunbookChoice.of(PopRunbooks.hardened(), monitor)
                    .forEach(
                        (roles, runbook) ->
                            Json.names(
                                runbooks.addObject().put("id", runbook.id()), "roles", roles)));
  }

  private static void mention(String field, Mention<?> mention, ObjectNode to) {
    ObjectNode node = to.putObject(field);
    mention.value().ifPresent(value -> node.put("value", value.toString()));
    Json.names(node, "candidates", mention.candidates());
  }

  private List<Probe> probes() {
    return alert.monitor().value().map(MODEL::probesOf).orElse(List.of());
  }

  @Override
  public void text(ToldSubcommand teller, Output out) {
    Table table = teller.table(teller.say("WHAT", "項目"), teller.say("IT SAYS", "内容"));
    table.row(teller.say("health set", "正常性セット"), told(alert.healthSet(), teller));
    table.row(teller.say("server", "サーバー"), told(alert.server(), teller));
    table.row(teller.say("monitor", "モニター"), told(alert.monitor(), teller));
    if (!alert.unknown().isEmpty()) {
      table.row(teller.say("not known here", "不明な名前"), ModelCommand.joined(alert.unknown()));
    }
    out.text(table.text());
    Optional<MonitorName> monitor = alert.monitor().value();
    monitor.flatMap(PopMeanings::of).ifPresent(text -> out.line("\n" + teller.say(text)));
    String server = alert.server().value().map(Object::toString).orElse("NAME");
    for (Probe probe : probes()) {
      out.line(
          teller.say("Next, see whether it is still so: ", "まだ異常かどうかを確認します: ")
              + "Invoke-MonitoringProbe "
              + MODEL.probeIdentity(probe.name())
              + " -Server "
              + server
              + " | Format-List");
    }
    if (monitor.isPresent()) {
      RunbookChoice.plans(monitor.get(), server)
          .forEach(plan -> out.line(teller.say("If it is: ", "異常が続く場合: ") + plan));
    } else {
      out.line(
          teller.say("Next, see which monitor is red: ", "異常なモニターを確認します: ")
              + "Get-ServerHealth "
              + server
              + " | ?{$_.HealthSetName -like \"POP*\"}");
    }
  }

  private static String told(Mention<?> mention, ToldSubcommand teller) {
    return mention
        .value()
        .map(Object::toString)
        .orElseGet(
            () ->
                mention.candidates().isEmpty()
                    ? teller.say("(does not say)", "(記載なし)")
                    : teller.say("one of ", "次のいずれか: ")
                        + ModelCommand.joined(mention.candidates()));
  }
}
