package dev.pophealth.exchange;

import dev.pophealth.exchange.format.ShellObject;
import dev.pophealth.exchange.format.ShellValue;
import dev.pophealth.exchange.format.Unreads;
import dev.pophealth.health.ComponentName;
import dev.pophealth.health.ComponentReading;
import dev.pophealth.health.PopSettingsReading;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServiceName;
import dev.pophealth.health.ServiceReading;
import dev.pophealth.health.ServiceState;
import dev.pophealth.health.StartType;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Services, processes, components, settings and roles of servers. */
final class ServerFacts {

  private static final String LOGGING = "protocollogenabled";
  private static final String BOOTED = "lastbootuptime";
  private static final String CREATED = "creationdate";

  /** As a requester's state is printed; the vendor's spelling. (Sample: component state, CSV) */
  private static final Pattern REQUESTER =
      Pattern.compile("Requeste?o?r: ?([^;]{1,100}); ?State: ?(\\w{1,20})");

  /** Exchange 2016, from which on every Mailbox server has both roles. */
  private static final Pattern VERSION =
      Pattern.compile("(?:Version )?([0-9]{1,3})\\.([0-9]{1,4}).*");

  private final Words words;
  private final Unreads unreads;
  private final Dates dates;

  ServerFacts(Words words, Unreads unreads, Dates dates) {
    this.words = words;
    this.unreads = unreads;
    this.dates = dates;
  }

  static boolean isSettings(ShellObject object) {
    return object.has(LOGGING) || object.has("unencryptedortlsbindings");
  }

  static boolean isComponent(ShellObject object) {
    return object.has("component") && object.has("state");
  }

  static boolean isService(ShellObject object) {
    boolean named = object.has("name") || object.has("servicename");
    boolean state = object.has("status") || (object.has("state") && object.has("startmode"));
    return named && (state || object.has("starttype"));
  }

  static boolean isOperatingSystem(ShellObject object) {
    return object.has(BOOTED);
  }

  static boolean isProcess(ShellObject object) {
    return object.has("processid") && object.has(CREATED);
  }

  static boolean isRoles(ShellObject object) {
    return object.has("serverrole");
  }

  Draft settings(ShellObject object) {
    int line = object.line();
    Optional<ServerName> server =
        Words.server(object, "server")
            .or(
                () ->
                    Words.name(
                        object.text("identity").map(path -> path.split("\\\\", 2)[0]),
                        ServerName::of));
    Optional<Boolean> logging = Words.flag(object.text(LOGGING));
    if (logging.isEmpty()) {
      unreads.value(line, "ProtocolLogEnabled is neither True nor False, or not printed");
    }
    Optional<String> location = object.text("logfilelocation").filter(path -> !Words.isCut(path));
    Optional<PopSettingsReading> reading =
        logging.map(enabled -> new PopSettingsReading(enabled, location));
    OptionalInt port = Words.number(object.text("proxytargetport"));
    Optional<String> login = object.text("logintype");
    List<String> plain = Words.list(object.value("unencryptedortlsbindings"));
    List<String> tls = Words.list(object.value("sslbindings"));
    return dates -> new ShellFact.Settings(line, server, reading, port, login, plain, tls);
  }

  @Nullable Draft component(ShellObject object) {
    int line = object.line();
    Optional<ComponentName> component =
        words.rowsName(object, "component", ComponentName::of, "component");
    String state = object.text("state").orElse("").toLowerCase(Locale.ROOT);
    if (component.isEmpty()) {
      return null;
    }
    boolean active = state.equals("active") || state.equals("1");
    if (!active && !state.equals("inactive") && !state.equals("draining")) {
      unreads.row(line, Unreads.shown(state) + " is no component state known here");
      return null;
    }
    Optional<ServerName> server = Words.server(object, "serverfqdn", "server", "identity");
    Set<String> inactiveBy = new LinkedHashSet<>();
    addInactive(object.value("localstates"), inactiveBy);
    addInactive(object.value("remotestates"), inactiveBy);
    Optional<String> requester =
        active || inactiveBy.size() != 1
            ? Optional.empty()
            : Optional.of(inactiveBy.iterator().next());
    ComponentReading reading = new ComponentReading(active, requester);
    return dates ->
        new ShellFact.Component(line, server, component.get(), reading, List.copyOf(inactiveBy));
  }

