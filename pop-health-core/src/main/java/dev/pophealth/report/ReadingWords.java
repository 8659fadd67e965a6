package dev.pophealth.report;

import dev.pophealth.health.ActivationReading;
import dev.pophealth.health.ComponentReading;
import dev.pophealth.health.CopyStatus;
import dev.pophealth.health.CopyStatusReading;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.MonitorReading;
import dev.pophealth.health.PeersReading;
import dev.pophealth.health.PopSettingsReading;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.Reading;
import dev.pophealth.health.RecoveryHistoryReading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServerUpReading;
import dev.pophealth.health.ServiceReading;
import dev.pophealth.health.ToldReading;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;

/** What was read, in words; the vendor's own words and foreign details stay as they are. */
final class ReadingWords {

  private static final int TOLD = 10;

  private ReadingWords() {}

  static Phrase of(Reading reading) {
    return reading instanceof ToldReading told
        ? Phrase.name(told.words())
        : new Phrase(reading.summary(), japanese(reading));
  }

  private static String japanese(Reading reading) {
    if (reading instanceof ProbeReading r) {
      return probe(r);
    } else if (reading instanceof MonitorReading r) {
      return monitor(r);
    } else if (reading instanceof CopyStatusReading r) {
      return copies(r);
    } else if (reading instanceof ActivationReading r) {
      return r.blocked() ? "アクティブ化はブロック中" : "アクティブ化のブロックなし";
    } else if (reading instanceof PopSettingsReading r) {
      return (r.protocolLogging() ? "プロトコル ログ有効" : "プロトコル ログ無効")
          + r.logLocation().map(location -> "、場所: " + location).orElse("");
    } else if (reading instanceof ServiceReading r) {
      return r.state().word() + "、スタートアップの種類: " + r.startType().word();
    } else if (reading instanceof ServerUpReading r) {
      return "起動時刻 " + r.bootedAt() + (r.servicesRunning() ? "、サービス実行中" : "、サービス未起動");
    } else if (reading instanceof ComponentReading r) {
      return (r.active() ? "Active" : "Inactive")
          + r.requester().map(who -> "、要求元: " + who).orElse("");
    } else if (reading instanceof MailboxServersReading r) {
      return servers(r);
    } else if (reading instanceof RecoveryHistoryReading r) {
      return r.finishedSinceLastGreen() ? "最後の正常以降に回復処理済み" : "最後の正常以降の回復処理なし";
    } else if (reading instanceof PeersReading r) {
      return "正常な代替サーバー " + r.healthyPeers() + " 台、必要数 " + r.needed() + " 台";
    }
    return reading.summary();
  }

  private static String probe(ProbeReading reading) {
    String result =
        switch (reading.result()) {
          case NOT_RUN -> "実行できず";
          case MISCONFIGURED -> "設定の誤り";
          default -> reading.result().word();
        };
    return reading.detail().isBlank() ? result : result + ": " + reading.detail();
  }

  private static String monitor(MonitorReading reading) {
    return reading.monitor()
        + " "
        + reading.value().word()
        + "、"
        + reading.state().word()
        + switch (reading.freshness()) {
          case FRESH -> "";
          case STALE -> " (起動前の古い値)";
          case UNKNOWN -> " (測定時刻不明)";
        };
  }

  private static String copies(CopyStatusReading reading) {
    if (reading.copies().isEmpty()) {
      return "コピーの一覧なし";
    }
    Map<CopyStatus, Integer> counts = new EnumMap<>(CopyStatus.class);
    reading.copies().forEach(copy -> counts.merge(copy.status(), 1, Integer::sum));
    StringJoiner text = new StringJoiner("、", "コピー " + reading.copies().size() + " 個: ", "");
    counts.forEach((status, count) -> text.add(status.word() + " " + count));
    return text.toString();
  }

  private static String servers(MailboxServersReading reading) {
    int size = reading.servers().size();
    if (size == 0) {
      return "メールボックス サーバーは見つからず";
    }
    StringJoiner names = new StringJoiner("、", "メールボックス サーバー: ", "");
    reading.servers().stream().limit(TOLD).map(ServerName::value).forEach(names::add);
    return size <= TOLD ? names.toString() : names + " 他 " + (size - TOLD) + " 台";
  }
}
