package dev.pophealth.policy;

import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Risk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the same was done too often, or too short a time ago. (S18) Of interruptions the
 * recoveries are counted, whatever number of them is inside one; of servers taken down each one.
 */
record Budgets(Reviewing at) {

  /** Any 24 hours, so that no midnight doubles a budget and no zone matters. */
  static final Duration DAY = Duration.ofHours(24);

  /**
   * Inferred from the throttle that Managed Availability has for its first responder: 60 minutes
   * between attempts, 1 a day on a server, 4 a day in a group. (Exchange, Managed Availability's
   * own numbers)
   */
  static final Budget SERVICE_RESTARTS =
      new Budget(new Limit(1, Duration.ofMinutes(60)), new Limit(4, Duration.ofMinutes(60)));

  /** Inferred likewise, for what hurts more. (Exchange, Managed Availability's own numbers) */
  static final Budget SERVER_RESTARTS =
      new Budget(new Limit(1, Duration.ofHours(12)), new Limit(4, Duration.ofHours(10)));

  List<Finding> findings() {
    return switch (at.act().risk()) {
      case OBSERVES, CHANGES -> List.of();
      case INTERRUPTS -> findings(at.policy().serviceRestarts());
      case TAKES_DOWN -> findings(at.policy().serverRestarts());
    };
  }

  private List<Finding> findings(Budget budget) {
    ServerName server = at.act().server();
    List<Finding> findings = new ArrayList<>();
    // A second server restart in one recovery is one too many (S30); a second service restart,
    // as in C1, C3b and C7, is part of the first.
    judge(findings, new Scope.OnServer(server), budget.perServer(), sameOn(List.of(server)), true);
    for (ServerGroup group : at.topology().groupsOf(server)) {
      judge(
          findings,
          new Scope.OnGroup(group.name()),
          budget.perGroup(),
          sameOn(group.members()),
          false);
    }
    return findings;
  }

  private void judge(
      List<Finding> findings,
      Scope scope,
      Limit limit,
      List<LedgerEntry> same,
      boolean apartFromOwn) {
    boolean eachCounts = at.act().risk() == Risk.TAKES_DOWN;
    Hand ours = new Hand.Ours(at.occasion().recovery());
    List<LedgerEntry> before =
        same.stream().filter(entry -> eachCounts || !entry.by().equals(ours)).toList();
    List<Instant> times = eachCounts ? times(before) : newestOfEachHand(before);
    boolean counted =
        !eachCounts
            && same.stream().anyMatch(entry -> entry.by().equals(ours) && isToday(entry.at()));
    if (!counted) {
      spent(findings, scope, limit.perDay(), times);
    }
    before.stream()
        .filter(entry -> apartFromOwn || !entry.by().equals(ours))
        .map(LedgerEntry::at)
        .max(Instant::compareTo)
        .filter(last -> at.now().isBefore(last.plus(limit.apart())))
        .ifPresent(
            last ->
                findings.add(
                    Finding.hold(
                        new Reason.TooSoon(scope, last, limit.apart()), last.plus(limit.apart()))));
  }

  private void spent(List<Finding> findings, Scope scope, int perDay, List<Instant> times) {
    List<Instant> today = times.stream().filter(this::isToday).sorted().toList();
    if (today.size() < perDay) {
      return;
    }
    Reason reason = new Reason.BudgetSpent(scope, today.size(), perDay);
    findings.add(
        perDay == 0
            ? Finding.refuse(reason)
            : Finding.hold(reason, today.get(today.size() - perDay).plus(DAY)));
  }

  private boolean isToday(Instant time) {
    return at.now().isBefore(time.plus(DAY));
  }

  /** What was done, or may have been, of the same kind. */
  private List<LedgerEntry> sameOn(List<ServerName> servers) {
    return servers.stream()
        .flatMap(server -> at.ledger().entriesOf(server).stream())
        .filter(entry -> entry.counts() && isSame(entry.act()))
        .distinct()
        .toList();
  }

  private boolean isSame(Act other) {
    Act act = at.act();
    if (act.risk() != other.risk()) {
      return false;
    }
    if (act.risk() == Risk.TAKES_DOWN) {
      return true;
    }
    if (act instanceof Act.RestartService restart) {
      return other instanceof Act.RestartService that && restart.service().equals(that.service());
    }
    return act instanceof CustomAction custom
        && other instanceof CustomAction that
        && custom.name().equals(that.name());
  }

  private static List<Instant> times(List<LedgerEntry> entries) {
    return entries.stream().map(LedgerEntry::at).toList();
  }

  /** Each recovery once; of what others did, each attempt. */
  private static List<Instant> newestOfEachHand(List<LedgerEntry> entries) {
    List<Instant> times = new ArrayList<>();
    Map<Hand, Instant> newest = new LinkedHashMap<>();
    for (LedgerEntry entry : entries) {
      if (entry.by() instanceof Hand.Other) {
        times.add(entry.at());
      } else {
        newest.merge(entry.by(), entry.at(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    times.addAll(newest.values());
    return times;
  }
}
