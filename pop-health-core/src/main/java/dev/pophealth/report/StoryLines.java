package dev.pophealth.report;

import dev.pophealth.engine.wording.ActionText;
import dev.pophealth.engine.wording.Wording;
import dev.pophealth.health.DependencyName;
import dev.pophealth.health.Role;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.TimelineEntry;
import java.util.ArrayList;
import java.util.List;

/** What a story tells, chapter by chapter, before it is written in any format. */
record StoryLines(Recovery recovery) {

  /**
   * One chapter.
   *
   * @param title its title
   * @param lines its lines
   * @param numbered whether the lines are an ordered list
   */
  record Chapter(Phrase title, List<Phrase> lines, boolean numbered) {}

  Phrase title() {
    Incident incident = recovery.incident();
    String monitor = incident.alert().monitor().value();
    String server = incident.alert().server().value();
    return new Phrase(
        "Recovery of " + monitor + " on " + server, server + " の " + monitor + " に関する回復処理");
  }

  List<Chapter> chapters() {
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(new Chapter(new Phrase("Incident", "インシデント"), incident(), false));
    List<TimelineEntry> timeline = recovery.timeline();
    if (!timeline.isEmpty()) {
      chapters.add(
          new Chapter(
              new Phrase("What was done", "経過"),
              timeline.stream().map(this::entry).toList(),
              true));
    }
    Decision decision = recovery.decision();
    List<Phrase> now = new ArrayList<>(List.of(DecisionWords.what(decision)));
    now.addAll(DecisionWords.why(decision));
    chapters.add(
        new Chapter(
            decision.ends() ? new Phrase("The end", "結果") : new Phrase("Now", "現在の判断"),
            now,
            false));
    List<Obligation> owed = recovery.owed();
    if (!owed.isEmpty()) {
      chapters.add(
          new Chapter(
              new Phrase("Owed", "未復元の変更と未確認の操作"),
              owed.stream().map(DecisionWords::owed).toList(),
              false));
    }
    return chapters;
  }

  private List<Phrase> incident() {
    Incident incident = recovery.incident();
    List<Phrase> lines = new ArrayList<>();
    lines.add(
        new Phrase("Alert raised at ", "アラート発生時刻: ").then(incident.alert().raisedAt().toString()));
    lines.add(new Phrase("Roles: ", "サーバーの役割: ").then(roles(incident)));
    if (!incident.illDependencies().isEmpty()) {
      List<Phrase> names =
          incident.illDependencies().stream().map(DependencyName::value).map(Phrase::name).toList();
      lines.add(
          new Phrase("Dependencies known to be ill: ", "異常が判明している依存先: ").then(Phrase.list(names)));
    }
    incident
        .interruption()
        .ifPresent(
            reason ->
                lines.add(
                    new Phrase("Automation is forbidden: ", "自動処理は禁止: ")
                        .then(EndWords.sentence(reason))));
    lines.add(
        recovery
            .runbook()
            .map(runbook -> new Phrase("Runbook: ", "回復手順: ").then(runbook.id()))
            .orElse(new Phrase("No runbook fits.", "該当する回復手順はありません。")));
    return lines;
  }

  private static Phrase roles(Incident incident) {
    if (incident.roles().isEmpty()) {
      return new Phrase("not known", "不明");
    }
    List<Phrase> roles = new ArrayList<>();
    for (Role role : incident.roles()) {
      roles.add(ServerWords.of(role));
    }
    return Phrase.list(roles);
  }

  /** Time, step, what, where, outcome. */
  private Phrase entry(TimelineEntry entry) {
    return Phrase.name(entry.outcome().cameAt() + "  ")
        .then(EntryWords.step(entry))
        .then(": ")
        .then(sentence(entry))
        .then(" → ")
        .then(EntryWords.outcome(entry));
  }

  Phrase sentence(TimelineEntry entry) {
    Phrase sentence =
        recovery
            .runbook()
            .flatMap(runbook -> Wording.of(runbook, entry.step()))
            .or(() -> entry.action().map(ActionText::of))
            .map(Phrase::of)
            .orElse(new Phrase("Wait.", "待機します。"));
    return entry.action().map(action -> Subject.named(sentence, action)).orElse(sentence);
  }
}
