package dev.pophealth.report;

/** Words made fit for a quoted DOT string, in which backslashes and entities speak. */
final class DotText {

  private DotText() {}

  static String of(String words) {
    return OneLine.of(words).replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;");
  }
}
