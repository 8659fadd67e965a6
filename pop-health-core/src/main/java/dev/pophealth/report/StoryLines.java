package dev.pophealth.report;

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
record StoryLines(Account account) {

  /**
   * One chapter.
   *
   * @param title its title
   * @param lines its lines
   * @param numbered whether the lines are an ordered list
   */
  record Chapter(Phrase title, List<Settling.Task> lines, boolean numbered) {

    static Chapter of(Phrase title, List<Phrase> lines, boolean numbered) {
      return new Chapter(title, lines.stream().map(Settling.Task::of).toList(), numbered);
    }
  }

  static Phrase title(Recovery recovery) {
    Incident incident = recovery.incident();
    String monitor = incident.alert().monitor().value();
    String server = incident.alert().server().value();
    return new Phrase(
        "Recovery of " + monitor + " on " + server, server + " の " + monitor + " に関する回復処理");
  }

  List<Chapter> chapters() {
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(Chapter.of(new Phrase("Incident", "インシデント"), incident(), false));
    List<Phrase> done = done();
    if (!done.isEmpty()) {
      chapters.add(Chapter.of(new Phrase("What was done", "経過"), done, true));
    }
    Decision decision = account.recovery().decision();
    List<Phrase> now = new ArrayList<>(List.of(DecisionWords.what(decision)));
    now.addAll(DecisionWords.why(decision));
    chapters.add(
        Chapter.of(
            decision.ends() ? new Phrase("The end", "結果") : new Phrase("Now", "現在の判断"),
            now,
            false));
    owed(chapters);
    if (!account.times().total().isZero()) {
      chapters.add(Chapter.of(TimeWords.title(), TimeWords.lines(account), false));
    }
    return chapters;
  }

  private void owed(List<Chapter> chapters) {
    List<Obligation> owed = account.recovery().owed();
    if (owed.isEmpty()) {
      return;
    }
    chapters.add(
        Chapter.of(
            new Phrase("Owed", "未復元の変更と未確認の操作"),
            owed.stream().map(DecisionWords::owed).toList(),
            false));
    for (Obligation one : owed) {
      List<Settling.Task> tasks = account.settling(one);
      if (!tasks.isEmpty()) {
        Phrase of = EntryWords.on(one.step().value(), one.act());
        chapters.add(new Chapter(new Phrase("To settle ", "復元・確認の手順: ").then(of), tasks, true));
      }
    }
  }

  private List<Phrase> incident() {
    Recovery recovery = account.recovery();
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

  static Phrase roles(Incident incident) {
    if (incident.roles().isEmpty()) {
      return new Phrase("not known", "不明");
    }
    List<Phrase> roles = new ArrayList<>();
    for (Role role : incident.roles()) {
      roles.add(ServerWords.of(role));
    }
    return Phrase.list(roles);
  }

  /** Requests and remarks, by time. */
  private List<Phrase> done() {
    List<Phrase> lines = new ArrayList<>();
    for (Account.Item item : account.items()) {
      item.leg().ifPresent(leg -> lines.add(line(leg)));
      item.remark().ifPresent(placed -> lines.add(line(placed.remark())));
    }
    return lines;
  }

  private static Phrase line(Remark remark) {
    return Phrase.name(remark.at() + "  ").then(remark.words());
  }

  /** Time, step, what, where, outcome, how long it took. */
  private Phrase line(Replay.Leg leg) {
    TimelineEntry entry = leg.entry();
    return Phrase.name(entry.outcome().cameAt() + "  ")
        .then(EntryWords.step(entry))
        .then(": ")
        .then(EntryWords.sentence(account.recovery(), entry))
        .then(" → ")
        .then(EntryWords.outcome(entry))
        .then(", ")
        .then(Spans.of(leg.took()));
  }
}
