package dev.pophealth.exchange.standin.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * Something wrong that only a certain act mends: {@code server}, {@code kind}, {@code mendedBy},
 * and {@code times} where the act has to be done more than once.
 *
 * <p>Kinds: {@code backend-hung}, {@code frontend-hung}, {@code store-ill}, {@code slow}, {@code
 * logon-refused}, {@code stuck-MSExchangePOP3BE} (a service that does not stop). Acts: {@code
 * restart-service MSExchangePOP3BE}, {@code restart-server}, {@code move-databases}; {@code never}
 * for one that nothing mends.
 */
record Fault(ObjectNode node) {

  String server() {
    return node.path("server").asText();
  }

  String kind() {
    return node.path("kind").asText();
  }

  boolean present() {
    return !node.has("mendedAt");
  }

  boolean mendedBy(String act) {
    boolean right = false;
    for (var one : node.path("mendedBy")) {
      right |= one.asText().equalsIgnoreCase(act);
    }
    if (!right) {
      return false;
    }
    int left = node.path("times").asInt(1) - 1;
    node.put("times", left);
    return left <= 0;
  }

  void mend(Instant at) {
    node.put("mendedAt", at.toString());
  }
}
