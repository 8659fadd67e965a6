package dev.pophealth.recovery;

import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ServerName;
import java.time.Instant;
import java.util.Objects;

/**
 * A monitor on a server has raised its voice. (V1)
 *
 * @param monitor the monitor
 * @param server the server
 * @param raisedAt when, by the clock of whoever runs the recovery
 */
public record Alert(MonitorName monitor, ServerName server, Instant raisedAt) {

  /** Refuses nulls, and a placeholder in place of a server. */
  public Alert {
    Objects.requireNonNull(monitor, "monitor");
    Objects.requireNonNull(raisedAt, "raisedAt");
    if (server.isPlaceholder()) {
      throw new IllegalArgumentException(
          "an alert is about a server, but [" + server + "] is a placeholder: name the server");
    }
  }

  /**
   * Whether another alert tells of the same trouble: the same monitor on the same server. Such an
   * alert joins the open recovery.
   *
   * @param other the other alert
   */
  public boolean sameTroubleAs(Alert other) {
    return monitor.equals(other.monitor) && server.equals(other.server);
  }
}
