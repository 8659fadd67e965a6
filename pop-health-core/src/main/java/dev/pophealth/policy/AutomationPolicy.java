package dev.pophealth.policy;

import dev.pophealth.health.Interruption;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Risk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What automation may do by itself, as data. Each default is on the safe side and has its reason in
 * {@code docs/defaults.md}. Immutable; safe to share.
 */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface AutomationPolicy {

  /** The highest risk that runs without asking; INTERRUPTS. */
  @Value.Default
  default Risk unattended() {
    return Risk.INTERRUPTS;
  }

  /** The highest risk that runs at all, with a person's leave; TAKES_DOWN. */
  @Value.Default
  default Risk withApproval() {
    return Risk.TAKES_DOWN;
  }

  /** How long a question to a person, and the leave given to it, is good; 30 minutes. */
  @Value.Default
  default Duration approvalExpiry() {
    return Duration.ofMinutes(30);
  }

  /** What would have to be held for longer is refused, so that a person hears of it; one hour. */
  @Value.Default
  default Duration longestHold() {
    return Duration.ofHours(1);
  }

  /** How long to hold before looking again where no time is known; five minutes. */
  @Value.Default
  default Duration lookAgainAfter() {
    return Duration.ofMinutes(5);
  }

  /**
   * How many recoveries may restart one service: one a day on a server, four in a group, 60 minutes
   * apart. Acts of the embedder's own that interrupt are counted likewise, by their names.
   */
  @Value.Default
  default Budget serviceRestarts() {
    return Budgets.SERVICE_RESTARTS;
  }

  /**
   * How often servers may be taken down: once a day and 12 hours apart on a server; in a group four
   * times a day, and 10 hours apart for different recoveries.
   */
  @Value.Default
  default Budget serverRestarts() {
    return Budgets.SERVER_RESTARTS;
  }

  /** When automation keeps its hands off; none. */
  List<MaintenanceWindow> maintenanceWindows();

  /** What people have forbidden for a time; none. */
  List<Suppression> suppressions();

  /** Whether every act is refused, with what would have been said otherwise; false. */
  @Value.Default
  default boolean dryRun() {
    return false;
  }

  /** The defaults. */
  static AutomationPolicy defaults() {
    return builder().build();
  }

  /** A builder that starts from the defaults. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Says whether an act may be performed now. Pure: the same arguments give the same review. To be
   * called right before each act, and again after a hold or an approval; the act's entry is then
   * recorded in the ledger before it is performed.
   *
   * @param act the act, on a server
   * @param occasion in whose name
   * @param ledger what was done so far, this act not included
   * @param topology who stands in for whom, and who serves now
   * @param now the time, by the clock that the ledger is kept by
   * @throws IllegalArgumentException when the act is on a placeholder
   */
  default Review review(Act act, Occasion occasion, Ledger ledger, Topology topology, Instant now) {
    return new Reviewing(this, act, occasion, ledger, topology, now).review();
  }

  /**
   * What stops automation on a server at this time, if anything: a maintenance window. (S15)
   *
   * @param server the server
   * @param topology who is in which group
   * @param now the time
   */
  default Optional<Interruption> interruption(ServerName server, Topology topology, Instant now) {
    return maintenanceWindows().stream()
            .anyMatch(window -> window.isOpen(now) && window.scope().covers(server, topology))
        ? Optional.of(Interruption.MAINTENANCE)
        : Optional.empty();
  }

  /** How far back a review looks at most; older entries of a ledger change no verdict. */
  default Duration memory() {
    return Stream.of(
            Budgets.DAY,
            longestHold(),
            serviceRestarts().perServer().apart(),
            serviceRestarts().perGroup().apart(),
            serverRestarts().perServer().apart(),
            serverRestarts().perGroup().apart())
        .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  /** Refuses risks in the wrong order and times that are not positive, or above seven days. */
  @Value.Check
  default void check() {
    if (withApproval().compareTo(unattended()) < 0) {
      throw new IllegalArgumentException(
          "acts up to "
              + unattended()
              + " run unattended but only up to "
              + withApproval()
              + " with approval: raise withApproval or lower unattended");
    }
    inRange("approvalExpiry", approvalExpiry());
    inRange("longestHold", longestHold());
    inRange("lookAgainAfter", lookAgainAfter());
  }

  private static void inRange(String name, Duration value) {
    if (value.isNegative() || value.isZero() || value.compareTo(Duration.ofDays(7)) > 0) {
      throw new IllegalArgumentException(
          name + " is " + value + ": choose a time above zero, at most seven days");
    }
  }

  /** Builds a policy; what is not set has its default. Not safe for use by many threads. */
  final class Builder extends ImmutableAutomationPolicy.Builder {
    Builder() {}
  }
}
