package dev.pophealth.policy;

import dev.pophealth.health.Topology;
import dev.pophealth.recovery.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One review: collects what every rule finds, and makes one verdict of it. */
record Reviewing(
    AutomationPolicy policy,
    Act act,
    Occasion occasion,
    Ledger ledger,
    Topology topology,
    Instant now) {

  Reviewing {
    if (act.server().isPlaceholder()) {
      throw new IllegalArgumentException(
          "an act to review is on the placeholder [" + act.server() + "]: bind it to a server");
    }
  }

  Review review() {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(forbiddenByPeople());
    findings.addAll(risk());
    if (occasion.purpose() == Purpose.CURE) {
      findings.addAll(new Budgets(this).findings());
      findings.addAll(new GroupRules(this).findings());
    }
    Review review = verdict(findings);
    if (!policy.dryRun()) {
      return review;
    }
    List<Reason> why = new ArrayList<>();
    why.add(new Reason.DryRun(review.verdict()));
    why.addAll(review.why());
    return new Review.Refuse(why);
  }

  private List<Finding> forbiddenByPeople() {
    List<Finding> findings = new ArrayList<>();
    for (MaintenanceWindow window : policy.maintenanceWindows()) {
      if (window.isOpen(now) && window.scope().covers(act.server(), topology)) {
        findings.add(Finding.refuse(new Reason.InMaintenance(window)));
      }
    }
    for (Suppression suppression : policy.suppressions()) {
      if (suppression.forbids(act, topology, now)) {
        findings.add(Finding.hold(new Reason.Suppressed(suppression), suppression.until()));
      }
    }
    return findings;
  }

  /** What was changed may be put back at a risk that nothing new may be done at, when asked. */
  private List<Finding> risk() {
    if (act.risk().compareTo(policy.withApproval()) > 0) {
      return occasion.purpose() == Purpose.CLEAN_UP
          ? List.of(Finding.ask(new Reason.NeedsApproval(act.risk())))
          : List.of(Finding.refuse(new Reason.LeftToPeople(act.risk())));
    }
    if (act.risk().compareTo(policy.unattended()) > 0) {
      return List.of(Finding.ask(new Reason.NeedsApproval(act.risk())));
    }
    return act instanceof Act.ActivateComponent
        ? List.of(Finding.ask(new Reason.AlwaysAsked(act)))
        : List.of();
  }

  private Review verdict(List<Finding> findings) {
    List<Reason> why = new ArrayList<>();
    Verdict worst = Verdict.ALLOW;
    Instant until = now;
    for (Finding finding : findings) {
      why.add(finding.reason());
      if (finding.verdict().compareTo(worst) > 0) {
        worst = finding.verdict();
      }
      Instant over = finding.until().orElse(now);
      until = over.isAfter(until) ? over : until;
    }
    if (worst == Verdict.HOLD && until.isAfter(now.plus(policy.longestHold()))) {
      worst = Verdict.REFUSE;
    }
    return switch (worst) {
      case REFUSE -> new Review.Refuse(why);
      case HOLD -> new Review.HoldUntil(until, why);
      case ASK -> asked(why);
      case ALLOW -> new Review.Allow(List.of(free()));
    };
  }

  private Review asked(List<Reason> why) {
    Optional<Approval> given =
        occasion.approval().filter(approval -> approval.covers(act, occasion, now));
    if (given.isEmpty()) {
      return new Review.Ask(now.plus(policy.approvalExpiry()), why);
    }
    List<Reason> approved = new ArrayList<>();
    approved.add(new Reason.Approved(given.get()));
    approved.addAll(why);
    return new Review.Allow(approved);
  }

  private Reason free() {
    return occasion.purpose() == Purpose.CLEAN_UP
        ? new Reason.CleaningUp()
        : new Reason.Unattended(act.risk());
  }
}
