package dev.pophealth.pop3.wire;

import dev.pophealth.pop3.verdict.Event;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses written as numbers, read without asking anybody. */
final class Literals {

  private static final Pattern FOUR =
      Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})");

  /** Only shapes that the JDK does not take for a name: it would look those up. */
  private static final Pattern COLONS =
      Pattern.compile("\\[?[0-9a-fA-F:][0-9a-fA-F:.]*(%[0-9a-zA-Z._-]+)?]?");

  private Literals() {}

  /**
   * The address that is written so; none if it is a name. A colon is in no name, and four numbers
   * are no name either.
   */
  static List<InetAddress> addresses(String host) throws WireException {
    try {
      if (host.indexOf(':') < 0) {
        Matcher four = FOUR.matcher(host);
        return four.matches() ? List.of(InetAddress.getByAddress(host, bytes(four))) : List.of();
      }
      if (COLONS.matcher(host).matches()) {
        return List.of(InetAddress.getByName(host));
      }
    } catch (UnknownHostException | NumberFormatException e) {
      // Told below.
    }
    throw new WireException(Event.NOT_RESOLVED, "neither a name nor an address: " + host);
  }

  private static byte[] bytes(Matcher four) {
    byte[] bytes = new byte[4];
    for (int i = 0; i < bytes.length; i++) {
      int number = Integer.parseInt(four.group(i + 1));
      if (number > 0xff) {
        throw new NumberFormatException("no octet: " + number);
      }
      bytes[i] = (byte) number;
    }
    return bytes;
  }
}
