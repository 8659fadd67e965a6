package dev.pophealth.exchange.format;

import java.util.List;

/**
 * What may be a secret in the shell's output, and is dropped while it is read. (Exchange, names and
 * values: {@code ExecutionContext} and the state attributes of a probe result can carry a password)
 */
public final class Secrets {

  private static final String GONE = "(redacted)";

  private static final List<String> NAME_PARTS =
      List.of(
          "executioncontext",
          "failurecontext",
          "stateattribute",
          "extensionattributes",
          "extensionxml",
          "password",
          "passwd",
          "credential",
          "secret",
          "token");

  /** Behind one of these, a text goes on with a secret. */
  private static final List<String> LABELS =
      List.of("password", "passwd", "pwd", "passphrase", "secret", "authorization");

  /** Behind one of these, with a blank, a line of POP3 goes on with a secret. */
  private static final List<String> COMMANDS = List.of("pass", "auth plain", "auth login", "apop");

  private Secrets() {}

  /**
   * Whether a value of this name is never kept.
   *
   * @param foldedName the name, {@linkplain ShellObject#folded folded}
   */
  public static boolean isSecret(String foldedName) {
    return NAME_PARTS.stream().anyMatch(foldedName::contains);
  }

  /** The text with what follows a password's label, or POP3's PASS, blotted out. */
  public static String without(String text) {
    String kept = text;
    for (String label : LABELS) {
      kept = blotted(kept, label, ":=");
    }
    for (String command : COMMANDS) {
      kept = blotted(kept, command, " ");
    }
    return kept;
  }

  private static String blotted(String text, String label, String separators) {
    int at = indexOf(text, label, 0);
    if (at < 0) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int copied = 0;
    while (at >= 0) {
      int value = valueStart(text, at, at + label.length(), separators);
      int next = at + label.length();
      if (value > 0) {
        int end = valueEnd(text, value);
        kept.append(text, copied, value).append(GONE);
        copied = end;
        next = end;
      }
      at = indexOf(text, label, next);
    }
    return kept.append(text, copied, text.length()).toString();
  }

  /** Where the secret begins, or -1 when none does. */
  private static int valueStart(String text, int label, int labelEnd, String separators) {
    boolean wordBefore = label > 0 && Character.isLetterOrDigit(text.charAt(label - 1));
    int i = labelEnd;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    if (separators.equals(" ")) {
      return i > labelEnd && !wordBefore && i < text.length() ? i : -1;
    }
    while (i < text.length() && "'\"".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    if (i >= text.length() || separators.indexOf(text.charAt(i)) < 0) {
      return -1;
    }
    i++;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i < text.length() && !isLineEnd(text.charAt(i)) ? i : -1;
  }

  /** A secret may have blanks in it: to be safe it lasts to the end of its line. */
  private static int valueEnd(String text, int start) {
    int end = start;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static int indexOf(String text, String label, int from) {
    for (int i = from; i + label.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, label, 0, label.length())) {
        return i;
      }
    }
    return -1;
  }
}
