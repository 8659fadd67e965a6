package dev.pophealth.check;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Question;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Tells paths in words. */
final class PathWords {

  private PathWords() {}

  static String tell(Violation violation) {
    StringBuilder told = new StringBuilder();
    World world = violation.world();
    told.append("Law ").append(violation.law()).append(": ").append(violation.because());
    told.append("\nRunbook ").append(violation.runbook());
    told.append(" on ").append(world.server()).append(' ').append(world.roles());
    if (!world.found().isEmpty()) {
      told.append(", Mailbox servers to be found ").append(world.found());
    }
    if (!world.illDependencies().isEmpty()) {
      told.append(", known to be ill ").append(world.illDependencies());
    }
    told.append(" breaks it so:\n");
    int number = 1;
    for (PathEvent event : violation.path()) {
      told.append("  ").append(number++).append(". ").append(event.step()).append("  ");
      told.append(tell(event)).append('\n');
    }
    return told.append("  => ").append(violation.wrong()).toString();
  }

  static String tell(PathEvent event) {
    if (event instanceof PathEvent.Asked e) {
      return name(e.question()) + ": " + e.way();
    } else if (event instanceof PathEvent.Acted e) {
      return name(e.act()) + ": " + e.way();
    } else if (event instanceof PathEvent.Waited e) {
      return "wait " + e.duration();
    } else if (event instanceof PathEvent.Resolved e) {
      return "resolved, " + e.resolution();
    } else if (event instanceof PathEvent.Escalated e) {
      return e.reason().map(reason -> "escalated, " + reason).orElse("nothing is said here")
          + owed(e.owed());
    }
    return "stopped" + owed(((PathEvent.Stopped) event).owed());
  }

  private static String owed(List<Obligation> owed) {
    return owed.isEmpty()
        ? ", owing nothing"
        : owed.stream()
            .map(one -> one.step() + " on " + one.act().server())
            .collect(Collectors.joining(", ", ", owing ", ""));
  }

  static String name(Action action) {
    return called(action) + " on " + action.server();
  }

  /** Its name, without the server. */
  static String called(Action action) {
    String name = action.getClass().getSimpleName();
    if (action instanceof CustomAction custom) {
      name = with(custom.name(), custom.parameters());
    } else if (action instanceof Question.CustomQuestion custom) {
      name = with(custom.name(), custom.parameters());
    } else if (action instanceof Question.RunProbe run) {
      name = name + " " + run.probe().probe();
    } else if (action instanceof Question.ReadServerHealth row) {
      name = name + " " + row.monitor();
    } else if (action instanceof Question.ReadActivation activation) {
      name = name + (activation.blocked() ? " blocked?" : " allowed?");
    } else if (action instanceof Question.ReadPopSettings settings) {
      name = name + (settings.logging() ? " logging on?" : " logging off?");
    } else if (action instanceof Act.RestartService restart) {
      name = name + " " + restart.service();
    }
    return name;
  }

  private static String with(String name, SortedMap<String, String> parameters) {
    return parameters.isEmpty() ? name : name + " " + parameters;
  }
}
