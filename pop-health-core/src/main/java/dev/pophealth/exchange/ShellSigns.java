package dev.pophealth.exchange;

import dev.pophealth.health.AlertValue;
import dev.pophealth.health.Answer;
import dev.pophealth.health.CopyStatus;
import dev.pophealth.health.CopyStatusReading;
import dev.pophealth.health.DatabaseCopy;
import dev.pophealth.health.DependencyName;
import dev.pophealth.health.HealthModel;
import dev.pophealth.health.Monitor;
import dev.pophealth.health.Probe;
import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.ProbeName;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.StepText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds in a shell's output what is not as it should be, and says what it means and what to check
 * next. It judges what was printed, not how things stand now. Pure.
 */
public final class ShellSigns {

  private final HealthModel model;
  private final Consumer<Sign> signs;

  private ShellSigns(HealthModel model, Consumer<Sign> signs) {
    this.model = model;
    this.signs = signs;
  }

  /**
   * The signs in an output: those of the model's own parts first, then others, each in the order of
   * the output.
   *
   * @param reading what was read
   * @param model the service that it is about
   */
  public static List<Sign> of(ShellReading reading, HealthModel model) {
    List<Sign> own = new ArrayList<>();
    List<Sign> others = new ArrayList<>();
    for (ShellFact fact : reading.facts()) {
      boolean foreign =
          fact instanceof ShellFact.Health health
              && health.healthSet().flatMap(model::findHealthSet).isEmpty();
      new ShellSigns(model, foreign ? others::add : own::add).look(fact);
    }
    own.addAll(others);
    return List.copyOf(own);
  }

  private void look(ShellFact fact) {
    if (fact instanceof ShellFact.Health health) {
      health(health);
    } else if (fact instanceof ShellFact.ProbeRun run) {
      run(run);
    } else if (fact instanceof ShellFact.Copy copy) {
      String subject = at(copy.database(), copy.server()) + ": " + copy.status().word();
      copy(fact, subject, copy.status());
    } else if (fact instanceof ShellFact.CopyGroup group && group.count() > 0) {
      copy(fact, group.count() + " × " + group.status().word(), group.status());
    } else if (fact instanceof ShellFact.Report report) {
      report(report);
    } else if (fact instanceof ShellFact.Settings settings) {
      if (settings.reading().filter(reading -> reading.protocolLogging()).isPresent()) {
        add(fact, Sign.Kind.PROTOCOL_LOGGING_ON, at("POP3", settings.server()));
      }
    } else if (fact instanceof ShellFact.Component component) {
      if (component.reading().answer() != Answer.YES) {
        String by = component.inactiveBy().isEmpty() ? "" : " " + component.inactiveBy();
        add(
            fact,
            Sign.Kind.COMPONENT_INACTIVE,
            at(component.component().value(), component.server()) + by);
      }
    } else {
      lookFurther(fact);
    }
  }

  private void lookFurther(ShellFact fact) {
    if (fact instanceof ShellFact.Activation activation) {
      if (activation.reading().blocked()) {
        add(fact, Sign.Kind.ACTIVATION_BLOCKED, at("activation", activation.server()));
      }
    } else if (fact instanceof ShellFact.ServiceStatus service) {
      if (service.reading().running() != Answer.YES) {
        add(
            fact,
            Sign.Kind.SERVICE_NOT_RUNNING,
            at(service.service().value(), service.server()) + ": " + service.reading().summary());
      }
    } else if (fact instanceof ShellFact.RecoveryAction action) {
      if (action.finished()) {
        add(fact, Sign.Kind.TRIED_ALREADY, action.action() + " " + action.resource());
      }
    } else if (fact instanceof ShellFact.ErrorText error) {
      add(fact, Sign.Kind.ERROR, firstLine(error.text()));
    }
  }

