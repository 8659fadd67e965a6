package dev.pophealth.exchange;

import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopMeanings;
import dev.pophealth.recovery.StepText;
import java.util.Optional;

/** What signs mean, and what to check next. */
final class SignTexts {

  private SignTexts() {}

  static StepText meaning(Sign.Kind kind, Optional<MonitorName> monitor) {
    return switch (kind) {
      case MONITOR_UNHEALTHY ->
          monitor
              .flatMap(PopMeanings::of)
              .orElse(
                  say(
                      "This monitor is red. It is not one of the POP service's own.",
                      "このモニターは異常です (POP サービスのモニターではありません)。"));
      case MONITOR_DEGRADED ->
          say(
              "Failures have begun; the monitor has not yet called them an outage.",
              "失敗が発生し始めていますが、モニターはまだ障害と判定していません。");
      case PERSON_AT_WORK ->
          say(
              "A person has set this monitor to Repairing: leave it to them.",
              "担当者が Repairing (修復中) に設定しています。担当者に任せてください。");
      case MONITOR_DISABLED ->
          say("This monitor is switched off; it says nothing.", "このモニターは無効です。状態は判断できません。");
      case MONITOR_UNKNOWN ->
          say(
              "This monitor has no usable value, which is not the same as healthy.",
              "このモニターには有効な値がありません (正常という意味ではありません)。");
      case OUT_OF_SERVICE ->
          say(
              "Healthy, but what it speaks of is out of service: that serves nobody.",
              "値は Healthy ですが、対象はサービスから外れているため、利用できません。");
      case HEALTH_SET_NOT_HEALTHY ->
          say(
              "One of this health set's monitors is not healthy; the worst decides.",
              "この正常性セットのモニターのいずれかが正常ではありません (最も悪い値が全体の値になります)。");
      case PROBE_FAILED -> say("The probe was red.", "プローブが失敗しました。");
      case PROBE_DID_NOT_RUN ->
          say(
              "The probe could not run or gave no result: that says nothing of the service.",
              "プローブを実行できなかったか、結果が得られませんでした。サービスの状態は判断できません。");
      default -> other(kind);
    };
  }

  private static StepText other(Sign.Kind kind) {
    return switch (kind) {
      case COPY_ACTIVE ->
          say(
              "The copy is active here: this server must not be restarted now.",
              "このコピーはこのサーバーでアクティブです。現在、サーバーを再起動してはいけません。");
      case COPY_UNKNOWN ->
          say("The copy's status is not known: it may be active.", "コピーの状態が不明です。アクティブな可能性があります。");
      case ACTIVATION_BLOCKED ->
          say(
              "Database copies may not be activated here: the server stays drained until that is"
                  + " lifted.",
              "アクティブ化がブロックされています。解除するまで、このサーバーでデータベースはアクティブになりません。");
      case PROTOCOL_LOGGING_ON ->
          say(
              "Protocol logging is on; somebody may have forgotten to turn it off.",
              "プロトコル ログがオンです。戻し忘れの可能性があります。");
      case COMPONENT_INACTIVE ->
          say(
              "The component is not active, so its services stop by design: no restart helps.",
              "コンポーネントがアクティブではないため、関連サービスは仕様により停止します。再起動では解決しません。");
      case SERVICE_NOT_RUNNING ->
          say(
              "The service does not run. Manual and stopped is the default: it may be meant so.",
              "サービスが実行されていません。既定は「手動・停止」のため、意図した状態の可能性もあります。");
      case TRIED_ALREADY ->
          say(
              "This was done already: doing the same again seldom helps.",
              "この操作は実行済みです。同じ操作を繰り返しても、効果はほとんど期待できません。");
      default -> say("An error was printed.", "エラーが出力されています。");
    };
  }

  /** What to do about a monitor whose probe is known. */
  static StepText next(Sign.Kind kind, ProbeIdentity probe, Optional<ServerName> server) {
    if (kind != Sign.Kind.MONITOR_UNHEALTHY && kind != Sign.Kind.MONITOR_DEGRADED) {
      return next(kind);
    }
    String command =
        "Invoke-MonitoringProbe "
            + probe
            + server.map(name -> " -Server " + name).orElse(" -Server <server>")
            + " | Format-List";
    return say(
        "Run its probe again, since the trouble may have passed: " + command,
        "問題が既に解消している可能性があるため、プローブを再実行します: " + command);
  }

  static StepText next(Sign.Kind kind) {
    return switch (kind) {
      case MONITOR_UNHEALTHY, MONITOR_DEGRADED ->
          say("See to it first if POP depends on it.", "POP の依存先であれば、先に対処します。");
      case PERSON_AT_WORK -> say("Ask who is at work there.", "作業中の担当者に確認します。");
      case MONITOR_DISABLED -> say("Find out who switched it off, and why.", "無効にした担当者と理由を確認します。");
      case MONITOR_UNKNOWN -> say("Read it again in a minute.", "1 分後に再度確認します。");
      case OUT_OF_SERVICE, COMPONENT_INACTIVE ->
          say(
              "Find out which requester set the component Inactive: Get-ServerComponentState"
                  + " -Identity <server> | Format-List",
              "コンポーネントを Inactive にした要求元を確認します: Get-ServerComponentState -Identity <server> |"
                  + " Format-List");
      case HEALTH_SET_NOT_HEALTHY ->
          say(
              "See which monitor it is: Get-ServerHealth <server> | ?{$_.HealthSetName -eq"
                  + " \"<health set>\"}",
              "どのモニターかを確認します: Get-ServerHealth <server> | ?{$_.HealthSetName -eq \"<health"
                  + " set>\"}");
      case PROBE_FAILED ->
          say(
              "Read the error; a reply of the server that stands in it can be explained as well.",
              "エラー内容を確認します。エラー内のサーバー応答も解析できます。");
      case PROBE_DID_NOT_RUN ->
          say(
              "Run it again; if it cannot be run on demand, read the monitor instead.",
              "再実行します。手動で実行できない場合は、モニターの状態を確認します。");
      case COPY_ACTIVE ->
          say("Move it away before any restart, and look again.", "再起動の前に他のサーバーへ移動し、再度確認します。");
      case COPY_UNKNOWN -> say("Read the copies again.", "コピーの状態を再度確認します。");
      case ACTIVATION_BLOCKED ->
          say(
              "Find out whether somebody wants it so; else lift it once the server is green.",
              "意図した設定かどうかを確認します。意図したものでなければ、サーバーの正常を確認してから解除します。");
      case PROTOCOL_LOGGING_ON ->
          say("Turn it off unless somebody is reading the log.", "ログを調査中でなければ、オフに戻します。");
      case SERVICE_NOT_RUNNING ->
          say(
              "See its start type, and whether PopProxy is Inactive, before it is started.",
              "開始する前に、スタートアップの種類と、PopProxy が Inactive でないかを確認します。");
      case TRIED_ALREADY -> say("Go on to its verification.", "その結果の確認に進みます。");
      case ERROR -> say("Read what it says.", "内容を確認します。");
    };
  }

  private static StepText say(String english, String japanese) {
    return StepText.of(english, japanese, "ours");
  }
}
