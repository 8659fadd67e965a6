package dev.pophealth.simulation;

import dev.pophealth.check.Checker;
import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.recovery.RecoveryEngine;
import dev.pophealth.recovery.Runbooks;
import dev.pophealth.simulation.judge.Breach;
import dev.pophealth.simulation.world.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Plays incidents on a made-up fleet, with the real engine, monitors, triage, policy, runner and
 * journal, and judges what they did by what was true.
 *
 * <pre>{@code
 * SimulationReport report =
 *     Simulation.of(fleet, policy, PopRunbooks.hardened()).run(42, 1_000);
 * out.println(report.text());
 * report.brokenLaws().stream().limit(1).forEach(law -> out.println(simulation.replay(law.seed())));
 * }</pre>
 *
 * <p>A run is a fleet with faults for some hours; each has a seed of its own, and the same seed
 * plays the same on every JVM. Servers, people and other automation act as {@link Adversity} says;
 * the runner's process dies and is started again. Time is simulated: a run takes milliseconds.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class Simulation {

  private static final List<FaultKind> ALL_FAULTS =
      Arrays.stream(FaultKind.values()).filter(kind -> kind != FaultKind.NOTHING).toList();

  /** Runs are handed out in so large batches, so that the result does not depend on threads. */
  private static final int BATCH = 64;

  private final Staging staging;

  /** Sets a run's stage. */
  interface Staging {
    Play.Stage stage(long seed);
  }

  Simulation(Staging staging) {
    this.staging = staging;
  }

  /**
   * A simulation of one fleet, with every kind of fault and what a year in a data centre brings.
   *
   * @param fleet the fleet
   * @param policy what automation may do by itself
   * @param runbooks what recoveries follow
   */
  public static Simulation of(Fleet fleet, AutomationPolicy policy, Runbooks runbooks) {
    Objects.requireNonNull(fleet, "fleet");
    Objects.requireNonNull(policy, "policy");
    RecoveryEngine engine = DecisionEngine.following(runbooks);
    Play.Stage stage =
        new Play.Stage(
            fleet, policy, engine, Adversity.everyday(), ALL_FAULTS, Checker.ofExchange(), 1);
    return new Simulation(seed -> stage);
  }

  /**
   * A simulation of Exchange's POP service in which each run has another fleet, policy, settings
   * and adversity: for finding what nobody has thought of.
   */
  public static Simulation varied() {
    return new Simulation(VariedStages::stage);
  }

  /**
   * The same with another adversity.
   *
   * @param adversity how much goes wrong
   */
  public Simulation with(Adversity adversity) {
    Objects.requireNonNull(adversity, "adversity");
    return new Simulation(seed -> staging.stage(seed).with(adversity));
  }

  /**
   * The same with these kinds of fault only.
   *
   * @param kinds the kinds; at least one
   * @throws IllegalArgumentException when there is none
   */
  public Simulation withFaults(FaultKind... kinds) {
    List<FaultKind> some = List.of(kinds);
    if (some.isEmpty()) {
      throw new IllegalArgumentException("no kind of fault is to come: name at least one");
    }
    return new Simulation(seed -> staging.stage(seed).with(some));
  }

  /**
   * The same judged by other laws of the path than those of {@link Checker#ofExchange}; the laws of
   * what really happens stay.
   *
   * @param checker has the laws, the user's own among them
   */
  public Simulation judgedBy(Checker checker) {
    Objects.requireNonNull(checker, "checker");
    return new Simulation(seed -> staging.stage(seed).with(checker));
  }

  /**
   * Plays runs until there were so many incidents, on the calling thread.
   *
   * @param seed the same seed gives the same runs
   * @param incidents how many incidents at least; 1 or more
   */
  public SimulationReport run(long seed, long incidents) {
    Tally tally = new Tally();
    long index = 0;
    while (tally.incidents < incidents) {
      tally.add(batch(seed, index));
      index += BATCH;
    }
    return new SimulationReport(tally);
  }

  /**
   * Plays runs until there were so many incidents, several runs at a time. The result is the same
   * as on one thread.
   *
   * @param seed the same seed gives the same runs
   * @param incidents how many incidents at least; 1 or more
   * @param threads how many threads of its own to use; 1 or more
   * @throws InterruptedException when the calling thread is interrupted meanwhile
   */
  public SimulationReport run(long seed, long incidents, int threads) throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Tally tally = new Tally();
      long index = 0;
      while (tally.incidents < incidents) {
        List<Future<Tally>> batches = new ArrayList<>();
        for (int i = 0; i < 2 * threads; i++) {
          long first = index;
          batches.add(workers.submit(() -> batch(seed, first)));
          index += BATCH;
        }
        for (Future<Tally> batch : batches) {
          if (tally.incidents < incidents) {
            tally.add(batch.get());
          }
        }
      }
      return new SimulationReport(tally);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a run of the simulation broke off", e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private Tally batch(long seed, long first) {
    Tally tally = new Tally();
    for (long index = first; index < first + BATCH; index++) {
      long runSeed = Chance.mixed(Chance.mixed(seed) + index);
      Play play = new Play(staging.stage(runSeed), runSeed);
      List<Breach> breaches;
      try {
        breaches = play.play();
      } catch (RuntimeException e) {
        throw new IllegalStateException("run " + runSeed + " of the simulation broke off", e);
      }
      tally.add(runSeed, play, breaches);
    }
    return tally;
  }

  /**
   * Plays one run again and tells it: what was true, what was decided and done, and which law was
   * broken.
   *
   * @param seed the run's own seed, as in {@link BrokenLaw#seed}
   */
  public String replay(long seed) {
    Teller teller = new Teller();
    Play play = new Play(staging.stage(seed), seed);
    play.toldBy(teller);
    List<Breach> breaches = play.play();
    return teller.tell(seed, breaches);
  }
}
