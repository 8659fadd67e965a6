package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.policy.Budget;
import dev.pophealth.policy.Hand;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.policy.Limit;
import dev.pophealth.policy.Progress;
import dev.pophealth.policy.Scope;
import dev.pophealth.policy.Suppression;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Risk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each act is reviewed by the policy right before it, against what all recoveries did. */
class ReviewedTest {

  private final Fleet fleet = new Fleet();

  @Test
  void two_servers_of_a_group_are_never_out_at_once() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    fleet.servers.makeIll(Fleet.MBX2, Risk.TAKES_DOWN);
    Limit often = new Limit(9, Duration.ZERO);
    AutomationPolicy unbudgeted =
        AutomationPolicy.builder()
            .from(Fleet.free())
            .serviceRestarts(new Budget(often, often))
            .serverRestarts(new Budget(often, often))
            .build();
    RecoveryRunner runner = RecoveryRunner.open(fleet.setup().policy(unbudgeted).build());

    runner.begin(Fleet.deepTest(Fleet.MBX1));
    String second = runner.begin(Fleet.deepTest(Fleet.MBX2)).recovery();
    assertThat(runner.find(second).orElseThrow().phase()).isEqualTo(Phase.HELD);
    assertThat(runner.ledger().out(Fleet.MBX1)).isNotEmpty();
    while (fleet.time.passToNext()) {
      boolean both =
          !runner.ledger().out(Fleet.MBX1).isEmpty() && !runner.ledger().out(Fleet.MBX2).isEmpty();
      assertThat(both).isFalse();
    }

