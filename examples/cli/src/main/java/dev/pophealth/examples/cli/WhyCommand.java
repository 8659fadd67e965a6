package dev.pophealth.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.health.HealthModel;
import dev.pophealth.health.Monitor;
import dev.pophealth.health.Probe;
import dev.pophealth.health.Role;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopMeanings;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Runbook;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what an alert of a monitor means. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    header = "Says what an alert of a monitor means, and which runbook fits.",
    description = "Also what its probes depend on, and the further names that it goes by.",
    footer = {
      "",
      "Examples:",
      "  pop-health why PopCTPMonitor",
      "  pop-health why poptestdeepmonitor --lang ja",
      "",
      "Names are taken in any letter case, and by the further names that documents use."
    })
final class WhyCommand extends ToldSubcommand {

  private static final HealthModel MODEL = PopHealth.model();

  @Parameters(paramLabel = "MONITOR", description = "The monitor's name, as the alert has it.")
  String name = "";

  WhyCommand(Outside outside) {
    super(outside);
  }

  @Override
  int run(Output out) {
    Monitor monitor = RunbookChoice.monitor(name);
    Map<Set<Role>, Runbook> runbooks = RunbookChoice.of(PopRunbooks.hardened(), monitor.name());
    if (format == Format.JSON) {
      out.text(Json.pretty(json(monitor, runbooks)));
    } else {
      text(monitor, runbooks, out);
    }
    return ExitCode.OK;
  }

  private void text(Monitor monitor, Map<Set<Role>, Runbook> runbooks, Output out) {
    out.line(monitor.name() + " (" + monitor.healthSet() + ")");
    if (!monitor.otherNames().isEmpty()) {
      out.line(say("Also called ", "別名: ") + ModelCommand.joined(monitor.otherNames()));
    }
    out.line("");
    out.line(PopMeanings.of(monitor.name()).map(this::say).orElse(""));
    for (Probe probe : MODEL.probesOf(monitor.name())) {
      out.line("");
      out.line(say("It is fed by ", "判定に使うプローブ: ") + MODEL.probeIdentity(probe.name()));
      out.line("  " + PopMeanings.of(probe.name()).map(this::say).orElse(""));
      out.line(
          "  "
              + say("Depends on: ", "依存先: ")
              + (probe.dependencies().isEmpty()
                  ? say("nothing else", "なし")
                  : ModelCommand.joined(MODEL.dependenciesOf(probe.name()))));
    }
    out.line("");
    out.line(say("What to do:", "対処:"));
    Table table =
        table(say("RUNBOOK", "手順書"), say("SERVER HAS", "サーバーの役割"), say("TO SEE IT", "表示方法"));
    runbooks.forEach(
        (roles, runbook) ->
            table.row(
                runbook.id(),
                ModelCommand.joined(roles),
                "pop-health plan "
                    + monitor.name()
                    + " --server NAME "
                    + RunbookChoice.options(roles)));
    out.text(table.text());
  }

  private ObjectNode json(Monitor monitor, Map<Set<Role>, Runbook> runbooks) {
    ObjectNode root = document().put("monitor", monitor.name().value());
    root.put("healthSet", monitor.healthSet().value());
    Json.names(root, "otherNames", monitor.otherNames());
    PopMeanings.of(monitor.name())
        .ifPresent(text -> root.put("english", text.english()).put("japanese", text.japanese()));
    ArrayNode probes = root.putArray("probes");
    for (Probe probe : MODEL.probesOf(monitor.name())) {
      ObjectNode one = probes.addObject();
      one.put("identity", MODEL.probeIdentity(probe.name()).toString());
      PopMeanings.of(probe.name())
          .ifPresent(text -> one.put("english", text.english()).put("japanese", text.japanese()));
      Json.names(one, "dependencies", MODEL.dependenciesOf(probe.name()));
    }
    ArrayNode all = root.putArray("runbooks");
    runbooks.forEach(
        (roles, runbook) -> Json.names(all.addObject().put("id", runbook.id()), "roles", roles));
    return root;
  }
}
