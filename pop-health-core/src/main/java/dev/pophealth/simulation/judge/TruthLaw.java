package dev.pophealth.simulation.judge;

import dev.pophealth.port.ActRequest;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.simulation.world.Fact;

/**
 * A law that is judged by what really happens and by when it does. It sees everything, in order.
 * One object judges one run.
 */
abstract class TruthLaw {

  private final Bench bench;

  TruthLaw(Bench bench) {
    this.bench = bench;
  }

  final Bench bench() {
    return bench;
  }

  final long now() {
    return bench.world().agenda().now();
  }

  final void breach(String law, CaseFile file, String words) {
    bench.breach(law, file.name(), words);
  }

  /** A recovery was opened. */
  void begun(CaseFile file) {}

  /** Something is decided. */
  void decided(CaseFile file, Recovery state) {}

  /** An act starts, this very moment; it is in the file already. */
  void starts(CaseFile file, CaseFile.StartedAct act, ActRequest request) {}

  /** An outcome is recorded; it is in the file already. */
  void came(CaseFile file, Outcome outcome) {}

  /** Anything else is recorded. */
  void recorded(CaseFile file, JournalRecord record) {}

  /** A recovery is over. */
  void ended(CaseFile file, JournalRecord.Ended end) {}

  /** Something really happened. */
  void happened(Fact fact) {}

  /** The run is over. */
  void closes() {}
}
