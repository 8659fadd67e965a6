package dev.pophealth.pop3.verdict;

import static dev.pophealth.pop3.Category.MAILBOX_LOCKED;
import static dev.pophealth.pop3.Category.MAILBOX_MOVING;
import static dev.pophealth.pop3.Category.MAILBOX_NOT_FOUND;
import static dev.pophealth.pop3.Category.MAILBOX_UNAVAILABLE;
import static dev.pophealth.pop3.Category.QUIT_ERROR;
import static dev.pophealth.pop3.Category.STORE_PERMANENT;
import static dev.pophealth.pop3.Category.STORE_TRANSIENT;
import static dev.pophealth.pop3.Confidence.HIGH;
import static dev.pophealth.pop3.Confidence.LOW;
import static dev.pophealth.pop3.Confidence.MEDIUM;
import static dev.pophealth.pop3.SeedDependency.HIGH_AVAILABILITY;
import static dev.pophealth.pop3.SeedDependency.INFORMATION_STORE;
import static dev.pophealth.pop3.verdict.Rule.means;
import static dev.pophealth.pop3.verdict.Vocabulary.CANNOT;
import static dev.pophealth.pop3.verdict.Vocabulary.MAILBOX;
import static dev.pophealth.pop3.verdict.Vocabulary.and;
import static dev.pophealth.pop3.verdict.Vocabulary.pairs;

import java.util.List;

/** Words about a mailbox and what holds it. */
final class MailboxRules {

  private MailboxRules() {}

  static List<Rule> all() {
    return List.of(
        means(STORE_TRANSIENT, HIGH)
            .says("create", "creating", "obtain", "acquire")
            .says("lock*")
            .suspects(INFORMATION_STORE, HIGH),
        means(MAILBOX_LOCKED, HIGH)
            .says(and(MAILBOX, "session", "account"))
            .says("lock*", "in use", "already open", "busy", "another session"),
        // What misuses this code has been told by its words above.
        means(MAILBOX_LOCKED, HIGH).coded("IN-USE"),
        means(MAILBOX_NOT_FOUND, HIGH)
            .says(MAILBOX)
            .says("doesnt exist", "does not exist", "not found", "no such", "never heard")
            .suspects(INFORMATION_STORE, LOW),
        means(MAILBOX_NOT_FOUND, HIGH)
            .says(
                and(
                    pairs(
                        List.of("no", "unknown"),
                        List.of("mailbox", "maildrop", "maildir", "inbox")),
                    "has no home maildir"))
            .suspects(INFORMATION_STORE, LOW),
        means(MAILBOX_MOVING, HIGH)
            .says(and(MAILBOX, "account"))
            .says("moved", "moving", "migrat*", "relocat*")
            .suspects(HIGH_AVAILABILITY, MEDIUM),
        means(STORE_PERMANENT, HIGH)
            .says(MAILBOX)
            .says("open", "opening", "access", "accessing", "corrupt*", "read only")
            .coded("SYS/PERM")
            .suspects(INFORMATION_STORE, MEDIUM),
        means(MAILBOX_UNAVAILABLE, HIGH)
            .says(CANNOT)
            .says("open", "opening", "select", "mount", "scan", "enter")
            .says(and(MAILBOX, "temporary file", "mail file"))
            .suspects(INFORMATION_STORE, MEDIUM),
        means(MAILBOX_UNAVAILABLE, HIGH)
            .says("chdir", "opendir", "mkdir", "home directory")
            .says(CANNOT)
            .suspects(INFORMATION_STORE, MEDIUM),
        means(QUIT_ERROR, HIGH).after("QUIT").suspects(INFORMATION_STORE, MEDIUM),
        means(STORE_TRANSIENT, HIGH)
            .says(MAILBOX)
            .says(
                and(
                    CANNOT,
                    "unavailable",
                    "temporar*",
                    "timeout",
                    "timed out",
                    "corrupt*",
                    "inconsistent"))
            .unless("password", "login", "logon", "auth*", "credentials")
            .suspects(INFORMATION_STORE, HIGH),
        means(STORE_TRANSIENT, MEDIUM)
            .says("internal error", "system error", "unexpected error", "i o error", "disk")
            .from(Stage.LOGGED_IN)
            .suspects(INFORMATION_STORE, MEDIUM));
  }
}
