package dev.pophealth.pop3.verdict;

import java.util.List;
import java.util.stream.Stream;

/** Words that several rules share. */
final class Vocabulary {

  static final List<String> BAD = List.of("failed", "invalid", "bad", "wrong", "incorrect");

  static final List<String> REFUSED =
      List.of(
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
          "no such",
          "not accepted",
          "not authenticated",
          "not found",
          "not recognized",
          "not valid",
          "not exist",
          "doesnt exist",
          "mismatch");

  static final List<String> ACCOUNT =
      List.of(
          "password",
          "passwd",
          "user",
          "username",
          "login",
          "logon",
          "credentials",
          "auth",
          "authentication",
          "authorization",
          "account");

  static final List<String> MAILBOX =
      List.of(
          "mailbox",
          "mailboxes",
          "maildrop",
          "maildir",
          "inbox",
          "spool",
          "mail store",
          "message store",
          "*mail storage",
          "drop file");

  static final List<String> CANNOT =
      List.of(
          "unable",
          "cannot",
          "cant",
          "could not",
          "couldnt",
          "failed",
          "failure",
          "error",
          "not possible");

  static final List<String> AWAY =
      List.of(
          "connect*",
          "unreachable",
          "not reachable",
          "timed out",
          "timeout",
          "down",
          "unavailable",
          "not available",
          "lost",
          "offline");

  /** What stands behind a front end. */
  static final List<String> BEHIND =
      List.of(
          "backend",
          "back end",
          "upstream",
          "proxy",
          "remote server",
          "mailbox server",
          "mail store server",
          "real server");

  /** What a server asks who somebody is. */
  static final List<String> DIRECTORY =
      List.of(
          "ldap*",
          "active directory",
          "directory server",
          "directory service",
          "domain controller*",
          "user database",
          "password database",
          "sql",
          "mysql",
          "radius",
          "saslauthd",
          "auth server",
          "authentication server",
          "authentication service",
          "authorization server",
          "auth service");

  private Vocabulary() {}

  /** Each of the first followed by each of the second. */
  static List<String> pairs(List<String> first, List<String> second) {
    return first.stream().flatMap(one -> second.stream().map(two -> one + " " + two)).toList();
  }

  static List<String> and(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }
}
