package dev.pophealth.pop3.verdict;

import dev.pophealth.pop3.Category;
import dev.pophealth.pop3.Confidence;
import dev.pophealth.pop3.Diagnosis;
import dev.pophealth.pop3.Phase;
import dev.pophealth.pop3.Pop3Reply;
import dev.pophealth.pop3.SeedDependency;
import dev.pophealth.pop3.Suspect;
import java.util.List;
import java.util.Optional;

/**
 * From evidence to a diagnosis, in the order of evidence: what the machine saw, what is no reply,
 * what Exchange adds in brackets, words, codes, the state of the session; else nothing is
 * concluded. Total and pure.
 */
public final class Verdicts {

  private static final int WORDS = 200;

  private Verdicts() {}

  /**
   * What the evidence says.
   *
   * @param evidence what was seen
   */
  public static Diagnosis of(Evidence evidence) {
    Verdict verdict =
        evidence
            .reply()
            .map(reply -> ofReply(evidence, reply))
            .orElseGet(() -> MachineVerdicts.of(evidence));
    return new Diagnosis(
        evidence.phase(),
        verdict.category(),
        verdict.confidence(),
        shown(evidence.reply().map(Verdicts::words).orElse(evidence.words())),
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

  private static Verdict ofReply(Evidence evidence, Pop3Reply reply) {
    return switch (reply.status()) {
      case ERR -> refused(evidence, reply);
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

  private static Verdict refused(Evidence evidence, Pop3Reply reply) {
    Optional<ExchangeBracket> bracket = ExchangeBracket.of(reply.text());
    if (bracket.isPresent()) {
      Said error = new Said("error " + bracket.get().error());
      Optional<Rule> rule = first(RefusalRules.exchange(), evidence, reply, error);
      if (rule.isPresent()) {
        return Verdict.by(rule.get());
      }
    }
    Said said = new Said(reply.text());
    Optional<Rule> rule = first(RefusalRules.words(), evidence, reply, said);
    if (rule.isEmpty() && evidence.phase() == Phase.GREETING) {
      return Verdict.of(Category.GREETING_REFUSED, Confidence.HIGH);
    }
    return rule.or(() -> first(RefusalRules.codes(), evidence, reply, said))
        .or(() -> first(RefusalRules.state(), evidence, reply, said))
        .map(Verdict::by)
        .orElseGet(() -> Verdict.of(Category.AMBIGUOUS, Confidence.LOW));
  }

  private static Optional<Rule> first(
      List<Rule> rules, Evidence evidence, Pop3Reply reply, Said said) {
    return rules.stream().filter(rule -> rule.fits(evidence, reply, said)).findFirst();
  }

  /** The password is known to be good: what remains is likelier than it was. */
  private static List<Suspect> raised(Verdict verdict) {
    if (verdict.category() != Category.AUTH_AMBIGUOUS) {
      return verdict.suspects();
    }
    return verdict.suspects().stream()
        .map(suspect -> new Suspect(suspect.dependency(), Confidence.MEDIUM))
        .toList();
  }

  private static String words(Pop3Reply reply) {
    return reply.code().map(code -> "[" + code + "] ").orElse("") + reply.text();
  }

  private static String shown(String words) {
    String line = words.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", " ").strip();
    return line.length() <= WORDS ? line : line.substring(0, WORDS - 1) + "…";
  }
}
