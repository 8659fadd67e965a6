package dev.pophealth.pop3.verdict;

import static dev.pophealth.pop3.Category.IDLE_TIMEOUT;
import static dev.pophealth.pop3.Category.LOCKOUT;
import static dev.pophealth.pop3.Category.MAILBOX_NOT_REACHED;
import static dev.pophealth.pop3.Category.PROTOCOL_MISUSE;
import static dev.pophealth.pop3.Category.THROTTLED;
import static dev.pophealth.pop3.Category.TLS_REQUIRED_OR_STATE;
import static dev.pophealth.pop3.Category.TLS_SERVER_CONFIG;
import static dev.pophealth.pop3.Confidence.HIGH;
import static dev.pophealth.pop3.Confidence.LOW;
import static dev.pophealth.pop3.Confidence.MEDIUM;
import static dev.pophealth.pop3.SeedDependency.INFORMATION_STORE;
import static dev.pophealth.pop3.SeedDependency.NETWORK;
import static dev.pophealth.pop3.verdict.Rule.means;
import static dev.pophealth.pop3.verdict.Vocabulary.BAD;
import static dev.pophealth.pop3.verdict.Vocabulary.and;
import static dev.pophealth.pop3.verdict.Vocabulary.pairs;

import java.util.List;

/** Words that tell of too much, too long, too early: the probe's doing, and of TLS. */
final class ProbeRules {

  private static final List<String> ATTEMPTS =
      and(
          pairs(BAD, List.of("attempt*", "login*", "logon*", "auth*", "password*")),
          "login attempts",
          "logon attempts",
          "password attempts",
          "authentication attempts",
          "login failure*",
          "logon failure*",
          "authentication failure*",
          "auth failure*");

  private static final List<String> STATE =
      List.of("valid", "invalid", "allowed", "permitted", "wrong");

  private ProbeRules() {}

  static List<Rule> all() {
    return List.of(
        means(LOCKOUT, HIGH)
            .says("too many", "many", "repeated", "excessive", "maximum", "exceeded")
            .says(ATTEMPTS),
        means(LOCKOUT, HIGH)
            .says(
                "locked out",
                "account locked",
                "account is locked",
                "account has been locked",
                "temporarily locked",
                "blacklist*",
                "blocklist*")
            .unless("session", "another"),
        means(LOCKOUT, MEDIUM)
            .says("access", "connection", "connections", "login", "client", "host", "ip")
            .says("denied", "refused", "rejected", "blocked", "banned", "not permitted")
            .says("your ip", "your host", "your address", "ip address", "from your", "from ip"),
        means(IDLE_TIMEOUT, HIGH)
            .says(
                "inactivity",
                "idle",
                "autologout",
                "auto logout",
                "timeout waiting",
                "timed out waiting")
            .unless("too many"),
        means(THROTTLED, HIGH)
            .says(
                "too many", "too much", "maximum", "max", "limit", "limits", "exceeded", "no more")
            .says(
                "connection*",
                "session*",
                "simultaneous*",
                "concurrent*",
                "logins",
                "login limit",
                "bandwidth",
                "users",
                "requests")
            .unless("errors", "commands"),
        means(THROTTLED, HIGH)
            .says(
                "throttl*",
                "rate limit*",
                "too often",
                "too frequent*",
                "only every",
                "login delay",
                "minimum interval",
                "minimum time"),
        means(PROTOCOL_MISUSE, HIGH)
            .says("tls", "ssl")
            .says("already active", "already negotiated", "already started", "not valid over"),
        means(TLS_SERVER_CONFIG, HIGH).after("STLS"),
        means(MAILBOX_NOT_REACHED, MEDIUM)
            .says("state", "login", "log in", "logged in", "authenticated")
            .says("valid", "allowed", "permitted", "first", "not logged", "not authenticated")
            .from(Stage.LOGGED_IN)
            .suspects(INFORMATION_STORE, MEDIUM)
            .suspects(NETWORK, LOW),
        means(TLS_REQUIRED_OR_STATE, MEDIUM)
            .says("state")
            .says(STATE)
            .after("USER", "PASS", "AUTH", "APOP"),
        means(PROTOCOL_MISUSE, HIGH).says("state").says(STATE),
        means(PROTOCOL_MISUSE, HIGH)
            .says(
                "unknown",
                "unrecogni*",
                "invalid",
                "illegal",
                "bad",
                "missing",
                "unsupported",
                "no such")
            .says("command", "commands", "verb", "argument"),
        means(PROTOCOL_MISUSE, HIGH)
            .says(
                "not implemented",
                "unimplemented",
                "syntax error",
                "protocol error",
                "command not recognized",
                "command sequence",
                "sequence of commands",
                "out of sequence",
                "too many arguments",
                "too many errors",
                "line length"),
        means(PROTOCOL_MISUSE, HIGH).says("line", "command", "argument*").says("too long"),
        means(TLS_REQUIRED_OR_STATE, HIGH)
            .says(
                "cleartext",
                "clear text",
                "plaintext",
                "plain text",
                "insecure",
                "unsecured",
                "non secure",
                "unencrypted",
                "not encrypted")
            .says(
                "disallowed",
                "disabled",
                "not allowed",
                "not permitted",
                "not supported",
                "forbidden",
                "denied",
                "refused",
                "rejected",
                "connection*"),
        means(TLS_REQUIRED_OR_STATE, HIGH)
            .says("tls", "ssl", "stls", "starttls", "encrypt*", "layer", "secure connection")
            .says("require*", "must", "first", "only", "need*", "use", "before", "except"));
  }
}
