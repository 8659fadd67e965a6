package dev.pophealth.exchange;

import dev.pophealth.exchange.format.Secrets;
import dev.pophealth.exchange.format.ShellObject;
import dev.pophealth.exchange.format.ShellValue;
import dev.pophealth.exchange.format.Unreads;
import dev.pophealth.health.HealthSetName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Managed Availability has done and is set to do, and what the POP3 service has logged. */
final class HistoryFacts {

  private static final String[] TIMES = {"date-time", "datetime"};

  private final Words words;
  private final Unreads unreads;
  private final Dates dates;

  HistoryFacts(Words words, Unreads unreads, Dates dates) {
    this.words = words;
    this.unreads = unreads;
    this.dates = dates;
  }

  static boolean isRecoveryAction(ShellObject object) {
    return object.has("requestorname") && object.has("resourcename");
  }

  static boolean isDefinition(ShellObject object) {
    return object.has("typename")
        && (object.has("servicename") || object.has("recurrenceintervalseconds"));
  }

  static boolean isLogEntry(ShellObject object) {
    return (object.has(TIMES[0]) || object.has(TIMES[1]))
        && (object.has("session-id") || object.has("sessionid"));
  }

  @Nullable Draft recoveryAction(ShellObject object) {
    int line = object.line();
    Optional<String> action = object.text("id", "actionid");
    Optional<String> resource = object.text("resourcename");
    Optional<String> state = object.text("state");
    boolean finished = state.filter("Finished"::equalsIgnoreCase).isPresent();
    boolean started = state.filter("Started"::equalsIgnoreCase).isPresent();
    if (action.isEmpty() || resource.isEmpty() || finished == started) {
      unreads.row(
          line, "the recovery action lacks its Id, its ResourceName, or Started or Finished");
      return null;
    }
    boolean succeeded = object.text("result").filter("Succeeded"::equalsIgnoreCase).isPresent();
    Optional<String> requestor = object.text("requestorname");
    Optional<String> from = object.text("starttime");
    Optional<String> to = object.text("endtime");
    dates.seen(from);
    dates.seen(to);
    return read ->
        new ShellFact.RecoveryAction(
            line,
            action.get(),
            resource.get(),
            requestor,
            finished,
            succeeded,
            read.instant(line, "StartTime", from),
            read.instant(line, "EndTime", to));
  }

  @Nullable Draft definition(ShellObject object) {
    int line = object.line();
    Optional<String> name = words.rowsName(object, "definition", text -> text, "name");
    Optional<ShellFact.DefinitionKind> kind = kind(object);
    if (name.isEmpty() || kind.isEmpty()) {
      unreads.row(line, "a definition without what tells a probe, a monitor and a responder apart");
      return null;
    }
    Optional<HealthSetName> healthSet = Words.name(object.text("servicename"), HealthSetName::of);
    Map<String, String> settings = new LinkedHashMap<>();
    for (String each : object.names()) {
      object
          .text(each)
          .filter(value -> !each.endsWith("xml"))
          .ifPresent(value -> settings.put(each, Secrets.without(value)));
    }
    Fragment transitions = Fragment.of(object.text("statetransitionsxml").orElse(""));
    Fragment throttle = Fragment.of(object.text("throttlepolicyxml").orElse(""));
    if (transitions.isCut() || throttle.isCut()) {
      unreads.value(line, "the XML of a property breaks off: what was before was read");
    }
    ShellFact.Definition definition =
        new ShellFact.Definition(
            line,
            kind.get(),
            name.get(),
            healthSet,
            object.text("targetresource"),
            settings,
            transitions.transitions(),
            throttle.throttle());
    return read -> definition;
  }

  /** What only one kind has tells which it is; empty when nothing does, as in one cut short. */
  private static Optional<ShellFact.DefinitionKind> kind(ShellObject object) {
    if (hasAny(object, "alertmask", "throttlepolicyxml", "waitintervalseconds", "alerttypeid")) {
      return Optional.of(ShellFact.DefinitionKind.RESPONDER);
    }
    if (hasAny(object, "samplemask", "monitoringthreshold", "monitoringintervalseconds")) {
      return Optional.of(ShellFact.DefinitionKind.MONITOR);
    }
    return hasAny(object, "secondaryendpoint", "secondaryaccount", "extensionendpoints")
        ? Optional.of(ShellFact.DefinitionKind.PROBE)
        : Optional.empty();
  }

  private static boolean hasAny(ShellObject object, String... names) {
    return Stream.of(names).anyMatch(object::has);
  }

  Draft logEntry(ShellObject object) {
    int line = object.line();
    Optional<String> time = object.text(TIMES);
    dates.seen(time);
    String session = object.text("session-id", "sessionid").orElse("");
    String local = object.text("local-endpoint", "sip").orElse("");
    String remote = object.text("remote-endpoint", "cip").orElse("");
    Optional<String> user = object.text("user");
    String event = object.text("event", "command").orElse("");
    String said = object.text("data", "parameters").orElse("");
    String context = object.text("context").orElse("");
    String safe = isSecret(event, said) ? "" : Secrets.without(said);
    String both = (safe + " " + Secrets.without(context)).strip();
    return read ->
        new ShellFact.LogEntry(
            line, read.instant(line, "date-time", time), session, local, remote, user, event, both);
  }

  /** Whether a log's words may be a password: PASS's, or base64 that goes on an AUTH. */
  private static boolean isSecret(String event, String said) {
    String command = event.strip();
    return command.equalsIgnoreCase("pass")
        || command.equalsIgnoreCase("auth")
        || (said.length() >= 8 && said.matches("[A-Za-z0-9+/]{8,}={0,2}"));
  }

  static Draft text(ShellObject object, String name, ShellValue value) {
    int line = object.line();
    String text = value.text();
    return switch (name) {
      case "escalation" -> read -> new ShellFact.Escalation(line, text);
      case "popgreeting" -> {
        ShellFact.Greeting greeting = new ShellFact.Greeting(line, text, GreetingTag.server(text));
        yield read -> greeting;
      }
      default -> read -> new ShellFact.ErrorText(line, text);
    };
  }
}
