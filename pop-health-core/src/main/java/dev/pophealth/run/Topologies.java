package dev.pophealth.run;

import dev.pophealth.health.Interruption;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the topology for a stage; what cannot be read, or not in time, is not known. */
final class Topologies {

  static final String MAINTENANCE = "a maintenance window of the policy is open";

  private Topologies() {}

  static void read(Stage stage, Consumer<Topology> then) {
    Run run = stage.run;
    RunnerSetup setup = run.context().setup();
    Duration limit = setup.limits().topology();
    stage.at(run.now().plus(limit), () -> then.accept(Topology.unknown()));
    try {
      stage.underWay(
          setup.actions().topology(limit, came -> run.post(stage, () -> then.accept(came))));
    } catch (RuntimeException e) {
      run.context().troubled(run.name(), "the topology could not be asked for", e);
      run.post(stage, () -> then.accept(Topology.unknown()));
    }
  }

  /** What stops automation on one of these servers now, if anything does. */
  static Optional<Interruption> interruption(
      Run run, Collection<ServerName> servers, Topology topology) {
    return servers.stream()
        .flatMap(
            server -> run.context().policy().interruption(server, topology, run.now()).stream())
        .findFirst();
  }
}
