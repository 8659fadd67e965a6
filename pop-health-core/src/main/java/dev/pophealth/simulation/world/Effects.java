package dev.pophealth.simulation.world;

import dev.pophealth.health.StartType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What happens in the world when somebody does something, and what follows by itself. */
public final class Effects {

  private static final long MINUTE = Agenda.MINUTE;
  private static final long SECOND = Agenda.SECOND;

  private final World world;
  private final Agenda agenda;
  private final Chance chance;

  /**
   * The effects in a world.
   *
   * @param world the world
   * @param chance how long things take
   */
  public Effects(World world, Chance chance) {
    this.world = world;
    this.agenda = world.agenda();
    this.chance = chance;
  }

  /** A fault begins. */
  void begin(Fault fault) {
    fault.active = true;
    world.faults().add(fault);
    world.happened(new Fact.FaultBegan(fault));
    world.refresh();
  }

  /** A fault is over, whoever ended it. */
  void end(Fault fault) {
    if (fault.active) {
      fault.active = false;
      world.faults().remove(fault);
      world.happened(new Fact.FaultEnded(fault));
      if (fault.slows()) {
        lag(fault);
      }
      world.refresh();
    }
  }

  /** The average of command times goes down only slowly. */
  private void lag(Fault fault) {
    fault
        .machine()
        .ifPresent(
            machine -> {
              machine.slowUntil = agenda.now() + chance.between(2 * MINUTE, 8 * MINUTE);
              agenda.at(machine.slowUntil, world::refresh);
            });
  }

  private void cure(List<Fault> cured) {
    for (Fault fault : cured) {
      end(fault);
      if (fault.returns > 0) {
        fault.returns--;
        agenda.after(fault.returnsAfter, () -> begin(fault));
      }
    }
  }

  private List<Fault> faults(Predicate<Fault> which) {
    List<Fault> found = new ArrayList<>();
    for (Fault fault : world.faults()) {
      if (which.test(fault)) {
        found.add(fault);
      }
    }
    return found;
  }

  /**
   * Restarts a service, beginning now.
   *
   * @param service the service
   * @param cause who does it
   * @param then told when it is over
   */
  void restartService(MachineService service, Cause cause, Runnable then) {
    Machine machine = service.machine();
    if (!machine.up) {
      then.run();
      return;
    }
    boolean onPurpose = service.isStoppedOnPurpose();
    boolean inactive = service == machine.frontEnd && !machine.proxyActive;
    service.running = false;
    world.happened(new Fact.ServiceRestarted(service, cause, onPurpose, inactive));
    world.refresh();
    int boot = machine.boots;
    agenda.after(
        chance.between(2 * SECOND, 40 * SECOND),
        () -> {
          if (machine.up && machine.boots == boot) {
            if (!cause.isOurs()) {
              // It takes settings up only now.
              world.happened(new Fact.ServiceStarted(service));
              service.restartedByOthersAt = agenda.now();
            }
            started(service);
            cure(faults(fault -> fault.isCuredBy(service)));
          }
          then.run();
        });
  }

  private void started(MachineService service) {
    Machine machine = service.machine();
    if (service == machine.frontEnd) {
      machine.loggingInEffect = machine.logging;
      if (!machine.proxyActive) {
        // It stops again by design.
        return;
      }
    }
    service.running = true;
    service.unwanted = false;
    service.startedAt = agenda.now();
    world.refresh();
  }

  /**
   * Takes a server down, now; it comes back by itself, mostly.
   *
   * @param machine the server
   * @param cause who does it
   */
  void restartServer(Machine machine, Cause cause) {
    if (!machine.up) {
      return;
    }
    List<HostedDatabase> active = world.activeOn(machine);
    machine.up = false;
    machine.boots++;
    world.happened(new Fact.WentDown(machine, cause, active));
    for (HostedDatabase database : active) {
      database.mounted = false;
      failOver(database, chance.between(10 * SECOND, MINUTE));
    }
    for (HostedDatabase database : world.databases()) {
      if (database.movingTo == machine) {
        database.movingTo = null;
      }
    }
    world.refresh();
    int kind = chance.below(100);
    if (kind < 97) {
      long takes =
          kind < 90
              ? chance.between(2 * MINUTE, 8 * MINUTE)
              : chance.between(15 * MINUTE, 40 * MINUTE);
      agenda.after(takes, () -> comesUp(machine));
    }
  }

