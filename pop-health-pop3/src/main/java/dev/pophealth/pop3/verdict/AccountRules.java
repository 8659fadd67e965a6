package dev.pophealth.pop3.verdict;

import static dev.pophealth.pop3.Category.ACCOUNT_DISABLED;
import static dev.pophealth.pop3.Category.AUTH_AMBIGUOUS;
import static dev.pophealth.pop3.Category.AUTH_CREDENTIALS;
import static dev.pophealth.pop3.Category.AUTH_POLICY;
import static dev.pophealth.pop3.Category.REDIRECT;
import static dev.pophealth.pop3.Category.SHUTTING_DOWN;
import static dev.pophealth.pop3.Confidence.HIGH;
import static dev.pophealth.pop3.Confidence.LOW;
import static dev.pophealth.pop3.Confidence.MEDIUM;
import static dev.pophealth.pop3.SeedDependency.AUTHENTICATION;
import static dev.pophealth.pop3.verdict.Rule.means;

import java.util.List;

/** Words about what somebody decided: on ways to log in, on accounts, on the service as a whole. */
final class AccountRules {

  private AccountRules() {}

  static List<Rule> all() {
    return List.of(
        means(AUTH_AMBIGUOUS, LOW)
            .says("failure or", "failed or", "password or", "incorrect or", "wrong or")
            .says("disabled", "not enabled", "not activated", "locked")
            .suspects(AUTHENTICATION, LOW),
        means(AUTH_POLICY, HIGH)
            .says("*basic auth*", "*legacy auth*", "*password authentication")
            .says("disabled*", "blocked*", "not allowed*", "not supported*", "off"),
        means(AUTH_POLICY, HIGH)
            .says(
                "application specific password",
                "application password",
                "app password",
                "app specific password",
                "modern authentication",
                "two factor",
                "multi factor",
                "captcha",
                "web login required",
                "via your web browser"),
        means(AUTH_POLICY, HIGH)
            .says("mechanism", "method", "authentication type")
            .says(
                "unsupported",
                "not supported",
                "disabled",
                "unknown",
                "unrecognized",
                "invalid",
                "no mechanism",
                "not available"),
        means(AUTH_CREDENTIALS, HIGH)
            .says("password has", "password is", "password")
            .says("expired", "must be changed", "change your password")
            .suspects(AUTHENTICATION, LOW),
        means(SHUTTING_DOWN, HIGH)
            .says("shutting down", "shut down", "shutdown", "going down", "being restarted"),
        means(SHUTTING_DOWN, HIGH).says("maintenance").unless("account", "user", "mailbox"),
        means(SHUTTING_DOWN, MEDIUM)
            .says("server", "service")
            .says("disabled", "offline", "stopped", "suspended")
            .unless("account", "user", "mailbox", "your", "you"),
        means(ACCOUNT_DISABLED, HIGH)
            .says("account", "user", "mailbox", "pop", "pop3", "subscription")
            .says(
                "disabled",
                "suspended",
                "not enabled",
                "not allowed",
                "not permitted",
                "not activated",
                "deactivated",
                "inactive",
                "blocked",
                "closed",
                "expired",
                "maintenance")
            .unless("connection", "session"),
        means(ACCOUNT_DISABLED, HIGH)
            .says("account", "user")
            .says("temporarily unavailable")
            .says("bit set", "home directory", "suspended"),
        means(REDIRECT, MEDIUM)
            .says(
                "please connect to",
                "connect instead",
                "use server",
                "try server",
                "has moved to server"));
  }
}
