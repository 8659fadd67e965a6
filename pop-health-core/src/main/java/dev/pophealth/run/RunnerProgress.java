package dev.pophealth.run;

import dev.pophealth.port.JournalRecord;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many recoveries stand where.
 *
 * @param open the open ones by what they are doing; phases without any are left out
 * @param ended those that ended since the runner was opened, by how; others are left out
 */
public record RunnerProgress(Map<Phase, Integer> open, Map<JournalRecord.End, Integer> ended) {

  /** Copies the maps. */
  public RunnerProgress {
    EnumMap<Phase, Integer> phases = new EnumMap<>(Phase.class);
    phases.putAll(open);
    open = Collections.unmodifiableMap(phases);
    EnumMap<JournalRecord.End, Integer> ends = new EnumMap<>(JournalRecord.End.class);
    ends.putAll(ended);
    ended = Collections.unmodifiableMap(ends);
  }

  /** How many are open. */
  public int openCount() {
    return open.values().stream().mapToInt(Integer::intValue).sum();
  }
}
