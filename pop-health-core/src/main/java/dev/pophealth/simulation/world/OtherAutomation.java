package dev.pophealth.simulation.world;

import dev.pophealth.simulation.Adversity;

/**
 * Managed Availability: restarts a service that is ill, takes PopProxy offline, at its own time.
 */
public final class OtherAutomation {

  private static final long MINUTE = Agenda.MINUTE;
  private static final String REQUESTER = "HealthApi";

  private final World world;
  private final Effects effects;
  private final Adversity adversity;
  private final Chance chance;

  /**
   * Managed Availability in a world.
   *
   * @param world the world
   * @param effects what it brings about
   * @param adversity how often it acts
   * @param chance when it does
   */
  public OtherAutomation(World world, Effects effects, Adversity adversity, Chance chance) {
    this.world = world;
    this.effects = effects;
    this.adversity = adversity;
    this.chance = chance;
  }

  /**
   * Something is wrong on a server.
   *
   * @param machine the server
   */
  public void sees(Machine machine) {
    if (!chance.is(adversity.otherAutomation())) {
      return;
    }
    int kind = chance.below(10);
    long delay = chance.between(2 * MINUTE, 40 * MINUTE);
    if (kind < 7) {
      MachineService service = chance.of(World.services(machine));
      world.agenda().after(delay, () -> restart(service));
    } else if (kind < 9) {
      world.agenda().after(delay, () -> offline(machine));
    } else {
      world.agenda().after(delay + 40 * MINUTE, () -> reboot(machine));
    }
  }

  private void restart(MachineService service) {
    if (service.running && !service.machine().isInPersonsHands()) {
      effects.restartService(service, Cause.MANAGED_AVAILABILITY, () -> {});
    }
  }

  private void offline(Machine machine) {
    if (machine.isClientAccess() && machine.up && machine.proxyActive) {
      effects.setProxy(machine, false, REQUESTER, Cause.MANAGED_AVAILABILITY);
      world
          .agenda()
          .after(
              chance.between(5 * MINUTE, 30 * MINUTE),
              () -> {
                if (!machine.proxyActive && machine.proxyRequester.equals(REQUESTER)) {
                  effects.setProxy(machine, true, "", Cause.MANAGED_AVAILABILITY);
                }
              });
    }
  }

  private void reboot(Machine machine) {
    boolean ill = false;
    for (Symptom symptom : Symptom.values()) {
      ill |= machine.isIll(symptom);
    }
    if (ill && machine.up && !machine.isInPersonsHands()) {
      effects.restartServer(machine, Cause.MANAGED_AVAILABILITY);
    }
  }
}
