package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Role;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.Performance;
import dev.pophealth.port.RestartHook;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Risk;
import dev.pophealth.run.fake.MemoryJournal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A runner is killed at every record of a recovery, and another one goes on from the journal. */
class KilledAnywhereTest {

  /**
   * What is played.
   *
   * @param name what it is called
   * @param incident what the recovery is about
   * @param cure what cures mbx1
   * @param setup how it is run
   */
  record Case(String name, Incident incident, Risk cure, UnaryOperator<RunnerSetup.Builder> setup) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    Incident deep = Fleet.deepTest(Fleet.MBX1);
    Incident touch = Fleet.incident(PopHealth.CTP_MONITOR, Fleet.CAS1, Role.CLIENT_ACCESS);
    return Stream.of(
        new Case("transient", Fleet.deepTest(Fleet.MBX2), Risk.TAKES_DOWN, setup -> setup),
        new Case("service", deep, Risk.INTERRUPTS, setup -> setup),
        new Case("server", deep, Risk.TAKES_DOWN, setup -> setup),
        new Case("nothing helps", deep, Risk.OBSERVES, setup -> setup),
        new Case("behind a front end", touch, Risk.TAKES_DOWN, setup -> setup),
        new Case(
            "with leave",
            deep,
            Risk.TAKES_DOWN,
            setup -> setup.policy(AutomationPolicy.defaults())),
        new Case("with hooks", deep, Risk.TAKES_DOWN, setup -> setup.addHooks(new Balancer())));
  }

  /** A hook that is harmless twice. */
  private static final class Balancer implements RestartHook {
    private final List<String> calls = new ArrayList<>();

    @Override
    public String name() {
      return "balancer";
    }

    @Override
    public Performance before(ActRequest restart) {
      calls.add("out");
      return Performance.done();
    }

    @Override
    public Performance after(ActRequest restart) {
      calls.add("in");
      return Performance.done();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nothing_is_lost_and_no_disruptive_act_repeated_blindly(Case played) throws Exception {
    Fleet whole = new Fleet();
    play(whole, played, null, null);
    int records = whole.journal.entries().size();
    assertThat(records).isGreaterThan(3);

    for (int killedAt = 1; killedAt <= records; killedAt++) {
      for (DyingJournal.Death death : DyingJournal.Death.values()) {
        Fleet fleet = new Fleet();
        play(fleet, played, killedAt, death);
        JournalRecord last = whole.journal.entries().get(killedAt - 1).record();
        String at = played + ", killed " + death + " " + last;

        // An act that was lost may leave something that only a person can go on from.
        boolean lost = last instanceof JournalRecord.Intended;
        assertThat(fleet.end())
            .as(at)
            .satisfiesAnyOf(
                end -> assertThat(end).isEqualTo(whole.end()),
                end -> assertThat(lost && end.startsWith("ESCALATED")).isTrue());
        assertThat(blindlyRepeated(fleet)).as(at).isEmpty();
        assertThat(serverRestarts(fleet)).as(at).doesNotHaveDuplicates();
        assertThat(fleet.journal.recoveries()).as(at).hasSize(1);
        assertThat(numbers(fleet)).as(at).doesNotHaveDuplicates().isSorted();
        if (fleet.end().startsWith("RESOLVED")) {
          assertThat(fleet.open().ledger().out(Fleet.MBX1)).as(at).isEmpty();
        }
      }
    }
  }

  /** Plays it to its end, with a death in between and a new runner after it. */
  private static void play(Fleet fleet, Case played, Integer killedAt, DyingJournal.Death death)
      throws IOException {
    fleet.servers.makeIll(Fleet.MBX1, played.cure());
    RunnerSetup.Builder setup = played.setup().apply(fleet.setup());
    if (killedAt != null) {
      DyingJournal dying = new DyingJournal(fleet.journal, killedAt, death);
      RecoveryRunner killed = RecoveryRunner.open(setup.journal(dying).build());
      try {
        killed.begin(played.incident());
      } catch (IOException died) {
        // It died at its very first record.
      }
      while (killed.progress().open().keySet().stream().anyMatch(phase -> phase != Phase.STUCK)
          && goOn(fleet)) {
        // Until it dies.
      }
      fleet.journal.crash();
      fleet.time.pass(Duration.ofMinutes(1));
    }
    RecoveryRunner runner = RecoveryRunner.open(setup.journal(fleet.journal).build());
    if (killedAt == null) {
      runner.begin(played.incident());
    }
    while (runner.progress().openCount() > 0 && goOn(fleet)) {
      // Until it ends.
    }
    assertThat(runner.progress().openCount()).isZero();
  }

  private static boolean goOn(Fleet fleet) {
    if (!fleet.people.leavesAsked().isEmpty()) {
      fleet.people.give("Sato");
      return true;
    }
    return fleet.time.passToNext();
  }

  private static List<Act> serverRestarts(Fleet fleet) {
    return fleet.servers.performed().stream()
        .map(ActRequest::act)
        .filter(act -> act.risk() == Risk.TAKES_DOWN)
        .toList();
  }

  /** Acts that were begun again after a "perhaps", with no look in between. (S14) */
  private static List<Act> blindlyRepeated(Fleet fleet) {
    List<Act> repeated = new ArrayList<>();
    Set<Act> perhaps = new LinkedHashSet<>();
    Act begun = null;
    for (MemoryJournal.Entry entry : fleet.journal.entries()) {
      if (entry.record() instanceof JournalRecord.Intended intended) {
        begun = intended.act();
        if (perhaps.contains(begun)) {
          repeated.add(begun);
        }
      } else if (entry.record() instanceof JournalRecord.Came came) {
        if (came.outcome() instanceof Outcome.Answered) {
          perhaps.clear();
        } else if (came.outcome() instanceof Outcome.Acted acted
            && acted.effect() == Effect.MAYBE) {
          perhaps.add(begun);
        }
      }
    }
    return repeated;
  }

  private static List<Integer> numbers(Fleet fleet) {
    return fleet.journal.entries().stream()
        .map(entry -> entry.record())
        .filter(JournalRecord.Came.class::isInstance)
        .map(record -> ((JournalRecord.Came) record).outcome().number())
        .toList();
  }
}
