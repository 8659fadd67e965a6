package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.Mechanism;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** The lines that carry a secret. Each is overwritten by whoever sends it. */
final class Answers {

  /** The longest command, its CRLF included (RFC 2449, section 4). */
  private static final int LONGEST_COMMAND = 255;

  private static final byte[] LINE_END = ascii("\r\n");
  private static final byte[] PASS = ascii("PASS ");

  private Answers() {}

  /** Why a mechanism cannot carry it; empty if it can. */
  static String hindrance(Mechanism by, byte[] user, byte[] secret) {
    return switch (by) {
      case USER_PASS ->
          Math.max(user.length, secret.length) + PASS.length + LINE_END.length > LONGEST_COMMAND
              ? "USER or PASS would have more than " + LONGEST_COMMAND + " octets"
              : "";
      case XOAUTH2 -> hasControl(secret) ? "a control character in the token" : "";
      case PLAIN, LOGIN -> "";
    };
  }

  private static boolean hasControl(byte[] secret) {
    for (byte one : secret) {
      if (one >= 0 && one < ' ') {
        return true;
      }
    }
    return false;
  }

  static byte[] pass(byte[] password) {
    return joined(PASS, password, LINE_END);
  }

  /** The answer to a challenge, by number from 1. */
  static byte[] sasl(Mechanism by, int challenge, byte[] user, byte[] secret) {
    return switch (by) {
      case PLAIN -> encoded(new byte[1], user, new byte[1], secret);
      case LOGIN -> challenge == 1 ? encoded(user) : encoded(secret);
      case XOAUTH2 ->
          encoded(ascii("user="), user, ascii("\u0001auth=Bearer "), secret, ascii("\u0001\u0001"));
      case USER_PASS -> throw new IllegalStateException("USER and PASS are not SASL");
    };
  }

  /** How many challenges it answers. */
  static int count(Mechanism by) {
    return by == Mechanism.LOGIN ? 2 : 1;
  }

  private static byte[] encoded(byte[]... parts) {
    byte[] raw = joined(parts);
    byte[] encoded = Base64.getEncoder().encode(raw);
    Arrays.fill(raw, (byte) 0);
    byte[] line = joined(encoded, LINE_END);
    Arrays.fill(encoded, (byte) 0);
    return line;
  }

  private static byte[] joined(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
