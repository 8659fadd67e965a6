package dev.pophealth.pop3.verdict;

import static dev.pophealth.pop3.Category.ACCOUNT_DISABLED;
import static dev.pophealth.pop3.Category.AUTH_AMBIGUOUS;
import static dev.pophealth.pop3.Category.AUTH_BACKEND_TEMPORARY;
import static dev.pophealth.pop3.Category.AUTH_CREDENTIALS;
import static dev.pophealth.pop3.Category.AUTH_POLICY;
import static dev.pophealth.pop3.Category.AUTH_TOKEN;
import static dev.pophealth.pop3.Category.BACKEND_UNREACHABLE;
import static dev.pophealth.pop3.Category.CONFIGURATION;
import static dev.pophealth.pop3.Category.IDLE_TIMEOUT;
import static dev.pophealth.pop3.Category.LOCKOUT;
import static dev.pophealth.pop3.Category.MAILBOX_LOCKED;
import static dev.pophealth.pop3.Category.MAILBOX_MOVING;
import static dev.pophealth.pop3.Category.MAILBOX_NOT_FOUND;
import static dev.pophealth.pop3.Category.MAILBOX_NOT_REACHED;
import static dev.pophealth.pop3.Category.MAILBOX_UNAVAILABLE;
import static dev.pophealth.pop3.Category.PROTOCOL_MISUSE;
import static dev.pophealth.pop3.Category.PROXY_AUTH;
import static dev.pophealth.pop3.Category.QUIT_ERROR;
import static dev.pophealth.pop3.Category.REDIRECT;
import static dev.pophealth.pop3.Category.SERVER_PERMANENT;
import static dev.pophealth.pop3.Category.SERVER_TEMPORARY;
import static dev.pophealth.pop3.Category.SERVER_UNAVAILABLE;
import static dev.pophealth.pop3.Category.SHUTTING_DOWN;
import static dev.pophealth.pop3.Category.STORE_PERMANENT;
import static dev.pophealth.pop3.Category.STORE_TRANSIENT;
import static dev.pophealth.pop3.Category.THROTTLED;
import static dev.pophealth.pop3.Category.TLS_REQUIRED_OR_STATE;
import static dev.pophealth.pop3.Category.TLS_SERVER_CONFIG;
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

/**
 * What a {@code -ERR} means, the first rule that fits: words before codes where servers misuse
 * codes, then codes, then the state of the session. (POP3 facts, order of evidence)
 */
final class RefusalRules {

  private static final String[] REFUSED = {
    "failed",
    "failure",
    "fail",
    "denied",
    "invalid",
    "bad",
    "wrong",
    "incorrect",
    "unknown",
    "rejected",
    "refused",
    "not",
    "no"
  };
  private static final String[] ACCOUNT = {
    "password",
    "user",
    "username",
    "login",
    "logon",
    "credentials",
    "authentication",
    "auth",
    "authorization",
    "account"
  };
  private static final String[] MAILBOX = {
    "mailbox", "maildrop", "inbox", "mailboxes", "spool", "folder", "storage", "message store"
  };
  private static final String[] BEHIND = {
    "backend", "back end", "upstream", "remote server", "proxy", "mailbox server"
  };

  private static final List<Rule> EXCHANGE =
      List.of(
          means(PROXY_AUTH, HIGH)
              .says("error proxynotauthenticated*", "error proxyauth*")
              .suspects(MAILBOX_SERVER_AUTHENTICATION, HIGH),
          means(AUTH_BACKEND_TEMPORARY, MEDIUM)
              .says("error ldap*", "error ad*", "error directory*")
              .suspects(ACTIVE_DIRECTORY, MEDIUM),
          means(STORE_TRANSIENT, MEDIUM)
              .says("error mapiexception*", "error mailboxoffline*", "error mailboxinfostale*")
              .suspects(INFORMATION_STORE, MEDIUM)
              .suspects(HIGH_AVAILABILITY, LOW),
          means(BACKEND_UNREACHABLE, MEDIUM)
              .says("error proxy*", "error connection*", "error timeout*", "error socket*")
              .suspects(NETWORK, MEDIUM)
              .suspects(MAILBOX_SERVER_AUTHENTICATION, LOW));