    assertThat(fleet.acts())
        .containsExactly(
            "RestartService mbx1",
            "BlockActivation mbx1",
            "RestartServer mbx1",
            "RestartService mbx2",
            "RestoreActivation mbx1",
            "BlockActivation mbx2",
            "RestartServer mbx2",
            "RestoreActivation mbx2");
    JournalRecord.Held held = fleet.heard.of(JournalRecord.Held.class).get(0);
    assertThat(held.until()).isEqualTo(held.at().plus(Duration.ofMinutes(5)));
    assertThat(held.why().get(0)).contains("mbx1");
  }

  @Test
  void budgets_are_kept_across_recoveries_and_runners() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.INTERRUPTS);
    RecoveryRunner runner = fleet.open();
    runner.begin(Fleet.deepTest(Fleet.MBX1));
    fleet.passHours(2);
    assertThat(fleet.end()).isEqualTo("RESOLVED RECOVERED");
    runner.close();

    fleet.servers.makeIll(Fleet.MBX1, Risk.INTERRUPTS);
    fleet.open().begin(Fleet.deepTest(Fleet.MBX1));
    fleet.passHours(2);

    assertThat(fleet.acts()).containsExactly("RestartService mbx1");
    assertThat(fleet.heard.of(JournalRecord.Refused.class)).hasSize(1);
    assertThat(fleet.end()).isEqualTo("ESCALATED REFUSED");
  }

  @Test
  void a_refusal_is_an_outcome_with_every_reason() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    AutomationPolicy dry = AutomationPolicy.builder().dryRun(true).build();

    RecoveryRunner.open(fleet.setup().policy(dry).build()).begin(Fleet.deepTest(Fleet.MBX1));

    assertThat(fleet.servers.performed()).isEmpty();
    JournalRecord.Refused refused = fleet.heard.of(JournalRecord.Refused.class).get(0);
    assertThat(refused.why()).hasSize(2);
    Outcome.Acted outcome =
        fleet.heard.of(JournalRecord.Came.class).stream()
            .map(JournalRecord.Came::outcome)
            .filter(Outcome.Acted.class::isInstance)
            .map(Outcome.Acted.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(outcome.words()).isEqualTo(String.join(" ", refused.why()));
    assertThat(fleet.end()).isEqualTo("ESCALATED REFUSED");
  }

  @Test
  void another_policy_reviews_what_is_held_at_once() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.INTERRUPTS);
    Suppression forbidden =
        new Suppression.OfRisk(
            new Scope.OnServer(Fleet.MBX1),
            Risk.INTERRUPTS,
            Fleet.NOON.plus(Duration.ofMinutes(20)),
            "the auditors are here");
    AutomationPolicy suppressed =
        AutomationPolicy.builder().from(Fleet.free()).addSuppressions(forbidden).build();
    RecoveryRunner runner = RecoveryRunner.open(fleet.setup().policy(suppressed).build());
    runner.begin(Fleet.deepTest(Fleet.MBX1));
    assertThat(runner.progress().open()).containsOnlyKeys(Phase.HELD);

    runner.follow(Fleet.free());

    assertThat(fleet.acts()).containsExactly("RestartService mbx1");
  }

  @Test
  void what_is_held_beyond_its_licence_expires_and_is_licensed_afresh() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.INTERRUPTS);
    Suppression forbidden =
        new Suppression.OfAct(
            new Act.RestartService(PopHealth.POP3_BACKEND, Fleet.MBX1),
            Fleet.NOON.plus(Duration.ofMinutes(50)),
            "a backup runs");
    AutomationPolicy suppressed =
        AutomationPolicy.builder().from(Fleet.free()).addSuppressions(forbidden).build();
    RecoveryRunner.open(fleet.setup().policy(suppressed).build()).begin(Fleet.deepTest(Fleet.MBX1));
    fleet.passHours(2);

    assertThat(fleet.heard.of(JournalRecord.Came.class))
        .extracting(JournalRecord.Came::outcome)
        .filteredOn(Outcome.Acted.class::isInstance)
        .extracting(outcome -> ((Outcome.Acted) outcome).cause().map(Enum::name).orElse("DONE"))
        .containsExactly("EXPIRED", "DONE");
    assertThat(fleet.end()).isEqualTo("RESOLVED RECOVERED");
  }

  @Test
  void an_unknown_topology_is_no_licence_to_take_anything_out() throws Exception {
    Fleet blind = new Fleet(Topology.unknown());
    blind.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);

    RecoveryRunner.open(blind.setup().build()).begin(Fleet.deepTest(Fleet.MBX1));
    blind.passHours(3);

    assertThat(blind.acts()).noneMatch(act -> act.startsWith("RestartServer"));
    assertThat(blind.end()).startsWith("ESCALATED");
  }

  @Test
  void a_server_that_was_never_proven_back_keeps_others_in_until_a_person_says_it_is()
      throws Exception {
    ServerName gone = Fleet.MBX1;
    fleet.servers.makeIll(gone, Risk.OBSERVES);
    fleet.servers.makeIll(Fleet.MBX2, Risk.TAKES_DOWN);
    RecoveryRunner runner = fleet.open();
    runner.begin(Fleet.deepTest(gone));
    fleet.passHours(3);
    assertThat(runner.ledger().out(gone))
        .extracting(LedgerEntry::act)
        .containsExactly(new Act.BlockActivation(gone));

    assertThat(runner.back(gone, "Sato")).isEqualTo(2);

    assertThat(runner.ledger().out(gone)).isEmpty();
    assertThat(runner.back(gone, "Sato")).isZero();
    runner.close();
    assertThat(fleet.open().ledger().out(gone)).isEmpty();
  }

  @Test
  void a_persons_word_ends_what_others_did_as_well() throws Exception {
    RecoveryRunner runner = fleet.open();
    runner.heard(
        new LedgerEntry(
            new Act.RestartServer(Fleet.MBX1),
            new Hand.Other("Sato"),
            Fleet.NOON,
            Progress.UNDER_WAY));
    assertThat(runner.ledger().out(Fleet.MBX1)).hasSize(1);

    assertThat(runner.back(Fleet.MBX1, "Sato")).isEqualTo(1);

    assertThat(runner.ledger().out(Fleet.MBX1)).isEmpty();
  }

  @Test
  void clean_up_is_known_by_its_place_in_the_runbook() throws Exception {
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    fleet.open().begin(Fleet.deepTest(Fleet.MBX1));
    fleet.passHours(2);

    List<JournalRecord.Intended> acts = fleet.heard.of(JournalRecord.Intended.class);
    assertThat(acts).extracting(act -> act.step().value()).containsExactly("D1", "D3", "D5", "D7");
    assertThat(acts.get(3).why())
        .containsExactly("It puts back what was changed, which no budget counts.");
    assertThat(acts.subList(0, 3))
        .allSatisfy(act -> assertThat(act.why().get(0)).endsWith("runs unattended."));
  }
}
