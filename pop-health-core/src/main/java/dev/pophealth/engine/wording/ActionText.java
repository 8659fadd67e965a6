package dev.pophealth.engine.wording;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.StepText;

/** A plain sentence for an action whose step has no text of its own. */
public final class ActionText {

  private ActionText() {}

  /**
   * The sentence for an action.
   *
   * @param action the action
   */
  public static StepText of(Action action) {
    return action instanceof Question question ? of(question) : of((Act) action);
  }

  private static StepText of(Question question) {
    if (question instanceof Question.RunProbe q) {
      return say("Run the probe " + q.probe() + ".", "プローブ " + q.probe() + " を実行します。");
    } else if (question instanceof Question.ReadServerHealth q) {
      return say(
          "Read the state of the monitor " + q.monitor() + ".",
          "モニター " + q.monitor() + " の状態を確認します。");
    } else if (question instanceof Question.ReadCopyStatus) {
      return say("Read which database copies are active.", "アクティブなデータベース コピーの有無を確認します。");
    } else if (question instanceof Question.ReadActivation) {
      return say("Read whether activation is blocked.", "アクティブ化のブロック設定を確認します。");
    } else if (question instanceof Question.ReadPopSettings) {
      return say("Read the POP3 settings.", "POP3 の設定を確認します。");
    } else if (question instanceof Question.FindProtocolLog) {
      return say("Find where the protocol log is written.", "プロトコル ログの出力先を確認します。");
    } else if (question instanceof Question.ReadService q) {
      return say("Read whether " + q.service() + " runs.", q.service() + " が実行中か確認します。");
    } else if (question instanceof Question.ReadServiceIntent q) {
      return say(
          "Read whether " + q.service() + " is meant to run.",
          q.service() + " が意図的に停止されていないか確認します。");
    } else if (question instanceof Question.ReadBootTime) {
      return say("Read the server's boot time.", "サーバーの起動時刻を確認します。");
    } else if (question instanceof Question.ReadServerUp) {
      return say("See whether the server has booted and is back.", "サーバーが再起動し、復帰したか確認します。");
    } else if (question instanceof Question.ReadComponentState q) {
      return say(
          "Read whether the component " + q.component() + " is active.",
          "コンポーネント " + q.component() + " がアクティブか確認します。");
    } else if (question instanceof Question.FindMailboxServers) {
      return say("Find the Mailbox servers that served the probe.", "プローブを処理したメールボックス サーバーを特定します。");
    } else if (question instanceof Question.ReadRecoveryHistory q) {
      return say(
          "See whether somebody restarted " + q.service() + " already.",
          q.service() + " が既に再起動されていないか確認します。");
    } else if (question instanceof Question.ReadTopology) {
      return say("See whether enough other servers serve.", "他のサーバーで十分に代替できるか確認します。");
    } else if (question instanceof Question.AskPerson q) {
      return q.text();
    }
    String name = ((Question.CustomQuestion) question).name();
    return say("Find out: " + name + ".", "確認します: " + name);
  }

  private static StepText of(Act act) {
    if (act instanceof Act.BlockActivation) {
      return say(
          "Block activation and move the active databases away.",
          "アクティブ化をブロックし、アクティブなデータベースを他のサーバーへ移動します。");
    } else if (act instanceof Act.RestoreActivation) {
      return say("Lift the block on activation.", "アクティブ化のブロックを解除します。");
    } else if (act instanceof Act.SetProtocolLogging) {
      return say("Turn protocol logging on.", "プロトコル ログをオンにします。");
    } else if (act instanceof Act.RestoreProtocolLogging) {
      return say("Turn protocol logging off again.", "プロトコル ログをオフに戻します。");
    } else if (act instanceof Act.ActivateComponent a) {
      return say(
          "Set the component " + a.component() + " to active.",
          "コンポーネント " + a.component() + " をアクティブにします。");
    } else if (act instanceof Act.RestartService a) {
      return say("Restart " + a.service() + ".", a.service() + " を再起動します。");
    } else if (act instanceof Act.RestartServer) {
      return say("Restart the server.", "サーバーを再起動します。");
    }
    String name = ((CustomAction) act).name();
    return say("Do: " + name + ".", "実行します: " + name);
  }

  private static StepText say(String english, String japanese) {
    return StepText.of(english, japanese, "ours");
  }
}
