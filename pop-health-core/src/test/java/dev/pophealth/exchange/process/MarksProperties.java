package dev.pophealth.exchange.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarksProperties {

  private static final String TOKEN = "pop-health-1";

  @Provide
  static Arbitrary<String> noise() {
    return Arbitraries.oneOf(
            Arbitraries.of(TOKEN, TOKEN + " printed0", " printed0 ", ".", "\r\n", "QQ==", "begun0"),
            Arbitraries.strings().withCharRange('\u0000', '\u00FF').ofMaxLength(20))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Provide
  static Arbitrary<String> answers() {
    return Arbitraries.strings().withChars("{}[]\":,日本é \r\n.x1").ofMaxLength(60);
  }

  private static String mark(String name, String text) {
    return TOKEN
        + " "
        + name
        + " "
        + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
        + " .\r\n";
  }

  @Property
  void an_answer_survives_what_others_print_on_lines_of_their_own(
      @ForAll("noise") String before,
      @ForAll("noise") String after,
      @ForAll("answers") String text) {
    String harmless = before.replace(TOKEN, "");
    Marks marks =
        Marks.in(TOKEN, harmless + "\r\n" + mark("printed0", text) + after.replace(TOKEN, ""));
    assertThat(marks.value("printed0")).isEqualTo(text);
  }

  @Property
  void whatever_is_printed_is_read_without_an_exception(@ForAll("noise") String printed) {
    Marks marks = Marks.in(TOKEN, printed);
    assertThat(marks.has("printed0")).isEqualTo(marks.value("printed0") != null);
  }

  @Property
  void a_mark_that_is_cut_off_is_none(@ForAll("answers") String text) {
    String mark = mark("printed0", text);
    for (int end = 0; end < mark.indexOf('.'); end++) {
      assertThat(Marks.in(TOKEN, mark.substring(0, end)).has("printed0")).isFalse();
    }
  }

  @Example
  void in_utf_16_it_is_read_too() {
    String wide =
        new String(
            mark("printed0", "日本").getBytes(StandardCharsets.UTF_16LE),
            StandardCharsets.ISO_8859_1);
    assertThat(Marks.in(TOKEN, wide).value("printed0")).isEqualTo("日本");
  }
}
