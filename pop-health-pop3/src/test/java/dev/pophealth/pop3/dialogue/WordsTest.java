package dev.pophealth.pop3.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void what_can_be_seen_stays() {
    assertThat(Words.shown("a ようこそ 😀 ~", 40)).isEqualTo("a ようこそ 😀 ~");
  }

  @Test
  void what_cannot_be_seen_is_made_visible() {
    assertThat(Words.shown("\0\u001b\u007f\u0085\u202e\u2028\ud800\tx", 80))
        .isEqualTo("\\x00\\x1b\\x7f\\u0085\\u202e\\u2028\\ud800 x");
  }

  @Test
  void too_much_is_cut_with_an_ellipsis_and_never_within_a_character() {
    assertThat(Words.shown("abcdef", 6)).isEqualTo("abcdef");
    assertThat(Words.shown("abcdefg", 6)).isEqualTo("abcde…");
    assertThat(Words.shown("abcd😀fg", 6)).isEqualTo("abcd…");
  }

  @Property
  void any_bytes_become_words_within_the_limit(
      @ForAll("bytes") byte[] bytes, @ForAll @IntRange(min = 2, max = 80) int limit) {
    String shown = Words.shown(WireText.of(bytes, 0, bytes.length), limit);

    assertThat(shown).hasSizeLessThanOrEqualTo(limit);
    assertThat(shown.chars()).noneMatch(Character::isISOControl);
    assertThat(new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(shown);
    assertThat(Words.shown(shown, limit)).isEqualTo(shown);
  }

  @Property
  void text_in_utf_8_is_read_as_it_is(@ForAll("texts") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThat(WireText.of(bytes, 0, bytes.length)).isEqualTo(text);
    assertThat(WireText.isClean(text)).isTrue();
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(100);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", " ", "\t", "é", "漢", "😀", "~")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }
}
