package dev.pophealth.pop3.verdict;

import static dev.pophealth.pop3.verdict.Rulebook.first;

import dev.pophealth.pop3.Category;
import dev.pophealth.pop3.Confidence;
import dev.pophealth.pop3.Phase;
import dev.pophealth.pop3.Pop3Reply;
import dev.pophealth.pop3.verdict.Verdicts.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges a {@code -ERR} by a book of rules. */
final class Refusals {

  /** What a refusing greeting may say of the probe or of people at work; the rest is refusal. */
  private static final Set<Category> TOLD_BY_A_GREETING =
      EnumSet.of(Category.THROTTLED, Category.LOCKOUT, Category.SHUTTING_DOWN);

  private final Rulebook book;

  Refusals(Rulebook book) {
    this.book = book;
  }

  Verdict of(Evidence evidence, Pop3Reply reply) {
    Optional<Rule> rule = rule(evidence, reply);
    if (evidence.phase() == Phase.GREETING) {
      return greeting(rule);
    }
    return rule.map(one -> weighed(one, evidence, reply))
        .orElseGet(() -> Verdict.of(Category.AMBIGUOUS, Confidence.LOW));
  }

  private Optional<Rule> rule(Evidence evidence, Pop3Reply reply) {
    String text = reply.text();
    Said said = Said.of(text);
    return ExchangeBracket.of(Verdicts.line(reply))
        .flatMap(bracket -> first(book.exchange(), evidence, bracket.said()))
        .or(() -> first(book.plainCodes(), evidence, said))
        .or(() -> first(book.words(), evidence, Said.opening(text)))
        .or(() -> first(book.words(), evidence, said))
        .or(() -> first(book.codes(), evidence, said))
        .or(() -> first(book.common(), evidence, said))
        .or(() -> first(book.words(), evidence, Said.everything(text)))
        .or(() -> first(book.state(), evidence, said));
  }

  private static Verdict greeting(Optional<Rule> rule) {
    if (rule.filter(one -> TOLD_BY_A_GREETING.contains(one.category())).isPresent()) {
      return Verdict.by(rule.get());
    }
    return new Verdict(
        Category.GREETING_REFUSED, Confidence.HIGH, rule.map(Rule::suspects).orElse(List.of()));
  }

  /**
   * Who announces AUTH-RESP-CODE says {@code [AUTH]} of every wrong password (RFC 3206, section 6):
   * without it, another cause is as likely. So it is with a password that was good before.
   */
  private static Verdict weighed(Rule rule, Evidence evidence, Pop3Reply reply) {
    boolean doubtful =
        rule.category() == Category.AUTH_CREDENTIALS
            && reply.code().isEmpty()
            && (evidence.codes() || evidence.workedBefore());
    return doubtful
        ? new Verdict(rule.category(), Confidence.LOW, rule.suspects())
        : Verdict.by(rule);
  }
}
