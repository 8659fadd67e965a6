package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Comparisons;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Moment;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import dev.pophealth.exchange.standin.value.Word;
import dev.pophealth.exchange.standin.world.Monitors;
import dev.pophealth.exchange.standin.world.Probes;
import dev.pophealth.exchange.standin.world.Server;
import dev.pophealth.exchange.standin.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cmdlets that read what Managed Availability knows. */
final class Health {

  private Health() {}

  /** One that needs the health manager of a server. */
  abstract static class Reader extends ExchangeCmdlet {
    Reader(World world) {
      super(world);
    }

    Server answering(Invocation in, String name) {
      Server server = server(in, name);
      if (!server.healthManagerAnswers()) {
        throw in.fail(
            exchange(
                in,
                "HealthManagerNotReachableException",
                "healthManagerUnreachable",
                server.fqdn()));
      }
      return server;
    }

    List<Thing> rows(Invocation in) {
      List<Thing> rows = new HealthRows(world(), in).of(answering(in, in.text("Identity")));
      if (in.given("HealthSet")) {
        rows.removeIf(
            row ->
                row.get("HealthSetName")
                    .filter(set -> Comparisons.equal(set, new Text(in.text("HealthSet")), false))
                    .isEmpty());
      }
      if (in.flag("HaImpactingOnly")) {
        rows.clear();
      }
      return rows;
    }
  }

  /** {@code Get-ServerHealth}. */
  static final class GetServerHealth extends Reader {
    GetServerHealth(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      return List.copyOf(rows(in));
    }
  }

  /** {@code Get-HealthReport}: one row a health set; the worst monitor decides. */
  static final class GetHealthReport extends Reader {
    GetHealthReport(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      Map<String, List<Thing>> sets = new LinkedHashMap<>();
      for (Thing row : rows(in)) {
        sets.computeIfAbsent(
                row.get("HealthSetName").map(Texts::within).orElse(""), name -> new ArrayList<>())
            .add(row);
      }
      List<Value> report = new ArrayList<>();
      sets.forEach((name, rows) -> report.add(summary(name, rows)));
      return report;
    }

    private static Thing summary(String name, List<Thing> rows) {
      Thing worst = rows.get(0);
      for (Thing row : rows) {
        worst = rank(row) > rank(worst) ? row : worst;
      }
      Value last =
          rows.stream()
              .map(row -> row.get("LastTransitionTime").orElse(Moment.NEVER))
              .max(Comparisons.order())
              .orElse(Moment.NEVER);
      return new Thing("Microsoft.Exchange.Monitoring.ConsolidatedHealth", "System.Object")
          .with("Server", worst.get("Server").orElse(Nothing.NULL))
          .with("State", worst.get("CurrentHealthSetState").orElse(Nothing.NULL))
          .with("HealthSet", name)
          .with("HealthGroup", worst.get("HealthGroupName").orElse(Nothing.NULL))
          .with("AlertValue", worst.get("AlertValue").orElse(Nothing.NULL))
          .with("LastTransitionTime", last)
          .with("MonitorCount", new Whole(rows.size()))
          .with("HaImpactingMonitorCount", new Whole(0))
          .with("Entries", new Items(List.copyOf(rows)))
          .with("Identity", name)
          .with("IsValid", Flag.TRUE)
          .with("ObjectState", new Word("Microsoft.Exchange.Data.ObjectState", "New", 0))
          .showing(
              "Server:15",
              "State:15",
              "HealthSet:20",
              "AlertValue:15",
              "LastTransitionTime:25",
              "MonitorCount:12");
    }

    private static int rank(Thing row) {
      return List.of("Healthy", "Disabled", "Unknown", "Repairing", "Degraded", "Unhealthy")
          .indexOf(row.get("AlertValue").map(Texts::within).orElse("Unknown"));
    }
  }

  /** {@code Get-MonitoringItemIdentity}. */
  static final class GetMonitoringItemIdentity extends Reader {
    GetMonitoringItemIdentity(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      Server server = answering(in, in.text("Server"));
      String set = in.text("Identity");
      List<Value> items = new ArrayList<>();
      for (Probes.Probe probe : Probes.ALL) {
        if (server.has(probe.role()) && probe.healthSet().equalsIgnoreCase(set)) {
          items.add(item(set, "Probe", probe.name(), ""));
        }
      }
      for (Monitors.Kind kind : new Monitors(world()).of(server)) {
        if (kind.healthSet().equalsIgnoreCase(set)) {
          items.add(item(set, "Monitor", kind.name(), kind.target()));
        }
      }
      if (items.isEmpty()) {
        in.error(
            exchange(
                in, "ManagementObjectNotFoundException", "healthSetNotFound", set, server.name()));
      }
      return items;
    }

    private static Thing item(String set, String type, String name, String target) {
      return new Thing("Microsoft.Exchange.Monitoring.MonitoringItemIdentity", "System.Object")
          .with("HealthSetName", set)
          .with("ItemType", type)
          .with("Name", name)
          .with("TargetResource", target)
          .with("Identity", set + "\\" + name + "\\" + target)
          .showing("Identity:40", "ItemType:10", "Name:40");
    }
  }

  /** {@code Test-ServiceHealth}. */
  static final class TestServiceHealth extends ExchangeCmdlet {
    TestServiceHealth(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      Server server = server(in, in.given("Server") ? in.text("Server") : in.session().machine());
      List<Value> running = new ArrayList<>();
      List<Value> stopped = new ArrayList<>();
      server.services().stream()
          .filter(service -> service.startType().equals("Automatic"))
          .forEach(
              service ->
                  (service.running() && server.up() ? running : stopped)
                      .add(new Text(service.name())));
      return List.of(
          new Thing("Microsoft.Exchange.Monitoring.ServiceHealth", "System.Object")
              .with(
                  "Role",
                  Optional.of(server)
                      .filter(s -> s.has("Mailbox"))
                      .map(s -> "Mailbox Server Role")
                      .orElse("Client Access Server Role"))
              .with("RequiredServicesRunning", Flag.of(stopped.isEmpty()))
              .with("ServicesRunning", new Items(running))
              .with("ServicesNotRunning", new Items(stopped)));
    }
  }
}
