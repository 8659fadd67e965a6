package dev.pophealth.simulation.world;

import dev.pophealth.health.Interruption;
import dev.pophealth.simulation.Adversity;
import java.util.function.Consumer;

/** People who work on the servers: some interfere with a recovery, some mend what was left. */
public final class People {

  private static final long MINUTE = Agenda.MINUTE;

  private final World world;
  private final Effects effects;
  private final Adversity adversity;
  private final Chance chance;

  /**
   * The people of a world.
   *
   * @param world the world
   * @param effects what they bring about
   * @param adversity how often they interfere
   * @param chance how and when they do
   */
  public People(World world, Effects effects, Adversity adversity, Chance chance) {
    this.world = world;
    this.effects = effects;
    this.adversity = adversity;
    this.chance = chance;
  }

  /**
   * A recovery has begun; perhaps somebody interferes.
   *
   * @param machine the server that it is about
   * @param interrupt stops it from outside
   */
  public void hearOf(Machine machine, Consumer<Interruption> interrupt) {
    if (!chance.is(adversity.meddling())) {
      return;
    }
    Machine where = chance.is(0.7) ? machine : chance.of(world.machines());
    long delay = chance.between(1_000, 60 * MINUTE);
    int kind = chance.below(12);
    world.agenda().after(delay, () -> meddle(kind, where, interrupt));
  }

  private void meddle(int kind, Machine machine, Consumer<Interruption> interrupt) {
    switch (kind) {
      case 0, 1 -> interrupt.accept(Interruption.CANCELLED);
      case 2 -> {
        effects.say(machine, true, false);
        if (chance.is(0.5)) {
          interrupt.accept(Interruption.PERSON_AT_WORK);
        }
        world
            .agenda()
            .after(
                chance.between(10 * MINUTE, 120 * MINUTE),
                () -> effects.say(machine, false, false));
      }
      case 3 -> {
        effects.say(machine, false, true);
        world
            .agenda()
            .after(
                chance.between(30 * MINUTE, 240 * MINUTE),
                () -> effects.say(machine, false, false));
      }
      case 4, 5 ->
          effects.restartService(chance.of(World.services(machine)), Cause.PERSON, () -> {});
      case 6 -> effects.restartServer(machine, Cause.PERSON);
      case 7 -> effects.setLogging(machine, chance.is(0.5), Cause.PERSON);
      case 8 -> {
        if (machine.isMailbox()) {
          effects.block(machine, Cause.PERSON);
        }
      }
      case 9 -> {
        if (machine.isMailbox()) {
          effects.lift(machine, Cause.PERSON);
        }
      }
      case 10 -> effects.stopOnPurpose(chance.of(World.services(machine)));
      default -> {
        if (machine.isMailbox()) {
          effects.moveByHand(chance.of(world.databases()), machine);
        }
      }
    }
  }

  /**
   * Somebody was called, and mends a server after a while.
   *
   * @param machine the server
   * @param then told when it is mended
   */
  public void mend(Machine machine, Runnable then) {
    world
        .agenda()
        .after(
            chance.between(5 * MINUTE, 180 * MINUTE),
            () -> {
              effects.mend(machine);
              then.run();
            });
  }

  /** Somebody puts back by hand what was left. */
  public void putBack(Machine machine, boolean lift, boolean stopLogging) {
    if (lift) {
      effects.lift(machine, Cause.PERSON);
    }
    if (stopLogging) {
      effects.setLogging(machine, false, Cause.PERSON);
      if (machine.frontEnd != null) {
        effects.restartService(machine.frontEnd, Cause.PERSON, () -> {});
      }
    }
  }
}
