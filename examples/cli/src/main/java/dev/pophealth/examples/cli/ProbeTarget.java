package dev.pophealth.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is probed.
 *
 * @param host a name or an address
 * @param port the port, where it is not the kind's own
 * @param user who logs in there, where it is not the one for all
 */
record ProbeTarget(String host, OptionalInt port, Optional<String> user) {

  private static final int MOST = 100_000;

  /** {@code HOST[:PORT]}; an IPv6 address with a port stands in brackets. */
  static ProbeTarget of(String text) {
    String host = text;
    OptionalInt port = OptionalInt.empty();
    int colon = text.lastIndexOf(':');
    boolean bracketed = text.startsWith("[");
    if (colon > 0 && (bracketed ? text.charAt(colon - 1) == ']' : text.indexOf(':') == colon)) {
      host = text.substring(0, colon);
      port = OptionalInt.of(port(text, text.substring(colon + 1)));
    }
    if (bracketed && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    }
    return new ProbeTarget(host, port, Optional.empty());
  }

  private static int port(String text, String digits) {
    if (!digits.matches("[0-9]{1,5}")) {
      throw new IllegalArgumentException(
          "[" + Table.plain(text) + "] is no target: write HOST or HOST:PORT");
    }
    return Integer.parseInt(digits);
  }

  /** Lines of {@code HOST[:PORT] [USER]}; blank ones, and what follows a #, are left out. */
  static List<ProbeTarget> list(String name, String text) {
    List<ProbeTarget> all = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\r?\n|\r", -1)) {
      number++;
      String[] words = line.replaceFirst("#.*", "").strip().split("\\s+", -1);
      if (words[0].isEmpty()) {
        continue;
      }
      if (words.length > 2 || all.size() == MOST) {
        throw new Refusal(
            ExitCode.DATA,
            name
                + ":"
                + number
                + (words.length > 2
                    ? ": a target is HOST[:PORT] and perhaps a USER"
                    : ": more than " + MOST + " targets: split the file"));
      }
      try {
        ProbeTarget target = of(words[0]);
        all.add(
            words.length == 1
                ? target
                : new ProbeTarget(target.host(), target.port(), Optional.of(words[1])));
      } catch (IllegalArgumentException e) {
        throw new Refusal(ExitCode.DATA, name + ":" + number + ": " + e.getMessage());
      }
    }
    return all;
  }
}
