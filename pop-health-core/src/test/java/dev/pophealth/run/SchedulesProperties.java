package dev.pophealth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Answer;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.Reading;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ToldReading;
import dev.pophealth.health.Topology;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.policy.Budget;
import dev.pophealth.policy.Limit;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.HookMoment;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.Pending;
import dev.pophealth.port.Performance;
import dev.pophealth.port.RestartHook;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.Risk;
import dev.pophealth.run.fake.MemoryJournal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever happens in whatever order: answers that are late, lost or wrong, acts that fail, hang or
 * lie, people who answer late or not at all, cancels, crashes, a listener that throws.
 */
class SchedulesProperties {

  private static final List<ServerName> ILL = List.of(Fleet.MBX1, Fleet.MBX2, Fleet.CAS1);

  @Property(tries = 300)
  void every_recovery_ends_and_no_rule_is_broken(@ForAll long seed) throws Exception {
    Random chance = new Random(seed);
    World world = new World(chance);
    ILL.forEach(server -> world.fleet.servers.makeIll(server, world.any(Risk.values())));
    world.open();
    world.begin();

    for (int step = 0; step < 2_000 && world.isBusy(); step++) {
      world.something(step < 500);
      world.neverTwoOut();
    }

    assertThat(world.runner.recoveries())
        .as("never end, by seed " + seed + world.fleet.heard.troubles)
        .isEmpty();
    assertThat(world.internal).as("errors of our own").isEmpty();
    world.journalHoldsTogether();
  }

  /** One world, on one thread, by one source of chance. */
  private static final class World implements Actions {
    final Fleet fleet = new Fleet();
    final List<String> internal = new ArrayList<>();
    private final Random chance;
    private final Actions honest;
    private final List<Runnable> underWay = new ArrayList<>();
    private RecoveryRunner runner;

    World(Random chance) {
      this.chance = chance;
      this.honest = fleet.atOnce();
    }

    void open() throws IOException {
      Limit often = new Limit(16, Duration.ZERO);
      runner =
          RecoveryRunner.open(
              fleet
                  .setup()
                  .actions(this)
                  .policy(
                      AutomationPolicy.builder()
                          .serviceRestarts(new Budget(often, often))
                          .serverRestarts(new Budget(often, often))
                          .build())
                  .addHooks(new Hook())
                  .listener(new Throwing())
                  .build());
    }

    void begin() throws IOException {
      runner.begin(Fleet.deepTest(Fleet.MBX1));
      runner.begin(Fleet.deepTest(Fleet.MBX2));
      runner.begin(Fleet.incident(PopHealth.CTP_MONITOR, Fleet.CAS1, Role.CLIENT_ACCESS));
    }

    boolean isBusy() {
      return runner.progress().openCount() > 0;
    }

    /** The next thing; people and crashes come in between only while there is trouble. */
    void something(boolean trouble) throws IOException {
      int dice = trouble ? chance.nextInt(100) : 10 + chance.nextInt(90);
      if (dice < 3) {
        crash();
      } else if (dice < 5) {
        interrupt();
      } else if (dice < 10) {
        begin();
      } else if (dice < 16 && !fleet.people.leavesAsked().isEmpty()) {
        answer();
      } else if (dice < 70 && !underWay.isEmpty()) {
        underWay.remove(chance.nextInt(underWay.size())).run();
      } else {
        fleet.time.passToNext();
      }
    }

    private void crash() throws IOException {
      fleet.journal.crash();
      if (chance.nextBoolean()) {
        underWay.clear();
      }
      open();
    }

    private void interrupt() {
      List<RecoveryView> open = runner.recoveries();
      if (!open.isEmpty()) {
        runner.interrupt(
            open.get(chance.nextInt(open.size())).name(), any(Interruption.values()), "");
      }
    }

    /** People say no where nobody knows who stands in for the server. */
    private void answer() {
      boolean known =
          fleet.people.leavesAsked().get(0).why().stream()
              .noneMatch(why -> why.english().contains("is not known"));
      if (known && chance.nextInt(3) > 0) {
        fleet.people.give("Sato");
      } else {
        fleet.people.deny("Sato", "");
      }
    }

