package dev.pophealth.run;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Recovery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An open recovery at one moment.
 *
 * @param name its name
 * @param incident what it is about
 * @param phase what it is doing
 * @param since from when on
 * @param until until when that lasts at most, where that is known
 * @param others the other servers that it has in hand, such as a Mailbox server that was found
 * @param state the recovery, with its decision; empty when it is {@link Phase#STUCK} because it
 *     could not be resumed
 */
public record RecoveryView(
    String name,
    Incident incident,
    Phase phase,
    Instant since,
    Optional<Instant> until,
    List<ServerName> others,
    Optional<Recovery> state) {

  /** Copies the list. */
  public RecoveryView {
    others = List.copyOf(others);
  }
}
