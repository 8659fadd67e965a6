package dev.pophealth.simulation.world;

import dev.pophealth.health.ServiceName;
import dev.pophealth.health.StartType;

/** What is true of one service on one server. */
public final class MachineService {

  private final Machine machine;
  private final ServiceName name;

  boolean running = true;
  StartType startType = StartType.AUTOMATIC;
  long startedAt;

  /** Somebody stopped it, and nobody has started it since. */
  boolean unwanted;

  /** When somebody else than we last finished a restart of it. */
  long restartedByOthersAt = Long.MIN_VALUE;

  MachineService(Machine machine, ServiceName name) {
    this.machine = machine;
    this.name = name;
  }

  /** The server that it runs on. */
  public Machine machine() {
    return machine;
  }

  /** Its name. */
  public ServiceName name() {
    return name;
  }

  /** Whether it runs, be it hung. */
  public boolean isRunning() {
    return running;
  }

  /** Stopped because somebody wants it so; not because it does not start by itself after a boot. */
  boolean isStoppedOnPurpose() {
    return !running && unwanted;
  }

  @Override
  public String toString() {
    return name + " on " + machine;
  }
}
