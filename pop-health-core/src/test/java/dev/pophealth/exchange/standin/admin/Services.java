package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.eval.ErrorRecord;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Comparisons;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Items;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Word;
import dev.pophealth.exchange.standin.world.Server;
import dev.pophealth.exchange.standin.world.Service;
import dev.pophealth.exchange.standin.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cmdlets of Windows services. */
final class Services {

  private Services() {}

  /** One that finds services. */
  abstract static class Finder extends WindowsCmdlet {

    Finder(World world) {
      super(world);
    }

    /**
     * The services that {@code Name} or {@code DisplayName} fit on the machine {@code machine}; a
     * plain name must be there.
     */
    List<Service> find(Invocation in, String machine, String command) {
      List<Service> all = reachable(in, machine).map(Server::services).orElse(List.of());
      boolean display = in.given("DisplayName");
      List<String> wanted = display ? in.texts("DisplayName") : in.texts("Name");
      List<Service> found = new ArrayList<>();
      for (String name : wanted.isEmpty() ? List.of("*") : wanted) {
        List<Service> fitting =
            all.stream()
                .filter(
                    service ->
                        Comparisons.like(
                            display ? service.displayName() : service.name(), name, false))
                .toList();
        if (fitting.isEmpty()
            && !name.contains("*")
            && !name.contains("?")
            && !name.contains("[")) {
          String id = display ? "NoServiceFoundForGivenDisplayName" : "NoServiceFoundForGivenName";
          in.error(
              error(
                  in,
                  "Microsoft.PowerShell.Commands.ServiceCommandException",
                  id + ",Microsoft.PowerShell.Commands." + command,
                  "ObjectNotFound",
                  name,
                  display ? "noServiceDisplayName" : "noService",
                  name));
        }
        found.addAll(fitting);
      }
      found.removeIf(
          service ->
              !in.items("Include").isEmpty()
                  && in.texts("Include").stream()
                      .noneMatch(p -> Comparisons.like(service.name(), p, false)));
      found.removeIf(
          service ->
              in.texts("Exclude").stream()
                  .anyMatch(p -> Comparisons.like(service.name(), p, false)));
      return found;
    }

    /** A ServiceController. */
    Thing thing(Invocation in, Service service, String machine) {
      Thing thing =
          new Thing(
              "System.ServiceProcess.ServiceController",
              "System.ComponentModel.Component",
              "System.Object");
      thing
          .with("Name", service.name())
          .with("RequiredServices", Items.of(new Text("MSExchangeADTopology")))
          .with("CanPauseAndContinue", Flag.FALSE)
          .with("CanShutdown", Flag.FALSE)
          .with("CanStop", Flag.of(service.running()))
          .with("DisplayName", service.displayName())
          .with("DependentServices", Items.of())
          .with("MachineName", isLocal(in, machine) ? "." : machine)
          .with("ServiceName", service.name())
          .with("ServicesDependedOn", Items.of(new Text("MSExchangeADTopology")))
          .with("ServiceHandle", Nothing.NULL)
          .with("Status", Words.serviceStatus(service.status()))
          .with("ServiceType", new Word("System.ServiceProcess.ServiceType", "Win32OwnProcess", 16))
          .with("StartType", Words.startType(service.startType()))
          .with("Site", Nothing.NULL)
          .with("Container", Nothing.NULL)
          .method("Refresh", arguments -> refreshed(thing, service))
          .method("WaitForStatus", arguments -> waited(in, service, arguments));
      return thing.as(service.name()).showing("Status:8", "Name:18", "DisplayName:38");
    }

    private Value refreshed(Thing thing, Service service) {
      now(service).ifPresent(status -> thing.with("Status", Words.serviceStatus(status)));
      return Nothing.VOID;
    }

    /** The service's status by now. */
    private Optional<String> now(Service service) {
      return world()
          .server(service.server().name())
          .flatMap(server -> server.service(service.name()))
          .map(Service::status);
    }

    private Value waited(Invocation in, Service service, List<Value> arguments) {
      String wanted = Texts.within(arguments.get(0));
      if (now(service).filter(wanted::equalsIgnoreCase).isEmpty()) {
        throw in.fail(
            ErrorRecord.of(
                "System.ServiceProcess.TimeoutException",
                in.session().messages().text("waitTimedOut"),
                "TimeoutException",
                "NotSpecified",
                service.name()));
      }
      return Nothing.VOID;
    }
  }

  /** {@code Get-Service}. */
  static final class Get extends Finder {
    Get(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      List<Value> found = new ArrayList<>();
      for (String machine : machines(in)) {
        if (reachable(in, machine).isEmpty() && !plainMachine(in, machine)) {
          in.error(
              error(
                  in,
                  "System.InvalidOperationException",
                  "System.InvalidOperationException,Microsoft.PowerShell.Commands.GetServiceCommand",
                  "NotSpecified",
                  "",
                  "scmUnreachable",
                  machine));
        } else {
          find(in, machine, "GetServiceCommand")
              .forEach(service -> found.add(thing(in, service, machine)));
        }
      }
      return found;
    }
  }

  /** {@code Restart-Service}, {@code Start-Service} and {@code Stop-Service}. */
  static final class Change extends Finder {

    private final boolean stops;
    private final boolean starts;

    Change(World world, boolean stops, boolean starts) {
      super(world);
      this.stops = stops;
      this.starts = starts;
    }

    private String verb() {
      return stops && starts ? "Restart" : stops ? "Stop" : "Start";
    }

    @Override
    List<Value> act(Invocation in) {
      List<Value> given = new ArrayList<>();
      for (Value input : in.items("InputObject")) {
        if (input instanceof Thing thing) {
          String machine = thing.get("MachineName").map(Texts::within).orElse(".");
          String name = thing.get("ServiceName").map(Texts::within).orElse("");
          Optional<Service> service =
              reachable(in, machine).flatMap(server -> server.service(name));
          if (service.isEmpty()) {
            in.error(refused(in, name, name, machine, "cannotOpenService"));
          } else {
            change(in, service.get(), machine, given);
          }
        }
      }
      if (in.get("InputObject").isEmpty()) {
        for (Service service : find(in, in.session().machine(), verb() + "ServiceCommand")) {
          change(in, service, ".", given);
        }
      }
      return in.flag("PassThru") ? given : List.of();
    }

    private void change(Invocation in, Service service, String machine, List<Value> given) {
      if (!in.shouldProcess(
          verb() + "-Service", service.displayName() + " (" + service.name() + ")", false)) {
        return;
      }
      if (stops && service.running()) {
        if (service.stuck()) {
          in.error(
              refused(in, service.displayName(), service.name(), machine, "cannotStopService"));
          return;
        }
        service.stop();
      }
      if (starts && service.startType().equals("Disabled")) {
        in.error(refused(in, service.displayName(), service.name(), machine, "cannotStartService"));
        return;
      }
      if (starts && !service.running()) {
        service.start();
      }
      given.add(thing(in, service, machine));
    }

    private ErrorRecord refused(
        Invocation in, String displayName, String name, String machine, String key) {
      String id = key.equals("cannotStartService") ? "StartServiceFailed" : "CouldNotStopService";
      return error(
          in,
          "Microsoft.PowerShell.Commands.ServiceCommandException",
          id + ",Microsoft.PowerShell.Commands." + verb() + "ServiceCommand",
          "CloseError",
          name,
          key,
          displayName,
          name,
          machine);
    }
  }
}
