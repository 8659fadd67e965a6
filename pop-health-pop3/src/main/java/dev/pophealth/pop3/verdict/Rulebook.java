package dev.pophealth.pop3.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules in the order of evidence: Exchange's bracket, codes that nobody misuses, words, other
 * codes, and at last common words and the state of the session. In each list the first rule that
 * fits counts.
 *
 * @param exchange for the error in Exchange's bracket
 * @param plainCodes codes that come before words
 * @param words words that tell more than the code in front of them
 * @param codes other codes
 * @param common words that any server uses for any cause
 * @param state the state of the session
 */
record Rulebook(
    List<Rule> exchange,
    List<Rule> plainCodes,
    List<Rule> words,
    List<Rule> codes,
    List<Rule> common,
    List<Rule> state) {

  static final Rulebook ALL =
      new Rulebook(
          ExchangeRules.all(),
          LastRules.plainCodes(),
          Stream.of(
                  ProbeRules.all(),
                  AccountRules.all(),
                  BackendRules.behind(),
                  MailboxRules.all(),
                  BackendRules.server())
              .flatMap(List::stream)
              .toList(),
          LastRules.codes(),
          LastRules.common(),
          LastRules.state());

  /** Every rule. */
  List<Rule> rules() {
    return Stream.of(exchange, plainCodes, words, codes, common, state)
        .flatMap(List::stream)
        .toList();
  }

  static Optional<Rule> first(List<Rule> rules, Evidence evidence, Said said) {
    return rules.stream().filter(rule -> rule.fits(evidence, said)).findFirst();
  }
}
