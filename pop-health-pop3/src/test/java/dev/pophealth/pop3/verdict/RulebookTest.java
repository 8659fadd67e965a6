package dev.pophealth.pop3.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop3.Diagnosis;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules are data: each is needed, each is told from all others, none learns a reply by heart. */
class RulebookTest {

  private static final List<KnownReply> REFUSALS =
      KnownReply.all().stream().filter(KnownReply::isRefusal).toList();

  private static Stream<Rule> rules() {
    return Rulebook.ALL.rules().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void without_a_rule_some_reply_would_be_judged_otherwise(Rule rule) {
    Rulebook less = Rulebook.ALL.without(rule);
    assertThat(REFUSALS).anyMatch(row -> !judged(row, less).equals(judged(row, Rulebook.ALL)));
  }

  @Test
  void every_refusal_fits_a_rule_but_the_one_that_says_nothing() {
    Rulebook none = new Rulebook(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    assertThat(REFUSALS)
        .filteredOn(row -> judged(row, none).equals(judged(row, Rulebook.ALL)))
        .extracting(KnownReply::category)
        .extracting(Enum::name)
        .containsOnly("GREETING_REFUSED", "AMBIGUOUS");
  }

  @Test
  void no_phrase_is_a_reply_nor_more_than_two_thirds_of_one() {
    SoftAssertions each = new SoftAssertions();
    Set<String> phrases = new LinkedHashSet<>();
    rules().forEach(rule -> rule.says().forEach(phrases::addAll));
    for (KnownReply row : REFUSALS) {
      String words = " " + plain(row.words()) + " ";
      int count = words.strip().split(" ", -1).length;
      if (count >= 3) {
        each.assertThat(phrases.stream().filter(one -> words.contains(" " + plain(one) + " ")))
            .as(row.line())
            .allMatch(one -> 3 * plain(one).split(" ", -1).length <= 2 * count);
      }
    }
    each.assertAll();
  }

  @Test
  void phrases_are_written_as_they_are_looked_for() {
    rules()
        .flatMap(
            rule ->
                Stream.concat(rule.says().stream().flatMap(List::stream), rule.unless().stream()))
        .forEach(phrase -> assertThat(phrase).matches("\\*?[a-z0-9]+( [a-z0-9]+)*\\*?"));
  }

  @Test
  void a_rule_has_conditions_and_no_suspect_twice() {
    rules()
        .forEach(
            rule -> {
              List<Object> conditions = new ArrayList<>(rule.says());
              conditions.addAll(rule.codes());
              conditions.addAll(rule.commands());
              assertThat(!conditions.isEmpty() || rule.from() != Stage.CONNECTED)
                  .as(rule.toString())
                  .isTrue();
              assertThat(rule.suspects()).as(rule.toString()).doesNotHaveDuplicates();
            });
  }

  private static Diagnosis judged(KnownReply row, Rulebook book) {
    return Verdicts.of(row.evidence(), book);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }
}
