package dev.pophealth.report;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.StepId;
import dev.pophealth.recovery.TimelineEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a recovery changed or disrupted, and when that was put back or verified. */
final class Changes {

  /**
   * One change or disruption.
   *
   * @param owed the obligation that it opened
   * @param made the request that opened it; empty where none is known, as before its outcome
   * @param settled the request that closed it; empty while it is owed
   */
  record Change(Obligation owed, Optional<TimelineEntry> made, Optional<TimelineEntry> settled) {}

  /**
   * What an obligation is about, however far it has come.
   *
   * @param step the step that opened it
   * @param act the change or disruption
   */
  private record Key(StepId step, Act act) {
    static Key of(Obligation owed) {
      return new Key(owed.step(), owed.act());
    }
  }

  private Changes() {}

  /** In the order in which they were made; intentions of which nothing came are left out. */
  static List<Change> of(Recovery recovery, List<Replay.Leg> legs) {
    List<Change> changes = new ArrayList<>();
    Map<Key, Integer> open = new LinkedHashMap<>();
    for (Replay.Leg leg : legs) {
      List<Key> owed = leg.owed().stream().map(Key::of).toList();
      for (Map.Entry<Key, Integer> one : List.copyOf(open.entrySet())) {
        if (!owed.contains(one.getKey())) {
          Change change = changes.get(one.getValue());
          changes.set(
              one.getValue(), new Change(change.owed(), change.made(), Optional.of(leg.entry())));
          open.remove(one.getKey());
        }
      }
      for (Obligation obligation : leg.owed()) {
        if (obligation.state() == Obligation.State.OPEN && !open.containsKey(Key.of(obligation))) {
          open.put(Key.of(obligation), changes.size());
          changes.add(new Change(obligation, Optional.of(leg.entry()), Optional.empty()));
        }
      }
    }
    for (Obligation obligation : recovery.owed()) {
      if (!open.containsKey(Key.of(obligation))) {
        changes.add(new Change(obligation, Optional.empty(), Optional.empty()));
      }
    }
    return changes;
  }
}
