package dev.pophealth.simulation.world;

import dev.pophealth.health.DependencyName;
import dev.pophealth.health.ProbeName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.simulation.FaultKind;
import dev.pophealth.simulation.Fleet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is true in a fleet. Whatever changes something calls {@link #refresh}, and what can be seen
 * of the servers follows. Not safe for use by many threads.
 */
public final class World {

  private static final Symptom[] SYMPTOMS = Symptom.values();

  private final Agenda agenda;
  private final Fleet fleet;
  private final List<Machine> machines = new ArrayList<>();
  private final TreeMap<ServerName, Machine> byName = new TreeMap<>();
  private final List<HostedDatabase> databases = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private Witness witness = fact -> {};

  /**
   * A fleet that is well.
   *
   * @param fleet the fleet
   * @param agenda the time
   * @param chance what clocks are wrong by
   */
  public World(Fleet fleet, Agenda agenda, Chance chance) {
    this.fleet = fleet;
    this.agenda = agenda;
    for (ServerFacts server : fleet.topology().servers()) {
      Set<Role> roles = server.roles().orElseThrow();
      long skew = chance.is(0.5) ? 0 : chance.between(-10 * Agenda.MINUTE, 10 * Agenda.MINUTE);
      Machine machine = new Machine(server.name(), roles, skew);
      machine.bootedAt = -chance.between(Agenda.HOUR, 30 * 24 * Agenda.HOUR);
      for (MachineService service : services(machine)) {
        service.startedAt = machine.bootedAt + Agenda.MINUTE;
      }
      machines.add(machine);
      byName.put(server.name(), machine);
    }
    for (Fleet.Database database : fleet.databases()) {
      databases.add(
          new HostedDatabase(
              database.name(), database.copies().stream().map(this::machine).toList()));
    }
    int next = 0;
    for (Machine machine : machines) {
      if (machine.isClientAccess() && !databases.isEmpty()) {
        machine.probeDatabase = databases.get(next % databases.size());
        next++;
      }
      for (Symptom symptom : SYMPTOMS) {
        machine.set(symptom, false, machine.bootedAt);
      }
    }
    refresh();
  }

  static List<MachineService> services(Machine machine) {
    List<MachineService> services = new ArrayList<>();
    if (machine.frontEnd != null) {
      services.add(machine.frontEnd);
    }
    if (machine.backEnd != null) {
      services.add(machine.backEnd);
    }
    return services;
  }

  /** Who learns what really happens. */
  public void watchedBy(Witness other) {
    witness = other;
  }

  void happened(Fact fact) {
    witness.happened(fact);
  }

  /** The time. */
  public Agenda agenda() {
    return agenda;
  }

  /** The fleet, as it was described. */
  public Fleet fleet() {
    return fleet;
  }

  /** The servers, in the order of the fleet. */
  public List<Machine> machines() {
    return machines;
  }

  /** The databases, in the order of the fleet. */
  public List<HostedDatabase> databases() {
    return databases;
  }

  /**
   * The server of this name.
   *
   * @param name the name
   */
  public Machine machine(ServerName name) {
    Machine found = byName.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "the fleet has no server " + name + ": ask about one of " + byName.keySet());
    }
    return found;
  }

  /** The faults that are there now and of which people know, such as a dependency that is down. */
  public List<Fault> known() {
    return faults.stream().filter(fault -> fault.known).toList();
  }

  /**
   * What is wrong, in truth, with what a monitor sees of a server: the fault there that came first,
   * else one behind it, else one everywhere.
   *
   * @param machine the server
   */
  public FaultKind kindOn(Machine machine) {
    for (Fault fault : faults) {
      if (fault.machine().filter(machine::equals).isPresent()) {
        return fault.kind();
      }
    }
    if (machine.isClientAccess() && !machine.proxyActive) {
      return FaultKind.PROXY_INACTIVE;
    }
    if (services(machine).stream().anyMatch(MachineService::isStoppedOnPurpose)) {
      return FaultKind.STOPPED_ON_PURPOSE;
    }
    return faults.isEmpty() ? FaultKind.NOTHING : faults.get(0).kind();
  }

  /** The faults that are there now. */
  List<Fault> faults() {
    return faults;
  }

  /** The databases that are active on a server, be they dismounted. */
  List<HostedDatabase> activeOn(Machine machine) {
    List<HostedDatabase> active = new ArrayList<>();
    for (HostedDatabase database : databases) {
      if (database.active == machine) {
        active.add(database);
      }
    }
    return active;
  }

  /** Whether a dependency is down for a server. */
  public boolean isDown(DependencyName dependency, Machine machine) {
    for (Fault fault : faults) {
      if (fault.isOf(dependency) && fault.isOn(machine)) {
        return true;
      }
    }
    return false;
  }

  /** Sees anew what can be seen; says what has changed. */
  void refresh() {
    long now = agenda.now();
    for (Machine machine : machines) {
      machine.reachable = !has(machine, FaultKind.UNREACHABLE);
    }
    for (Machine machine : machines) {
      for (Symptom symptom : SYMPTOMS) {
        if (symptom.isOf(machine)) {
          machine.set(symptom, isIll(machine, symptom), now);
        }
      }
    }
  }

  private boolean has(Machine machine, FaultKind kind) {
    for (Fault fault : faults) {
      if (fault.kind() == kind && fault.isOn(machine)) {
        return true;
      }
    }
    return false;
  }

  private boolean isIll(Machine machine, Symptom symptom) {
    return switch (symptom) {
      case SELF -> !answers(machine.backEnd);
      case DEEP -> !servesMailboxes(machine);
      case PROXY -> !answers(machine.frontEnd) || !machine.proxyActive;
      case TOUCH_POINT -> !servesCustomers(machine);
      case SLOW -> isSlow(machine);
    };
  }

  private boolean answers(@Nullable MachineService service) {
    if (service == null || !service.running || !isThere(service.machine())) {
      return false;
    }
    for (Fault fault : faults) {
      if (fault.hangs() && fault.isOf(service)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isThere(Machine machine) {
    return machine.up && machine.reachable;
  }

  /** Whether its back end would serve a mailbox whose database is active on it. */
  boolean servesMailboxes(Machine machine) {
    return answers(machine.backEnd)
        && !has(machine, FaultKind.STORE_ILL)
        && needs(machine, PopHealth.DEEP_TEST_PROBE);
  }

  private boolean needs(Machine machine, ProbeName probe) {
    if (faults.isEmpty()) {
      return true;
    }
    for (DependencyName dependency : PopHealth.model().probe(probe).dependencies()) {
      if (isDown(dependency, machine)) {
        return false;
      }
    }
    return true;
  }

  private boolean servesCustomers(Machine machine) {
    HostedDatabase mailbox = machine.probeDatabase;
    return answers(machine.frontEnd)
        && machine.proxyActive
        && needs(machine, PopHealth.CTP_PROBE)
        && (mailbox == null || (mailbox.mounted && servesMailboxes(mailbox.active)));
  }

  private boolean isSlow(Machine machine) {
    if (agenda.now() < machine.slowUntil) {
      return true;
    }
    for (Fault fault : faults) {
      if (fault.slows() && fault.isOn(machine)) {
        return true;
      }
    }
    return false;
  }

  /** A misconfigured probe that shows a symptom on a server; null where there is none. */
  @Nullable Fault misconfigured(Symptom symptom, Machine machine) {
    for (Fault fault : faults) {
      if (fault.symptom == symptom && fault.isOn(machine)) {
        return fault;
      }
    }
    return null;
  }

  /**
   * Whether a server stands in for others, in truth: it serves all that its roles ask for, and can
   * take databases.
   *
   * @param machine the server
   */
  public boolean isServing(Machine machine) {
    return (!machine.isClientAccess() || !machine.isIll(Symptom.PROXY))
        && (!machine.isMailbox() || (servesMailboxes(machine) && !machine.blocked));
  }
}
