package dev.pophealth.policy;

import dev.pophealth.engine.wording.ActionText;
import dev.pophealth.engine.wording.DurationText;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.StepText;
import java.util.List;
import java.util.stream.Collectors;

/** The reasons of a review in words, one sentence each, in English and Japanese. */
public final class ReasonText {

  private ReasonText() {}

  /**
   * The sentence for a reason.
   *
   * @param reason the reason
   */
  public static StepText of(Reason reason) {
    if (reason instanceof Reason.TooSoon
        || reason instanceof Reason.BudgetSpent
        || reason instanceof Reason.InMaintenance
        || reason instanceof Reason.Suppressed) {
      return ofTime(reason);
    } else if (reason instanceof Reason.ServerOut
        || reason instanceof Reason.TooFewOthers
        || reason instanceof Reason.OthersUnclear) {
      return ofGroup(reason);
    } else if (reason instanceof Reason.MinimumUnknown
        || reason instanceof Reason.MembersUnknown
        || reason instanceof Reason.NobodyStandsIn
        || reason instanceof Reason.ServerUnknown) {
      return ofUnknown(reason);
    }
    return ofRisk(reason);
  }

  private static StepText ofRisk(Reason reason) {
    if (reason instanceof Reason.Unattended r) {
      return say(
          "What " + english(r.risk()) + " runs unattended.",
          japanese(r.risk()) + "操作は自動実行が許可されています。");
    } else if (reason instanceof Reason.CleaningUp) {
      return say(
          "It puts back what was changed, which no budget counts.",
          "変更を元に戻す操作のため、実行回数の制限は適用されません。");
    } else if (reason instanceof Reason.Approved r) {
      return say(
          r.approval().by() + " approved it, until " + r.approval().until() + ".",
          r.approval().by() + " が承認しました (" + r.approval().until() + " まで有効)。");
    } else if (reason instanceof Reason.NeedsApproval r) {
      return say(
          "What " + english(r.risk()) + " needs a person's approval.",
          japanese(r.risk()) + "操作には担当者の承認が必要です。");
    } else if (reason instanceof Reason.AlwaysAsked r) {
      return say(
          "It is never done without a person's approval: " + ActionText.of(r.act()).english(),
          "必ず担当者の承認が必要な操作です: " + ActionText.of(r.act()).japanese());
    } else if (reason instanceof Reason.LeftToPeople r) {
      return say(
          "What " + english(r.risk()) + " is left to people.",
          japanese(r.risk()) + "操作は担当者が手動で行います。");
    }
    Reason.DryRun dryRun = (Reason.DryRun) reason;
    return say(
        "This is a dry run and nothing is changed; otherwise: " + english(dryRun.otherwise()) + ".",
        "ドライ ランのため実行しません。通常時の判定: " + japanese(dryRun.otherwise()) + "。");
  }

  private static StepText ofTime(Reason reason) {
    if (reason instanceof Reason.TooSoon r) {
      return say(
          "The last one on "
              + english(r.counted())
              + " was at "
              + r.last()
              + "; there have to be "
              + DurationText.english(r.apart())
              + " in between.",
          japanese(r.counted())
              + "での前回の実行は "
              + r.last()
              + " です。"
              + DurationText.japanese(r.apart())
              + "以上の間隔が必要です。");
    } else if (reason instanceof Reason.BudgetSpent r) {
      return say(
          "On "
              + english(r.counted())
              + " it was done "
              + r.done()
              + " times within 24 hours, and "
              + r.perDay()
              + " are allowed.",
          japanese(r.counted())
              + "での 24 時間以内の実行回数は "
              + r.done()
              + " 回です (上限 "
              + r.perDay()
              + " 回)。");
    } else if (reason instanceof Reason.InMaintenance r) {
      MaintenanceWindow window = r.window();
      return say(
          "There is maintenance on "
              + english(window.scope())
              + " until "
              + window.until()
              + ": "
              + window.because(),
          japanese(window.scope()) + "は " + window.until() + " までメンテナンス中です: " + window.because());
    }
    Suppression suppression = ((Reason.Suppressed) reason).suppression();
    return say(
        "It was forbidden until " + suppression.until() + ": " + suppression.because(),
        suppression.until() + " まで禁止されています: " + suppression.because());
  }

