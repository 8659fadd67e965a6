package dev.pophealth.pop3.verdict;

import dev.pophealth.health.DependencyName;
import dev.pophealth.pop3.Category;
import dev.pophealth.pop3.Confidence;
import dev.pophealth.pop3.Pop3Reply;
import dev.pophealth.pop3.Pop3ResponseCode;
import dev.pophealth.pop3.Suspect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One rule: what a refusal must say, where, under which code, and what that means. All its
 * conditions must hold; none quotes a whole reply. Immutable: each condition makes a new rule.
 *
 * @param category what it means
 * @param confidence how sure
 * @param says of each list, one must stand there, as {@link Said#sought} writes it
 * @param unless none of these may stand there
 * @param codes one of these response codes, or a special case of one; empty for any or none
 * @param commands the last command begins with one of these; empty for any
 * @param from the session had come so far, or further
 * @param suspects who is suspected, the likeliest first
 */
record Rule(
    Category category,
    Confidence confidence,
    List<List<String>> says,
    List<String> unless,
    List<Pop3ResponseCode> codes,
    List<String> commands,
    Stage from,
    List<Suspect> suspects) {

  static Rule means(Category category, Confidence confidence) {
    return new Rule(
        category,
        confidence,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Stage.CONNECTED,
        List.of());
  }

  /** One of these phrases; called again, one of those as well. */
  Rule says(String... phrases) {
    return says(List.of(phrases));
  }

  Rule says(List<String> phrases) {
    List<String> sought = phrases.stream().map(Said::sought).toList();
    return new Rule(
        category, confidence, and(says, sought), unless, codes, commands, from, suspects);
  }

  /** None of these phrases. */
  Rule unless(String... phrases) {
    List<String> sought = Stream.of(phrases).map(Said::sought).toList();
    return new Rule(category, confidence, says, sought, codes, commands, from, suspects);
  }

  /** One of these response codes, or a special case of one. */
  Rule coded(String... anyOf) {
    List<Pop3ResponseCode> known =
        Stream.of(anyOf)
            .map(code -> new Pop3ResponseCode(Arrays.asList(code.split("/", -1))))
            .toList();
    return new Rule(category, confidence, says, unless, known, commands, from, suspects);
  }

  /** The last command begins with one of these. */
  Rule after(String... anyOf) {
    return new Rule(category, confidence, says, unless, codes, List.of(anyOf), from, suspects);
  }

  /** The session had come so far, or further. */
  Rule from(Stage stage) {
    return new Rule(category, confidence, says, unless, codes, commands, stage, suspects);
  }

  /** The next in the row of suspects. */
  Rule suspects(DependencyName dependency, Confidence how) {
    List<Suspect> more = and(suspects, new Suspect(dependency, how));
    return new Rule(category, confidence, says, unless, codes, commands, from, more);
  }

  private static <T> List<T> and(List<T> all, T last) {
    List<T> more = new ArrayList<>(all);
    more.add(last);
    return List.copyOf(more);
  }

  boolean fits(Evidence evidence, Said said) {
    return evidence.stage().compareTo(from) >= 0
        && (commands.isEmpty() || commands.stream().anyMatch(evidence.command()::startsWith))
        && (codes.isEmpty() || codes.stream().anyMatch(code -> isWithin(code, evidence)))
        && says.stream().allMatch(anyOf -> anyOf.stream().anyMatch(said::has))
        && unless.stream().noneMatch(said::has);
  }

  private static boolean isWithin(Pop3ResponseCode general, Evidence evidence) {
    return evidence
        .reply()
        .flatMap(Pop3Reply::code)
        .filter(code -> code.isWithin(general))
        .isPresent();
  }
}
