package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.eval.ErrorRecord;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import dev.pophealth.exchange.standin.value.Word;
import dev.pophealth.exchange.standin.world.Server;
import dev.pophealth.exchange.standin.world.World;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sessions on other machines. */
final class Sessions {

  /** What is loaded when the cmdlets came by {@code Import-PSSession}. */
  static final String IMPORTED = "imported session";

  private static final String EXCHANGE = "Microsoft.Exchange";

  private Sessions() {}

  /** The machine behind a session's address. */
  private static String host(Invocation in) {
    if (in.given("ConnectionUri")) {
      String host = URI.create(in.texts("ConnectionUri").get(0)).getHost();
      return host == null ? "" : host;
    }
    return in.texts("ComputerName").isEmpty()
        ? in.session().machine()
        : in.texts("ComputerName").get(0);
  }

  /** Why a remote shell on {@code machine} cannot be had; nothing if it can. */
  static Optional<ErrorRecord> refusal(World world, Invocation in, String machine) {
    Optional<Server> server = world.server(machine);
    boolean denied = server.filter(one -> one.node().path("denied").asBoolean()).isPresent();
    if (server.filter(Server::reachable).isPresent() && !denied) {
      return Optional.empty();
    }
    return Optional.of(
        WindowsCmdlet.error(
                in,
                "System.Management.Automation.Remoting.PSRemotingTransportException",
                denied
                    ? "AccessDenied,PSSessionStateBroken"
                    : server.isPresent()
                        ? "WinRMOperationTimeout,PSSessionStateBroken"
                        : "NetworkPathNotFound,PSSessionStateBroken",
                "OpenError",
                machine,
                denied ? "winrmDenied" : server.isPresent() ? "winrmUnreachable" : "winrmNoName",
                machine)
            .from(machine));
  }

  /** {@code New-PSSession}. */
  static final class New extends WindowsCmdlet {
    New(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      String machine = host(in);
      Optional<ErrorRecord> refusal = refusal(world(), in, machine);
      if (refusal.isPresent()) {
        in.error(refusal.get());
        return List.of();
      }
      String configuration =
          in.given("ConfigurationName") ? in.text("ConfigurationName") : "Microsoft.PowerShell";
      return List.of(
          new Thing("System.Management.Automation.Runspaces.PSSession", "System.Object")
              .with("Id", new Whole(1))
              .with("Name", "WinRM1")
              .with("ComputerName", machine)
              .with(
                  "State",
                  new Word("System.Management.Automation.Runspaces.RunspaceState", "Opened", 2))
              .with("ConfigurationName", configuration)
              .with(
                  "Availability",
                  new Word(
                      "System.Management.Automation.Runspaces.RunspaceAvailability",
                      "Available",
                      1))
              .as("[PSSession]WinRM1")
              .showing(
                  "Id:3",
                  "Name:12",
                  "ComputerName:15",
                  "State:13",
                  "ConfigurationName:20",
                  "Availability:12"));
    }
  }

  /** {@code Import-PSSession}: says which module it made. */
  static final class Import extends WindowsCmdlet {
    Import(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      Value session = in.items("Session").get(0);
      if (session instanceof Thing thing
          && thing
              .get("ConfigurationName")
              .map(Texts::within)
              .filter(EXCHANGE::equals)
              .isPresent()) {
        in.session().load(IMPORTED);
      }
      return List.of(
          new Thing("System.Management.Automation.PSModuleInfo", "System.Object")
              .with("ModuleType", new Word("System.Management.Automation.ModuleType", "Script", 0))
              .with("Version", "1.0")
              .with("Name", "tmp_5uvgzzfd.rq0")
              .with(
                  "ExportedCommands",
                  "{Add-ADPermission, Add-AvailabilityAddressSpace, Add-ContentFilterPhrase...}")
              .showing("ModuleType:10", "Version:10", "Name:35", "ExportedCommands"));
    }
  }

  /** {@code Remove-PSSession} and {@code Remove-CimSession}. */
  static final class Remove extends WindowsCmdlet {
    Remove(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      return List.of();
    }
  }

  /** The machines that {@code Invoke-Command} names, with their configuration. */
  static List<Thing> targets(Invocation in) {
    List<Thing> targets = new ArrayList<>();
    for (Value session : in.items("Session")) {
      if (session instanceof Thing thing) {
        targets.add(thing);
      }
    }
    String configuration =
        in.given("ConfigurationName") ? in.text("ConfigurationName") : "Microsoft.PowerShell";
    List<String> names = in.given("ConnectionUri") ? List.of(host(in)) : in.texts("ComputerName");
    for (String name : names) {
      targets.add(
          Thing.custom()
              .with("ComputerName", name)
              .with("ConfigurationName", configuration)
              .with("Fresh", Flag.TRUE));
    }
    return targets;
  }

  static boolean isExchange(Thing target) {
    return target.get("ConfigurationName").map(Texts::within).filter(EXCHANGE::equals).isPresent();
  }
}
