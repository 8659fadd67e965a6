package dev.pophealth.pop;

import dev.pophealth.health.HealthSetName;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ProbeName;
import dev.pophealth.recovery.StepText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the parts of {@link PopHealth#model()} are about, in English and Japanese. */
public final class PopMeanings {

  private static final Map<Object, StepText> ALL = all();

  private PopMeanings() {}

  /**
   * What a health set covers.
   *
   * @param healthSet its canonical name
   * @return empty for one that the model does not have
   */
  public static Optional<StepText> of(HealthSetName healthSet) {
    return Optional.ofNullable(ALL.get(healthSet));
  }

  /**
   * What a probe tries.
   *
   * @param probe its canonical name
   * @return empty for one that the model does not have
   */
  public static Optional<StepText> of(ProbeName probe) {
    return Optional.ofNullable(ALL.get(probe));
  }

  /**
   * What it means that a monitor is red.
   *
   * @param monitor its canonical name
   * @return empty for one that the model does not have
   */
  public static Optional<StepText> of(MonitorName monitor) {
    return Optional.ofNullable(ALL.get(monitor));
  }

  private static Map<Object, StepText> all() {
    Map<Object, StepText> all = new LinkedHashMap<>();
    healthSets(all);
    probes(all);
    monitors(all);
    return all;
  }

  private static void healthSets(Map<Object, StepText> all) {
    all.put(
        PopHealth.POP_SET,
        say(
            "The whole POP3 service and the clients' access to it.",
            "POP3 サービス全体と、クライアントからのアクセス。"));
    all.put(
        PopHealth.POP_PROTOCOL_SET,
        say("The POP3 protocol on the Mailbox server.", "メールボックス サーバー上の POP3 プロトコル。"));
    all.put(
        PopHealth.POP_PROXY_SET,
        say("The POP3 proxy on the Client Access server.", "クライアント アクセス サーバー上の POP3 プロキシ。"));
  }

  private static void probes(Map<Object, StepText> all) {
    all.put(
        PopHealth.CTP_PROBE,
        say(
            "Logs on through the front end and reads a mailbox, as a user's own client would.",
            "利用者のクライアントと同様に、フロントエンド経由でログオンし、メールボックスを読み取ります。"));
    all.put(
        PopHealth.PROXY_TEST_PROBE,
        say("Connects to the front end without logging on.", "ログオンせずに、フロントエンドに接続します。"));
    all.put(
        PopHealth.DEEP_TEST_PROBE,
        say("Logs on at the back end and reads a mailbox there.", "バックエンドにログオンし、メールボックスを読み取ります。"));
    all.put(
        PopHealth.SELF_TEST_PROBE,
        say("Connects to the back end without logging on.", "ログオンせずに、バックエンドに接続します。"));
  }

  private static void monitors(Map<Object, StepText> all) {
    all.put(
        PopHealth.CTP_MONITOR,
        say(
            "Users may be unable to reach their mailboxes over POP3: the front end, the way behind"
                + " it, or a Mailbox server fails.",
            "利用者が POP3 でメールボックスにアクセスできない可能性があります。フロントエンド、その先の経路、メールボックス サーバーのいずれかに障害があります。"));
    all.put(
        PopHealth.PROXY_TEST_MONITOR,
        say(
            "The POP3 front end of this Client Access server does not answer as it should;"
                + " mailboxes were not tried.",
            "このクライアント アクセス サーバーの POP3 フロントエンドが正しく応答していません (メールボックスへのアクセスは試していません)。"));
    all.put(
        PopHealth.DEEP_TEST_MONITOR,
        say(
            "The POP3 back end of this Mailbox server fails at logging on or at the mailbox.",
            "このメールボックス サーバーの POP3 バックエンドで、ログオンまたはメールボックスへのアクセスに失敗しています。"));
    all.put(
        PopHealth.SELF_TEST_MONITOR,
        say(
            "The POP3 back end of this Mailbox server does not answer as it should; logging on was"
                + " not tried.",
            "このメールボックス サーバーの POP3 バックエンドが正しく応答していません (ログオンは試していません)。"));
    all.put(
        PopHealth.AVERAGE_TIME_MONITOR,
        say(
            "POP3 commands take more than 60 seconds on average. It is judged by a measured"
                + " average: a green probe does not clear it.",
            "POP3 コマンドの平均処理時間が 60 秒を超えています。平均値で判定するモニターのため、プローブが成功しても正常には戻りません。"));
  }

  private static StepText say(String english, String japanese) {
    return StepText.of(english, japanese, "the page's table, in our words");
  }
}
