package dev.pophealth.simulation.world;

import dev.pophealth.recovery.Act;
import dev.pophealth.simulation.Adversity;
import java.util.function.Consumer;

/** Performs acts in the world: mostly as asked. */
public final class Acts {

  private static final long SECOND = Agenda.SECOND;
  private static final long MINUTE = Agenda.MINUTE;

  private final World world;
  private final Effects effects;
  private final Agenda agenda;
  private final Adversity adversity;
  private final Chance chance;

  /**
   * Acts in a world.
   *
   * @param world the world
   * @param effects what they bring about
   * @param adversity how often they fail
   * @param chance whether they do
   */
  public Acts(World world, Effects effects, Adversity adversity, Chance chance) {
    this.world = world;
    this.effects = effects;
    this.agenda = world.agenda();
    this.adversity = adversity;
    this.chance = chance;
  }

  /**
   * Performs an act, or does not.
   *
   * @param act what
   * @param cause in whose name
   * @param told hears what is said of it, at most once, perhaps never
   */
  public void perform(Act act, Cause cause, Consumer<Told> told) {
    Machine machine = world.machine(act.server());
    boolean needsServer = act instanceof Act.RestartService || act instanceof Act.RestartServer;
    if (needsServer && (!machine.up || !machine.reachable)) {
      agenda.after(
          chance.between(SECOND, 20 * SECOND),
          () -> told.accept(chance.is(0.7) ? Told.IMPOSSIBLE : Told.BROKE_OFF));
      return;
    }
    if (chance.is(adversity.lyingActs())) {
      lies(act, cause, told);
    } else if (chance.is(adversity.lateActs())) {
      late(act, cause, told);
    } else if (chance.is(adversity.failingActs())) {
      fails(act, cause, told);
    } else {
      effect(act, cause, quick(), () -> agenda.after(quick(), () -> told.accept(Told.DONE)));
    }
  }

  private long quick() {
    return chance.is(0.9) ? chance.between(100, 10 * SECOND) : chance.between(10 * SECOND, MINUTE);
  }

  /** Said to be done, and nothing happened; or said to have failed, and it happened. */
  private void lies(Act act, Cause cause, Consumer<Told> told) {
    if (chance.is(0.6)) {
      agenda.after(
          quick(),
          () -> {
            world.happened(new Fact.ActLied(cause, false, "done"));
            told.accept(Told.DONE);
          });
      return;
    }
    effect(
        act,
        cause,
        quick(),
        () -> {
          boolean certain = chance.is(0.3);
          if (certain) {
            world.happened(new Fact.ActLied(cause, true, "could not be run"));
          }
          told.accept(certain ? Told.IMPOSSIBLE : Told.BROKE_OFF);
        });
  }

  /** Told soon, in effect late; or in effect soon, and never told; or neither. */
  private void late(Act act, Cause cause, Consumer<Told> told) {
    switch (chance.below(4)) {
      case 0 -> {
        world.happened(new Fact.ActLied(cause, true, "broke off, but comes late"));
        agenda.after(quick(), () -> told.accept(Told.BROKE_OFF));
        effect(act, cause, chance.between(30 * SECOND, 15 * MINUTE), () -> {});
      }
      case 1 -> {
        world.happened(new Fact.ActLied(cause, true, "done, but comes late"));
        agenda.after(quick(), () -> told.accept(Told.DONE));
        effect(act, cause, chance.between(30 * SECOND, 15 * MINUTE), () -> {});
      }
      case 2 -> effect(act, cause, quick(), () -> {});
      default ->
          effect(
              act,
              cause,
              quick(),
              () ->
                  agenda.after(chance.between(MINUTE, 60 * MINUTE), () -> told.accept(Told.DONE)));
    }
  }

  private void fails(Act act, Cause cause, Consumer<Told> told) {
    switch (chance.below(3)) {
      case 0 -> agenda.after(quick(), () -> told.accept(Told.IMPOSSIBLE));
      case 1 -> agenda.after(quick(), () -> told.accept(Told.BROKE_OFF));
      default -> effect(act, cause, quick(), () -> told.accept(Told.BROKE_OFF));
    }
  }

  private void effect(Act act, Cause cause, long delay, Runnable then) {
    agenda.after(delay, () -> effect(act, cause, then));
  }

  private void effect(Act act, Cause cause, Runnable then) {
    Machine machine = world.machine(act.server());
    if (act instanceof Act.RestartService restart) {
      MachineService service = machine.service(restart.service());
      if (service != null) {
        effects.restartService(service, cause, then);
        return;
      }
    } else if (act instanceof Act.RestartServer) {
      effects.restartServer(machine, cause);
    } else if (act instanceof Act.BlockActivation) {
      effects.block(machine, cause);
    } else if (act instanceof Act.RestoreActivation) {
      effects.lift(machine, cause);
    } else if (act instanceof Act.SetProtocolLogging) {
      effects.setLogging(machine, true, cause);
    } else if (act instanceof Act.RestoreProtocolLogging) {
      effects.setLogging(machine, false, cause);
    } else if (act instanceof Act.ActivateComponent) {
      effects.setProxy(machine, true, "", cause);
    }
    then.run();
  }
}
