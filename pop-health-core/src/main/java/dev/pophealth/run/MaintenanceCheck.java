package dev.pophealth.run;

import dev.pophealth.health.Interruption;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.port.Pending;
import dev.pophealth.recovery.Decision;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether an open recovery is in maintenance now, beside whatever it is doing; then it stops.
 * (S15)
 */
final class MaintenanceCheck {

  private final Run run;
  private @Nullable Pending alarm;
  private boolean known;

  MaintenanceCheck(Run run) {
    this.run = run;
  }

  void begin() {
    RunnerSetup setup = run.context().setup();
    Duration limit = setup.limits().topology();
    alarm =
        setup.time().wakeAt(run.now().plus(limit), () -> run.post(() -> known(Topology.unknown())));
    try {
      setup.actions().topology(limit, topology -> run.post(() -> known(topology)));
    } catch (RuntimeException e) {
      run.context().troubled(run.name(), "the topology could not be asked for", e);
      known(Topology.unknown());
    }
  }

  private void known(Topology topology) {
    if (known) {
      return;
    }
    known = true;
    if (alarm != null) {
      alarm.cancel();
    }
    Set<ServerName> servers = new LinkedHashSet<>();
    servers.add(run.incident().alert().server());
    if (run.state().decision() instanceof Decision.Perform perform) {
      servers.add(perform.action().server());
    }
    Optional<Interruption> by = Topologies.interruption(run, servers, topology);
    by.ifPresent(reason -> run.interrupt(reason, Topologies.MAINTENANCE));
  }
}
