package dev.pophealth.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.health.Dependency;
import dev.pophealth.health.HealthModel;
import dev.pophealth.health.HealthSet;
import dev.pophealth.health.Monitor;
import dev.pophealth.health.Probe;
import dev.pophealth.health.Service;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopMeanings;
import java.util.Collection;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Lists what the service's health is made of. */
@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    description = "Lists the health sets, monitors, probes, dependencies and services.",
    footer = {"", "Examples:", "  pop-health model", "  pop-health model --format json"})
final class ModelCommand extends ToldSubcommand {

  private static final HealthModel MODEL = PopHealth.model();

  ModelCommand(Outside outside) {
    super(outside);
  }

  @Override
  int run(Output out) {
    if (format == Format.JSON) {
      out.text(Json.pretty(json()));
    } else {
      text(out);
    }
    return ExitCode.OK;
  }

  private void text(Output out) {
    Table sets = table(say("HEALTH SET", "正常性セット"), say("COVERS", "対象"));
    for (HealthSet set : MODEL.healthSets()) {
      sets.row(set.name(), PopMeanings.of(set.name()).map(this::say).orElse(""));
    }
    Table monitors =
        table(
            say("MONITOR", "モニター"),
            say("HEALTH SET", "正常性セット"),
            say("PROBE", "プローブ"),
            say("ROLES", "役割"));
    for (Monitor monitor : MODEL.monitors()) {
      monitors.row(
          monitor.name(), monitor.healthSet(), joined(monitor.probes()), joined(monitor.roles()));
    }
    Table probes =
        table(say("PROBE", "プローブ"), say("HEALTH SET", "正常性セット"), say("DEPENDS ON", "依存先"));
    for (Probe probe : MODEL.probes()) {
      probes.row(probe.name(), probe.healthSet(), joined(probe.dependencies()));
    }
    Table services = table(say("SERVICE", "サービス"), say("ROLE", "役割"), say("PORTS", "ポート"));
    for (Service service : MODEL.services()) {
      services.row(service.name(), service.role(), joined(service.ports()));
    }
    out.text(sets.text() + "\n" + monitors.text() + "\n" + probes.text() + "\n" + services.text());
  }

  private ObjectNode json() {
    ObjectNode root = document();
    ArrayNode sets = root.putArray("healthSets");
    for (HealthSet set : MODEL.healthSets()) {
      ObjectNode one = sets.addObject().put("name", set.name().value());
      PopMeanings.of(set.name())
          .ifPresent(text -> one.put("english", text.english()).put("japanese", text.japanese()));
    }
    ArrayNode monitors = root.putArray("monitors");
    for (Monitor monitor : MODEL.monitors()) {
      ObjectNode one = monitors.addObject().put("name", monitor.name().value());
      one.put("healthSet", monitor.healthSet().value());
      Json.names(one, "probes", monitor.probes());
      Json.names(one, "roles", monitor.roles());
      Json.names(one, "otherNames", monitor.otherNames());
    }
    ArrayNode probes = root.putArray("probes");
    for (Probe probe : MODEL.probes()) {
      ObjectNode one = probes.addObject().put("name", probe.name().value());
      one.put("identity", MODEL.probeIdentity(probe.name()).toString());
      Json.names(one, "dependencies", probe.dependencies());
    }
    Json.names(root, "dependencies", MODEL.dependencies().stream().map(Dependency::name).toList());
    ArrayNode services = root.putArray("services");
    for (Service service : MODEL.services()) {
      ObjectNode one = services.addObject().put("name", service.name().value());
      one.put("displayName", service.displayName()).put("role", service.role().name());
      ArrayNode ports = one.putArray("ports");
      service.ports().forEach(ports::add);
    }
    return root;
  }

  static String joined(Collection<?> names) {
    return names.isEmpty()
        ? "-"
        : names.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
