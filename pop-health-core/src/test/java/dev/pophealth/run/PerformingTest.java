package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.policy.Progress;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.HookMoment;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.Pending;
import dev.pophealth.port.Performance;
import dev.pophealth.port.RestartHook;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Risk;
import dev.pophealth.run.fake.FakeServers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acts and questions that end late, break off or never come back. */
class PerformingTest {

  private final Fleet fleet = new Fleet();
  private final HeldActs acts = new HeldActs(fleet);

  @BeforeEach
  void a_server_whose_service_needs_its_restart() {
    fleet.servers.makeIll(Fleet.MBX1, Risk.INTERRUPTS);
  }

  private RecoveryRunner begun() throws IOException {
    RecoveryRunner runner = RecoveryRunner.open(fleet.setup().actions(acts).build());
    runner.begin(Fleet.deepTest(Fleet.MBX1));
    return runner;
  }

  private List<Outcome.Acted> acted() {
    return fleet.heard.of(JournalRecord.Came.class).stream()
        .map(JournalRecord.Came::outcome)
        .filter(Outcome.Acted.class::isInstance)
        .map(Outcome.Acted.class::cast)
        .toList();
  }

  @Test
  void the_intent_is_durable_before_an_act_is_handed_over() throws Exception {
    begun();

    List<?> entries = fleet.journal.entries();
    assertThat(acts.held).hasSize(1);
    assertThat(entries.get(entries.size() - 1)).asString().contains("Intended[");
  }

  @Test
  void an_act_that_does_not_end_is_given_up_and_may_have_taken_place() throws Exception {
    RecoveryRunner runner = begun();
    acts.last().begin();

    fleet.time.pass(Duration.ofMinutes(5));

    assertThat(acts.held.get(0).cancelled).isTrue();
    assertThat(acted()).hasSize(1);
    assertThat(acted().get(0).effect()).isEqualTo(Effect.MAYBE);
    assertThat(acted().get(0).words()).isEqualTo("no end within PT5M");
    assertThat(runner.ledger().entries())
        .extracting(LedgerEntry::progress)
        .containsExactly(Progress.ENDED);
  }

  @Test
  void a_late_result_is_written_down_and_counts_for_nothing() throws Exception {
    begun();
    acts.last().begin();
    fleet.time.pass(Duration.ofMinutes(5));
    int decided = fleet.heard.decided.size();

    acts.held.get(0).end(Performance.impossible("only now"));

    assertThat(fleet.heard.of(JournalRecord.CameLate.class))
        .extracting(JournalRecord.CameLate::words)
        .containsExactly("NONE only now");
    assertThat(fleet.heard.decided).hasSize(decided);
    assertThat(acted()).hasSize(1);
  }

  @Test
  void an_act_that_nobody_had_time_for_has_certainly_not_happened() throws Exception {
    RecoveryRunner runner = begun();

    fleet.time.pass(Duration.ofMinutes(5));

    assertThat(acts.held.get(0).begin()).isFalse();
    assertThat(acted().get(0).cause()).contains(NoneCause.IMPOSSIBLE);
    assertThat(acted().get(0).words()).isEqualTo("nobody had time for it within PT5M");
    assertThat(runner.ledger().entries())
        .extracting(LedgerEntry::progress)
        .containsExactly(Progress.NOT_DONE);
    assertThat(fleet.servers.performed()).isEmpty();
  }

  @Test
  void an_act_does_not_begin_on_a_licence_past_its_age() throws Exception {
    RecoveryRunner runner =
        RecoveryRunner.open(
            fleet
                .setup()
                .actions(acts)
                .limits(TimeLimits.builder().serviceRestart(Duration.ofHours(2)).build())
                .build());
    runner.begin(Fleet.deepTest(Fleet.MBX1));
    HeldActs.Held act = acts.last();
    fleet.time.pass(Duration.ofMinutes(31));

    assertThat(act.begin()).isFalse();

    assertThat(acted().get(0).cause()).contains(NoneCause.EXPIRED);
    assertThat(fleet.servers.performed()).isEmpty();
  }

