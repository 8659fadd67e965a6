package dev.pophealth.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BoundedTextProperties {

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.strings()
        .withChars('a', '\n', '\u0000', '\u0085', '\u202E', '\u2029', '\uD83D', '\uDE00', '認')
        .ofMaxLength(30);
  }

  @Property
  void a_text_is_bounded_and_on_one_line_and_can_be_encoded(
      @ForAll("hostile") String text, @ForAll @IntRange(min = 1, max = 20) int limit) {
    String bounded = BoundedText.of(text, limit);
    assertThat(bounded).hasSizeLessThanOrEqualTo(limit);
    assertThat(bounded.chars())
        .noneMatch(c -> Character.isISOControl(c) || c == '\u202E' || c == '\u2029');
    assertThat(new String(bounded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .as("no lone surrogate is left")
        .isEqualTo(bounded);
  }

  @Property
  void bounding_twice_changes_nothing(
      @ForAll("hostile") String text, @ForAll @IntRange(min = 1, max = 20) int limit) {
    String bounded = BoundedText.of(text, limit);
    assertThat(BoundedText.of(bounded, limit)).isEqualTo(bounded);
  }

  @Property
  void a_harmless_text_that_fits_is_kept_as_it_is(@ForAll @IntRange(max = 20) int length) {
    String text = "認".repeat(length);
    assertThat(BoundedText.of(text, 20)).isEqualTo(text);
  }

  @Example
  void a_cut_is_shown_and_parts_no_pair() {
    assertThat(BoundedText.of("abcdef", 4)).isEqualTo("abc…");
    assertThat(BoundedText.of("ab😀def", 4)).isEqualTo("ab…");
    assertThat(BoundedText.of("ab😀", 4)).isEqualTo("ab😀");
  }
}
