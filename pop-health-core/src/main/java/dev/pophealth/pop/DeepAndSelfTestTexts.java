package dev.pophealth.pop;

/** D: PopDeepTestMonitor and PopSelfTestMonitor. */
final class DeepAndSelfTestTexts {

  private DeepAndSelfTestTexts() {}

  static StepTextTable table() {
    return new StepTextTable()
        .step("D1.history", ServiceTexts.backEndHistory())
        .step("D1.service", ServiceTexts.backEndIntent())
        .step("D1", ServiceTexts.restartBackEnd("D1"))
        .step("D2", ConfirmTexts.afterService(ShellCommands.PROTOCOL_PROBE, "D2"))
        .step("D3.peers", DrainTexts.mailboxPeers())
        .step("D3.before", DrainTexts.before())
        .step("D3", DrainTexts.block("D3"))
        .step("D3.read", DrainTexts.blocked())
        .step("D4", DrainTexts.drained("D4"))
        .step("D4.wait", DrainTexts.drainedWait())
        .step("D5.peers", DrainTexts.peersAgain())
        .step("D5.boot", RestartTexts.boot())
        .step(
            "D5.again",
            "If the evidence has grown too old, look at the server once more before its restart.",
            "前回の確認から時間が経ちすぎた場合は、再起動の前にサーバーの状態をもう一度確認します。",
            ShellCommands.probe(PopHealth.SELF_TEST_PROBE),
            "ours: an old reading is no leave for a restart (unsafe place 11)")
        .step(
            "D5",
            RestartTexts.restart(
                "Restart the server; never while it hosts an active copy.",
                "サーバーがアクティブ コピーをホストしていないことを確認できた場合に限り、サーバーを再起動します。",
                "D5"))
        .and(RestartTexts.comeback("D5"))
        .step(
            "D6",
            "Once the server is back, run the probe again; while it is drained, PopSelfTestProbe"
                + " decides.",
            "サーバーが再起動したら、プローブを再実行します (アクティブ コピーがない間は PopSelfTestProbe で判断します)。",
            ShellCommands.probe(PopHealth.SELF_TEST_PROBE),
            "D6, by PopSelfTestProbe as the server is drained (unsafe place 17)")
        .step("D6.service", ServiceTexts.backEndRuns())
        .step("D7", DrainTexts.lift("D7"))
        .step("D7.read", DrainTexts.lifted())
        .step(
            "D7.verify",
            "Run the monitor's own probe again; PopDeepTestProbe needs a database that is active"
                + " here.",
            "モニターに関連するプローブを再実行します (PopDeepTestProbe には、このサーバー上のアクティブ コピーが必要です)。",
            ShellCommands.PROTOCOL_PROBE,
            "ours: a deep test on a drained server is inconclusive (unsafe place 17)")
        .step("D8", ConfirmTexts.support("D8"));
  }
}
