package dev.pophealth.simulation;

import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.simulation.judge.Breach;
import dev.pophealth.simulation.judge.CaseFile;
import dev.pophealth.simulation.world.Agenda;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what came of runs. Not safe for use by many threads; {@link #add} joins two. */
final class Tally {

  /** Of each law so many are kept: one that is broken all the time would fill the memory. */
  private static final int KEPT = 10;

  private static final int MINUTES = 24 * 60;

  long runs;
  long incidents;
  long restores;
  long crashes;
  final Map<String, Long> ends = new TreeMap<>();
  final Map<String, Long> acts = new TreeMap<>();
  final Map<Harm, Long> harm = new EnumMap<>(Harm.class);
  final Map<FaultKind, KindTally> kinds = new EnumMap<>(FaultKind.class);
  final Map<String, Long> broken = new TreeMap<>();
  final List<BrokenLaw> brokenLaws = new ArrayList<>();

  /** How many recoveries took how many minutes from alert to recovered. */
  final long[] minutes = new long[MINUTES + 1];

  /** What came of the incidents of one kind of fault. */
  static final class KindTally {
    long incidents;
    long resolved;
    long escalated;
    long stopped;
  }

  void add(long seed, Play play, List<Breach> breaches) {
    runs++;
    crashes += play.crashes();
    play.judge().harm().forEach((kind, count) -> harm.merge(kind, (long) count, Long::sum));
    for (CaseFile file : play.judge().files()) {
      add(file, play.kindOf(file.name()));
    }
    for (Breach breach : breaches) {
      if (broken.merge(breach.law(), 1L, Long::sum) <= KEPT) {
        brokenLaws.add(
            new BrokenLaw(
                breach.law(),
                seed,
                Duration.ofMillis(breach.at()),
                breach.recovery(),
                breach.words()));
      }
    }
  }

  private void add(CaseFile file, FaultKind kind) {
    if (file.restores()) {
      restores++;
    } else {
      incidents++;
    }
    for (Act act : file.begun()) {
      acts.merge(act.getClass().getSimpleName(), 1L, Long::sum);
    }
    JournalRecord.Ended ended = file.ended().orElse(null);
    if (ended == null || file.restores()) {
      return;
    }
    ends.merge(ended.end() + " " + ended.reason(), 1L, Long::sum);
    KindTally of = kinds.computeIfAbsent(kind, first -> new KindTally());
    of.incidents++;
    switch (ended.end()) {
      case RESOLVED -> {
        of.resolved++;
        long took = Agenda.moment(ended.at()) - Agenda.moment(file.incident().alert().raisedAt());
        minutes[(int) Math.min(MINUTES, took / Agenda.MINUTE)]++;
      }
      case ESCALATED -> of.escalated++;
      default -> of.stopped++;
    }
  }

  void add(Tally other) {
    runs += other.runs;
    incidents += other.incidents;
    restores += other.restores;
    crashes += other.crashes;
    other.ends.forEach((end, count) -> ends.merge(end, count, Long::sum));
    other.acts.forEach((act, count) -> acts.merge(act, count, Long::sum));
    other.harm.forEach((kind, count) -> harm.merge(kind, count, Long::sum));
    other.kinds.forEach(
        (kind, tally) -> {
          KindTally of = kinds.computeIfAbsent(kind, first -> new KindTally());
          of.incidents += tally.incidents;
          of.resolved += tally.resolved;
          of.escalated += tally.escalated;
          of.stopped += tally.stopped;
        });
    for (BrokenLaw law : other.brokenLaws) {
      if (brokenLaws.stream().filter(kept -> kept.law().equals(law.law())).count() < KEPT) {
        brokenLaws.add(law);
      }
    }
    other.broken.forEach((law, count) -> broken.merge(law, count, Long::sum));
    for (int i = 0; i <= MINUTES; i++) {
      minutes[i] += other.minutes[i];
    }
  }

  /** In how many minutes so large a share of the recoveries was over. */
  long minutes(double share) {
    long all = 0;
    for (long count : minutes) {
      all += count;
    }
    long sum = 0;
    for (int i = 0; i <= MINUTES; i++) {
      sum += minutes[i];
      if (sum >= share * all) {
        return i;
      }
    }
    return MINUTES;
  }
}