  private void health(ShellFact.Health row) {
    Optional<Sign.Kind> kind = kind(row);
    if (kind.isEmpty()) {
      return;
    }
    Optional<Monitor> monitor = row.monitor().flatMap(model::findMonitor);
    String name =
        monitor
            .map(known -> known.name().value())
            .or(() -> row.monitor().map(unknown -> unknown.value()))
            .orElse("(a name that was cut off)");
    String subject = at(name, row.server()) + row.target().map(t -> " [" + t + "]").orElse("");
    List<ProbeName> probes = monitor.map(Monitor::probes).orElse(List.of());
    signs.accept(
        new Sign(
            kind.get(),
            row.line(),
            subject,
            SignTexts.meaning(kind.get(), monitor.map(Monitor::name)),
            probes.isEmpty()
                ? SignTexts.next(kind.get())
                : SignTexts.next(kind.get(), model.probeIdentity(probes.get(0)), row.server()),
            dependencies(probes)));
  }

  private static Optional<Sign.Kind> kind(ShellFact.Health row) {
    return switch (row.value()) {
      case HEALTHY ->
          row.state().inService() ? Optional.empty() : Optional.of(Sign.Kind.OUT_OF_SERVICE);
      case UNHEALTHY -> Optional.of(Sign.Kind.MONITOR_UNHEALTHY);
      case DEGRADED -> Optional.of(Sign.Kind.MONITOR_DEGRADED);
      case REPAIRING -> Optional.of(Sign.Kind.PERSON_AT_WORK);
      case DISABLED -> Optional.of(Sign.Kind.MONITOR_DISABLED);
      default -> Optional.of(Sign.Kind.MONITOR_UNKNOWN);
    };
  }

  private void run(ShellFact.ProbeRun run) {
    Answer answer = run.result().answer();
    if (answer == Answer.YES) {
      return;
    }
    Sign.Kind kind = answer == Answer.NO ? Sign.Kind.PROBE_FAILED : Sign.Kind.PROBE_DID_NOT_RUN;
    String error = run.error().isEmpty() ? firstLine(run.exception()) : firstLine(run.error());
    signs.accept(
        new Sign(
            kind,
            run.line(),
            run.identity().orElse("probe") + (error.isEmpty() ? "" : ": " + error),
            SignTexts.meaning(kind, Optional.empty()),
            SignTexts.next(kind),
            dependencies(run.identity().flatMap(this::probe).stream().toList())));
  }

  private Optional<ProbeName> probe(String identity) {
    try {
      return model.findProbe(ProbeIdentity.parse(identity).probe()).map(Probe::name);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private List<DependencyName> dependencies(List<ProbeName> probes) {
    Set<DependencyName> all = new LinkedHashSet<>();
    probes.forEach(probe -> all.addAll(model.dependenciesOf(probe)));
    return List.copyOf(all);
  }

  private void copy(ShellFact fact, String subject, CopyStatus status) {
    Answer free = new CopyStatusReading(List.of(new DatabaseCopy(subject, status))).answer();
    if (free != Answer.YES) {
      add(fact, free == Answer.NO ? Sign.Kind.COPY_ACTIVE : Sign.Kind.COPY_UNKNOWN, subject);
    }
  }

  private void report(ShellFact.Report report) {
    String subject = at(report.healthSet().value(), report.server());
    if (report.value() != AlertValue.HEALTHY) {
      add(report, Sign.Kind.HEALTH_SET_NOT_HEALTHY, subject + ": " + report.value().word());
    } else if (!report.state().inService()) {
      add(report, Sign.Kind.OUT_OF_SERVICE, subject + ": " + report.state().word());
    }
  }

  private void add(ShellFact fact, Sign.Kind kind, String subject) {
    StepText meaning = SignTexts.meaning(kind, Optional.empty());
    signs.accept(new Sign(kind, fact.line(), subject, meaning, SignTexts.next(kind), List.of()));
  }

  private static String at(String what, Optional<ServerName> server) {
    return server.map(name -> what + " on " + name).orElse(what);
  }

  private static String firstLine(String text) {
    String first = Objects.requireNonNull(text).strip().lines().findFirst().orElse("");
    return first.length() <= 300 ? first : first.substring(0, 299) + "…";
  }
}
