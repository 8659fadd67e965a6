package dev.pophealth.report;

/**
 * Words made fit for a quoted Mermaid label: letters, digits and plain punctuation as they are,
 * anything else as a numeric entity, which no rule of Mermaid's reads as syntax.
 */
final class MermaidText {

  private static final String PLAIN = " .,()-_/'+=?…、。・「」";

  private MermaidText() {}

  static String of(String words) {
    String line = OneLine.of(words);
    StringBuilder out = new StringBuilder(line.length());
    line.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
                out.appendCodePoint(c);
              } else {
                out.append('#').append(c).append(';');
              }
            });
    return out.isEmpty() ? "#160;" : out.toString();
  }
}
