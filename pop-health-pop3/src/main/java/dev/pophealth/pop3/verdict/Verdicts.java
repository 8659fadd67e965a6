package dev.pophealth.pop3.verdict;

import dev.pophealth.pop3.Advice;
import dev.pophealth.pop3.Category;
import dev.pophealth.pop3.Confidence;
import dev.pophealth.pop3.Diagnosis;
import dev.pophealth.pop3.Phase;
import java.util.List;

/** From evidence to a diagnosis. */
public final class Verdicts {

  private Verdicts() {}

  /**
   * What the evidence says.
   *
   * @param evidence what was seen
   */
  public static Diagnosis of(Evidence evidence) {
    return new Diagnosis(
        evidence.phase(),
        category(evidence),
        Confidence.HIGH,
        evidence.reply().map(reply -> reply.text()).orElse(evidence.words()),
        List.of(),
        new Advice("not yet told", "未記述"),
        new Advice("not yet told", "未記述"));
  }

  private static Category category(Evidence evidence) {
    return switch (evidence.event()) {
      case REPLY ->
          evidence.phase() == Phase.GREETING ? Category.GREETING_REFUSED : Category.AMBIGUOUS;
      case SILENCE ->
          switch (evidence.phase()) {
            case RESOLUTION -> Category.RESOLUTION_TIMEOUT;
            case CONNECT -> Category.CONNECT_TIMEOUT;
            case TLS -> Category.TLS_TIMEOUT;
            case GREETING -> Category.GREETING_TIMEOUT;
            default -> Category.REPLY_TIMEOUT;
          };
      case DRIP -> Category.REPLY_TOO_SLOW;
      case DEADLINE -> Category.OUT_OF_TIME;
      case CLOSED, RESET ->
          evidence.phase() == Phase.GREETING ? Category.GREETING_EOF : Category.CONNECTION_LOST;
      case CLOSING_LINE -> Category.BACKEND_UNREACHABLE;
      case NOT_RESOLVED -> Category.NAME_NOT_RESOLVED;
      case REFUSED -> Category.CONNECT_REFUSED;
      case NO_ROUTE -> Category.NO_ROUTE;
      case TLS_FAILED -> Category.TLS_HANDSHAKE;
      case TLS_NOT_SPOKEN -> Category.TLS_NOT_SPOKEN;
      case TLS_VERSION -> Category.TLS_VERSION;
      case EXPIRED -> Category.CERTIFICATE_EXPIRED;
      case NOT_YET_VALID -> Category.CERTIFICATE_NOT_YET_VALID;
      case WRONG_HOST -> Category.CERTIFICATE_WRONG_HOST;
      case UNTRUSTED -> Category.CERTIFICATE_UNTRUSTED;
      case NOT_PINNED -> Category.CERTIFICATE_NOT_PINNED;
      case STLS_NOT_OFFERED -> Category.STLS_NOT_OFFERED;
      case INJECTED -> Category.INJECTED_BEFORE_TLS;
      case TOO_LONG -> Category.TOO_LONG;
      case NO_MECHANISM -> Category.NO_COMMON_MECHANISM;
      case PLAIN_TEXT_FORBIDDEN -> Category.TLS_REQUIRED_OR_STATE;
      case NO_SECRET -> Category.NO_CREDENTIALS;
      case LIMIT -> Category.LIMIT_REACHED;
      case CANCELLED -> Category.CANCELLED;
      case DELIVERY_REFUSED -> Category.DELIVERY_REFUSED;
      case DELIVERY_TIMEOUT -> Category.DELIVERY_TIMEOUT;
      case MESSAGE_ALTERED -> Category.MESSAGE_ALTERED;
      case CUSTOMER_CLIENT -> Category.CUSTOMER_CLIENT_FAILED;
    };
  }
}
