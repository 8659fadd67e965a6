package dev.pophealth.pop3.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop3.Diagnosis;
import dev.pophealth.pop3.Pop3ResponseCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
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
    Rulebook less = changed(rule, List.of());
    assertThat(isNoticed(less)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void without_a_condition_beside_its_words_some_reply_would_be_judged_otherwise(Rule rule) {
    Stream<Rule> looser =
        Stream.of(
            with(rule, List.of(), rule.codes(), rule.commands(), rule.from()),
            with(rule, rule.unless(), List.of(), rule.commands(), rule.from()),
            with(rule, rule.unless(), rule.codes(), List.of(), rule.from()),
            with(rule, rule.unless(), rule.codes(), rule.commands(), Stage.CONNECTED));
    looser
        .filter(other -> !other.equals(rule))
        .forEach(
            other -> {
              Rulebook changed = changed(rule, List.of(other));
              assertThat(isNoticed(changed)).as("instead: " + other).isTrue();
            });
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
        .forEach(phrase -> assertThat(phrase).matches(" ?[a-z0-9]+( [a-z0-9]+)* ?"));
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

  /** The book with others in place of a rule. */
  private static Rulebook changed(Rule rule, List<Rule> others) {
    UnaryOperator<List<Rule>> change =
        rules ->
            rules.stream()
                .flatMap(one -> one.equals(rule) ? others.stream() : Stream.of(one))
                .toList();
    Rulebook all = Rulebook.ALL;
    return new Rulebook(
        change.apply(all.exchange()),
        change.apply(all.plainCodes()),
        change.apply(all.words()),
        change.apply(all.codes()),
        change.apply(all.common()),
        change.apply(all.state()));
  }

  private static Rule with(
      Rule rule,
      List<String> unless,
      List<Pop3ResponseCode> codes,
      List<String> commands,
      Stage from) {
    return new Rule(
        rule.category(),
        rule.confidence(),
        rule.says(),
        unless,
        codes,
        commands,
        from,
        rule.suspects());
  }

  private static boolean isNoticed(Rulebook book) {
    return REFUSALS.stream().anyMatch(row -> !judged(row, book).equals(judged(row, Rulebook.ALL)));
  }

  private static Diagnosis judged(KnownReply row, Rulebook book) {
    return Verdicts.of(row.evidence(), book);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }
}
