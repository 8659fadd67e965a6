package dev.pophealth.pop3.verdict;

import dev.pophealth.health.DependencyName;
import dev.pophealth.pop3.Category;
import dev.pophealth.pop3.Confidence;
import dev.pophealth.pop3.Diagnosis;
import dev.pophealth.pop3.Pop3Reply;
import dev.pophealth.pop3.SeedDependency;
import dev.pophealth.pop3.Suspect;
import java.util.List;
import java.util.stream.Stream;

/**
 * From evidence to a diagnosis, in the order of evidence: what the machine saw, what is no reply,
 * what Exchange adds in brackets, words, codes, the state of the session; else nothing is
 * concluded. Total and pure.
 */
public final class Verdicts {

  private static final int WORDS = 200;

  /** Whom a wrong password would explain; the others stand behind the front end. */
  private static final List<DependencyName> BEFORE_THE_BACK_END =
      List.of(SeedDependency.AUTHENTICATION, SeedDependency.ACTIVE_DIRECTORY);

  private Verdicts() {}

  /**
   * What the evidence says.
   *
   * @param evidence what was seen
   */
  public static Diagnosis of(Evidence evidence) {
    return of(evidence, Rulebook.ALL);
  }

  static Diagnosis of(Evidence evidence, Rulebook book) {
    Verdict verdict =
        evidence
            .reply()
            .map(reply -> ofReply(evidence, reply, book))
            .orElseGet(() -> MachineVerdicts.of(evidence));
    return new Diagnosis(
        evidence.phase(),
        verdict.category(),
        verdict.confidence(),
        shown(evidence),
        evidence.workedBefore() ? raised(verdict) : verdict.suspects(),
        AdviceTable.meaning(verdict.category()),
        AdviceTable.next(verdict.category()));
  }

  /** A category, how sure, and who is suspected. */
  record Verdict(Category category, Confidence confidence, List<Suspect> suspects) {

    static Verdict of(Category category, Confidence confidence, Suspect... suspects) {
      return new Verdict(category, confidence, List.of(suspects));
    }

    static Verdict by(Rule rule) {
      return new Verdict(rule.category(), rule.confidence(), rule.suspects());
    }
  }

  private static Verdict ofReply(Evidence evidence, Pop3Reply reply, Rulebook book) {
    return switch (reply.status()) {
      case ERR -> new Refusals(book).of(evidence, reply);
      case CONTINUE ->
          evidence.command().equals("AUTH XOAUTH2")
              ? Verdict.of(
                  Category.AUTH_TOKEN,
                  Confidence.HIGH,
                  new Suspect(SeedDependency.AUTHENTICATION, Confidence.LOW))
              : malformed(evidence);
      case OK, MALFORMED -> malformed(evidence);
    };
  }

  private static Verdict malformed(Evidence evidence) {
    return evidence.stage().compareTo(Stage.LOGGED_IN) >= 0
        ? Verdict.of(
            Category.MALFORMED_REPLY,
            Confidence.HIGH,
            new Suspect(SeedDependency.INFORMATION_STORE, Confidence.LOW))
        : Verdict.of(Category.MALFORMED_REPLY, Confidence.HIGH);
  }

  /** The password is known to be good: what stands behind is likelier than it was, and first. */
  private static List<Suspect> raised(Verdict verdict) {
    if (verdict.category() != Category.AUTH_AMBIGUOUS) {
      return verdict.suspects();
    }
    Stream<Suspect> behind =
        verdict.suspects().stream()
            .filter(suspect -> !isBefore(suspect))
            .map(suspect -> new Suspect(suspect.dependency(), Confidence.MEDIUM));
    return Stream.concat(behind, verdict.suspects().stream().filter(Verdicts::isBefore)).toList();
  }

  private static boolean isBefore(Suspect suspect) {
    return BEFORE_THE_BACK_END.contains(suspect.dependency());
  }

  /** A reply as it came, but for its status. */
  static String line(Pop3Reply reply) {
    return reply.code().map(code -> "[" + code + "] ").orElse("") + reply.text();
  }

  /** What is known of a challenge says more than its base64. */
  private static String shown(Evidence evidence) {
    String words =
        evidence.words().isBlank()
            ? evidence.reply().map(Verdicts::line).orElse("")
            : evidence.words();
    String line =
        words
            .substring(0, Math.min(words.length(), 4 * WORDS))
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Cn}]", " ")
            .strip();
    return line.length() <= WORDS ? line : cut(line) + "…";
  }

  /** Never in the middle of a character. */
  private static String cut(String line) {
    int end = WORDS - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
  }
}
