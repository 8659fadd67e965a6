package dev.pophealth.run;

import dev.pophealth.port.Journal;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.RecoveryEngine;
import dev.pophealth.recovery.Resumption;
import dev.pophealth.recovery.Runbook;
import java.io.IOException;
import java.util.Optional;

/**
 * Resumes recoveries from their records. One that restores what another left follows a runbook that
 * is made of the other one; that is made again the same way.
 */
record SavedRunbooks(RecoveryEngine engine, Journal journal) {

  Resumption resumed(String recovery) throws IOException {
    return resume(Replay.of(recovery, journal.read(recovery)));
  }

  Resumption resume(Replay replay) throws IOException {
    Optional<String> restores = replay.begun().restores();
    if (restores.isEmpty()) {
      return engine.resume(replay.saved());
    }
    Resumption original = resumed(restores.get());
    if (original instanceof Resumption.Refused) {
      return original;
    }
    Recovery ended = original.orThrow();
    Optional<Runbook> runbook = ended.putBack();
    return runbook.isPresent()
        ? engine.resume(replay.saved(), runbook.get())
        : new Resumption.Refused(
            Resumption.Reason.DOES_NOT_FIT,
            "it restores what "
                + restores.get()
                + " left, but that recovery owes nothing: hand it to a person");
  }
}
