package dev.pophealth.exchange.standin.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Moment;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import dev.pophealth.exchange.standin.value.Word;
import dev.pophealth.exchange.standin.world.Monitors;
import dev.pophealth.exchange.standin.world.Server;
import dev.pophealth.exchange.standin.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of {@code Get-ServerHealth}: POP's monitors, and whatever the state lists in {@code
 * health}.
 */
final class HealthRows {

  private final World world;
  private final Invocation in;

  HealthRows(World world, Invocation in) {
    this.world = world;
    this.in = in;
  }

  List<Thing> of(Server server) {
    Monitors monitors = new Monitors(world);
    List<Thing> rows = new ArrayList<>();
    for (Monitors.Kind kind : monitors.of(server)) {
      ObjectNode state = monitors.state(server, kind);
      String component = kind.component();
      String setState =
          component.equals("None")
              ? "NotApplicable"
              : server.componentActive(component) ? "Online" : "Offline";
      rows.add(
          row(
              server,
              kind.healthSet(),
              kind.name(),
              kind.target(),
              component,
              state.path("alertValue").asText(),
              setState,
              Instant.parse(state.path("transitionAt").asText()),
              monitors.lastRun()));
    }
    for (ObjectNode extra : world.objects("health")) {
      if (server.isCalled(extra.path("server").asText())) {
        Instant transition =
            Instant.parse(
                extra.path("transitionAt").asText(world.now().minusSeconds(86400).toString()));
        Instant execution =
            Instant.parse(extra.path("executedAt").asText(monitors.lastRun().toString()));
        rows.add(
            row(
                server,
                extra.path("healthSet").asText(),
                extra.path("name").asText(),
                extra.path("target").asText(),
                extra.path("component").asText("None"),
                extra.path("alertValue").asText("Healthy"),
                extra.path("state").asText("NotApplicable"),
                transition,
                execution));
      }
    }
    return rows;
  }

  private Thing row(
      Server server,
      String set,
      String name,
      String target,
      String component,
      String value,
      String state,
      Instant transition,
      Instant execution) {
    Thing row = new Thing("Microsoft.Exchange.Monitoring.MonitorHealthEntry", "System.Object");
    Value transitionTime = ExchangeCmdlet.time(in, transition);
    row.with("Server", server.name())
        .with("CurrentHealthSetState", Words.setState(state))
        .with("Name", name)
        .with("TargetResource", target)
        .with("HealthSetName", set)
        .with(
            "HealthGroupName",
            component.equals("None") ? "ServiceComponents" : "CustomerTouchPoints")
        .with("AlertValue", Words.alertValue(value))
        .with("FirstAlertObservedTime", value.equals("Healthy") ? Moment.NEVER : transitionTime)
        .with("Description", "")
        .with("IsHaImpacting", Flag.FALSE)
        .with("RecurranceInterval", new Whole(0))
        .with("DefinitionCreatedTime", ExchangeCmdlet.time(in, server.bootedAt()))
        .with("HealthSetDescription", "")
        .with(
            "ServerComponentName",
            new Word("Microsoft.Exchange.Data.ServerComponentEnum", component, 0))
        .with("LastTransitionTime", transitionTime)
        .with("LastExecutionTime", ExchangeCmdlet.time(in, execution))
        .with("LastExecutionResult", Words.result("Succeeded"))
        .with("ResultId", new Whole(5013189))
        .with("WorkItemId", new Whole(600 + name.length()))
        .with("IsStale", Flag.of(execution.isBefore(world.now().minusSeconds(3600))))
        .with("Error", "")
        .with("Exception", "")
        .with("IsNotified", Flag.FALSE)
        .with("LastFailedProbeId", new Whole(-1))
        .with("LastFailedProbeResultId", new Whole(-1))
        .with("ServicePriority", new Whole(0))
        .with("Identity", new Text(set + "\\" + name + "\\" + target))
        .with("IsValid", Flag.TRUE)
        .with("ObjectState", new Word("Microsoft.Exchange.Data.ObjectState", "New", 0));
    return row.showing(
        "Server:15",
        "State=CurrentHealthSetState:15",
        "Name:20",
        "TargetResource:20",
        "HealthSetName:15",
        "AlertValue:10",
        "ServerComponent=ServerComponentName:15");
  }
}