  @Test
  void an_act_begins_once() throws Exception {
    begun();

    assertThat(acts.last().begin()).isTrue();
    assertThat(acts.held.get(0).begin()).isFalse();
  }

  @Test
  void an_executor_that_throws_may_have_done_it() throws Exception {
    FakeServers throwing =
        new FakeServers(Fleet.topology(), fleet.time) {
          @Override
          public Performance perform(ActRequest request) throws Exception {
            throw new IOException("the password is hunter2");
          }
        };
    throwing.makeIll(Fleet.MBX1, Risk.INTERRUPTS);
    RecoveryRunner.open(fleet.setup().actions(on(throwing)).build())
        .begin(Fleet.deepTest(Fleet.MBX1));

    assertThat(acted().get(0).effect()).isEqualTo(Effect.MAYBE);
    assertThat(acted().get(0).words()).isEqualTo("java.io.IOException");
  }

  @Test
  void a_source_that_throws_or_tells_nothing_is_unclear() throws Exception {
    FakeServers broken =
        new FakeServers(Fleet.topology(), fleet.time) {
          @Override
          public ProbeReading run(ProbeIdentity probe, ServerName server, Duration within) {
            throw new IllegalStateException("hunter2");
          }
        };
    RecoveryRunner.open(fleet.setup().actions(on(broken)).build())
        .begin(Fleet.deepTest(Fleet.MBX1));
    fleet.passHours(1);

    assertThat(fleet.end()).isEqualTo("ESCALATED INCONCLUSIVE");
    assertThat(fleet.heard.of(JournalRecord.Came.class).get(0).toString())
        .contains("java.lang.IllegalStateException")
        .doesNotContain("hunter2");
  }

  @Test
  void a_question_without_an_answer_is_unclear_after_its_time() throws Exception {
    Silent silent = new Silent();
    RecoveryRunner.open(fleet.setup().actions(silent).build()).begin(Fleet.deepTest(Fleet.MBX1));
    assertThat(silent.cancelled).isZero();

    fleet.passHours(1);

    assertThat(fleet.end()).isEqualTo("ESCALATED INCONCLUSIVE");
    assertThat(silent.cancelled).isEqualTo(2);
    assertThat(fleet.heard.of(JournalRecord.Came.class).get(0).toString())
        .contains("no answer within PT1M30S");
  }

  @Test
  void actions_that_throw_are_told_and_are_unclear() throws Exception {
    RecoveryRunner.open(
            fleet
                .setup()
                .actions(
                    new Silent() {
                      @Override
                      public Pending ask(
                          Question question, Duration within, Consumer<Reading> came) {
                        throw new IllegalStateException();
                      }
                    })
                .build())
        .begin(Fleet.deepTest(Fleet.MBX1));
    fleet.passHours(1);

    assertThat(fleet.heard.troubles).hasSize(2);
    assertThat(fleet.end()).isEqualTo("ESCALATED INCONCLUSIVE");
  }

  private static Actions on(FakeServers servers) {
    return new BlockingActions(servers, servers, servers, servers, Runnable::run);
  }

  /** Nobody answers. */
  private static class Silent implements Actions {
    private int cancelled;

    @Override
    public Pending ask(Question question, Duration within, Consumer<Reading> came) {
      return () -> cancelled++;
    }

    @Override
    public Pending perform(ActRequest request, BooleanSupplier begin, Consumer<Performance> came) {
      return () -> {};
    }

    @Override
    public Pending topology(Duration within, Consumer<Topology> came) {
      return () -> {};
    }

    @Override
    public Pending hook(
        RestartHook hook, HookMoment moment, ActRequest restart, Consumer<Performance> came) {
      return () -> {};
    }
  }
}
