package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.eval.ErrorRecord;
import dev.pophealth.exchange.standin.eval.Invocation;
import dev.pophealth.exchange.standin.value.Flag;
import dev.pophealth.exchange.standin.value.Moment;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Texts;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import dev.pophealth.exchange.standin.value.Whole;
import dev.pophealth.exchange.standin.world.Server;
import dev.pophealth.exchange.standin.world.Service;
import dev.pophealth.exchange.standin.world.World;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The cmdlets of Windows management: operating system, services and their processes. */
final class Cim {

  private Cim() {}

  /** {@code Get-CimInstance} and {@code Get-WmiObject}. */
  static final class Get extends WindowsCmdlet {

    private final boolean wmi;

    Get(World world, boolean wmi) {
      super(world);
      this.wmi = wmi;
    }

    @Override
    List<Value> act(Invocation in) {
      String query = in.text("Query");
      String from = query.isEmpty() ? in.text(wmi ? "Class" : "ClassName") : Wql.className(query);
      String filter = query.isEmpty() ? in.text("Filter") : Wql.where(query);
      List<Value> found = new ArrayList<>();
      for (String machine : targets(in)) {
        Optional<Server> server = reachable(in, machine);
        if (server.isEmpty() && !plainMachine(in, machine)) {
          in.error(unreachable(in, machine, wmi));
          continue;
        }
        for (Thing instance : instances(in, from, machine, server)) {
          if (filter.isEmpty() || fits(in, filter, instance)) {
            found.add(instance);
          }
        }
      }
      return found;
    }

    private boolean fits(Invocation in, String filter, Thing instance) {
      try {
        return Wql.fits(filter, instance);
      } catch (Wql.Unreadable unreadable) {
        String type =
            wmi
                ? "System.Management.ManagementException"
                : "Microsoft.Management.Infrastructure.CimException";
        throw in.fail(
            error(
                in,
                type,
                wmi
                    ? "GetWMIManagementException,Microsoft.PowerShell.Commands.GetWmiObjectCommand"
                    : "HRESULT 0x80041017,Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand",
                "InvalidArgument",
                filter,
                "invalidWql",
                filter));
      }
    }

    private static List<String> targets(Invocation in) {
      List<Value> sessions = in.items("CimSession");
      return sessions.isEmpty()
          ? machines(in)
          : sessions.stream()
              .map(
                  s ->
                      s instanceof Thing t
                          ? t.get("ComputerName").map(Texts::within).orElse("")
                          : Texts.within(s))
              .toList();
    }

    private List<Thing> instances(
        Invocation in, String from, String machine, Optional<Server> server) {
      String name = server.map(Server::name).orElse(in.session().machine());
      return switch (from.toLowerCase(Locale.ROOT)) {
        case "win32_operatingsystem" -> List.of(operatingSystem(in, name, server));
        case "win32_computersystem" ->
            List.of(
                instance("Win32_ComputerSystem")
                    .with("Name", name.toUpperCase(Locale.ROOT))
                    .with("Domain", world().setting("domain", "contoso.com")));
        case "win32_service" ->
            server.map(one -> one.services().stream().map(Get::service).toList()).orElse(List.of());
        case "win32_process" ->
            server
                .map(
                    one ->
                        one.services().stream()
                            .filter(Service::running)
                            .map(service -> process(in, service))
                            .toList())
                .orElse(List.of());
        default ->
            throw in.fail(
                error(
                    in,
                    wmi
                        ? "System.Management.ManagementException"
                        : "Microsoft.Management.Infrastructure.CimException",
                    wmi
                        ? "GetWMIManagementException,Microsoft.PowerShell.Commands.GetWmiObjectCommand"
                        : "HRESULT 0x80041010,Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand",
                    "InvalidType",
                    from,
                    "invalidClass",
                    from,
                    machine));
      };
    }

    private static Thing instance(String type) {
      return new Thing(
              "Microsoft.Management.Infrastructure.CimInstance#root/cimv2/" + type,
              "Microsoft.Management.Infrastructure.CimInstance",
              "System.Object")
          .as(type);
    }

    private Thing operatingSystem(Invocation in, String name, Optional<Server> server) {
      Instant booted = server.map(Server::bootedAt).orElse(world().now().minusSeconds(86400));
      Thing system = instance("Win32_OperatingSystem");
      system
          .with("CSName", name.toUpperCase(Locale.ROOT))
          .with("PSComputerName", name)
          .with("Caption", "Microsoft Windows Server 2012 R2 Standard")
          .with("Version", "6.3.9600")
          .with("LastBootUpTime", time(in, booted))
          .with("LocalDateTime", time(in, world().now(name)))
          .with("Status", "OK");
      system.method("ConvertToDateTime", arguments -> fromDmtf(in, Texts.within(arguments.get(0))));
      return system.showing(
          "SystemDirectory:20", "Organization:20", "BuildNumber:11", "Version:10");
    }

