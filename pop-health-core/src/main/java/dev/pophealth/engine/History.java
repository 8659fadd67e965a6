package dev.pophealth.engine;

import dev.pophealth.health.ServerUpReading;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.StepId;
import dev.pophealth.recovery.TimelineEntry;
import dev.pophealth.recovery.Way;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was asked and what came, newest first; shared between the states of one recovery. */
record History(
    @Nullable History before,
    int number,
    StepId step,
    @Nullable Action action,
    int node,
    Outcome outcome,
    Way way) {

  TimelineEntry entry() {
    return new TimelineEntry(number, step, Optional.ofNullable(action), outcome, way);
  }

  /** The server's own boot stamp, where that was read. */
  Optional<Instant> bootStamp() {
    return outcome instanceof Outcome.Answered answered
            && answered.reading() instanceof ServerUpReading up
        ? Optional.of(up.bootedAt())
        : Optional.empty();
  }

  static List<TimelineEntry> oldestFirst(@Nullable History newest) {
    Deque<TimelineEntry> entries = new ArrayDeque<>();
    for (History at = newest; at != null; at = at.before()) {
      entries.addFirst(at.entry());
    }
    return List.copyOf(entries);
  }
}