  private static void addInactive(ShellValue states, Set<String> inactiveBy) {
    for (ShellValue state : states.items()) {
      if (state instanceof ShellValue.Fields fields && fields.fields().containsKey("requester")) {
        add(
            fields.fields().getOrDefault("requester", ShellValue.NIL).text(),
            fields.fields().getOrDefault("state", ShellValue.NIL).text(),
            inactiveBy);
      } else {
        Matcher printed = REQUESTER.matcher(state.text());
        while (printed.find()) {
          add(printed.group(1), printed.group(2), inactiveBy);
        }
      }
    }
  }

  private static void add(String requester, String state, Set<String> inactiveBy) {
    boolean inactive = state.equalsIgnoreCase("Inactive") || state.equalsIgnoreCase("Draining");
    if (inactive && !requester.isBlank()) {
      inactiveBy.add(requester.strip());
    }
  }

  @Nullable Draft service(ShellObject object) {
    int line = object.line();
    Optional<ServiceName> service =
        words.rowsName(object, "service", ServiceName::of, "servicename", "name");
    if (service.isEmpty()) {
      return null;
    }
    ServiceState state =
        words.word(
            object, "service state", ServiceState.UNKNOWN, ServiceState::parse, "status", "state");
    StartType starts =
        words.word(
            object, "start type", StartType.UNKNOWN, StartType::parse, "starttype", "startmode");
    Optional<ServerName> server =
        Words.name(object.text("machinename").filter(name -> !name.equals(".")), ServerName::of)
            .or(() -> Words.server(object, "pscomputername", "systemname"));
    OptionalInt process = Words.number(object.text("processid").filter(id -> !id.equals("0")));
    return dates ->
        new ShellFact.ServiceStatus(
            line, server, service.get(), new ServiceReading(state, starts), process);
  }

  Draft operatingSystem(ShellObject object) {
    int line = object.line();
    Optional<ServerName> server = Words.server(object, "csname", "pscomputername");
    Optional<String> booted = object.text(BOOTED);
    dates.seen(booted);
    return read ->
        new ShellFact.OperatingSystem(line, server, read.instant(line, "LastBootUpTime", booted));
  }

  @Nullable Draft process(ShellObject object) {
    int line = object.line();
    OptionalInt id = Words.number(object.text("processid"));
    if (id.isEmpty()) {
      unreads.row(line, "the process has no ProcessId");
      return null;
    }
    Optional<String> created = object.text(CREATED);
    dates.seen(created);
    return read ->
        new ShellFact.RunningProcess(
            line, id.getAsInt(), read.instant(line, "CreationDate", created));
  }

  @Nullable Draft roles(ShellObject object) {
    int line = object.line();
    Optional<ServerName> server =
        words.rowsName(object, "server", ServerName::of, "name", "fqdn", "identity");
    if (server.isEmpty()) {
      return null;
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String role : object.text("serverrole").orElse("").split("[, ]+", -1)) {
      if (role.equalsIgnoreCase("Mailbox")) {
        roles.add(Role.MAILBOX);
      } else if (role.equalsIgnoreCase("ClientAccess")) {
        roles.add(Role.CLIENT_ACCESS);
      }
    }
    if (roles.contains(Role.MAILBOX) && !roles.contains(Role.CLIENT_ACCESS)) {
      addWhatVersionTells(object, roles);
    }
    return dates -> new ShellFact.Roles(line, server.get(), roles);
  }

  private void addWhatVersionTells(ShellObject object, Set<Role> roles) {
    Matcher version = VERSION.matcher(object.text("admindisplayversion").orElse(""));
    if (!version.matches()) {
      unreads.value(
          object.line(),
          "without AdminDisplayVersion a Mailbox server may have the other role as well: from"
              + " Exchange 2016 on it has");
    } else if (Integer.parseInt(version.group(1)) * 10_000 + Integer.parseInt(version.group(2))
        >= 15 * 10_000 + 1) {
      roles.add(Role.CLIENT_ACCESS);
    }
  }
}
