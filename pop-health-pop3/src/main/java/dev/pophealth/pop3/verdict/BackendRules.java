package dev.pophealth.pop3.verdict;

import static dev.pophealth.pop3.Category.AUTH_BACKEND_TEMPORARY;
import static dev.pophealth.pop3.Category.BACKEND_UNREACHABLE;
import static dev.pophealth.pop3.Category.CONFIGURATION;
import static dev.pophealth.pop3.Category.CONNECTION_LOST;
import static dev.pophealth.pop3.Category.PROXY_AUTH;
import static dev.pophealth.pop3.Category.SERVER_PERMANENT;
import static dev.pophealth.pop3.Category.SERVER_TEMPORARY;
import static dev.pophealth.pop3.Category.SERVER_UNAVAILABLE;
import static dev.pophealth.pop3.Confidence.HIGH;
import static dev.pophealth.pop3.Confidence.LOW;
import static dev.pophealth.pop3.Confidence.MEDIUM;
import static dev.pophealth.pop3.SeedDependency.ACTIVE_DIRECTORY;
import static dev.pophealth.pop3.SeedDependency.AUTHENTICATION;
import static dev.pophealth.pop3.SeedDependency.INFORMATION_STORE;
import static dev.pophealth.pop3.SeedDependency.MAILBOX_SERVER_AUTHENTICATION;
import static dev.pophealth.pop3.SeedDependency.NETWORK;
import static dev.pophealth.pop3.verdict.Rule.means;
import static dev.pophealth.pop3.verdict.Vocabulary.AWAY;
import static dev.pophealth.pop3.verdict.Vocabulary.BEHIND;
import static dev.pophealth.pop3.verdict.Vocabulary.CANNOT;
import static dev.pophealth.pop3.verdict.Vocabulary.DIRECTORY;
import static dev.pophealth.pop3.verdict.Vocabulary.and;
import static dev.pophealth.pop3.verdict.Vocabulary.pairs;

import java.util.List;

/** Words about what stands behind the server that answers, and about the server as a whole. */
final class BackendRules {

  private BackendRules() {}

  /** About directories, back ends and the way there. */
  static List<Rule> behind() {
    return List.of(
        means(AUTH_BACKEND_TEMPORARY, HIGH)
            .says(DIRECTORY)
            .says(
                and(
                    AWAY,
                    "error",
                    "temporar*",
                    "not responding",
                    "no response",
                    "contact",
                    "cannot"))
            .unless("not found", "invalid", "incorrect", "wrong", "unknown")
            .suspects(ACTIVE_DIRECTORY, MEDIUM)
            .suspects(AUTHENTICATION, LOW),
        means(AUTH_BACKEND_TEMPORARY, HIGH)
            .says("temporar*", "cannot be verified", "unable to verify", "could not verify")
            .says("auth*", "login", "logon", "password")
            .unless(
                "incorrect", "invalid", "wrong", "bad", "locked", "blocked", "disabled", "denied")
            .suspects(ACTIVE_DIRECTORY, MEDIUM)
            .suspects(AUTHENTICATION, LOW),
        means(BACKEND_UNREACHABLE, HIGH).says(BEHIND).says(AWAY).suspects(NETWORK, MEDIUM),
        means(PROXY_AUTH, HIGH)
            .says(BEHIND)
            .says("auth*", "logon", "login")
            .suspects(MAILBOX_SERVER_AUTHENTICATION, HIGH),
        means(BACKEND_UNREACHABLE, MEDIUM)
            .says(BEHIND)
            .says(and(CANNOT, "refused", "closed"))
            .suspects(NETWORK, MEDIUM),
        means(BACKEND_UNREACHABLE, MEDIUM)
            .says(
                pairs(
                    List.of("unable to", "cannot", "cant", "could not", "couldnt", "failed to"),
                    List.of("connect", "contact", "reach")))
            .suspects(NETWORK, MEDIUM),
        means(BACKEND_UNREACHABLE, MEDIUM)
            .says("account", "user")
            .says("temporarily unavailable")
            .coded("SYS/TEMP")
            .suspects(NETWORK, MEDIUM)
            .suspects(INFORMATION_STORE, LOW),
        means(CONFIGURATION, MEDIUM).says("account", "user").says("temporarily unavailable"));
  }

  /** About the server as a whole. */
  static List<Rule> server() {
    return List.of(
        means(BACKEND_UNREACHABLE, MEDIUM)
            .says("*connected", "connection*")
            .from(Stage.LOGGED_IN)
            .suspects(NETWORK, LOW)
            .suspects(INFORMATION_STORE, LOW),
        means(CONNECTION_LOST, MEDIUM)
            .says("connection closed", "connection is closed", "connection lost", "disconnected")
            .suspects(NETWORK, LOW),
        means(SERVER_PERMANENT, MEDIUM).says("fatal error").suspects(INFORMATION_STORE, LOW),
        means(SERVER_TEMPORARY, MEDIUM)
            .says("internal error", "internal server", "system error")
            .says("auth*", "login", "logon")
            .suspects(AUTHENTICATION, MEDIUM),
        means(SERVER_UNAVAILABLE, MEDIUM)
            .says("server", "service")
            .says("unavailable", "not available")
            .suspects(INFORMATION_STORE, LOW)
            .suspects(ACTIVE_DIRECTORY, LOW));
  }
}
