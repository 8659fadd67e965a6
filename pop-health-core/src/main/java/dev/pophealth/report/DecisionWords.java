package dev.pophealth.report;

import dev.pophealth.engine.wording.ActionText;
import dev.pophealth.recovery.Alternative;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Rationale;
import dev.pophealth.recovery.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A decision in words: what, because of what, and what was rejected. */
final class DecisionWords {

  /** A decision rests on a few outcomes; more than this are counted. */
  private static final int FACTS = 6;

  private DecisionWords() {}

  static Phrase all(Decision decision) {
    Phrase words = what(decision);
    for (Phrase more : why(decision)) {
      words = words.more(more);
    }
    for (Obligation owed : owed(decision)) {
      words = words.more(new Phrase("Owed: ", "未復元または未確認: ").then(owed(owed)));
      words = words.then(new Phrase(".", "。"));
    }
    return words;
  }

  static Phrase what(Decision decision) {
    Rationale why = decision.rationale();
    Phrase text = Phrase.of(why.text());
    String step = why.step().value();
    if (decision instanceof Decision.Perform perform) {
      Phrase words =
          EntryWords.on(step, perform.action())
              .then(": ")
              .then(Subject.named(text, perform.action()));
      return perform
          .notAfter()
          .map(at -> words.more(new Phrase("To be started by " + at + ".", "開始期限は " + at + " です。")))
          .orElse(words);
    } else if (decision instanceof Decision.Wait wait) {
      return new Phrase(
          step + ": Wait until " + wait.until() + ". " + text.english(),
          step + ": " + wait.until() + " まで待機します。" + text.japanese());
    } else if (decision instanceof Decision.Resolved end) {
      return capital(EndWords.resolved(end.resolution()))
          .then(": ")
          .then(EndWords.sentence(end.resolution()));
    } else if (decision instanceof Decision.Escalate end) {
      return capital(EndWords.escalate(end.reason()))
          .then(new Phrase(" at ", "、手順 "))
          .then(step + ": ")
          .then(EndWords.sentence(end.reason()))
          .then(new Phrase(" ", ""))
          .then(text);
    }
    Decision.Stop stop = (Decision.Stop) decision;
    return new Phrase("Stopped at " + step + ": ", "手順 " + step + " で停止: ")
        .then(EndWords.sentence(stop.reason()));
  }

  /** Sentences: what it rests on, what was rejected, what would help. */
  static List<Phrase> why(Decision decision) {
    List<Phrase> sentences = new ArrayList<>();
    List<TimelineEntry> because = decision.rationale().because();
    if (!because.isEmpty()) {
      sentences.add(because(because));
    }
    List<Alternative> rejected = decision.rationale().rejected();
    if (!rejected.isEmpty() && !because.isEmpty()) {
      sentences.add(rejected(rejected, because.get(because.size() - 1)));
    }
    if (decision instanceof Decision.Escalate escalate && !escalate.remedies().isEmpty()) {
      List<Phrase> remedies =
          escalate.remedies().stream()
              .map(act -> Phrase.of(ActionText.of(act)).then(" [" + act.server() + "]"))
              .toList();
      sentences.add(
          new Phrase("Would help, with a person's leave: ", "担当者の承認があれば有効な対処: ")
              .then(Phrase.list(remedies)));
    }
    return sentences;
  }

  private static Phrase because(List<TimelineEntry> because) {
    int skipped = Math.max(0, because.size() - FACTS);
    List<Phrase> facts = new ArrayList<>();
    because.subList(skipped, because.size()).forEach(entry -> facts.add(EntryWords.fact(entry)));
    if (skipped > 0) {
      facts.add(0, new Phrase(skipped + " earlier outcomes", "これより前の結果 " + skipped + " 件"));
    }
    return new Phrase("Because ", "根拠: ").then(joined(facts)).then(new Phrase(".", "。"));
  }

  private static Phrase rejected(List<Alternative> rejected, TimelineEntry last) {
    List<Phrase> others =
        rejected.stream()
            .map(
                other -> {
                  Phrase way = EntryWords.way(other.way(), last.action());
                  Phrase to = LeadsTo.words(other.leadsTo());
                  return new Phrase(
                      way.english() + " → " + to.english(), way.japanese() + " → " + to.japanese());
                })
            .toList();
    return new Phrase("Otherwise: ", "他の結果の場合: ").then(joined(others)).then(new Phrase(".", "。"));
  }

  private static Phrase joined(List<Phrase> phrases) {
    Phrase all = phrases.get(0);
    for (Phrase one : phrases.subList(1, phrases.size())) {
      all = all.then(new Phrase("; ", "、")).then(one);
    }
    return all;
  }

  static List<Obligation> owed(Decision decision) {
    if (decision instanceof Decision.Escalate escalate) {
      return escalate.owed();
    }
    return decision instanceof Decision.Stop stop ? stop.owed() : List.of();
  }

  static Phrase owed(Obligation owed) {
    Phrase words =
        EntryWords.on(owed.step().value(), owed.act())
            .then(": ")
            .then(ServerWords.of(owed.state()));
    return owed.undo()
        .map(
            undo ->
                words
                    .then(new Phrase("; to be put back: ", "。元に戻す操作: "))
                    .then(Phrase.of(ActionText.of(undo)).unended()))
        .orElseGet(() -> words.then(new Phrase("; to be verified", "。正常かどうかの確認が必要")));
  }

  static Phrase capital(Phrase words) {
    String english = words.english();
    return new Phrase(
        english.substring(0, 1).toUpperCase(Locale.ROOT) + english.substring(1), words.japanese());
  }
}
