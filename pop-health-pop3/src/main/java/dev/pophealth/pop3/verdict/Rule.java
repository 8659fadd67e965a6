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
import org.jspecify.annotations.Nullable;

/**
 * One rule: what a refusal must say, where, under which code, and what that means. All its
 * conditions must hold; none quotes a whole reply.
 */
final class Rule {

  private final Category category;
  private final Confidence confidence;
  private final List<List<String>> words;
  private final List<String> codes;
  private final List<String> commands;
  private final @Nullable Stage from;
  private final List<Suspect> suspects;

  private Rule(
      Category category,
      Confidence confidence,
      List<List<String>> words,
      List<String> codes,
      List<String> commands,
      @Nullable Stage from,
      List<Suspect> suspects) {
    this.category = category;
    this.confidence = confidence;
    this.words = List.copyOf(words);
    this.codes = codes;
    this.commands = commands;
    this.from = from;
    this.suspects = List.copyOf(suspects);
  }

  static Rule means(Category category, Confidence confidence) {
    return new Rule(category, confidence, List.of(), List.of(), List.of(), null, List.of());
  }

  /** One of these phrases; called again, one of those as well. */
  Rule says(String... phrases) {
    List<List<String>> more = new ArrayList<>(words);
    more.add(List.of(phrases));
    return new Rule(category, confidence, more, codes, commands, from, suspects);
  }

  /** One of these response codes, or a special case of one. */
  Rule coded(String... anyOf) {
    return new Rule(category, confidence, words, List.of(anyOf), commands, from, suspects);
  }

  /** The last command begins with one of these. */
  Rule after(String... anyOf) {
    return new Rule(category, confidence, words, codes, List.of(anyOf), from, suspects);
  }

  /** The session had come so far, or further. */
  Rule from(Stage stage) {
    return new Rule(category, confidence, words, codes, commands, stage, suspects);
  }

  Rule suspects(DependencyName dependency, Confidence how) {
    List<Suspect> more = new ArrayList<>(suspects);
    more.add(new Suspect(dependency, how));
    return new Rule(category, confidence, words, codes, commands, from, more);
  }

  boolean fits(Evidence evidence, Pop3Reply reply, Said said) {
    return words.stream().allMatch(anyOf -> anyOf.stream().anyMatch(said::has))
        && (codes.isEmpty() || codes.stream().anyMatch(code -> isCoded(reply, code)))
        && (commands.isEmpty() || commands.stream().anyMatch(evidence.command()::startsWith))
        && (from == null || evidence.stage().compareTo(from) >= 0);
  }

  private static boolean isCoded(Pop3Reply reply, String code) {
    return reply
        .code()
        .filter(one -> one.isWithin(new Pop3ResponseCode(Arrays.asList(code.split("/", -1)))))
        .isPresent();
  }

  Category category() {
    return category;
  }

  Confidence confidence() {
    return confidence;
  }

  List<Suspect> suspects() {
    return suspects;
  }

  /** Every phrase it knows. */
  List<String> phrases() {
    return words.stream().flatMap(List::stream).toList();
  }

  @Override
  public String toString() {
    return category + " when " + words + " " + codes + " " + commands + " " + from;
  }
}