  /** Words that tell more than the code in front of them. */
  private static final List<Rule> WORDS =
      List.of(
          means(LOCKOUT, HIGH)
              .says("too many", "many", "repeated")
              .says(
                  "logon attempts",
                  "login attempts",
                  "failed attempts",
                  "invalid attempts",
                  "login failures",
                  "logon failures",
                  "authentication failures",
                  "failed logins",
                  "bad logins",
                  "auth failures"),
          means(LOCKOUT, HIGH).says("locked out", "account locked", "account is locked"),
          means(THROTTLED, HIGH)
              .says("too many", "maximum number", "max", "limit", "exceeded", "too much")
              .says("connection*", "session*", "simultaneous", "concurrent", "logins"),
          means(THROTTLED, HIGH)
              .says(
                  "throttl*",
                  "rate limit*",
                  "too often",
                  "too frequent*",
                  "login delay",
                  "minimum interval"),
          means(THROTTLED, HIGH).coded("LOGIN-DELAY"),
          means(IDLE_TIMEOUT, HIGH)
              .says("inactivity", "idle", "autologout", "auto logout", "timeout waiting*"),
          means(PROTOCOL_MISUSE, HIGH)
              .says(
                  "too many invalid*",
                  "too many bad*",
                  "too many errors",
                  "too many unknown*",
                  "unknown command",
                  "unrecognized command",
                  "unrecognised command",
                  "command unrecognized",
                  "command not recognized",
                  "invalid command",
                  "bad command",
                  "not implemented",
                  "unimplemented",
                  "unsupported command",
                  "syntax error",
                  "protocol error",
                  "wrong state",
                  "line length",
                  "command too long",
                  "argument too long",
                  "missing argument",
                  "too many arguments"),
          means(PROTOCOL_MISUSE, HIGH).says("line", "command", "argument*").says("too long"),
          means(PROTOCOL_MISUSE, HIGH)
              .says("tls", "ssl")
              .says("already active", "already in tls", "already negotiated", "already started"),
          means(PROTOCOL_MISUSE, HIGH).coded("UTF8"),
          means(TLS_SERVER_CONFIG, HIGH).after("STLS"),
          means(TLS_REQUIRED_OR_STATE, HIGH)
              .says(
                  "cleartext",
                  "clear text",
                  "plaintext",
                  "plain text",
                  "insecure",
                  "non secure",
                  "unencrypted",
                  "not encrypted",
                  "unsecured")
              .says(
                  "disallowed",
                  "disabled",
                  "not allowed",
                  "not permitted",
                  "forbidden",
                  "denied",
                  "refused",
                  "rejected",
                  "must",
                  "requires",
                  "required",
                  "connection*"),
          means(TLS_REQUIRED_OR_STATE, HIGH)
              .says(
                  "tls",
                  "ssl",
                  "stls",
                  "starttls",
                  "encryption",
                  "encrypted",
                  "layer",
                  "secure connection",
                  "security layer")
              .says("required", "require", "requires", "must", "first", "only", "need*", "use"),
          means(TLS_REQUIRED_OR_STATE, MEDIUM)
              .says("state")
              .says("valid", "allowed", "permitted")
              .after("USER", "PASS", "AUTH"),
          means(PROTOCOL_MISUSE, HIGH).says("state").says("valid", "allowed", "permitted"),
          means(AUTH_POLICY, HIGH)
              .says("*basic auth*", "*legacy auth*", "*password authentication")
              .says("disabled*", "blocked*", "not allowed*", "off", "not supported*"),
          means(AUTH_POLICY, HIGH)
              .says(
                  "application specific password",
                  "app password",
                  "app specific password",
                  "web login required",
                  "log in via your web browser",
                  "modern authentication",
                  "mechanism disabled",
                  "mechanism not"),
          means(SHUTTING_DOWN, HIGH)
              .says(
                  "shutting down",
                  "shut down",
                  "shutdown",
                  "going down",
                  "being restarted",
                  "under maintenance",
                  "down for maintenance"),
          means(SHUTTING_DOWN, MEDIUM)
              .says("server", "service")
              .says("disabled", "offline", "stopped", "suspended"),
          means(ACCOUNT_DISABLED, HIGH)
              .says("account", "user", "mailbox", "pop", "pop3", "subscription")
              .says(
                  "disabled",
                  "suspended",
                  "not enabled",
                  "deactivated",
                  "inactive",
                  "blocked",
                  "has expired",
                  "closed",
                  "not allowed",
                  "not permitted",
                  "home directory"),
          means(REDIRECT, HIGH).coded("REFERRAL"),
          means(REDIRECT, MEDIUM).says("please connect to", "use server", "try server"),
          means(PROXY_AUTH, HIGH)
              .says(BEHIND)
              .says("authentication", "auth", "logon", "login", "authenticate")
              .suspects(MAILBOX_SERVER_AUTHENTICATION, HIGH),
          means(BACKEND_UNREACHABLE, HIGH)
              .says(BEHIND)
              .says(
                  "fail*",
                  "unreachable",
                  "connect*",
                  "timed out",
                  "timeout",
                  "refused",
                  "down",
                  "unavailable",
                  "not available",
                  "error",
                  "lost")
              .suspects(NETWORK, MEDIUM),
          means(BACKEND_UNREACHABLE, MEDIUM)
              .says("account", "user")
              .says("temporarily unavailable")
              .coded("SYS/TEMP")
              .suspects(NETWORK, MEDIUM)
              .suspects(INFORMATION_STORE, LOW),
          means(CONFIGURATION, MEDIUM).says("account", "user").says("temporarily unavailable"),
          means(STORE_TRANSIENT, HIGH)
              .says("create", "creating", "obtain", "acquire")
              .says("lock*")
              .suspects(INFORMATION_STORE, HIGH),
          means(MAILBOX_LOCKED, HIGH)
              .says("mailbox", "maildrop", "inbox", "spool", "another session", "session")
              .says("lock*", "in use", "already open", "busy", "another session"),
          means(MAILBOX_NOT_FOUND, HIGH)
              .says(MAILBOX)
              .says("doesnt exist", "does not exist", "not found", "no such", "unknown", "missing")
              .suspects(INFORMATION_STORE, LOW),
          means(MAILBOX_NOT_FOUND, HIGH)
              .says("no such", "no")
              .says("mailbox", "maildrop")
              .suspects(INFORMATION_STORE, LOW),
          means(MAILBOX_MOVING, HIGH)
              .says("mailbox", "maildrop", "account")
              .says("moved", "moving", "being moved", "migrat*")
              .suspects(HIGH_AVAILABILITY, MEDIUM),
          means(STORE_PERMANENT, HIGH)
              .says("open", "opening", "access", "accessing")
              .says(MAILBOX)
              .coded("SYS/PERM")
              .suspects(INFORMATION_STORE, MEDIUM),
          means(MAILBOX_UNAVAILABLE, HIGH)
              .says("unable", "cannot", "cant", "could not", "couldnt", "failed", "error")
              .says("open", "opening", "select", "mount")
              .says(MAILBOX)
              .suspects(INFORMATION_STORE, MEDIUM),
          means(MAILBOX_UNAVAILABLE, HIGH)
              .says("chdir", "stat", "opendir", "mkdir")
              .says("fail*", "denied", "no such")
              .suspects(INFORMATION_STORE, MEDIUM),
          means(QUIT_ERROR, HIGH).after("QUIT").suspects(INFORMATION_STORE, MEDIUM),
          means(STORE_TRANSIENT, HIGH)
              .says(MAILBOX)
              .says(
                  "error",
                  "fail*",
                  "unavailable",
                  "couldnt",
                  "could not",
                  "cannot",
                  "unable",
                  "temporar*",
                  "timeout",
                  "timed out",
                  "corrupt*")
              .suspects(INFORMATION_STORE, HIGH),
          means(AUTH_BACKEND_TEMPORARY, HIGH)
              .says(
                  "ldap",
                  "directory",
                  "domain controller",
                  "database",
                  "sql",
                  "radius",
                  "auth server",
                  "authentication server",
                  "authentication service")
              .suspects(ACTIVE_DIRECTORY, MEDIUM)
              .suspects(AUTHENTICATION, LOW),
          means(AUTH_BACKEND_TEMPORARY, HIGH)
              .says("temporar*", "try again", "later", "cannot be verified")
              .says("auth*", "login", "logon", "password")
              .suspects(ACTIVE_DIRECTORY, MEDIUM)
              .suspects(AUTHENTICATION, LOW),
          means(SERVER_TEMPORARY, MEDIUM)
              .says("internal error", "internal server error", "system error")
              .says("auth*", "login", "logon")
              .suspects(AUTHENTICATION, MEDIUM),
          means(SERVER_UNAVAILABLE, MEDIUM)
              .says("server unavailable", "service unavailable", "service not available")
              .suspects(INFORMATION_STORE, LOW)
              .suspects(ACTIVE_DIRECTORY, LOW),
          means(BACKEND_UNREACHABLE, MEDIUM)
              .says("not connected", "no connection", "connection closed", "connection is closed")
              .from(Stage.LOGGED_IN)
              .suspects(NETWORK, LOW)
              .suspects(INFORMATION_STORE, LOW),
          means(STORE_TRANSIENT, MEDIUM)
              .says("internal error", "system error", "unexpected error", "i o error", "disk")
              .from(Stage.LOGGED_IN)
              .suspects(INFORMATION_STORE, MEDIUM),
          means(AUTH_TOKEN, HIGH).after("AUTH XOAUTH2").says(REFUSED).suspects(AUTHENTICATION, LOW),
          means(AUTH_AMBIGUOUS, LOW)
              .says("logon failure")
              .suspects(AUTHENTICATION, LOW)
              .suspects(MAILBOX_SERVER_AUTHENTICATION, LOW)
              .suspects(INFORMATION_STORE, LOW),
          means(AUTH_CREDENTIALS, MEDIUM)
              .says(REFUSED)
              .says(ACCOUNT)
              .after("USER", "PASS", "AUTH", "APOP")
              .suspects(AUTHENTICATION, LOW));

