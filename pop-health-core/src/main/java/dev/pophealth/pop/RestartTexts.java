package dev.pophealth.pop;

import static dev.pophealth.pop.StepTextTable.typed;

import dev.pophealth.recovery.StepText;

/** A server restart and how it is proven by the boot time; the same in every procedure. */
final class RestartTexts {

  private RestartTexts() {}

  static StepText boot() {
    return typed(
        "Read the server's boot time, so that the restart can be proven by it afterwards.",
        "再起動が実際に行われたことを後で確認できるように、現在の起動時刻を確認しておきます。",
        ShellCommands.BOOT_TIME,
        "ours: a reading must be newer than the act it judges (unsafe place 11)");
  }

  /** D5, C4, P3 and A3, each with a sentence of its own. */
  static StepText restart(String english, String japanese, String source) {
    return typed(english, japanese, ShellCommands.RESTART_SERVER, source);
  }

  /** What follows the restart, under its id. */
  static StepTextTable comeback(String id) {
    return new StepTextTable()
        .step(
            id + ".settle",
            "Wait before looking, as a server takes a while to go down.",
            "サーバーの停止には時間がかかるため、しばらく待ってから確認します。",
            "ours: an old boot time read too early proves nothing (unsafe place 11)")
        .step(
            id + ".look",
            "If it is not known whether the server was restarted, find out by its boot time.",
            "再起動されたかどうかが不明な場合は、起動時刻で確認します。",
            ShellCommands.BOOT_TIME,
            "ours: looks before it repeats a restart (unsafe place 11)")
        .step(
            id + ".up",
            "Ask until the server is back: its boot time has changed and its services are running.",
            "サーバーが復帰する (起動時刻が変わり、サービスが実行中になる) まで、繰り返し確認します。",
            ShellCommands.BOOT_TIME,
            "ours: says what the page's \"once it is back\" means (unsafe place 11)")
        .step(
            id + ".up.wait",
            "Wait before asking again whether the server is back.",
            "サーバーの復帰を再度確認する前に、しばらく待ちます。",
            "ours: leaves time between two looks (unsafe place 11)")
        .step(
            id + ".grace",
            "Let the server settle: right after a restart a probe can fail without a cause.",
            "再起動の直後は正常でもプローブが失敗することがあるため、サーバーが安定するまで待ちます。",
            "ours: a probe run too early says nothing (unsafe place 10)");
  }
}