  private static StepText ofGroup(Reason reason) {
    if (reason instanceof Reason.ServerOut r) {
      return say(
          r.server()
              + " is not known to be back since "
              + r.by().at()
              + ", when "
              + name(r.by().by())
              + " began this: "
              + ActionText.of(r.by().act()).english(),
          r.server()
              + " の復帰を確認できていません ("
              + r.by().at()
              + "、"
              + name(r.by().by())
              + " が開始): "
              + ActionText.of(r.by().act()).japanese());
    } else if (reason instanceof Reason.TooFewOthers r) {
      return say(
          "Of the group "
              + r.group()
              + " only "
              + r.healthy()
              + " others are healthy, and "
              + r.needed()
              + " are needed.",
          "グループ "
              + r.group()
              + " の他の正常なサーバーは "
              + r.healthy()
              + " 台のみです (必要数 "
              + r.needed()
              + " 台)。");
    }
    Reason.OthersUnclear r = (Reason.OthersUnclear) reason;
    return say(
        "Of the group "
            + r.group()
            + " "
            + r.healthy()
            + " others are known to be healthy, "
            + r.needed()
            + " are needed, and of the rest it is not known.",
        "グループ "
            + r.group()
            + " で正常と確認できた他のサーバーは "
            + r.healthy()
            + " 台です (必要数 "
            + r.needed()
            + " 台)。残りのサーバーの状態は不明です。");
  }

  private static StepText ofUnknown(Reason reason) {
    if (reason instanceof Reason.MinimumUnknown r) {
      return say(
          "It is not known how many servers of the group " + r.group() + " must be healthy.",
          "グループ " + r.group() + " で維持すべき正常なサーバーの最小数が不明です。");
    } else if (reason instanceof Reason.MembersUnknown r) {
      return say(
          "Not all members of the group " + r.group() + " are known, and others may be down.",
          "グループ " + r.group() + " のメンバーの一部が不明なため、他のサーバーが停止している可能性があります。");
    } else if (reason instanceof Reason.NobodyStandsIn r) {
      return say(
          r.server() + " is in no known group: nobody is known to stand in for it.",
          r.server() + " が属するグループは不明で、代替できるサーバーを確認できません。");
    }
    Reason.ServerUnknown r = (Reason.ServerUnknown) reason;
    return say(
        "The topology does not have "
            + r.server()
            + near(r.near(), ", but perhaps as ", ", ")
            + ": who stands in for it is not known.",
        "トポロジに " + r.server() + " がないため、代替できるサーバーが不明です。" + near(r.near(), "別名の候補: ", "、"));
  }

  private static String near(List<ServerName> near, String before, String between) {
    return near.isEmpty()
        ? ""
        : before + near.stream().map(ServerName::toString).collect(Collectors.joining(between));
  }

  private static String name(Hand hand) {
    return hand instanceof Hand.Ours ours ? ours.recovery() : ((Hand.Other) hand).who();
  }

  private static String english(Scope scope) {
    if (scope instanceof Scope.OnServer on) {
      return on.server().toString();
    }
    return scope instanceof Scope.OnGroup on ? "the group " + on.group() : "all servers";
  }

  private static String japanese(Scope scope) {
    if (scope instanceof Scope.OnServer on) {
      return on.server() + " ";
    }
    return scope instanceof Scope.OnGroup on ? "グループ " + on.group() + " " : "全サーバー";
  }

  private static String english(Risk risk) {
    return switch (risk) {
      case OBSERVES -> "only looks";
      case CHANGES -> "changes a setting";
      case INTERRUPTS -> "interrupts a service";
      case TAKES_DOWN -> "takes a server down";
    };
  }

  private static String japanese(Risk risk) {
    return switch (risk) {
      case OBSERVES -> "参照のみの";
      case CHANGES -> "設定を変更する";
      case INTERRUPTS -> "サービスを中断する";
      case TAKES_DOWN -> "サーバーを停止させる";
    };
  }

  private static String english(Verdict verdict) {
    return switch (verdict) {
      case ALLOW -> "allowed";
      case ASK -> "a person is asked";
      case HOLD -> "not yet";
      case REFUSE -> "refused";
    };
  }

  private static String japanese(Verdict verdict) {
    return switch (verdict) {
      case ALLOW -> "許可";
      case ASK -> "承認待ち";
      case HOLD -> "保留";
      case REFUSE -> "拒否";
    };
  }

  private static StepText say(String english, String japanese) {
    return StepText.of(english, japanese, "ours");
  }
}
