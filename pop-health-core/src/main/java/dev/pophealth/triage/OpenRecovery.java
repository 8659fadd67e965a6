package dev.pophealth.triage;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Alert;
import java.util.List;
import java.util.Objects;

/**
 * A recovery that is under way.
 *
 * @param alert what it was begun for
 * @param others the other servers that it has in hand, such as a Mailbox server found behind the
 *     alerting one
 */
public record OpenRecovery(Alert alert, List<ServerName> others) {

  /** Copies the list. */
  public OpenRecovery {
    Objects.requireNonNull(alert, "alert");
    others = List.copyOf(others);
  }

  /**
   * A recovery that has only its own server in hand.
   *
   * @param alert what it was begun for
   */
  public static OpenRecovery of(Alert alert) {
    return new OpenRecovery(alert, List.of());
  }
}
