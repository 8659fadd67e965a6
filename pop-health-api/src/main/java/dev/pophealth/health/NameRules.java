package dev.pophealth.health;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a name may look like and when two are the same. Names reach command lines and reports, so
 * only ASCII letters, digits, '.', '_' and '-' are let in, and single blanks inside where a name
 * may have several words.
 */
final class NameRules {

  /** The longest name of anything but a server. */
  static final int NAME = 128;

  /** The longest server name, as DNS has it. */
  static final int SERVER = 255;

  /** What PowerShell takes for quotes, and what parts an identity. */
  private static final String NOT_IN_TARGET = "'\"`\\‘’‚‛“”„";

  private static final int SHOWN = 64;

  private NameRules() {}

  /** Returns the value, or refuses it: words of {@link #NAME} characters at most. */
  static String name(String kind, @Nullable String value) {
    return checked(kind, value, NAME, true);
  }

  /** Returns the value, or refuses it: one word of {@link #SERVER} characters at most. */
  static String server(@Nullable String value) {
    return checked("server name", value, SERVER, false);
  }

  /** Returns the value, or refuses it: what a probe runs against, in any script. */
  static String target(String value) {
    if (value.isBlank() || !value.strip().equals(value)) {
      throw refused("target", value, "is blank or has blanks at an end: leave them off");
    }
    if (value.length() > SERVER) {
      throw refused("target", value, "has " + value.length() + " characters: 255 at most");
    }
    if (!BoundedText.of(value, SERVER).equals(value)) {
      throw refused("target", value, "has control characters or lone surrogates: leave them off");
    }
    for (int i = 0; i < value.length(); i++) {
      if (NOT_IN_TARGET.indexOf(value.charAt(i)) >= 0) {
        throw refused(
            "target",
            value,
            "has " + described(value.charAt(i)) + " at index " + i + ": leave it off");
      }
    }
    return value;
  }

  /** Refuses a placeholder where a server is meant. */
  static void refusePlaceholder(String what, ServerName name) {
    if (name.isPlaceholder()) {
      throw new IllegalArgumentException(
          what + " is the placeholder [" + name + "]: name the server");
    }
  }

  /** A hash that ignores ASCII case; allocates nothing. */
  static int hash(String value) {
    int hash = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      hash = 31 * hash + (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    return hash;
  }

  private static String checked(String kind, @Nullable String value, int longest, boolean words) {
    if (value == null) {
      throw new IllegalArgumentException("a " + kind + " is missing (null): " + remedy(words));
    }
    if (value.isBlank()) {
      throw new IllegalArgumentException("a " + kind + " is empty: " + remedy(words));
    }
    if (value.length() > longest) {
      throw refused(kind, value, "has " + value.length() + " characters: " + longest + " at most");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean blankInside = words && c == ' ' && i > 0 && value.charAt(i - 1) != ' ';
      if (!isWordCharacter(c) && !blankInside) {
        throw refused(kind, value, "has " + described(c) + " at index " + i + ": " + remedy(words));
      }
    }
    char first = value.charAt(0);
    if (first == '-' || first == '.') {
      throw refused(kind, value, "begins with '" + first + "': begin with a letter or digit");
    }
    char last = value.charAt(value.length() - 1);
    if (last == ' ' || last == '.') {
      throw refused(kind, value, "ends in " + described(last) + ": leave that off");
    }
    return value;
  }

  static boolean isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-'
        || c == '_';
  }

  private static IllegalArgumentException refused(String kind, String value, String why) {
    return new IllegalArgumentException(
        "the " + kind + " [" + BoundedText.of(value, SHOWN) + "] " + why);
  }

  private static String described(char c) {
    return c > ' ' && c < 0x7F ? "'" + c + "'" : String.format(Locale.ROOT, "U+%04X", (int) c);
  }

  private static String remedy(boolean words) {
    return "write ASCII letters, digits, '.', '-', '_'"
        + (words ? " and single blanks inside" : " only");
  }
}
