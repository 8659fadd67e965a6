package dev.pophealth.simulation;

import dev.pophealth.check.Checker;
import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.recovery.Runbooks;
import dev.pophealth.run.RunnerSetup;
import dev.pophealth.simulation.judge.Breach;
import dev.pophealth.simulation.world.Chance;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Plays with something broken, until certain laws are. */
final class Broken {

  private Broken() {}

  private static final int RUNS = 3_000;

  /** Around the runner's own parts. */
  interface Around {
    void put(RunnerSetup.Builder setup, RunnerSetup as, Play play);
  }

  /** What is broken in so many runs, until a law of these is. */
  static Set<String> laws(UnaryOperator<Play.Stage> stage, Around around, String... expected) {
    Set<String> broken = new TreeSet<>();
    for (long i = 0; i < RUNS; i++) {
      long seed = Chance.mixed(4711 + i);
      Play play =
          new Play(stage.apply(VariedStages.stage(seed)), seed) {
            @Override
            RunnerSetup build(RunnerSetup.Builder setup) {
              RunnerSetup as = setup.build();
              RunnerSetup.Builder other = RunnerSetup.builder().from(as);
              around.put(other, as, this);
              return other.build();
            }
          };
      for (Breach breach : play.play()) {
        broken.add(breach.law());
      }
      if (broken.containsAll(List.of(expected))) {
        return broken;
      }
    }
    return broken;
  }

  static final Around NOTHING = (setup, as, play) -> {};

  static Play.Stage by(Play.Stage stage, Runbooks runbooks) {
    return new Play.Stage(
        stage.fleet(),
        stage.policy(),
        DecisionEngine.following(runbooks),
        stage.adversity(),
        stage.faults(),
        Checker.of(),
        stage.programs());
  }
}
