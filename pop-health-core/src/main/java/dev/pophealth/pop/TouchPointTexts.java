package dev.pophealth.pop;

import static dev.pophealth.pop.StepTextTable.typed;

import dev.pophealth.recovery.StepText;

/** C: PopCTPMonitor. */
final class TouchPointTexts {

  private static final String PROBE = ShellCommands.probe(PopHealth.CTP_PROBE);

  private TouchPointTexts() {}

  static StepTextTable table() {
    return service().and(logging()).and(behind()).and(server()).and(cleanUp());
  }

  private static StepTextTable service() {
    return new StepTextTable()
        .step("C1.component", ServiceTexts.component())
        .step("C1.history", ServiceTexts.frontEndHistory())
        .step("C1.service", ServiceTexts.frontEndIntent())
        .step("C1", ServiceTexts.restartFrontEnd("C1"))
        .step("C2", ConfirmTexts.afterService(PROBE, "C2"));
  }

  private static StepTextTable logging() {
    return new StepTextTable()
        .step(
            "C3a.before",
            "Read the POP3 settings before the change, so that they can be put back as found.",
            "後で元の値に戻せるように、変更前の POP3 の設定を確認しておきます。",
            ShellCommands.POP_SETTINGS,
            "ours: reads the value before the change (unsafe place 16)")
        .step(
            "C3a",
            "Turn protocol logging on: the log tells which Mailbox server serves the probe.",
            "プローブを処理するメールボックス サーバーを特定するため、プロトコル ログをオンにします。",
            ShellCommands.logging(true),
            "C3a, with the parameter's real name")
        .step(
            "C3a.read",
            "Read the settings back, to see that protocol logging is on.",
            "設定を再度確認し、プロトコル ログがオンになっていることを確かめます。",
            ShellCommands.POP_SETTINGS,
            "ours: relies on no setting that was not read back (unsafe place 16)")
        .step("C3b", ServiceTexts.restartForSetting("C3b"))
        .step(
            "C3c",
            "Run the probe again, now that its session is logged.",
            "プロトコル ログにセッションが記録される状態で、プローブを再実行します。",
            PROBE,
            "C3c");
  }

  private static StepTextTable behind() {
    return new StepTextTable()
        .step(
            "C3d",
            "Find the log file by the POP3 settings.",
            "POP3 の設定から、ログ ファイルの場所を確認します。",
            ShellCommands.POP_SETTINGS,
            "C3d")
        .step(
            "C3e",
            "By the time stamps of log and probe, find the Mailbox servers that served it; look"
                + " there.",
            "ログとプローブのタイム スタンプを比較し、プローブを処理したメールボックス サーバーを特定して、その状態を確認します。",
            ShellCommands.FOUND_HEALTH,
            "C3e")
        .step("C3e.deep", foundIsWell("PopDeepTestMonitor"))
        .step("C3e.self", foundIsWell("PopSelfTestMonitor"))
        .step(
            "C3f",
            "If that Mailbox server is unhealthy, do the recovery of PopDeepTestMonitor and"
                + " PopSelfTestMonitor there.",
            "特定したメールボックス サーバーの状態が正常でない場合は、そのサーバーで PopDeepTestMonitor と PopSelfTestMonitor"
                + " の回復操作を実行します。",
            "C3f")
        .step(
            "C3f.verify",
            "Run PopCTPProbe again: it decides here, not the Mailbox server's own probe.",
            "PopCTPProbe を再実行します (メールボックス サーバー側のプローブではなく、この結果で判断します)。",
            PROBE,
            "ours: the page does not say what follows C3f (unsafe place 15)");
  }

  private static StepText foundIsWell(String monitor) {
    return typed(
        "See whether " + monitor + " is healthy on the Mailbox server that was found.",
        "特定したメールボックス サーバーで " + monitor + " が正常かどうかを確認します。",
        ShellCommands.POP_HEALTH,
        "ours: C3e for one monitor of one server at a time (unsafe place 7)");
  }

  private static StepTextTable server() {
    return new StepTextTable()
        .step("C4.component", ServiceTexts.component())
        .step("C4.peers", DrainTexts.clientPeers())
        .step("C4.before", DrainTexts.before())
        .step("C4.block", DrainTexts.block(DrainTexts.BOTH_ROLES))
        .step("C4.read", DrainTexts.blocked())
        .step("C4.drained", DrainTexts.drained(DrainTexts.BOTH_ROLES))
        .step("C4.drained.wait", DrainTexts.drainedWait())
        .step("C4.peers.again", DrainTexts.peersAgain())
        .step("C4.boot", RestartTexts.boot())
        .step(
            "C4",
            RestartTexts.restart(
                "Restart the Client Access server: no Mailbox server behind it is known to be ill.",
                "異常と判明しているメールボックス サーバーがないため、CAS を再起動します。",
                "C4"))
        .and(RestartTexts.comeback("C4"))
        .step("C5", ConfirmTexts.afterServer(PROBE, "C5"))
        .step("C5.self", DrainTexts.self())
        .step("C5.service", ServiceTexts.backEndRuns())
        .step("C5.lift", DrainTexts.lift(DrainTexts.BOTH_ROLES_BACK))
        .step("C5.lifted", DrainTexts.lifted());
  }

  private static StepTextTable cleanUp() {
    return new StepTextTable()
        .step(
            "C6",
            "Turn protocol logging off again, as it was found.",
            "プロトコル ログを元の設定どおりオフに戻します。",
            ShellCommands.logging(false),
            "C6, with the parameter's real name")
        .step(
            "C6.read",
            "Read the settings back, to see that protocol logging is off.",
            "設定を再度確認し、プロトコル ログがオフになっていることを確かめます。",
            ShellCommands.POP_SETTINGS,
            "ours: reads back what was put back (unsafe place 16)")
        .step("C7", ServiceTexts.restartForSetting("C7"))
        .step("C7.look", ServiceTexts.frontEndRuns())
        .step(
            "C7.verify",
            "Run the probe a last time: all must still be well after the clean-up.",
            "最後にプローブを再実行し、設定を元に戻した後も正常であることを確認します。",
            PROBE,
            "ours: the page verifies nothing after C7 (unsafe place 1)")
        .step("C8", ConfirmTexts.support("C8"));
  }
}
