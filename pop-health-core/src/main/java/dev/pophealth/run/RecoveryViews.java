package dev.pophealth.run;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Recovery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is seen of a recovery from outside. */
final class RecoveryViews {

  private RecoveryViews() {}

  static RecoveryView of(
      String name, Incident incident, Stage stage, Instant since, Optional<Recovery> state) {
    return new RecoveryView(
        name,
        incident,
        stage.phase(),
        since,
        stage.until(),
        state.map(recovery -> others(incident, recovery)).orElse(List.of()),
        state);
  }

  /** Whatever it has asked about or acted on beside its own server, by name. */
  private static List<ServerName> others(Incident incident, Recovery recovery) {
    Set<ServerName> servers = new TreeSet<>();
    recovery
        .timeline()
        .forEach(entry -> entry.action().ifPresent(action -> servers.add(action.server())));
    if (recovery.decision() instanceof Decision.Perform perform) {
      servers.add(perform.action().server());
    }
    servers.remove(incident.alert().server());
    return List.copyOf(servers);
  }
}
