package dev.pophealth.pop;

/** P: PopProxyTestMonitor. */
final class ProxyTestTexts {

  private static final String PROBE = ShellCommands.probe(PopHealth.PROXY_TEST_PROBE);

  private ProxyTestTexts() {}

  static StepTextTable table() {
    return new StepTextTable()
        .step("P1.component", ServiceTexts.component())
        .step("P1.history", ServiceTexts.frontEndHistory())
        .step("P1.service", ServiceTexts.frontEndIntent())
        .step("P1", ServiceTexts.restartFrontEnd("P1"))
        .step("P2", ConfirmTexts.afterService(PROBE, "P2"))
        .step("P3.component", ServiceTexts.component())
        .step("P3.peers", DrainTexts.clientPeers())
        .step("P3.before", DrainTexts.before())
        .step("P3.block", DrainTexts.block(DrainTexts.BOTH_ROLES))
        .step("P3.read", DrainTexts.blocked())
        .step("P3.drained", DrainTexts.drained(DrainTexts.BOTH_ROLES))
        .step("P3.drained.wait", DrainTexts.drainedWait())
        .step("P3.peers.again", DrainTexts.peersAgain())
        .step("P3.boot", RestartTexts.boot())
        .step(
            "P3",
            RestartTexts.restart(
                "Restart the Client Access server: the probe still fails.",
                "プローブが引き続き失敗するため、CAS を再起動します。",
                "P3"))
        .and(RestartTexts.comeback("P3"))
        .step("P4", ConfirmTexts.afterServer(PROBE, "P4"))
        .step("P4.self", DrainTexts.self())
        .step("P4.service", ServiceTexts.backEndRuns())
        .step("P4.lift", DrainTexts.lift(DrainTexts.BOTH_ROLES_BACK))
        .step("P4.lifted", DrainTexts.lifted())
        .step("P5", ConfirmTexts.support("P5"));
  }
}