  /** The server is up, and its services start. */
  void comesUp(Machine machine) {
    if (machine.up) {
      return;
    }
    machine.up = true;
    machine.bootedAt = agenda.now();
    world.happened(new Fact.CameUp(machine));
    List<MachineService> services = World.services(machine);
    for (MachineService service : services) {
      boolean starts = service.startType == StartType.AUTOMATIC;
      service.running = false;
      if (starts) {
        int boot = machine.boots;
        agenda.after(
            chance.between(10 * SECOND, 2 * MINUTE),
            () -> {
              if (machine.up && machine.boots == boot) {
                world.happened(new Fact.ServiceStarted(service));
                started(service);
              }
            });
      }
    }
    for (HostedDatabase database : world.activeOn(machine)) {
      database.mounted = true;
    }
    cure(faults(fault -> fault.isCuredByBootOf(machine)));
    world.refresh();
  }

  private void failOver(HostedDatabase database, long delay) {
    Machine from = database.active;
    Machine to = database.refuge();
    if (to == null) {
      return;
    }
    database.movingTo = to;
    agenda.after(
        delay,
        () -> {
          if (database.movingTo != to || database.active != from) {
            return;
          }
          database.movingTo = null;
          if (database.canTake(to)) {
            activate(database, to, false);
          }
        });
  }

  private void activate(HostedDatabase database, Machine on, boolean byPerson) {
    database.active = on;
    database.mounted = true;
    world.happened(new Fact.Moved(database, on, byPerson));
    world.refresh();
  }

  /** A person moves a database. */
  void moveByHand(HostedDatabase database, Machine to) {
    boolean able = to.up && database.copies().contains(to) && !database.illCopies.contains(to);
    if (able && to != database.active) {
      database.movingTo = null;
      activate(database, to, true);
    }
  }

  /**
   * Blocks the activation of database copies and moves the active ones away, beginning now.
   *
   * @param machine where
   * @param cause who does it
   */
  void block(Machine machine, Cause cause) {
    boolean changed = !machine.blocked;
    machine.blocked = true;
    world.happened(new Fact.ActivationSet(machine, true, changed, cause));
    for (HostedDatabase database : world.activeOn(machine)) {
      if (database.movingTo == null) {
        failOver(database, chance.between(3 * SECOND, 3 * MINUTE));
      }
    }
    world.refresh();
  }

  /**
   * Lifts the block.
   *
   * @param machine where
   * @param cause who does it
   */
  void lift(Machine machine, Cause cause) {
    boolean changed = machine.blocked;
    machine.blocked = false;
    world.happened(new Fact.ActivationSet(machine, false, changed, cause));
    world.refresh();
  }

  /**
   * Sets protocol logging; in effect when the service starts next.
   *
   * @param machine where
   * @param on the value
   * @param cause who does it
   */
  void setLogging(Machine machine, boolean on, Cause cause) {
    boolean changed = machine.logging != on;
    machine.logging = on;
    world.happened(new Fact.LoggingSet(machine, on, changed, cause));
  }

  /**
   * Sets the component PopProxy; while it is Inactive the service stops.
   *
   * @param machine where
   * @param active the value
   * @param requester in whose name
   * @param cause who does it
   */
  void setProxy(Machine machine, boolean active, String requester, Cause cause) {
    machine.proxyActive = active;
    machine.proxyRequester = requester;
    world.happened(new Fact.ProxySet(machine, active, cause));
    MachineService service = machine.frontEnd;
    if (service != null) {
      if (!active) {
        service.running = false;
      } else if (machine.up && !service.isStoppedOnPurpose()) {
        started(service);
      }
    }
    world.refresh();
  }

  /** A person stops a service, and wants it so. */
  void stopOnPurpose(MachineService service) {
    service.running = false;
    service.unwanted = true;
    service.startType = StartType.MANUAL;
    world.happened(new Fact.ServiceStopped(service));
    world.refresh();
  }

  /** A person says that they are at work, switches monitors off, or takes it back. */
  void say(Machine machine, boolean repairing, boolean disabled) {
    if (machine.repairing != repairing || machine.disabled != disabled) {
      machine.repairing = repairing;
      machine.disabled = disabled;
      world.happened(new Fact.PersonSaid(machine, repairing, disabled));
    }
  }

  /** A person mends a server by hand: all that is wrong with it, but no setting. */
  void mend(Machine machine) {
    for (Fault fault : faults(fault -> fault.machine().filter(machine::equals).isPresent())) {
      fault.returns = 0;
      end(fault);
    }
    comesUp(machine);
    if (!machine.proxyActive) {
      setProxy(machine, true, "", Cause.PERSON);
    }
    for (MachineService service : World.services(machine)) {
      service.startType = StartType.AUTOMATIC;
      service.unwanted = false;
      if (!service.running && machine.up) {
        restartService(service, Cause.PERSON, () -> {});
      }
    }
    for (HostedDatabase database : world.databases()) {
      database.illCopies.remove(machine);
      if (database.active == machine) {
        database.mounted = true;
      }
      if (database.copies().get(0) == machine) {
        moveByHand(database, machine);
      }
    }
    world.refresh();
  }
}