    void neverTwoOut() {
      boolean both =
          !runner.ledger().out(Fleet.MBX1).isEmpty() && !runner.ledger().out(Fleet.MBX2).isEmpty();
      assertThat(both).as("two of a group are out at once").isFalse();
    }

    /** Each request is answered once, in order; an act is answered only if it was intended. */
    void journalHoldsTogether() throws IOException {
      Map<String, Integer> number = new LinkedHashMap<>();
      Map<String, Integer> intended = new LinkedHashMap<>();
      Map<String, Boolean> ended = new LinkedHashMap<>();
      for (MemoryJournal.Entry entry : fleet.journal.entries()) {
        String name = entry.recovery();
        JournalRecord record = entry.record();
        if (record instanceof JournalRecord.Came came) {
          int next = number.merge(name, 1, Integer::sum);
          assertThat(came.outcome().number()).as(name).isEqualTo(next);
          if (came.outcome() instanceof Outcome.Acted acted && acted.effect() != Effect.NONE) {
            assertThat(intended).as(name + " " + acted).containsEntry(name, next);
          }
        } else if (record instanceof JournalRecord.Intended act) {
          assertThat(intended)
              .as("intended twice in " + name)
              .doesNotContainEntry(name, act.number());
          intended.put(name, act.number());
        } else if (record instanceof JournalRecord.Ended) {
          assertThat(ended.put(name, true)).as("ended twice: " + name).isNull();
        }
        if (ended.containsKey(name)) {
          assertThat(record)
              .as("after the end of " + name)
              .isInstanceOfAny(
                  JournalRecord.Ended.class,
                  JournalRecord.Settled.class,
                  JournalRecord.CameLate.class);
        }
      }
      assertThat(ended.keySet()).containsExactlyInAnyOrderElementsOf(fleet.journal.recoveries());
      runner.close();
      RecoveryRunner again = RecoveryRunner.open(fleet.setup().build());
      assertThat(again.recoveries()).isEmpty();
      assertThat(again.ledger()).isEqualTo(runner.ledger());
    }

    <T> T any(T[] values) {
      return List.of(values).get(chance.nextInt(values.length));
    }

    /** Something is under way: it ends when chance says so, honestly or not, or never. */
    private Pending later(Runnable honestly, Runnable broken) {
      int dice = chance.nextInt(20);
      if (dice > 0) {
        underWay.add(dice == 1 ? broken : honestly);
      }
      return () -> {};
    }

    @Override
    public Pending ask(Question question, Duration within, Consumer<Reading> came) {
      Reading lie = new ToldReading(any(Answer.values()), "a lie");
      return later(() -> honest.ask(question, within, came), () -> came.accept(lie));
    }

    @Override
    public Pending perform(ActRequest request, BooleanSupplier begin, Consumer<Performance> came) {
      Performance broken =
          chance.nextBoolean() ? Performance.maybe("broke off") : Performance.impossible("away");
      return later(
          () -> honest.perform(request, begin, came),
          () -> {
            if (begin.getAsBoolean()) {
              came.accept(broken);
            }
          });
    }

    @Override
    public Pending topology(Duration within, Consumer<Topology> came) {
      return later(() -> honest.topology(within, came), () -> came.accept(Topology.unknown()));
    }

    @Override
    public Pending hook(
        RestartHook hook, HookMoment moment, ActRequest restart, Consumer<Performance> came) {
      return later(
          () -> honest.hook(hook, moment, restart, came),
          () -> came.accept(Performance.maybe("away")));
    }

    private static final class Hook implements RestartHook {
      @Override
      public String name() {
        return "hook";
      }
    }

    /** Throws now and then; what it throws is swallowed here, being reported to the thread. */
    private final class Throwing implements RunnerListener {
      @Override
      public void decided(String recovery, Recovery state) {
        if (chance.nextInt(50) == 0) {
          Thread.currentThread().setUncaughtExceptionHandler((where, what) -> {});
          throw new IllegalStateException("listener");
        }
      }

      @Override
      public void troubled(String recovery, String what, Throwable cause) {
        if (what.contains("error in pop-health")) {
          internal.add(recovery + " " + cause);
        }
      }
    }
  }
}
