package dev.pophealth.pop;

import static dev.pophealth.pop.StepTextTable.typed;

import dev.pophealth.recovery.StepText;

/** V: is the issue still there? And the two ends of every procedure: it helped, or support. */
final class ConfirmTexts {

  private ConfirmTexts() {}

  static StepTextTable table() {
    return new StepTextTable()
        .step(
            "V2a",
            "Read the monitor's row: it judges an average, which no single probe run can tell.",
            "モニターの現在の状態を確認します (平均値を判定するモニターのため、プローブ 1 回の結果では判断できません)。",
            ShellCommands.POP_HEALTH,
            "V2a")
        .step(
            "V2c",
            "Run the monitor's probe again: the trouble may have passed since the alert.",
            "モニターに関連するプローブを再実行し、問題がまだ存在しているかどうかを確認します。",
            ShellCommands.ANY_PROBE,
            "V2c")
        .step(
            "V2c.wait",
            "Wait a moment before the probe is run again.",
            "プローブを再実行する前に、しばらく待ちます。",
            "ours: gives what kept the probe from running time to pass (unsafe place 10)")
        .step(
            "V2c.again",
            "Run the probe once more if the first run gave no clear result.",
            "最初の実行で結果がはっきりしない場合は、プローブをもう一度実行します。",
            ShellCommands.ANY_PROBE,
            "ours: a probe that could not run has not failed (unsafe place 10)")
        .step(
            "V2.dependency",
            "If a dependency of the probe is known to be ill, see to that first; restart nothing"
                + " here.",
            "プローブの依存関係に異常が確認されている場合は、先にその異常に対処し、ここでは再起動を行いません。",
            ShellCommands.HEALTH_REPORT,
            "ours: a restart cures nothing that fails elsewhere (the page's table of"
                + " dependencies)");
  }

  static StepText afterService(String command, String source) {
    return typed(
        "Run the probe again, to see whether the service restart has helped.",
        "プローブを再実行し、サービスの再起動で問題が解決したかどうかを確認します。",
        command,
        source);
  }

  static StepText afterServer(String command, String source) {
    return typed(
        "Once the server is back, run the probe again.",
        "サーバーが再起動したら、プローブを再実行します。",
        command,
        source);
  }

  static StepText support(String source) {
    return StepText.of(
        "If the probe still fails, contact support; the organisation's own rules for that come"
            + " first.",
        "プローブがまだ失敗する場合は、組織のガイドラインを確認したうえで、Microsoft のサポート担当者に問い合わせます。",
        source);
  }
}
