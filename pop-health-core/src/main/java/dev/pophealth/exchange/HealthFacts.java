package dev.pophealth.exchange;

import dev.pophealth.exchange.format.Secrets;
import dev.pophealth.exchange.format.ShellObject;
import dev.pophealth.exchange.format.Unreads;
import dev.pophealth.health.AlertValue;
import dev.pophealth.health.ComponentName;
import dev.pophealth.health.HealthSetName;
import dev.pophealth.health.HealthSetState;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.ServerName;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Monitors, health sets and probe runs. */
final class HealthFacts {

  private static final String CHANGED = "lasttransitiontime";
  private static final String MEASURED = "lastexecutiontime";
  private static final String STARTED = "executionstarttime";
  private static final String ENDED = "executionendtime";

  private final Words words;
  private final Unreads unreads;
  private final Dates dates;

  HealthFacts(Words words, Unreads unreads, Dates dates) {
    this.words = words;
    this.unreads = unreads;
    this.dates = dates;
  }

  static boolean isMonitor(ShellObject object) {
    return object.has("alertvalue")
        && (object.has("name")
            || object.has("monitorname")
            || object.has("healthsetname")
            || object.has("targetresource"));
  }

  static boolean isReport(ShellObject object) {
    return object.has("alertvalue") && object.has("healthset");
  }

  static boolean isProbeRun(ShellObject object) {
    boolean result = object.has("resulttype") || object.has("result");
    return object.has("monitoridentity")
        || (result && (object.has("error") || object.has("exception") || object.has(STARTED)));
  }

  @Nullable Draft monitor(ShellObject object) {
    if (object.text("alertvalue").isEmpty()) {
      unreads.row(object.line(), "the monitor has no AlertValue");
      return null;
    }
    Optional<MonitorName> monitor =
        words.rowsName(object, "monitor", MonitorName::of, "name", "monitorname");
    Optional<HealthSetName> healthSet =
        words.rowsName(object, "health set", HealthSetName::of, "healthsetname", "healthset");
    Optional<String> target = object.text("targetresource", "target");
    if (monitor.isPresent() && healthSet.isPresent() && contradicted(object, target)) {
      unreads.row(
          object.line(),
          "Identity names another monitor than Name, HealthSetName and TargetResource");
      return null;
    }
    int line = object.line();
    Optional<ServerName> server = Words.server(object, "server", "pscomputername");
    AlertValue value = words.alertValue(object);
    HealthSetState state = words.state(object);
    Optional<ComponentName> component =
        Words.name(
            object
                .text("servercomponentname", "servercomponent")
                .filter(name -> !name.equalsIgnoreCase("None")),
            ComponentName::of);
    dates.seen(object.text("firstalertobservedtime"));
    dates.seen(object.text("definitioncreatedtime"));
    Optional<String> measured = date(object, MEASURED);
    Optional<String> changed = date(object, CHANGED);
    return read ->
        new ShellFact.Health(
            line,
            server,
            monitor,
            healthSet,
            target,
            value,
            state,
            component,
            read.instant(line, "LastExecutionTime", measured),
            read.instant(line, "LastTransitionTime", changed));
  }

  /** Whether the row's own identity tells another name: then a line of it was cut. */
  private static boolean contradicted(ShellObject object, Optional<String> target) {
    Optional<String> identity = object.text("identity");
    if (identity.isEmpty() || identity.get().indexOf('\\') < 0 || Words.isCut(identity.get())) {
      return false;
    }
    String names =
        object.text("healthsetname", "healthset").orElse("")
            + '\\'
            + object.text("name", "monitorname").orElse("")
            + '\\'
            + target.orElse("");
    return !Words.isCut(names) && !identity.get().equalsIgnoreCase(names);
  }

  @Nullable Draft report(ShellObject object) {
    if (object.text("alertvalue").isEmpty()) {
      unreads.row(object.line(), "the health set has no AlertValue");
      return null;
    }
    Optional<HealthSetName> healthSet =
        words.rowsName(object, "health set", HealthSetName::of, "healthset", "healthsetname");
    if (healthSet.isEmpty()) {
      return null;
    }
    int line = object.line();
    Optional<ServerName> server = Words.server(object, "server", "pscomputername");
    AlertValue value = words.alertValue(object);
    HealthSetState state = words.state(object);
    Optional<String> changed = date(object, CHANGED);
    OptionalInt monitors = Words.number(object.text("monitorcount"));
    HealthSetName name = healthSet.get();
    return read ->
        new ShellFact.Report(
            line,
            server,
            name,
            value,
            state,
            read.instant(line, "LastTransitionTime", changed),
            monitors);
  }

  Draft probeRun(ShellObject object) {
    int line = object.line();
    Optional<String> identity = object.text("monitoridentity", "resultname");
    ProbeResult result =
        words.word(
            object, "result type", ProbeResult.UNKNOWN, ProbeResult::parse, "resulttype", "result");
    String error = Secrets.without(object.text("error").orElse(""));
    String exception = Secrets.without(object.text("exception").orElse(""));
    Optional<String> started = date(object, STARTED);
    Optional<String> ended = date(object, ENDED);
    return read ->
        new ShellFact.ProbeRun(
            line,
            identity,
            result,
            error,
            exception,
            read.instant(line, "ExecutionStartTime", started),
            read.instant(line, "ExecutionEndTime", ended));
  }

  private Optional<String> date(ShellObject object, String name) {
    Optional<String> text = object.text(name);
    dates.seen(text);
    return text;
  }
}
