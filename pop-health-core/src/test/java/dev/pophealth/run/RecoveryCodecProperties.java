package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.recovery.SavedRecovery;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RecoveryCodecProperties {

  @Provide
  Arbitrary<SavedRecovery> saved() {
    return SavedRecoveries.any();
  }

  @Property(tries = 2_000)
  void what_was_written_is_read_back_equal(@ForAll("saved") SavedRecovery saved) {
    String json = RecoveryCodec.write(saved);
    assertThat(json).doesNotContain("\n");
    assertThat(RecoveryCodec.read(json)).isEqualTo(saved);
  }

  @Property(tries = 10_000)
  void an_altered_text_is_refused_in_words_or_says_what_it_says(
      @ForAll @IntRange(min = 0, max = 1_000_000) int place,
      @ForAll @IntRange(min = 0, max = 5) int how,
      @ForAll @IntRange(min = 0, max = 127) int with) {
    String json = RecoveryCodec.write(SavedRecoveries.sample());
    int at = place % json.length();
    String altered =
        switch (how) {
          case 0 -> json.substring(0, at);
          case 1 -> json.substring(0, at) + json.substring(at + 1);
          case 2 -> json.substring(0, at) + (char) with + json.substring(at + 1);
          case 3 -> json.substring(0, at) + (char) with + json.substring(at);
          case 4 -> json.substring(0, at) + json.substring(at / 2);
          default -> json.substring(at) + json.substring(0, at);
        };
    SavedRecovery read;
    try {
      read = RecoveryCodec.read(altered);
    } catch (RecoveryFormatException e) {
      assertThat(e.getMessage()).startsWith("stored recovery: ").hasSizeLessThan(1_000);
      return;
    }
    // What is still well formed says what stands there, no more and no less.
    assertThat(RecoveryCodec.read(RecoveryCodec.write(read))).isEqualTo(read);
  }
}
