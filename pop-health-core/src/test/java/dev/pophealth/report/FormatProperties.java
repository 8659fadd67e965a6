package dev.pophealth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Foreign words stay words, whatever the format. */
class FormatProperties {

  @Provide
  Arbitrary<String> hostile() {
    return Hostile.words();
  }

  @Property
  void one_line_is_one_bounded_line_without_control_characters(@ForAll("hostile") String words) {
    String line = OneLine.of(words);
    assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(OneLine.LIMIT);
    assertThat(line.codePoints())
        .noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0x202e);
    assertThat(OneLine.of(line)).isEqualTo(line);
  }

  @Property
  void a_mermaid_label_has_nothing_that_mermaid_or_html_reads(@ForAll("hostile") String words) {
    assertThat(MermaidText.of(words).replaceAll("#[0-9]+;", ""))
        .doesNotContainPattern("[\"<>&#;|`\\\\\\[\\]{}%:\\p{Cntrl}]");
  }

  @Property
  void a_mermaid_drawing_has_one_line_a_node_and_an_arrow(@ForAll("hostile") String words) {
    assertThat(MermaidDrawing.of(picture(words)).lines())
        .hasSize(7)
        .allMatch(line -> line.chars().filter(c -> c == '"').count() % 2 == 0);
  }

  @Property
  void a_dot_drawing_closes_every_string_that_it_opens(@ForAll("hostile") String words) {
    assertThat(DotDrawing.of(picture(words)).lines())
        .hasSize(10)
        .allMatch(FormatProperties::closesItsStrings);
  }

  private static boolean closesItsStrings(String line) {
    boolean open = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (open && c == '\\') {
        i++;
      } else if (c == '"') {
        open = !open;
      }
    }
    return !open;
  }

  @Property
  void markdown_words_hold_no_markup_that_is_not_escaped(@ForAll("hostile") String words) {
    String markdown = MarkdownText.of(words);
    assertThat(markdown.replaceAll("\\\\[\\\\`*_\\[\\]<>|~$#{}]", ""))
        .doesNotContainPattern("[\\\\`*_\\[\\]<>|~$#{}\\p{Cntrl}&&[^#]]")
        .doesNotContain("://", "@")
        .doesNotContainPattern("(?i)www\\.");
    assertThat(markdown.replaceAll("&(amp|#64|#58|#46);", "")).doesNotContain("&");
  }

  @Property
  void a_code_span_is_closed_by_its_own_fence_only(@ForAll("hostile") String words) {
    String code = MarkdownText.code(words);
    String fence = code.replaceAll("^(`+).*$", "$1");
    if (!words.contains("`")) {
      assertThat(fence).startsWith("`");
      return;
    }
    String inside = code.substring(fence.length(), code.length() - fence.length());
    assertThat(code).endsWith(fence);
    assertThat(inside).doesNotContain(fence);
  }

  private static Picture picture(String words) {
    return new Picture(
        List.of(
            new Picture.Group(
                "s_under",
                words,
                List.of(new Picture.Node("s_a", Picture.Look.ACT, words, words)))),
        List.of(new Picture.Arrow("s_a", "s_a", Optional.of(words))),
        List.of(words));
  }
}
