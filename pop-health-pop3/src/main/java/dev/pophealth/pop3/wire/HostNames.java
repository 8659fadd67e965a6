package dev.pophealth.pop3.wire;

import java.util.List;
import java.util.Locale;

/**
 * Whether a certificate is of a host (RFC 9525): the very name or address, or a star for the whole
 * leftmost label and nothing else.
 */
final class HostNames {

  private HostNames() {}

  static boolean match(String host, List<String> names) {
    String wanted = plain(host);
    return names.stream().anyMatch(name -> matches(wanted, plain(name)));
  }

  private static boolean matches(String host, String name) {
    if (name.equals(host)) {
      return true;
    }
    int dot = host.indexOf('.');
    boolean address = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    return !address
        && dot > 0
        && name.startsWith("*.")
        && name.indexOf('.', 2) > 0
        && name.substring(1).equals(host.substring(dot));
  }

  /** Lower case, without the dot that ends an absolute name. */
  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
