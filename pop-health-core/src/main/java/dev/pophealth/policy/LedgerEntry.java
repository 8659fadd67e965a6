package dev.pophealth.policy;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Risk;
import java.time.Instant;
import java.util.Objects;

/**
 * One act that was performed, is under way, or did not take place after all. Act, hand and time
 * together are its identity.
 *
 * @param act what
 * @param by by whom
 * @param at when it was started, by the clock of whoever keeps the ledger; of what others did, when
 *     they say it was
 * @param progress how far it has come
 */
public record LedgerEntry(Act act, Hand by, Instant at, Progress progress) {

  /** Refuses nulls, and an act on a placeholder. */
  public LedgerEntry {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(progress, "progress");
    if (act.server().isPlaceholder()) {
      throw new IllegalArgumentException(
          "a ledger entry is about the placeholder [" + act.server() + "]: name the server");
    }
  }

  /**
   * The same entry, come further.
   *
   * @param further how far
   */
  public LedgerEntry as(Progress further) {
    return new LedgerEntry(act, by, at, further);
  }

  /** Where it was done. */
  ServerName server() {
    return act.server();
  }

  /** Whether both are of the same happening. */
  boolean sameAs(LedgerEntry other) {
    return at.equals(other.at) && act.equals(other.act) && by.equals(other.by);
  }

  /** Whether it took place, or may have. */
  boolean counts() {
    return progress != Progress.NOT_DONE;
  }

  /** Whether the server is out because of it, as far as this entry alone says. */
  boolean mayKeepOut() {
    return (progress == Progress.UNDER_WAY || progress == Progress.ENDED) && takesOut(act);
  }

  /** Whether the server cannot stand in for others while this is done. */
  static boolean takesOut(Act act) {
    return act.risk() == Risk.TAKES_DOWN || act instanceof Act.BlockActivation;
  }
}
