package dev.pophealth.run;

import dev.pophealth.health.Interruption;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.recovery.Decision;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** While somewhere there is maintenance: does it concern this recovery? Then it stops. (S15) */
final class Checking extends Stage {

  private final Decision next;

  Checking(Run run, Decision next) {
    super(run);
    this.next = next;
  }

  @Override
  Phase phase() {
    return Phase.PREPARING;
  }

  @Override
  void enter() {
    Topologies.read(this, this::known);
  }

  private void known(Topology topology) {
    Set<ServerName> servers = new LinkedHashSet<>(Set.of(run.incident().alert().server()));
    if (next instanceof Decision.Perform perform) {
      servers.add(perform.action().server());
    }
    Optional<Interruption> by = Topologies.interruption(run, servers, topology);
    if (by.isPresent()) {
      run.interrupt(by.get(), Topologies.MAINTENANCE);
    } else {
      run.start(next);
    }
  }
}
