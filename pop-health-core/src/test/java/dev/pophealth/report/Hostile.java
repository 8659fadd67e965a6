package dev.pophealth.report;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Words that try to be something else. */
final class Hostile {

  private static final List<String> PIECES =
      List.of(
          "\"",
          "\\",
          "`",
          "```",
          "|",
          "||",
          "end",
          "\n",
          "\r\n",
          "\u2028",
          "\u202e",
          "\u0000",
          "<script>alert(1)</script>",
          "&quot;",
          "&#34;",
          "#quot;",
          "]",
          "\")]",
          "}}",
          "-->",
          "%%{init: {}}%%",
          "classDef",
          "style a:b#34;",
          ":::",
          "$x$",
          "[a](http://x)",
          "![",
          "https://example.org",
          "www.example.org",
          "@everyone",
          "# ",
          "* ",
          "1. ",
          "click",
          "subgraph",
          "\\N",
          "\\\"",
          "\ud800",
          "😀",
          "日本語",
          " ",
          "a",
          "\t");

  private Hostile() {}

  static Arbitrary<String> words() {
    Arbitrary<String> crafted =
        Arbitraries.of(PIECES).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
    return Arbitraries.oneOf(crafted, Arbitraries.strings().all().ofMaxLength(600));
  }
}
