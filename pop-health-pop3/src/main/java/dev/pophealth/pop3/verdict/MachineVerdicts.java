package dev.pophealth.pop3.verdict;

import dev.pophealth.pop3.Category;
import dev.pophealth.pop3.Confidence;
import dev.pophealth.pop3.Phase;
import dev.pophealth.pop3.SeedDependency;
import dev.pophealth.pop3.Suspect;
import dev.pophealth.pop3.verdict.Verdicts.Verdict;

/** What it means when no reply came: the machine's own words. */
final class MachineVerdicts {

  private static final Suspect NETWORK = new Suspect(SeedDependency.NETWORK, Confidence.MEDIUM);
  private static final Suspect NETWORK_PERHAPS =
      new Suspect(SeedDependency.NETWORK, Confidence.LOW);
  private static final Suspect STORE_PERHAPS =
      new Suspect(SeedDependency.INFORMATION_STORE, Confidence.LOW);
  private static final Suspect DIRECTORY_PERHAPS =
      new Suspect(SeedDependency.ACTIVE_DIRECTORY, Confidence.LOW);

  private MachineVerdicts() {}

  static Verdict of(Evidence evidence) {
    return switch (evidence.event()) {
      case SILENCE -> silence(evidence);
      case DRIP -> sure(Category.REPLY_TOO_SLOW, NETWORK_PERHAPS);
      case DEADLINE -> sure(Category.OUT_OF_TIME);
      case CLOSED, RESET -> lost(evidence);
      case CLOSING_LINE -> closing(evidence);
      case NOT_RESOLVED -> sure(Category.NAME_NOT_RESOLVED, DIRECTORY_PERHAPS, NETWORK_PERHAPS);
      case REFUSED -> sure(Category.CONNECT_REFUSED);
      case NO_ROUTE -> sure(Category.NO_ROUTE, NETWORK);
      case TLS_FAILED -> sure(Category.TLS_HANDSHAKE);
      case TLS_NOT_SPOKEN -> sure(Category.TLS_NOT_SPOKEN);
      case TLS_VERSION -> sure(Category.TLS_VERSION);
      case EXPIRED -> sure(Category.CERTIFICATE_EXPIRED);
      case NOT_YET_VALID -> sure(Category.CERTIFICATE_NOT_YET_VALID);
      case WRONG_HOST -> sure(Category.CERTIFICATE_WRONG_HOST);
      case UNTRUSTED -> sure(Category.CERTIFICATE_UNTRUSTED);
      case NOT_PINNED -> sure(Category.CERTIFICATE_NOT_PINNED);
      case STLS_NOT_OFFERED -> sure(Category.STLS_NOT_OFFERED);
      case INJECTED -> sure(Category.INJECTED_BEFORE_TLS, NETWORK_PERHAPS);
      case TOO_LONG -> sure(Category.TOO_LONG);
      case NO_MECHANISM -> sure(Category.NO_COMMON_MECHANISM);
      case PLAIN_TEXT_FORBIDDEN -> sure(Category.TLS_REQUIRED_OR_STATE);
      case NO_SECRET -> sure(Category.NO_CREDENTIALS);
      case LIMIT -> sure(Category.LIMIT_REACHED);
      case CANCELLED -> sure(Category.CANCELLED);
      case DELIVERY_REFUSED -> sure(Category.DELIVERY_REFUSED);
      case DELIVERY_TIMEOUT -> sure(Category.DELIVERY_TIMEOUT, NETWORK_PERHAPS);
      case MESSAGE_ALTERED -> sure(Category.MESSAGE_ALTERED, STORE_PERHAPS);
      case CUSTOMER_CLIENT -> Verdict.of(Category.CUSTOMER_CLIENT_FAILED, Confidence.MEDIUM);
      case REPLY -> throw new IllegalStateException("a reply is judged elsewhere");
    };
  }

  private static Verdict sure(Category category, Suspect... suspects) {
    return Verdict.of(category, Confidence.HIGH, suspects);
  }

  private static Verdict silence(Evidence evidence) {
    return switch (evidence.phase()) {
      case RESOLUTION -> sure(Category.RESOLUTION_TIMEOUT, DIRECTORY_PERHAPS, NETWORK_PERHAPS);
      case CONNECT -> sure(Category.CONNECT_TIMEOUT, NETWORK);
      case TLS -> sure(Category.TLS_TIMEOUT);
      case GREETING ->
          sure(
              Category.GREETING_TIMEOUT,
              new Suspect(SeedDependency.AUTHENTICATION, Confidence.LOW),
              NETWORK_PERHAPS);
      case AUTHENTICATION ->
          sure(
              Category.REPLY_TIMEOUT,
              new Suspect(SeedDependency.AUTHENTICATION, Confidence.MEDIUM),
              DIRECTORY_PERHAPS,
              NETWORK_PERHAPS);
      default ->
          evidence.stage().compareTo(Stage.LOGGED_IN) >= 0
              ? sure(
                  Category.REPLY_TIMEOUT,
                  new Suspect(SeedDependency.INFORMATION_STORE, Confidence.MEDIUM),
                  NETWORK_PERHAPS)
              : sure(Category.REPLY_TIMEOUT);
    };
  }

  private static Verdict lost(Evidence evidence) {
    if (evidence.phase() == Phase.GREETING) {
      return sure(Category.GREETING_EOF, NETWORK_PERHAPS);
    }
    if (evidence.phase() == Phase.TLS) {
      // A server without a usable certificate, or not in service, hangs up without an alert.
      return Verdict.of(Category.TLS_HANDSHAKE, Confidence.MEDIUM, NETWORK_PERHAPS);
    }
    return evidence.stage().compareTo(Stage.LOGGED_IN) >= 0
        ? sure(Category.CONNECTION_LOST, STORE_PERHAPS, NETWORK_PERHAPS)
        : sure(Category.CONNECTION_LOST, NETWORK_PERHAPS);
  }

  /** After a login it is the front end telling that the back end is away. */
  private static Verdict closing(Evidence evidence) {
    return evidence.stage().compareTo(Stage.LOGGED_IN) >= 0
        ? Verdict.of(
            Category.BACKEND_UNREACHABLE, Confidence.MEDIUM, NETWORK_PERHAPS, STORE_PERHAPS)
        : sure(Category.MALFORMED_REPLY);
  }
}
