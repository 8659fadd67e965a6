package dev.pophealth.pop;

import static dev.pophealth.pop.StepTextTable.typed;

import dev.pophealth.recovery.StepText;

/** A: AverageCommandProcessingTimeGt60sMonitor, judged by the monitor's own row. */
final class AverageTimeTexts {

  private AverageTimeTexts() {}

  static StepTextTable table() {
    return service().and(server());
  }

  private static StepTextTable service() {
    return new StepTextTable()
        .step("A1.history", ServiceTexts.history(ShellCommands.ANY_SERVICE))
        .step("A1.service", ServiceTexts.intent(ShellCommands.ANY_SERVICE))
        .step(
            "A1",
            "Restart the POP3 back-end service on a Mailbox server, else the POP3 service of the"
                + " CAS.",
            "POP3 サービスを再起動します (メールボックス サーバーでは POP3 バックエンド サービス)。",
            ShellCommands.restart(ShellCommands.ANY_SERVICE),
            "A1")
        .step("A1.frontend.component", ServiceTexts.component())
        .step("A1.frontend.service", ServiceTexts.frontEndIntent())
        .step("A1.frontend", ServiceTexts.restartFrontEnd("A1, on a server that has both roles"))
        .step("A2.wait", tenMinutes("A2"))
        .step("A2", row("A2"))
        .step("A2.frontend.wait", tenMinutes("A2, on a server that has both roles"))
        .step("A2.frontend", row("A2, on a server that has both roles"));
  }

  private static StepTextTable server() {
    return new StepTextTable()
        .step("A3.component", ServiceTexts.component())
        .step("A3.peers", DrainTexts.clientPeers())
        .step("A3a.before", DrainTexts.before())
        .step("A3a", DrainTexts.block("A3a"))
        .step("A3a.read", DrainTexts.blocked())
        .step("A3b", DrainTexts.drained("A3b"))
        .step("A3b.wait", DrainTexts.drainedWait())
        .step("A3.peers.again", DrainTexts.peersAgain())
        .step("A3.boot", RestartTexts.boot())
        .step(
            "A3",
            RestartTexts.restart(
                "Restart the server; a Mailbox server never while it hosts an active copy.",
                "サーバーを再起動します (メールボックス サーバーの場合は、アクティブ コピーがないことを確認できた場合に限ります)。",
                "A3"))
        .and(RestartTexts.comeback("A3"))
        .step("A4.wait", tenMinutes("A4"))
        .step("A4", row("A4"))
        .step("A4.self", DrainTexts.self())
        .step("A4.service", ServiceTexts.backEndRuns())
        .step("A5", DrainTexts.lift("A5"))
        .step("A5.read", DrainTexts.lifted())
        .step(
            "A6",
            "If the monitor stays unhealthy, contact support; the organisation's own rules come"
                + " first.",
            "モニターが正常な状態に戻らない場合は、組織のガイドラインを確認したうえで、Microsoft のサポート担当者に問い合わせます。",
            "A6, by the monitor's state instead of a probe");
  }

  private static StepText tenMinutes(String source) {
    return StepText.of(
        "Wait ten minutes after the restart: the monitor's average follows slowly.",
        "再起動の完了後、結果がモニターの平均値に反映されるまで 10 分間待ちます。",
        source);
  }

  private static StepText row(String source) {
    return typed(
        "See whether the monitor stays healthy; only a measurement since the restart counts.",
        "モニターが正常な状態に保たれているかどうかを確認します (再起動後に測定された値だけで判断します)。",
        ShellCommands.POP_HEALTH,
        source);
  }
}
