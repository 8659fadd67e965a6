package dev.pophealth.exchange;

import dev.pophealth.health.ServiceName;
import dev.pophealth.health.ServiceState;
import dev.pophealth.pop.PopHealth;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When what a server's monitors speak of was last started, by that server's own clock: the newest
 * of its boot and the starts of its POP3 services. A row that is older tells of the time before.
 * (Exchange fact 11)
 */
final class ServiceStarts {

  private ServiceStarts() {}

  /** The newest start; empty when one that is needed for it is not known. */
  static Optional<Instant> newest(Heard boot, Heard services, Heard processes) {
    Optional<Instant> newest = booted(boot);
    if (newest.isEmpty() || !services.whole() || !processes.printed()) {
      return Optional.empty();
    }
    for (ShellFact.ServiceStatus service : services.reading().all(ShellFact.ServiceStatus.class)) {
      if (isPop3(service.service()) && service.reading().state() != ServiceState.STOPPED) {
        Optional<Instant> started =
            service.process().isEmpty()
                ? Optional.empty()
                : started(service.process().getAsInt(), processes);
        if (started.isEmpty()) {
          return Optional.empty();
        }
        newest = newest.filter(known -> !known.isBefore(started.get())).or(() -> started);
      }
    }
    return newest;
  }

  static Optional<Instant> booted(Heard boot) {
    List<ShellFact.OperatingSystem> all = boot.reading().all(ShellFact.OperatingSystem.class);
    return all.size() == 1 ? all.get(0).bootedAt() : Optional.empty();
  }

  static boolean isPop3(ServiceName service) {
    return service.equals(PopHealth.POP3) || service.equals(PopHealth.POP3_BACKEND);
  }

  private static Optional<Instant> started(int process, Heard processes) {
    return processes.reading().all(ShellFact.RunningProcess.class).stream()
        .filter(running -> running.id() == process)
        .findFirst()
        .flatMap(ShellFact.RunningProcess::startedAt);
  }
}
