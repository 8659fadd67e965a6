package dev.pophealth.run.dispatch;

import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.run.RunnerListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Hears of ends beside another listener, which hears everything. */
final class EndListener implements RunnerListener {

  private final RunnerListener other;
  private final BiConsumer<Alert, JournalRecord.Ended> ended;
  private final Map<String, Alert> ending = new ConcurrentHashMap<>();

  EndListener(RunnerListener other, BiConsumer<Alert, JournalRecord.Ended> ended) {
    this.other = other;
    this.ended = ended;
  }

  @Override
  public void decided(String recovery, Recovery state) {
    if (state.decision().ends()) {
      ending.put(recovery, state.incident().alert());
    }
    other.decided(recovery, state);
  }

  @Override
  public void recorded(String recovery, JournalRecord record) {
    try {
      other.recorded(recovery, record);
    } finally {
      Alert about = record instanceof JournalRecord.Ended ? ending.remove(recovery) : null;
      if (about != null && record instanceof JournalRecord.Ended end) {
        ended.accept(about, end);
      }
    }
  }

  @Override
  public void troubled(String recovery, String what, Throwable cause) {
    other.troubled(recovery, what, cause);
  }
}
