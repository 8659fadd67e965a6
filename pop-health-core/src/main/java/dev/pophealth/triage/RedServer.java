package dev.pophealth.triage;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Alert;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * All that is red on one server, nearest the cause first.
 *
 * @param layer of the first
 * @param seesOnlyBehind whether all of it may come from what is behind the server
 */
record RedServer(List<Alert> alerts, Layer layer, boolean seesOnlyBehind) {

  /** Where a fault shows: the back end before the front end, then as the rules say. */
  record Layer(boolean frontEnd, int rank) implements Comparable<Layer> {
    @Override
    public int compareTo(Layer other) {
      int side = Boolean.compare(frontEnd, other.frontEnd);
      return side != 0 ? side : Integer.compare(rank, other.rank);
    }
  }

  /** The layer nearest the cause first; of one layer the oldest. */
  static final Comparator<RedServer> NEAREST_FIRST =
      Comparator.comparing(RedServer::layer)
          .thenComparing(RedServer::since)
          .thenComparing(RedServer::server);

  Alert lead() {
    return alerts.get(0);
  }

  ServerName server() {
    return lead().server();
  }

  Instant since() {
    return lead().raisedAt();
  }
}
