package dev.pophealth.pop;

import static dev.pophealth.pop.StepTextTable.typed;

import dev.pophealth.recovery.StepText;

/** Moving the databases off a server and letting them come back; the same in every procedure. */
final class DrainTexts {

  /** Where the page restarts a server without moving its databases. */
  static final String BOTH_ROLES =
      "ours: a server with both roles has databases to move first (unsafe place 6)";

  /** Where the page has no block to lift. */
  static final String BOTH_ROLES_BACK =
      "ours: databases may come back to a server with both roles (unsafe place 6)";

  private DrainTexts() {}

  /** Asked before a Mailbox server is drained. */
  static StepText mailboxPeers() {
    return StepText.of(
        "Make sure that enough healthy servers can take over the databases of this one.",
        "このサーバーのデータベースを引き継げる正常なサーバーが十分にあることを確認します。",
        "ours: databases move only to other healthy copies (unsafe place 4)");
  }

  /** Asked before a server that clients connect to is restarted or drained. */
  static StepText clientPeers() {
    return StepText.of(
        "Make sure that enough other servers serve POP3 while this one restarts.",
        "このサーバーの再起動中に POP3 を提供できる正常なサーバーが、他に十分にあることを確認します。",
        "ours: asks whether others serve before one is taken down (unsafe place 8)");
  }

  /** Asked once more after the drain, which takes its time. */
  static StepText peersAgain() {
    return StepText.of(
        "Right before the restart, ask again whether enough other servers are healthy.",
        "再起動の直前に、他の正常なサーバーが引き続き十分にあることを再度確認します。",
        "ours: others may have failed during the drain (unsafe places 8 and 11)");
  }

  static StepText before() {
    return typed(
        "Read the activation setting before the change, so that it can be put back as found.",
        "後で元の値に戻せるように、変更前のアクティブ化の設定を確認しておきます。",
        ShellCommands.ACTIVATION,
        "ours: reads the value before the change (unsafe place 3)");
  }

  static StepText block(String source) {
    return typed(
        "Move the active databases to other servers and block activation on this one.",
        "このサーバーでホストされているデータベースをフェールオーバーし、アクティブ化をブロックします。",
        ShellCommands.activation(true),
        source);
  }

  static StepText blocked() {
    return typed(
        "Read the setting back: only while activation is blocked does the server stay drained.",
        "設定を再度確認し、アクティブ化が実際にブロックされていることを確かめます。",
        ShellCommands.ACTIVATION,
        "ours: relies on no setting that was not read back (unsafe place 16)");
  }

  static StepText drained(String source) {
    return typed(
        "Check that no active copy is left here; dismounted is active, and unknown is not"
            + " \"none\".",
        "アクティブ コピーが残っていないことを確認します (Dismounted はアクティブとみなし、状態が不明な場合は「なし」とはみなしません)。",
        ShellCommands.COPY_STATUS,
        source);
  }

  static StepText drainedWait() {
    return StepText.of(
        "Give the databases time to move before looking again.",
        "データベースの移動には時間がかかるため、しばらく待ってから再度確認します。",
        "ours: looks so many times and no more, as some never move (unsafe place 4)");
  }

  static StepText self() {
    return typed(
        "Run PopSelfTestProbe: the block is lifted only when the POP3 back end is well too.",
        "PopSelfTestProbe を実行し、ブロックの解除前に POP3 バックエンドも正常であることを確認します。",
        ShellCommands.probe(PopHealth.SELF_TEST_PROBE),
        "ours: on a drained server the self test is what counts (unsafe place 17)");
  }

  static StepText lift(String source) {
    return typed(
        "Lift the block, so that databases can be active here again; none moves back by itself.",
        "アクティブ化のブロックを解除します (データベースは自動的には戻りません)。",
        ShellCommands.activation(false),
        source);
  }

  static StepText lifted() {
    return typed(
        "Read the setting back, to see that the block is lifted.",
        "設定を再度確認し、アクティブ化のブロックが解除されていることを確かめます。",
        ShellCommands.ACTIVATION,
        "ours: reads back what was put back (unsafe place 16)");
  }
}