    private Value time(Invocation in, Instant at) {
      if (wmi) {
        return new Text(
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss.SSSSSS", Locale.ROOT)
                    .format(at.atOffset(ZoneOffset.UTC))
                + "+000");
      }
      return new Moment(at, in.session().setting().zone());
    }

    private static Value fromDmtf(Invocation in, String text) {
      Instant at =
          java.time.LocalDateTime.parse(
                  text.substring(0, 14), DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT))
              .toInstant(ZoneOffset.UTC);
      return new Moment(at, in.session().setting().zone());
    }

    private static Thing service(Service service) {
      String mode = service.startType().equals("Automatic") ? "Auto" : service.startType();
      return instance("Win32_Service")
          .with("ProcessId", new Whole(service.process()))
          .with("Name", service.name())
          .with("DisplayName", service.displayName())
          .with("StartMode", mode)
          .with("State", service.status())
          .with("Started", Flag.of(service.running()))
          .with("Status", "OK")
          .with("ExitCode", new Whole(0))
          .with("SystemName", service.server().name().toUpperCase(Locale.ROOT))
          .with("PSComputerName", service.server().name())
          .showing("ProcessId:9", "Name:25", "StartMode:9", "State:10", "Status:6", "ExitCode:8");
    }

    private Thing process(Invocation in, Service service) {
      return instance("Win32_Process")
          .with("ProcessId", new Whole(service.process()))
          .with("Name", service.name() + ".exe")
          .with("CreationDate", time(in, service.startedAt()))
          .with("PSComputerName", service.server().name());
    }
  }

  /** Why {@code machine} does not answer. */
  static ErrorRecord unreachable(Invocation in, String machine, boolean wmi) {
    return wmi
        ? WindowsCmdlet.error(
            in,
            "System.Runtime.InteropServices.COMException",
            "GetWMICOMException,Microsoft.PowerShell.Commands.GetWmiObjectCommand",
            "InvalidOperation",
            "",
            "rpcUnavailable")
        : WindowsCmdlet.error(
            in,
            "Microsoft.Management.Infrastructure.CimException",
            "HRESULT 0x80338126,Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand",
            "ConnectionError",
            machine,
            "winrmTimeout",
            machine);
  }

  /** {@code New-CimSession}. */
  static final class NewSession extends WindowsCmdlet {
    NewSession(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      List<Value> sessions = new ArrayList<>();
      for (String machine : machines(in)) {
        if (reachable(in, machine).isEmpty() && !plainMachine(in, machine)) {
          in.error(unreachable(in, machine, false));
        } else {
          sessions.add(
              new Thing("Microsoft.Management.Infrastructure.CimSession", "System.Object")
                  .with("Id", new Whole(1))
                  .with("Name", "CimSession1")
                  .with("ComputerName", machine)
                  .with("Protocol", "WSMAN"));
        }
      }
      return sessions;
    }
  }

  /** {@code Invoke-CimMethod}: starts and stops services, and restarts the system. */
  static final class Invoke extends WindowsCmdlet {
    Invoke(World world) {
      super(world);
    }

    @Override
    List<Value> act(Invocation in) {
      String method = in.text("MethodName").toLowerCase(Locale.ROOT);
      Thing instance =
          in.get("InputObject")
              .filter(Thing.class::isInstance)
              .map(Thing.class::cast)
              .orElseGet(Thing::custom);
      String machine =
          instance.get("PSComputerName").map(Texts::within).orElse(machines(in).get(0));
      Server server =
          reachable(in, machine).orElseThrow(() -> in.fail(unreachable(in, machine, false)));
      Optional<Service> service = instance.get("Name").map(Texts::within).flatMap(server::service);
      if (method.equals("stopservice") && service.isPresent()) {
        service.get().stop();
      } else if (method.equals("startservice") && service.isPresent()) {
        service.get().start();
      } else if (method.equals("reboot") || method.equals("win32shutdown")) {
        server.restart();
      } else {
        throw in.fail(
            error(
                in,
                "Microsoft.Management.Infrastructure.CimException",
                "HRESULT 0x8004102f",
                "InvalidOperation",
                method,
                "invalidMethod"));
      }
      return List.of(
          Thing.custom().with("ReturnValue", new Whole(0)).with("PSComputerName", machine));
    }
  }
}
