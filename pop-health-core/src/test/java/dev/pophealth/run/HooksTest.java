package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Interruption;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.Performance;
import dev.pophealth.port.RestartHook;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Risk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an organisation does around the restart of a server. */
class HooksTest {

  private final Fleet fleet = new Fleet();
  private final List<String> calls = new ArrayList<>();

  /** A hook that says when it is called, and what the world is like then. */
  private class Noting implements RestartHook {
    private final String name;
    private final Performance before;
    private final Performance after;

    Noting(String name, Performance before, Performance after) {
      this.name = name;
      this.before = before;
      this.after = after;
    }

    Noting(String name) {
      this(name, Performance.done(), Performance.done());
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Performance before(ActRequest restart) throws Exception {
      calls.add(name + " before " + restart.act().server() + ", restarts " + restarts());
      return before;
    }

    @Override
    public Performance after(ActRequest restart) throws Exception {
      calls.add(name + " after " + restart.act().server() + ", restarts " + restarts());
      return after;
    }
  }

  private long restarts() {
    return fleet.acts().stream().filter(act -> act.startsWith("RestartServer")).count();
  }

  private RecoveryRunner begun(RestartHook... hooks) throws IOException {
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    RecoveryRunner runner = RecoveryRunner.open(fleet.setup().addHooks(hooks).build());
    runner.begin(Fleet.deepTest(Fleet.MBX1));
    return runner;
  }

  @Test
  void hooks_run_in_order_before_a_restart_and_backwards_when_the_server_is_back()
      throws Exception {
    begun(new Noting("balancer"), new Noting("cluster"));
    fleet.passHours(1);

    assertThat(calls)
        .containsExactly(
            "balancer before mbx1, restarts 0",
            "cluster before mbx1, restarts 0",
            "cluster after mbx1, restarts 1",
            "balancer after mbx1, restarts 1");
    assertThat(fleet.end()).isEqualTo("RESOLVED RECOVERED");
    assertThat(fleet.heard.of(JournalRecord.HookBegun.class)).hasSize(4);
    assertThat(fleet.heard.of(JournalRecord.HookEnded.class)).hasSize(4);
    assertThat(fleet.heard.of(JournalRecord.Ended.class).get(0).hooksLeft()).isEmpty();
  }

  @Test
  void a_hook_that_fails_prevents_the_restart_and_what_was_begun_is_undone() throws Exception {
    RecoveryRunner runner =
        begun(
            new Noting("balancer"),
            new Noting("cluster", Performance.maybe("no quorum"), Performance.done()),
            new Noting("never"));
    fleet.passHours(1);

    assertThat(restarts()).isZero();
    assertThat(calls)
        .containsExactly(
            "balancer before mbx1, restarts 0",
            "cluster before mbx1, restarts 0",
            "cluster after mbx1, restarts 0",
            "balancer after mbx1, restarts 0");
    assertThat(fleet.end()).isEqualTo("ESCALATED IMPOSSIBLE");
    assertThat(fleet.heard.of(JournalRecord.Came.class))
        .extracting(JournalRecord.Came::outcome)
        .filteredOn(Outcome.Acted.class::isInstance)
        .extracting(outcome -> ((Outcome.Acted) outcome).words())
        .contains("the hook cluster did not succeed: no quorum");
    assertThat(runner.ledger().out(Fleet.MBX1))
        .extracting(LedgerEntry::act)
        .containsExactly(new Act.BlockActivation(Fleet.MBX1));
  }

  @Test
  void a_hook_that_throws_or_hangs_prevents_the_restart_too() throws Exception {
    begun(
        new Noting("throwing") {
          @Override
          public Performance before(ActRequest restart) throws Exception {
            throw new IOException();
          }
        });
    fleet.passHours(1);

    assertThat(restarts()).isZero();
    assertThat(fleet.end()).isEqualTo("ESCALATED IMPOSSIBLE");
  }

  @Test
  void a_hook_that_fails_afterwards_is_told_and_listed_and_the_recovery_goes_on() throws Exception {
    begun(new Noting("balancer", Performance.done(), Performance.impossible("away")));
    fleet.passHours(1);

    assertThat(fleet.end()).isEqualTo("RESOLVED RECOVERED");
    assertThat(fleet.heard.of(JournalRecord.Ended.class).get(0).hooksLeft())
        .containsExactly("balancer");
    assertThat(fleet.heard.troubles).hasSize(1);
    assertThat(calls).hasSize(2);
  }

  @Test
  void after_a_stop_hooks_are_left_to_a_person() throws Exception {
    HeldActs acts = new HeldActs(fleet);
    fleet.servers.makeIll(Fleet.MBX1, Risk.TAKES_DOWN);
    RecoveryRunner runner =
        RecoveryRunner.open(fleet.setup().actions(acts).addHooks(new Noting("balancer")).build());
    String name = runner.begin(Fleet.deepTest(Fleet.MBX1)).recovery();
    while (restarts() == 0) {
      HeldActs.Held act = acts.last();
      act.begin();
      if (restarts() == 0) {
        act.end(Performance.done());
      }
    }

    runner.interrupt(name, Interruption.PERSON_AT_WORK, "");
    acts.last().end(Performance.done());

    assertThat(calls).hasSize(1);
    assertThat(fleet.heard.of(JournalRecord.Ended.class).get(0).hooksLeft())
        .containsExactly("balancer");
  }
}
