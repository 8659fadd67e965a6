package dev.pophealth.pop3.verdict;

import static dev.pophealth.pop3.Category.ACCOUNT_DISABLED;
import static dev.pophealth.pop3.Category.AUTH_BACKEND_TEMPORARY;
import static dev.pophealth.pop3.Category.AUTH_CREDENTIALS;
import static dev.pophealth.pop3.Category.BACKEND_UNREACHABLE;
import static dev.pophealth.pop3.Category.LOCKOUT;
import static dev.pophealth.pop3.Category.MAILBOX_MOVING;
import static dev.pophealth.pop3.Category.PROXY_AUTH;
import static dev.pophealth.pop3.Category.STORE_TRANSIENT;
import static dev.pophealth.pop3.Category.THROTTLED;
import static dev.pophealth.pop3.Confidence.HIGH;
import static dev.pophealth.pop3.Confidence.LOW;
import static dev.pophealth.pop3.Confidence.MEDIUM;
import static dev.pophealth.pop3.SeedDependency.ACTIVE_DIRECTORY;
import static dev.pophealth.pop3.SeedDependency.AUTHENTICATION;
import static dev.pophealth.pop3.SeedDependency.HIGH_AVAILABILITY;
import static dev.pophealth.pop3.SeedDependency.INFORMATION_STORE;
import static dev.pophealth.pop3.SeedDependency.MAILBOX_SERVER_AUTHENTICATION;
import static dev.pophealth.pop3.SeedDependency.NETWORK;
import static dev.pophealth.pop3.verdict.Rule.means;

import java.util.List;

/** Words of the error in Exchange's bracket, names of exceptions taken apart. */
final class ExchangeRules {

  private ExchangeRules() {}

  static List<Rule> all() {
    return List.of(
        means(PROXY_AUTH, HIGH)
            .says("proxy")
            .says("auth*", "not authenticated", "denied", "kerberos", "credential*")
            .suspects(MAILBOX_SERVER_AUTHENTICATION, HIGH),
        means(THROTTLED, MEDIUM).says("too many", "throttl*", "budget", "limit", "backoff"),
        means(LOCKOUT, MEDIUM).says("locked", "lockout"),
        means(ACCOUNT_DISABLED, MEDIUM)
            .says("account", "user", "pop", "pop3", "protocol", "mailbox")
            .says("disabled", "not enabled", "terminated", "expired"),
        means(AUTH_BACKEND_TEMPORARY, MEDIUM)
            .says("ldap*", "ad", "adtransient*", "directory", "domain controller*")
            .suspects(ACTIVE_DIRECTORY, MEDIUM),
        means(MAILBOX_MOVING, MEDIUM)
            .says("transit", "moved", "moving", "info stale", "wrong server")
            .suspects(HIGH_AVAILABILITY, MEDIUM)
            .suspects(INFORMATION_STORE, LOW),
        means(STORE_TRANSIENT, MEDIUM)
            .says("mapi*", "mdb*", "database", "store*", "mailbox offline")
            .suspects(INFORMATION_STORE, MEDIUM)
            .suspects(HIGH_AVAILABILITY, LOW),
        means(BACKEND_UNREACHABLE, MEDIUM)
            .says("proxy", "connect*", "socket*", "timeout", "timed out", "unreachable")
            .suspects(NETWORK, MEDIUM)
            .suspects(MAILBOX_SERVER_AUTHENTICATION, LOW),
        means(AUTH_CREDENTIALS, MEDIUM)
            .says("logon", "auth", "authentication", "password", "credential*", "user")
            .says("denied", "failed", "bad", "invalid", "unknown", "wrong")
            .suspects(AUTHENTICATION, LOW));
  }
}
