package dev.pophealth.policy;

import static dev.pophealth.policy.Fleet.LONE;
import static dev.pophealth.policy.Fleet.MBX1;
import static dev.pophealth.policy.Fleet.MBX2;
import static dev.pophealth.policy.Fleet.MBX3;
import static dev.pophealth.policy.Fleet.NOON;

import dev.pophealth.health.Answer;
import dev.pophealth.health.GroupName;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Risk;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Policies, ledgers, topologies and acts of all kinds, for properties. */
class Cases extends DomainContextBase {

  @Provide
  Arbitrary<ServerName> server() {
    return Arbitraries.of(MBX1, MBX2, MBX3, LONE, ServerName.of("MBX2.example.com"));
  }

  @Provide
  Arbitrary<Act> act() {
    return Arbitraries.oneOf(
        server().map(Fleet::restart),
        server().map(Fleet::restartService),
        server().map(Act.BlockActivation::new),
        server().map(Act.RestoreActivation::new),
        server().map(on -> CustomAction.of("Own", Risk.INTERRUPTS, on)));
  }

  @Provide
  Arbitrary<LedgerEntry> entry() {
    Arbitrary<Hand> hand =
        Arbitraries.of(
            new Hand.Ours("r1"), new Hand.Ours("r2"), new Hand.Ours("r3"), new Hand.Other("MA"));
    return Combinators.combine(
            act(),
            hand,
            Arbitraries.integers().between(-10, 60 * 60).map(Duration::ofMinutes),
            Arbitraries.of(Progress.values()))
        .as((act, by, ago, progress) -> new LedgerEntry(act, by, NOON.minus(ago), progress));
  }

  @Provide
  Arbitrary<List<LedgerEntry>> entries() {
    return entry().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<Ledger> ledger() {
    return entries().map(Ledger::of);
  }

  @Provide
  Arbitrary<Topology> topology() {
    Arbitrary<Answer> answer = Arbitraries.of(Answer.values());
    return Combinators.combine(answer, answer).as(Fleet::topology);
  }

  @Provide
  Arbitrary<Occasion> occasion() {
    return Arbitraries.of(Occasion.cure("r1"), Occasion.cure("r2"), Occasion.cleanUp("r1"));
  }

  @Provide
  Arbitrary<Budget> budget() {
    return Combinators.combine(limit(), limit()).as(Budget::new);
  }

  private static Arbitrary<Limit> limit() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 40).map(Duration::ofHours))
        .as(Limit::new);
  }

  @Provide
  Arbitrary<Suppression> suppression() {
    Arbitrary<Scope> scope =
        Arbitraries.of(
            new Scope.Everywhere(),
            new Scope.OnServer(MBX2),
            new Scope.OnGroup(GroupName.of("DAG1")));
    return Combinators.combine(
            scope,
            Arbitraries.of(Risk.CHANGES, Risk.INTERRUPTS, Risk.TAKES_DOWN),
            Arbitraries.integers().between(-5, 90).map(Duration::ofMinutes))
        .as((on, risk, in) -> new Suppression.OfRisk(on, risk, NOON.plus(in), "a reason"));
  }

  @Provide
  Arbitrary<AutomationPolicy> policy() {
    return Combinators.combine(
            Arbitraries.of(Risk.OBSERVES, Risk.CHANGES, Risk.INTERRUPTS, Risk.TAKES_DOWN),
            budget(),
            budget(),
            suppression().list().ofMaxSize(1),
            Arbitraries.integers().between(1, 40).map(Duration::ofHours),
            Arbitraries.of(false, false, false, true))
        .as(
            (unattended, services, servers, suppressions, longest, dry) ->
                AutomationPolicy.builder()
                    .unattended(unattended)
                    .serviceRestarts(services)
                    .serverRestarts(servers)
                    .suppressions(suppressions)
                    .longestHold(longest)
                    .dryRun(dry)
                    .build());
  }
}
