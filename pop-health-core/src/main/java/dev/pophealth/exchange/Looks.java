package dev.pophealth.exchange;

import dev.pophealth.exchange.ShellFact.ServiceStatus;
import dev.pophealth.health.ComponentName;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServerUpReading;
import dev.pophealth.health.ServiceName;
import dev.pophealth.health.ServiceReading;
import dev.pophealth.health.ServiceState;
import dev.pophealth.health.StartType;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.shell.Template;
import dev.pophealth.recovery.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers questions by what the shell prints. Safe for use by many threads. */
final class Looks {

  /** Managed Availability's own service: without it no monitor says anything. */
  private static final ServiceName HEALTH_MANAGER = ServiceName.of("MSExchangeHM");

  private final Talk talk;
  private final ProbeRuns probes;
  private final BehindTheProbe behind;

  Looks(Talk talk, ProbeRuns probes) {
    this.talk = talk;
    this.probes = probes;
    this.behind = new BehindTheProbe(talk, probes);
  }

  Reading read(Question question, Duration within) throws InterruptedException {
    ServerName server = question.server();
    if (question instanceof Question.RunProbe q) {
      return probes.run(q.probe(), server, within);
    } else if (question instanceof Question.FindMailboxServers) {
      return behind.find(server, within);
    }
    List<Template.Filling> asked = Rendering.of(question).commands();
    if (asked.isEmpty()) {
      return Heard.unclear("the management shell cannot tell this: answer it by another source");
    }
    return reading(question, server, talk.say(asked, within));
  }

  private static Reading reading(Question question, ServerName server, List<Heard> heard) {
    Heard first = heard.get(0);
    if (question instanceof Question.ReadServerHealth q) {
      return MonitorRows.reading(
          q.monitor(),
          server,
          first,
          ServiceStarts.newest(heard.get(1), heard.get(2), heard.get(3)));
    } else if (question instanceof Question.ReadCopyStatus) {
      return first.printed() ? first.reading().copies(server) : first.unclear();
    } else if (question instanceof Question.ReadActivation) {
      return told(
          first,
          first
              .only(ShellFact.Activation.class, server, ShellFact.Activation::server)
              .map(ShellFact.Activation::reading));
    } else if (question instanceof Question.ReadPopSettings
        || question instanceof Question.FindProtocolLog) {
      return told(
          first,
          first
              .only(ShellFact.Settings.class, server, ShellFact.Settings::server)
              .flatMap(ShellFact.Settings::reading));
    } else if (question instanceof Question.ReadService q) {
      return told(first, service(first, q.service(), server));
    } else if (question instanceof Question.ReadServiceIntent q) {
      return told(first, service(first, q.service(), server));
    } else if (question instanceof Question.ReadComponentState q) {
      return told(first, component(first, q.component(), server).map(ShellFact.Component::reading));
    } else if (question instanceof Question.ReadRecoveryHistory q) {
      return RecoveryHistory.reading(q.service(), server, first, heard.get(1));
    }
    return up(heard);
  }

  private static Reading told(Heard heard, Optional<? extends Reading> reading) {
    return reading.<Reading>map(known -> known).orElseGet(heard::unclear);
  }

  static Optional<ServiceReading> service(Heard heard, ServiceName service, ServerName server) {
    return heard
        .only(ServiceStatus.class, server, ServiceStatus::server)
        .filter(status -> status.service().equals(service))
        .map(ServiceStatus::reading);
  }

  static Optional<ShellFact.Component> component(
      Heard heard, ComponentName component, ServerName server) {
    return heard
        .only(ShellFact.Component.class, server, ShellFact.Component::server)
        .filter(fact -> fact.component().equals(component));
  }

  /** The boot time, the services, and where it was asked whether the health manager answers. */
  private static Reading up(List<Heard> heard) {
    Optional<Instant> booted = ServiceStarts.booted(heard.get(0));
    if (booted.isEmpty()) {
      return heard.get(0).unclear();
    }
    boolean answers =
        heard.size() < 3 || !heard.get(2).reading().all(ShellFact.Health.class).isEmpty();
    return new ServerUpReading(booted.get(), answers && servicesRun(heard.get(1)));
  }

  /** Those of POP3 that start by themselves, what they need, and the health manager. */
  private static boolean servicesRun(Heard heard) {
    List<ServiceStatus> services = heard.reading().all(ServiceStatus.class);
    return heard.whole()
        && isRunning(services, HEALTH_MANAGER)
        && isRunning(services, PopHealth.AD_TOPOLOGY)
        && services.stream()
            .filter(status -> ServiceStarts.isPop3(status.service()))
            .map(ServiceStatus::reading)
            .allMatch(
                reading ->
                    reading.state() == ServiceState.RUNNING
                        || reading.startType() == StartType.MANUAL
                        || reading.startType() == StartType.DISABLED);
  }

  private static boolean isRunning(List<ServiceStatus> services, ServiceName name) {
    return services.stream()
        .anyMatch(
            status ->
                status.service().equals(name) && status.reading().state() == ServiceState.RUNNING);
  }
}
