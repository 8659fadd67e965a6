package dev.pophealth.pop3.verdict;

import java.util.regex.Pattern;

/** What can be the name of a host (RFC 1123, section 2.1). */
final class HostNames {

  private static final int LONGEST = 253;
  private static final int LABEL = 63;

  private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9_-]+");

  private HostNames() {}

  static boolean isPlausible(String name) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return false;
    }
    for (String label : name.split("\\.", -1)) {
      if (label.length() > LABEL
          || label.startsWith("-")
          || label.endsWith("-")
          || !LETTERS.matcher(label).matches()) {
        return false;
      }
    }
    return true;
  }
}
