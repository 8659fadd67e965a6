package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.Capabilities;
import dev.pophealth.pop3.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the server offers, by the point of the session at which it said so. */
final class Offers {

  private final Remarks remarks;
  private List<String> collected = new ArrayList<>();
  private int unreadable;
  private @Nullable Capabilities inClear;
  private @Nullable Capabilities now;
  private @Nullable Capabilities loggedIn;

  Offers(Remarks remarks) {
    this.remarks = remarks;
  }

  void begin() {
    collected = new ArrayList<>();
    unreadable = 0;
  }

  /** Whether the next line is one of those that are kept. */
  boolean hasRoom() {
    return collected.size() < Capabilities.MOST;
  }

  /** Takes a line. */
  void add(String line, boolean clean) {
    if (!clean) {
      unreadable++;
    }
    if (hasRoom()) {
      collected.add(Words.shown(line.startsWith("..") ? line.substring(1) : line, 200));
    }
  }

  /** The list has ended: what it says is taken, and remarked upon. */
  void end(boolean secured, boolean afterLogin) {
    Capabilities told = new Capabilities(collected);
    if (unreadable > 0) {
      remarks.find(Finding.Kind.UNREADABLE_LINES, "CAPA: " + unreadable);
    }
    if (afterLogin) {
      loggedIn = told;
      if (now != null) {
        remarks.compareAcrossStates(now, told, Finding.Kind.CAPABILITIES_DIFFER_AFTER_LOGIN);
      }
      return;
    }
    now = told;
    if (inClear != null) {
      remarks.compareAcrossStates(inClear, told, Finding.Kind.CAPABILITIES_DIFFER_UNDER_TLS);
    }
    boolean plainText =
        told.has("USER") || told.sasl().contains("PLAIN") || told.sasl().contains("LOGIN");
    if (!secured && plainText) {
      remarks.find(Finding.Kind.PLAIN_TEXT_LOGIN_OFFERED, "");
    }
  }

  /** Takes out what is known now as a secret. */
  void redact(Redaction redaction) {
    inClear = redacted(inClear, redaction);
    now = redacted(now, redaction);
  }

  private static @Nullable Capabilities redacted(@Nullable Capabilities told, Redaction by) {
    if (told == null) {
      return null;
    }
    List<String> lines = new ArrayList<>(told.lines());
    lines.replaceAll(by::of);
    return new Capabilities(lines);
  }

  /** TLS is on: nothing said before it counts (RFC 2595, section 4). */
  void secured() {
    inClear = now;
    now = null;
  }

  /** What counts; null if it is not known. */
  @Nullable Capabilities now() {
    return now;
  }

  /** Whether the server's response codes are said to mean something. */
  boolean codes() {
    return hasCodes(now) || hasCodes(loggedIn);
  }

  private static boolean hasCodes(@Nullable Capabilities told) {
    return told != null && (told.has("RESP-CODES") || told.has("AUTH-RESP-CODE"));
  }

  /** Said in clear, before STLS. */
  Optional<Capabilities> inClear() {
    return Optional.ofNullable(inClear);
  }

  /** Said after the login. */
  Optional<Capabilities> loggedIn() {
    return Optional.ofNullable(loggedIn);
  }
}
