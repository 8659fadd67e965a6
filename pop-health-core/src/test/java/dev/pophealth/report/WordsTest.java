package dev.pophealth.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Interruption;
import dev.pophealth.health.Role;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Resolution;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.Way;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

  static Stream<List<Phrase>> vocabularies() {
    return Stream.of(
        words(EscalationReason.values(), EndWords::name),
        words(EscalationReason.values(), EndWords::sentence),
        words(Resolution.values(), EndWords::name),
        words(Resolution.values(), EndWords::sentence),
        words(Interruption.values(), EndWords::sentence),
        words(Way.values(), WayWords::of),
        words(Risk.values(), ServerWords::of),
        words(Role.values(), ServerWords::of),
        words(Obligation.State.values(), ServerWords::of));
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void every_constant_has_words_of_its_own_in_both_languages(List<Phrase> words) {
    assertThat(words).extracting(Phrase::english).doesNotHaveDuplicates();
    assertThat(words).extracting(Phrase::japanese).doesNotHaveDuplicates();
    assertThat(words).allMatch(phrase -> phrase.english().chars().allMatch(c -> c < 128));
    assertThat(words).allMatch(phrase -> phrase.japanese().chars().anyMatch(c -> c >= 0x3040));
  }

  private static <E> List<Phrase> words(E[] constants, Function<E, Phrase> words) {
    return Stream.of(constants).map(words).toList();
  }
}
