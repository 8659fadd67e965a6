package dev.pophealth.simulation;

import dev.pophealth.health.Interruption;
import dev.pophealth.port.Journal;
import dev.pophealth.run.RecoveryRunner;
import dev.pophealth.run.RunnerSetup;
import dev.pophealth.simulation.world.Agenda;
import dev.pophealth.simulation.world.Chance;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One life of the program that watches and recovers: from its start to its crash. Whatever was put
 * down on the agenda for it happens no more once it is over.
 */
final class Life {

  private static final Call ALWAYS = new Call();

  private final Play play;
  private final Chance chance;
  private final Monitors monitors;
  private final Desk desk;
  private @Nullable RecoveryRunner runner;
  private boolean alive = true;
  private boolean ticking;
  private int minutes;

  Life(Play play, Chance chance) {
    this.play = play;
    this.chance = chance;
    monitors = new Monitors(play, chance.split());
    desk = new Desk(play, this, chance.split());
  }

  /** Starts the program: it takes up what another life has left. */
  void start() {
    guarded(
        () -> {
          Journal journal = play.journal().of(this);
          RunnerSetup setup =
              play.build(
                  play.setup(this, chance)
                      .journal(journal)
                      .time(new PlayedTime(this, play.agenda()))
                      .executor(Runnable::run)
                      .approver(new PlayedPeople(play, this, chance.split()))
                      .listener(new Listening(play, this, desk)));
          runner = open(setup, journal, desk);
        });
    tick();
  }

  private static RecoveryRunner open(RunnerSetup setup, Journal journal, Desk desk) {
    try {
      RecoveryRunner open = RecoveryRunner.open(setup);
      desk.takeUpEnds(journal);
      return open;
    } catch (IOException e) {
      throw new IllegalStateException("the journal of a simulation cannot be read", e);
    }
  }

  /**
   * Something comes to the program.
   *
   * @param call what waits for it
   * @param what what comes
   */
  void enter(Call call, Runnable what) {
    if (alive && !call.isCancelled()) {
      guarded(what);
    }
  }

  /** Something comes to the runner, from people or from the desk. */
  void enter(Consumer<RecoveryRunner> what) {
    enter(
        ALWAYS,
        () -> {
          if (runner != null) {
            what.accept(runner);
          }
        });
  }

  /** Stops a recovery from outside. */
  void interrupt(String recovery, Interruption reason) {
    enter(open -> open.interrupt(recovery, reason, "by the operator"));
  }

  private void guarded(Runnable what) {
    try {
      what.run();
    } catch (Crash crash) {
      // It is over: nothing of it goes on.
    }
  }

  /**
   * A moment at which the program may die. Once it has, whatever it still tries ends here.
   *
   * @param dice decides
   * @param share how likely it is
   */
  void mayDie(Chance dice, double share) {
    if (alive && dice.is(share)) {
      alive = false;
      play.died(this);
    }
    if (!alive) {
      throw new Crash();
    }
  }

  boolean isAlive() {
    return alive;
  }

  Monitors monitors() {
    return monitors;
  }

  /** Measures every minute as long as anything is going on. */
  void tick() {
    if (!ticking && alive) {
      ticking = true;
      play.agenda().after(chance.between(0, Agenda.MINUTE), this::measure);
    }
  }

  private void measure() {
    if (!alive) {
      return;
    }
    boolean alerted = monitors.measure();
    minutes++;
    if (alerted || minutes % 3 == 0) {
      enter(ALWAYS, desk::triage);
    }
    if (play.isRestless()) {
      play.agenda().after(Agenda.MINUTE + chance.below(6_000), this::measure);
    } else {
      ticking = false;
    }
  }
}