  private static final List<Rule> CODES =
      List.of(
          means(AUTH_TOKEN, HIGH).after("AUTH XOAUTH2").coded("AUTH").suspects(AUTHENTICATION, LOW),
          means(MAILBOX_LOCKED, HIGH).coded("IN-USE"),
          means(AUTH_CREDENTIALS, HIGH).coded("AUTH").suspects(AUTHENTICATION, LOW),
          means(SERVER_TEMPORARY, MEDIUM).coded("SYS/TEMP").suspects(INFORMATION_STORE, LOW),
          means(SERVER_PERMANENT, MEDIUM).coded("SYS").suspects(INFORMATION_STORE, LOW));

  private static final List<Rule> STATE =
      List.of(
          means(MAILBOX_NOT_REACHED, MEDIUM)
              .from(Stage.LOGGED_IN)
              .suspects(INFORMATION_STORE, MEDIUM)
              .suspects(NETWORK, LOW),
          means(AUTH_AMBIGUOUS, LOW).after("USER", "PASS", "AUTH").suspects(AUTHENTICATION, LOW));

  private RefusalRules() {}

  /** For the text in Exchange's bracket. */
  static List<Rule> exchange() {
    return EXCHANGE;
  }

  static List<Rule> words() {
    return WORDS;
  }

  static List<Rule> codes() {
    return CODES;
  }

  static List<Rule> state() {
    return STATE;
  }
}
