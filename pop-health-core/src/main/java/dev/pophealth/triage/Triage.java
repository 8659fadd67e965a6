package dev.pophealth.triage;

import java.util.Objects;

/**
 * Puts what is red in order, so that the fault nearest the cause is looked after first.
 *
 * <ul>
 *   <li>What is red on one server is one incident, led by the monitor nearest the cause; what
 *       Client Access servers see of an ill Mailbox server behind them is that server's incident.
 *   <li>The back end comes before the front end, layer by layer; of one layer the oldest first.
 *   <li>A dependency known to be ill holds back what needs it. (S19)
 *   <li>Of a group one server is recovered at a time; servers of which no group is known count as
 *       one group. (S13)
 *   <li>When most of a group is red by faults of its own, a person is called instead.
 * </ul>
 *
 * <p>It says what may be begun, not what a recovery may do: that is policy. Pure; to be asked
 * afresh whenever something has changed. Takes time nearly in proportion to what is red. Immutable;
 * safe for use by many threads.
 */
public final class Triage {

  private final TriageRules rules;

  /**
   * A triage by these rules.
   *
   * @param rules what to know of the service, and where to brake
   */
  public Triage(TriageRules rules) {
    this.rules = Objects.requireNonNull(rules, "rules");
  }

  /** A triage of Exchange's POP service, with the default brake. */
  public static Triage ofPop() {
    return new Triage(TriageRules.ofPop());
  }

  /**
   * All that is red, in order. The same situation gives the same order, however its lists are
   * sorted.
   *
   * @param situation what is known
   */
  public TriageOrder order(Situation situation) {
    return new Ordering(rules, situation).order();
  }
}
