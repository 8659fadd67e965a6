package dev.pophealth.exchange.format;

/**
 * The prompts of shells, in whatever language the folders are: {@code [PS] C:\…>}, {@code PS
 * C:\…>}, {@code [server]: PS C:\…>}, {@code C:\…>}, and {@code >>} where a command goes on.
 */
final class Prompt {

  private Prompt() {}

  /** Whether a line that begins like this may be a prompt. */
  static boolean mayBegin(char c) {
    return c == '[' || c == '>' || c == ' ' || c == '\t' || isLetter(c);
  }

  /** Whether a line that begins here does so with a prompt. */
  static boolean begins(char[] text, int start, int limit) {
    int end = start;
    while (end < limit && text[end] != '\n') {
      end++;
    }
    int at = blanks(text, start, end);
    if (at + 1 < end && text[at] == '>' && text[at + 1] == '>') {
      return true;
    }
    int close = indexOf(text, '>', at, end);
    if (close < 0) {
      return false;
    }
    boolean ofExchange = startsWith(text, at, close, "[PS]");
    if (!ofExchange && at < close && text[at] == '[') {
      int bracket = indexOf(text, ']', at, close);
      at = bracket < 0 ? at : blanks(text, Math.min(bracket + 2, close), close);
    }
    at = ofExchange ? blanks(text, at + 4, close) : at;
    boolean named = startsWith(text, at, close, "PS ") || ofExchange;
    at = startsWith(text, at, close, "PS ") ? blanks(text, at + 3, close) : at;
    return isPlace(text, at, close, named);
  }

  /** Whether a folder stands there, as a prompt shows it. */
  private static boolean isPlace(char[] text, int from, int to, boolean named) {
    if (to - from >= 2 && isLetter(text[from]) && text[from + 1] == ':') {
      return named || (to - from >= 3 && text[from + 2] == '\\' && isPlain(text, from + 3, to));
    }
    return named && (to == from || startsWith(text, from, to, "\\\\") || hasDrive(text, from, to));
  }

  private static boolean hasDrive(char[] text, int from, int to) {
    int colon = indexOf(text, ':', from, to);
    boolean folder = colon + 1 == to || (colon + 1 < to && "\\/".indexOf(text[colon + 1]) >= 0);
    return text[from] == '/' || text[from] == '~' || (colon > from && colon - from < 32 && folder);
  }

  /** A folder has none of the characters that an XML tag or a pipe would have. */
  private static boolean isPlain(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("<|\"*?:".indexOf(text[i]) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static int blanks(char[] text, int from, int end) {
    int at = from;
    while (at < end && (text[at] == ' ' || text[at] == '\t')) {
      at++;
    }
    return at;
  }

  private static int indexOf(char[] text, char wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static boolean startsWith(char[] text, int from, int to, String prefix) {
    if (to - from < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (text[from + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
