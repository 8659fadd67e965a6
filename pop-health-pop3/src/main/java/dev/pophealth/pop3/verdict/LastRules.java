package dev.pophealth.pop3.verdict;

import static dev.pophealth.pop3.Category.AUTH_AMBIGUOUS;
import static dev.pophealth.pop3.Category.AUTH_CREDENTIALS;
import static dev.pophealth.pop3.Category.AUTH_TOKEN;
import static dev.pophealth.pop3.Category.MAILBOX_NOT_REACHED;
import static dev.pophealth.pop3.Category.PROTOCOL_MISUSE;
import static dev.pophealth.pop3.Category.REDIRECT;
import static dev.pophealth.pop3.Category.SERVER_PERMANENT;
import static dev.pophealth.pop3.Category.SERVER_TEMPORARY;
import static dev.pophealth.pop3.Category.THROTTLED;
import static dev.pophealth.pop3.Confidence.HIGH;
import static dev.pophealth.pop3.Confidence.LOW;
import static dev.pophealth.pop3.Confidence.MEDIUM;
import static dev.pophealth.pop3.SeedDependency.AUTHENTICATION;
import static dev.pophealth.pop3.SeedDependency.INFORMATION_STORE;
import static dev.pophealth.pop3.SeedDependency.MAILBOX_SERVER_AUTHENTICATION;
import static dev.pophealth.pop3.SeedDependency.NETWORK;
import static dev.pophealth.pop3.verdict.Rule.means;
import static dev.pophealth.pop3.verdict.Vocabulary.ACCOUNT;
import static dev.pophealth.pop3.verdict.Vocabulary.REFUSED;
import static dev.pophealth.pop3.verdict.Vocabulary.and;

import java.util.List;

/** Codes, words that are so common that a code says more, and the state of the session. */
final class LastRules {

  private static final String[] LOGIN = {"USER", "PASS", "AUTH", "APOP"};

  private LastRules() {}

  /** Codes that no server is known to misuse: they come before words. */
  static List<Rule> plainCodes() {
    return List.of(
        means(THROTTLED, HIGH).coded("LOGIN-DELAY"),
        means(PROTOCOL_MISUSE, HIGH).coded("UTF8"),
        means(REDIRECT, HIGH).coded("REFERRAL"));
  }

  /** Codes that come after words. */
  static List<Rule> codes() {
    return List.of(
        means(AUTH_TOKEN, HIGH).after("AUTH XOAUTH2").coded("AUTH").suspects(AUTHENTICATION, LOW),
        means(AUTH_CREDENTIALS, HIGH).coded("AUTH").suspects(AUTHENTICATION, LOW),
        means(SERVER_TEMPORARY, MEDIUM).coded("SYS/TEMP").suspects(INFORMATION_STORE, LOW),
        means(SERVER_PERMANENT, MEDIUM).coded("SYS").suspects(INFORMATION_STORE, LOW));
  }

  /** Words that any server uses for any cause: a code says more. */
  static List<Rule> common() {
    return List.of(
        means(SERVER_TEMPORARY, MEDIUM)
            .says(
                "internal error",
                "internal server",
                "system error",
                "system problem",
                "server error",
                "memory",
                "fork",
                "crashed",
                "disk",
                "no space",
                "database*",
                "overload*",
                "server busy",
                "too busy"),
        means(AUTH_TOKEN, HIGH)
            .after("AUTH XOAUTH2")
            .says(and(REFUSED, "token", "expired"))
            .suspects(AUTHENTICATION, LOW),
        // Exchange's one sentence for many causes.
        means(AUTH_AMBIGUOUS, LOW)
            .says("logon failure")
            .suspects(AUTHENTICATION, LOW)
            .suspects(MAILBOX_SERVER_AUTHENTICATION, LOW)
            .suspects(INFORMATION_STORE, LOW),
        means(AUTH_CREDENTIALS, MEDIUM)
            .says(REFUSED)
            .says(ACCOUNT)
            .after(LOGIN)
            .suspects(AUTHENTICATION, LOW));
  }

  /** What the state of the session says when nothing else does. */
  static List<Rule> state() {
    return List.of(
        means(MAILBOX_NOT_REACHED, MEDIUM)
            .from(Stage.LOGGED_IN)
            .suspects(INFORMATION_STORE, MEDIUM)
            .suspects(NETWORK, LOW),
        means(AUTH_AMBIGUOUS, LOW)
            .after(LOGIN)
            .suspects(AUTHENTICATION, LOW)
            .suspects(INFORMATION_STORE, LOW));
  }
}
