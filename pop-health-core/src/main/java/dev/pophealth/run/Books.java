package dev.pophealth.run;

import dev.pophealth.policy.Hand;
import dev.pophealth.policy.Ledger;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Alert;
import dev.pophealth.run.rules.LedgerNews;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the journal says of all recoveries together: what was done to servers, and who runs what.
 * Told record by record, be it our own or another session's, at the beginning or later. Safe for
 * use by many threads.
 */
final class Books {

  private Ledger ledger = Ledger.empty();
  private final Map<String, JournalRecord.Intended> intents = new HashMap<>();
  private final Map<String, OpenEntry> open = new LinkedHashMap<>();
  private final Map<Trouble, List<String>> byTrouble = new HashMap<>();

  /**
   * A recovery that has not ended.
   *
   * @param alert what it is about
   * @param owner the session that runs it
   */
  record OpenEntry(Alert alert, String owner) {}

  synchronized void take(String recovery, JournalRecord record) {
    if (record instanceof JournalRecord.Begun begun) {
      Alert alert = begun.incident().alert();
      open.put(recovery, new OpenEntry(alert, begun.owner()));
      List<String> same = byTrouble.computeIfAbsent(Trouble.of(alert), t -> new ArrayList<>(1));
      if (!same.contains(recovery)) {
        same.add(recovery);
      }
    } else if (record instanceof JournalRecord.Resumed resumed) {
      open.computeIfPresent(
          recovery, (name, entry) -> new OpenEntry(entry.alert(), resumed.owner()));
    } else if (record instanceof JournalRecord.Ended) {
      intents.remove(recovery);
      closed(recovery);
    }
    Optional<JournalRecord.Intended> underWay = Optional.ofNullable(intents.get(recovery));
    LedgerNews.of(recovery, record, underWay).ifPresent(this::heard);
    if (record instanceof JournalRecord.Intended intended) {
      intents.put(recovery, intended);
    } else if (record instanceof JournalRecord.Came came
        && underWay.filter(intent -> intent.number() == came.outcome().number()).isPresent()) {
      intents.remove(recovery);
    }
  }

  private void closed(String recovery) {
    OpenEntry entry = open.remove(recovery);
    if (entry != null) {
      byTrouble.computeIfPresent(
          Trouble.of(entry.alert()),
          (trouble, names) -> {
            names.remove(recovery);
            return names.isEmpty() ? null : names;
          });
    }
  }

  synchronized void heard(LedgerEntry entry) {
    ledger = ledger.and(entry);
  }

  /** Forgets what changes no verdict any more. */
  synchronized void forgetBefore(Instant now, Duration memory) {
    ledger = ledger.since(now.minus(memory));
  }

  synchronized Ledger ledger() {
    return ledger;
  }

  /** Whether an entry of the ledger says that a recovery began an act at a time. */
  synchronized boolean hasBegun(String recovery, Act act, Instant at) {
    Hand ours = new Hand.Ours(recovery);
    return ledger.entriesOf(act.server()).stream()
        .anyMatch(
            entry -> entry.at().equals(at) && entry.act().equals(act) && entry.by().equals(ours));
  }

  /** Who runs an open recovery. */
  synchronized Optional<OpenEntry> find(String recovery) {
    return Optional.ofNullable(open.get(recovery));
  }

  /** The open recovery of the same monitor on what may be the same server. */
  synchronized Optional<String> about(Alert alert) {
    return byTrouble.getOrDefault(Trouble.of(alert), List.of()).stream()
        .filter(
            name -> find(name).filter(e -> e.alert().server().matches(alert.server())).isPresent())
        .findFirst();
  }

  /** All open recoveries with those who run them. */
  synchronized Map<String, OpenEntry> open() {
    return new LinkedHashMap<>(open);
  }
}
