package dev.pophealth.examples.temporal;

import dev.pophealth.health.ServerName;
import dev.pophealth.policy.Hand;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.policy.Progress;
import dev.pophealth.policy.Purpose;
import dev.pophealth.recovery.Act;
import dev.pophealth.run.rules.GivenLeave;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A recovery asks whether an act may be performed now.
 *
 * @param workflow the workflow that asks, and is answered
 * @param run its run: one that was begun anew is not answered
 * @param recovery the recovery's name
 * @param number the act's number in it
 * @param act the act
 * @param at when it is to begin: what the ledger has it under; no two requests have the same
 * @param purpose what the act is for
 * @param leave a person's leave, if one was given
 * @param concerned the servers whose maintenance stops the recovery
 */
public record ReviewRequest(
    String workflow,
    String run,
    String recovery,
    int number,
    Act act,
    Instant at,
    Purpose purpose,
    Optional<GivenLeave> leave,
    List<ServerName> concerned) {

  /** No other request has it. */
  String key() {
    return recovery + "#" + number + "@" + at;
  }

  /** The entry of the ledger that this act makes. */
  LedgerEntry entry(Progress progress) {
    return new LedgerEntry(act, new Hand.Ours(recovery), at, progress);
  }
}
