package dev.pophealth.pop3.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop3.Category;
import dev.pophealth.pop3.Diagnosis;
import dev.pophealth.pop3.Phase;
import dev.pophealth.pop3.Pop3Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every judgement. */
class VerdictsProperties {

  private static final Set<String> KNOWN_WORDS = knownWords();

  @Property(tries = 300)
  void any_text_may_stand_where_the_table_has_braces(
      @ForAll("fillings") String one, @ForAll("fillings") String two) {
    for (KnownReply row : KnownReply.all()) {
      if (row.line().contains("{") && !row.isGood()) {
        assertThat(Verdicts.of(row.evidence(one, two)).category())
            .as(row + " with " + one + " and " + two)
            .isEqualTo(row.category());
      }
    }
  }

  @Property(tries = 50)
  void letter_case_does_not_matter(@ForAll Random random) {
    for (KnownReply row : KnownReply.all()) {
      if (row.isRefusal() && !row.line().contains("[Error")) {
        String other = "-ERR " + mixed(row.line().substring(5), random);
        Evidence evidence = row.saying(other).evidence();
        assertThat(Verdicts.of(evidence).category()).as(other).isEqualTo(row.category());
      }
    }
  }

  @Property(tries = 2_000)
  void every_evidence_has_a_diagnosis_fit_to_print(@ForAll("evidence") Evidence evidence) {
    Diagnosis why = Verdicts.of(evidence);
    assertThat(why.phase()).isEqualTo(evidence.phase());
    assertThat(why.category()).isNotEqualTo(Category.OK);
    assertThat(why.serverWords()).hasSizeLessThanOrEqualTo(200);
    assertThat(why.serverWords().codePoints().map(Character::getType))
        .doesNotContain(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);
    assertThat(why.suspects()).extracting("dependency").doesNotHaveDuplicates();
    assertThat(Verdicts.of(evidence)).isEqualTo(why);
  }

  @Property(tries = 20)
  void texts_without_end_are_judged_by_their_beginning(@ForAll("parts") String part) {
    String flood = part.repeat(1_000_000 / Math.max(1, part.length()));
    for (Event event : List.of(Event.CLOSING_LINE, Event.RESET)) {
      Evidence evidence =
          new Evidence(
              Phase.STAT, Stage.LOGGED_IN, "", event, Optional.empty(), flood, true, true, true);
      assertThat(Verdicts.of(evidence).serverWords()).hasSizeLessThanOrEqualTo(200);
    }
    Pop3Reply reply = new Pop3Reply(Pop3Reply.Status.ERR, Optional.empty(), flood);
    Evidence refused =
        new Evidence(
            Phase.AUTHENTICATION,
            Stage.AUTHORIZATION,
            "PASS",
            Event.REPLY,
            Optional.of(reply),
            "",
            true,
            true,
            false);
    assertThat(Verdicts.of(refused).serverWords()).hasSizeLessThanOrEqualTo(200);
  }

  /** Texts in which no rule finds a word of its own. */
  @Provide
  Arbitrary<String> fillings() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .withChars("0123456789 .,;:-_/@<>()'\"éß漢")
        .ofMaxLength(24)
        .filter(VerdictsProperties::isNews);
  }

  @Provide
  Arbitrary<String> parts() {
    return Arbitraries.oneOf(
        Arbitraries.of(List.copyOf(KNOWN_WORDS)),
        Arbitraries.strings().withChars("[]\"'=/@:. \u0000\u202Eéİ\uD800").ofMaxLength(6),
        Arbitraries.of("[Error=\"", "[SYS/TEMP] ", "Proxy=", ": "));
  }

  @Provide
  Arbitrary<Evidence> evidence() {
    Arbitrary<String> words = parts().list().ofMaxSize(60).map(list -> String.join(" ", list));
    Arbitrary<Optional<Pop3Reply>> replies =
        Combinators.combine(Arbitraries.of("-ERR ", "-ERR [SYS/TEMP] ", "+OK ", "+ ", ""), words)
            .as((status, text) -> Optional.of(Pop3Reply.parse(status + text)));
    Arbitrary<String> commands =
        Arbitraries.of("", "USER", "PASS", "AUTH PLAIN", "AUTH XOAUTH2", "STAT", "STLS", "QUIT");
    return Combinators.combine(
            Arbitraries.of(Phase.class),
            Arbitraries.of(Stage.class),
            commands,
            Arbitraries.of(Event.class),
            replies,
            words,
            Arbitraries.integers().between(0, 7))
        .as(
            (phase, stage, command, event, reply, text, flags) ->
                new Evidence(
                    phase,
                    stage,
                    command,
                    event,
                    event == Event.REPLY ? reply : Optional.empty(),
                    text,
                    (flags & 1) != 0,
                    (flags & 2) != 0,
                    (flags & 4) != 0));
  }

  private static String mixed(String text, Random random) {
    StringBuilder mixed = new StringBuilder();
    for (String one : text.split("", -1)) {
      mixed.append(
          random.nextBoolean() ? one.toUpperCase(Locale.ROOT) : one.toLowerCase(Locale.ROOT));
    }
    return mixed.toString();
  }

  private static boolean isNews(String text) {
    Said said = Said.everything(text);
    return KNOWN_WORDS.stream()
        .noneMatch(word -> said.has(word.length() < 3 ? " " + word + " " : word));
  }

  private static Set<String> knownWords() {
    Set<String> words = new LinkedHashSet<>();
    for (Rule rule : Rulebook.ALL.rules()) {
      Stream.concat(rule.says().stream().flatMap(List::stream), rule.unless().stream())
          .flatMap(phrase -> Stream.of(phrase.strip().split(" ", -1)))
          .forEach(words::add);
    }
    return words;
  }
}
