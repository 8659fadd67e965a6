package dev.pophealth.simulation.world;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is true of one database. */
public final class HostedDatabase {

  private final String name;
  private final List<Machine> copies;

  /** Servers whose copies cannot be activated. */
  final Set<Machine> illCopies = new LinkedHashSet<>();

  Machine active;
  boolean mounted = true;

  /** Where it is on its way to. */
  @Nullable Machine movingTo;

  HostedDatabase(String name, List<Machine> copies) {
    this.name = name;
    this.copies = List.copyOf(copies);
    this.active = copies.get(0);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The servers that have a copy. */
  public List<Machine> copies() {
    return copies;
  }

  /** The server with the active copy, be it dismounted. */
  public Machine active() {
    return active;
  }

  /** Where it could be activated now; null where nowhere else. */
  @Nullable Machine refuge() {
    for (Machine machine : copies) {
      if (machine != active && canTake(machine)) {
        return machine;
      }
    }
    return null;
  }

  boolean canTake(Machine machine) {
    return machine.up && machine.reachable && !machine.blocked && !illCopies.contains(machine);
  }

  @Override
  public String toString() {
    return name;
  }
}
