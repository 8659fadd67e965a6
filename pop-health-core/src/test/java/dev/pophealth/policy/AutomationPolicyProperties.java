package dev.pophealth.policy;

import static dev.pophealth.policy.Fleet.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Answer;
import dev.pophealth.health.Topology;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Risk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Cases.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class AutomationPolicyProperties {

  @Property
  void a_stricter_policy_never_allows_more(
      @ForAll AutomationPolicy policy,
      @ForAll AutomationPolicy other,
      @ForAll Act act,
      @ForAll Occasion occasion,
      @ForAll Ledger ledger,
      @ForAll Topology topology) {
    Verdict before = policy.review(act, occasion, ledger, topology, NOON).verdict();
    Verdict after = stricter(policy, other).review(act, occasion, ledger, topology, NOON).verdict();
    assertThat(after).isGreaterThanOrEqualTo(before);
  }

  /** At least as strict as both. */
  private static AutomationPolicy stricter(AutomationPolicy a, AutomationPolicy b) {
    return AutomationPolicy.builder()
        .unattended(min(a.unattended(), b.unattended()))
        .withApproval(min(a.withApproval(), b.withApproval()))
        .serviceRestarts(stricter(a.serviceRestarts(), b.serviceRestarts()))
        .serverRestarts(stricter(a.serverRestarts(), b.serverRestarts()))
        .addAllSuppressions(a.suppressions())
        .addAllSuppressions(b.suppressions())
        .longestHold(min(a.longestHold(), b.longestHold()))
        .dryRun(a.dryRun() || b.dryRun())
        .build();
  }

  private static Budget stricter(Budget a, Budget b) {
    return new Budget(stricter(a.perServer(), b.perServer()), stricter(a.perGroup(), b.perGroup()));
  }

  private static Limit stricter(Limit a, Limit b) {
    return new Limit(
        Math.min(a.perDay(), b.perDay()),
        a.apart().compareTo(b.apart()) >= 0 ? a.apart() : b.apart());
  }

  private static <T extends Comparable<T>> T min(T a, T b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  @Property
  void one_more_thing_done_by_another_recovery_never_frees_a_cure(
      @ForAll AutomationPolicy policy,
      @ForAll Act act,
      @ForAll List<LedgerEntry> entries,
      @ForAll Act more,
      @ForAll @IntRange(min = 0, max = 3000) int minutes,
      @ForAll Topology topology) {
    if (more.risk() == Risk.CHANGES) {
      return;
    }
    LedgerEntry one =
        new LedgerEntry(
            more,
            new Hand.Ours("another"),
            NOON.minus(Duration.ofMinutes(minutes)),
            Progress.UNDER_WAY);
    Occasion cure = Occasion.cure("r1");
    Verdict before = policy.review(act, cure, Ledger.of(entries), topology, NOON).verdict();
    Verdict after = policy.review(act, cure, Ledger.of(entries).and(one), topology, NOON).verdict();
    assertThat(after).isGreaterThanOrEqualTo(before);
  }

  @Property
  void knowing_less_of_the_others_never_allows_more(
      @ForAll AutomationPolicy policy,
      @ForAll Act act,
      @ForAll Ledger ledger,
      @ForAll Topology topology) {
    Topology vaguer =
        Topology.builder()
            .from(topology)
            .servers(
                topology.servers().stream()
                    .map(
                        facts ->
                            facts.serving() == Answer.YES && !facts.name().equals(act.server())
                                ? facts.withServing(Answer.UNCLEAR)
                                : facts)
                    .toList())
            .build();
    Occasion cure = Occasion.cure("r1");
    assertThat(policy.review(act, cure, ledger, vaguer, NOON).verdict())
        .isGreaterThanOrEqualTo(policy.review(act, cure, ledger, topology, NOON).verdict());
    Topology none = Topology.unknown();
    if (policy.review(act, cure, Ledger.empty(), none, NOON).verdict() == Verdict.ALLOW) {
      assertThat(act.disruptive()).isFalse();
    }
  }

  @Property
  void pruning_the_ledger_changes_no_review(
      @ForAll AutomationPolicy policy,
      @ForAll Act act,
      @ForAll Occasion occasion,
      @ForAll Ledger ledger,
      @ForAll Topology topology) {
    Ledger pruned = ledger.since(NOON.minus(policy.memory()));
    assertThat(policy.review(act, occasion, pruned, topology, NOON))
        .isEqualTo(policy.review(act, occasion, ledger, topology, NOON));
  }

  @Property
  void the_order_of_the_ledger_does_not_matter(
      @ForAll AutomationPolicy policy,
      @ForAll Act act,
      @ForAll Occasion occasion,
      @ForAll List<LedgerEntry> entries,
      @ForAll Topology topology,
      @ForAll Random random) {
    List<LedgerEntry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);
    assertThat(policy.review(act, occasion, Ledger.of(shuffled), topology, NOON))
        .isEqualTo(policy.review(act, occasion, Ledger.of(entries), topology, NOON));
  }

  @Property
  void never_are_two_of_a_group_out_at_once_without_a_person_knowing(
      @ForAll AutomationPolicy policy,
      @ForAll Act act,
      @ForAll Ledger ledger,
      @ForAll Topology topology) {
    if (!LedgerEntry.takesOut(act)
        || policy.review(act, Occasion.cure("r1"), ledger, topology, NOON).verdict()
            != Verdict.ALLOW) {
      return;
    }
    assertThat(topology.groupsOf(act.server())).isNotEmpty();
    topology.groupsOf(act.server()).stream()
        .flatMap(group -> group.members().stream())
        .filter(member -> !member.equals(act.server()))
        .forEach(
            member -> assertThat(ledger.out(member)).allMatch(e -> e.by() instanceof Hand.Other));
  }

  @Property
  void a_hold_ends_in_the_future_and_not_too_late(
      @ForAll AutomationPolicy policy,
      @ForAll Act act,
      @ForAll Ledger ledger,
      @ForAll Topology topology) {
    Review review = policy.review(act, Occasion.cure("r1"), ledger, topology, NOON);
    assertThat(review.why()).isNotEmpty();
    if (review instanceof Review.HoldUntil hold) {
      assertThat(hold.until()).isAfter(NOON).isBeforeOrEqualTo(NOON.plus(policy.longestHold()));
    }
  }

  @Property
  void clean_up_is_never_refused_but_by_a_person(
      @ForAll AutomationPolicy policy,
      @ForAll Act act,
      @ForAll Ledger ledger,
      @ForAll Topology topology) {
    AutomationPolicy unforbidden =
        AutomationPolicy.builder().from(policy).dryRun(false).suppressions(List.of()).build();
    assertThat(unforbidden.review(act, Occasion.cleanUp("r1"), ledger, topology, NOON).verdict())
        .isLessThanOrEqualTo(Verdict.ASK);
  }

  @Property
  void every_reason_has_words(
      @ForAll AutomationPolicy policy,
      @ForAll Act act,
      @ForAll Occasion occasion,
      @ForAll Ledger ledger,
      @ForAll Topology topology) {
    for (Reason reason : policy.review(act, occasion, ledger, topology, NOON).why()) {
      assertThat(ReasonText.of(reason).english()).doesNotContain("null", "[", "Optional");
      assertThat(ReasonText.of(reason).japanese()).doesNotContain("null", "[", "Optional");
    }
  }
}
