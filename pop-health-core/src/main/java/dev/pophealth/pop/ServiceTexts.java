package dev.pophealth.pop;

import static dev.pophealth.pop.StepTextTable.typed;

import dev.pophealth.recovery.StepText;

/** A service restart and what is asked around it; the same in every procedure. */
final class ServiceTexts {

  private static final String BACK_END = PopHealth.POP3_BACKEND.value();

  private static final String FRONT_END = PopHealth.POP3.value();

  private ServiceTexts() {}

  static StepText component() {
    return typed(
        "Make sure that the component PopProxy is active: while it is inactive, no restart helps.",
        "コンポーネント PopProxy がアクティブであることを確認します (非アクティブの間は、再起動しても回復しません)。",
        ShellCommands.COMPONENT,
        "ours: while PopProxy is inactive, POP3 stops by design (unsafe place 13)");
  }

  static StepText backEndHistory() {
    return history(BACK_END);
  }

  static StepText frontEndHistory() {
    return history(FRONT_END);
  }

  static StepText history(String service) {
    return typed(
        "See whether the service was already restarted here since the monitor was last green.",
        "モニターが最後に正常だった時点以降に、このサービスが既に再起動されているかどうかを確認します。",
        ShellCommands.recoveryActions(service),
        "ours: does not repeat what Managed Availability has tried (unsafe place 20)");
  }

  static StepText backEndIntent() {
    return intent(BACK_END);
  }

  static StepText frontEndIntent() {
    return intent(FRONT_END);
  }

  static StepText intent(String service) {
    return typed(
        "Make sure that the service was not stopped on purpose: a restart would start it.",
        "サービスが意図的に停止されていないことを確認します (再起動すると、停止中のサービスも開始されます)。",
        ShellCommands.service(service),
        "ours: leaves alone what somebody has stopped (unsafe place 12)");
  }

  static StepText restartBackEnd(String source) {
    return typed(
        "Restart the POP3 back-end service.",
        "POP3 バックエンド サービスを再起動します。",
        ShellCommands.restart(BACK_END),
        source);
  }

  static StepText restartFrontEnd(String source) {
    return typed(
        "Restart the POP3 service on the Client Access server.",
        "CAS 上の POP3 サービスを再起動します。",
        ShellCommands.restart(FRONT_END),
        source);
  }

  /** C3b and C7: a changed setting counts only from the next start on. */
  static StepText restartForSetting(String source) {
    return typed(
        "Restart the POP3 service on the Client Access server, so that the setting takes effect.",
        "設定を反映するため、CAS 上の POP3 サービスを再起動します。",
        ShellCommands.restart(FRONT_END),
        source);
  }

  static StepText backEndRuns() {
    return typed(
        "Check that the POP3 back-end service is running on the restarted server.",
        "再起動したサーバーで POP3 バックエンド サービスが実行されていることを確認します。",
        ShellCommands.service(BACK_END),
        "ours: a drained server is judged by its service too (unsafe place 17)");
  }

  static StepText frontEndRuns() {
    return typed(
        "Check that the POP3 service is running after the restart.",
        "再起動後に POP3 サービスが実行されていることを確認します。",
        ShellCommands.service(FRONT_END),
        "ours: checks the last restart, which the page does not (unsafe place 1)");
  }
}
