package dev.pophealth.triage;

import dev.pophealth.health.GroupName;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.StepText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Courses and reasons of triage in words, one sentence each, in English and Japanese. */
public final class TriageText {

  /** More names than this are counted, not told. */
  private static final int TOLD = 8;

  private TriageText() {}

  /**
   * The sentence for a course.
   *
   * @param course the course
   */
  public static StepText of(Course course) {
    return switch (course) {
      case UNDER_WAY -> say("A recovery is under way.", "復旧を実行中です。");
      case HELD_BACK -> say("Held back until what it depends on is well.", "依存先が正常に戻るまで保留します。");
      case CALL_PERSON -> say("A person has to decide.", "担当者の判断が必要です。");
      case WAIT -> say("Waits for another recovery.", "他の復旧の完了を待ちます。");
      case BEGIN -> say("A recovery can begin.", "復旧を開始できます。");
    };
  }

  /**
   * The sentence for a reason.
   *
   * @param reason the reason
   */
  public static StepText of(TriageReason reason) {
    if (reason instanceof TriageReason.NearestTheCause r) {
      return say(
          r.lead() + " is nearest the cause, before " + monitors(r.others(), ", ") + ".",
          r.lead() + " が原因に最も近いモニターです (他の異常: " + monitors(r.others(), "、") + ")。");
    } else if (reason instanceof TriageReason.SeenThrough r) {
      return say(
          "The same fault is seen through " + servers(r.servers(), ", ", "%d more") + ".",
          "同じ障害が次のサーバーでも検出されています: " + servers(r.servers(), "、", "他 %d 台") + "。");
    } else if (reason instanceof TriageReason.AlreadyUnderWay r) {
      return say(
          "The recovery of "
              + r.recovery().monitor()
              + " on "
              + r.recovery().server()
              + " has this server in hand.",
          r.recovery().server() + " の " + r.recovery().monitor() + " に対する復旧が、このサーバーを処理中です。");
    } else if (reason instanceof TriageReason.DependencyIll r) {
      return say(
          r.dependency() + ", which it depends on, is ill: see to that first.",
          "依存先の " + r.dependency() + " に異常があります。先にそちらの対処が必要です。");
    } else if (reason instanceof TriageReason.MostOfGroupRed r) {
      return say(
          "Of " + english(r.group()) + " " + r.red() + " of " + r.size() + " are red at once.",
          japanese(r.group()) + "の " + r.size() + " 台中 " + r.red() + " 台が同時に異常です。");
    } else if (reason instanceof TriageReason.NameUnclear r) {
      return say(
          r.server()
              + " may be another name of "
              + servers(r.near(), ", ", "%d more")
              + " in the topology: write both alike.",
          r.server()
              + " は、トポロジの "
              + servers(r.near(), "、", "他 %d 台")
              + " と同じサーバーの可能性があります。名前の表記を統一してください。");
    }
    return ofOthers(reason);
  }

  private static StepText ofOthers(TriageReason reason) {
    if (reason instanceof TriageReason.GroupBusy r) {
      return say(
          "Of " + english(r.group()) + " " + r.server() + " is being recovered: one at a time.",
          japanese(r.group()) + "では " + r.server() + " の復旧を実行中です。復旧は 1 台ずつ行います。");
    } else if (reason instanceof TriageReason.MayBeBehind r) {
      return say(
          "To which Mailbox servers it points is not known; " + r.server() + " may be the cause.",
          "接続先のメールボックス サーバーが不明です。復旧中の " + r.server() + " が原因の可能性があります。");
    } else if (reason instanceof TriageReason.FewOthers r) {
      return say(
          "Of the group "
              + r.group()
              + " "
              + r.healthy()
              + " others are known to be healthy, and "
              + r.needed().map(String::valueOf).orElse("an unknown number")
              + " are needed: none of it may be taken down.",
          "グループ "
              + r.group()
              + " で正常と確認できた他のサーバーは "
              + r.healthy()
              + " 台です (必要数 "
              + r.needed().map(needed -> needed + " 台").orElse("不明")
              + ")。このグループのサーバーは停止できません。");
    }
    return say("Nothing stands in its way.", "復旧の妨げになるものはありません。");
  }

  private static String monitors(List<MonitorName> names, String between) {
    return names.stream().map(MonitorName::toString).collect(Collectors.joining(between));
  }

  private static String servers(List<ServerName> names, String between, String more) {
    String told =
        names.stream().limit(TOLD).map(ServerName::toString).collect(Collectors.joining(between));
    return names.size() <= TOLD
        ? told
        : told + between + more.replace("%d", String.valueOf(names.size() - TOLD));
  }

  private static String english(Optional<GroupName> group) {
    return group.map(name -> "the group " + name).orElse("the servers without a known group");
  }

  private static String japanese(Optional<GroupName> group) {
    return group.map(name -> "グループ " + name + " ").orElse("所属グループが不明なサーバー");
  }

  private static StepText say(String english, String japanese) {
    return StepText.of(english, japanese, "ours");
  }
}
