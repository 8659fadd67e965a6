package dev.pophealth.simulation.world;

import dev.pophealth.health.DependencyName;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.simulation.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What will be wrong, and what was odd before anything was: drawn once for each run. */
public final class Scenario {

  private static final long MINUTE = Agenda.MINUTE;
  private static final long HOUR = Agenda.HOUR;

  private final World world;
  private final Effects effects;
  private final Chance chance;

  /**
   * A scenario for a world.
   *
   * @param world the world
   * @param effects what faults bring about
   * @param chance which come when
   */
  public Scenario(World world, Effects effects, Chance chance) {
    this.world = world;
    this.effects = effects;
    this.chance = chance;
  }

  /**
   * Puts on the agenda what goes wrong in the next hours.
   *
   * @param kinds which kinds of fault may come; at least one
   * @param within in how long a time
   */
  public void draw(List<FaultKind> kinds, long within) {
    oddities();
    int count = 1 + chance.below(3);
    long at = 0;
    for (int i = 0; i < count; i++) {
      // Some come together, as in real life.
      at =
          i > 0 && chance.is(0.3)
              ? at + chance.between(0, 10 * MINUTE)
              : chance.between(MINUTE, within);
      FaultKind kind = chance.of(kinds);
      world.agenda().at(at, () -> begin(kind));
    }
  }

  /** What was so before we came, and has to be left so. */
  private void oddities() {
    for (Machine machine : world.machines()) {
      if (machine.isClientAccess() && chance.is(0.1)) {
        machine.logging = true;
        machine.loggingInEffect = chance.is(0.9);
      }
      if (machine.isMailbox() && chance.is(0.05)) {
        effects.block(machine, Cause.PERSON);
      }
    }
    for (HostedDatabase database : world.databases()) {
      for (Machine machine : database.copies()) {
        if (machine != database.active && chance.is(0.1)) {
          database.illCopies.add(machine);
        }
      }
    }
  }

  private void begin(FaultKind kind) {
    Fault fault = fault(kind);
    if (fault == null) {
      return;
    }
    fault.known = chance.is(0.7);
    effects.begin(fault);
    over(fault).ifPresent(after -> world.agenda().after(after, () -> effects.end(fault)));
  }

  /** After how long it is over by itself, if ever. */
  private Optional<Long> over(Fault fault) {
    return switch (fault.kind()) {
      case PASSING -> Optional.of(chance.between(3 * MINUTE, 20 * MINUTE));
      case DEPENDENCY_DOWN, UNREACHABLE -> Optional.of(chance.between(10 * MINUTE, 3 * HOUR));
      case PROBE_MISCONFIGURED -> Optional.of(chance.between(HOUR, 12 * HOUR));
      default -> Optional.empty();
    };
  }

  private @Nullable Fault fault(FaultKind kind) {
    Machine machine = chance.of(world.machines());
    MachineService service = chance.of(World.services(machine));
    return switch (kind) {
      case SERVICE_HUNG, SERVER_SICK, INCURABLE, PASSING, SLOW -> Fault.of(kind, service);
      case HANGS_AGAIN -> {
        Fault fault = Fault.of(kind, service);
        fault.returns = 1 + chance.below(3);
        fault.returnsAfter = chance.between(2 * MINUTE, 2 * HOUR);
        yield fault;
      }
      case SLOW_SERVER, UNREACHABLE -> Fault.of(kind, machine);
      case STORE_ILL -> {
        List<Machine> mailbox = withMailbox();
        yield mailbox.isEmpty() ? null : Fault.of(kind, chance.of(mailbox));
      }
      case DEPENDENCY_DOWN -> {
        List<DependencyName> names =
            PopHealth.model().dependencies().stream().map(d -> d.name()).toList();
        yield Fault.of(chance.of(names), chance.is(0.5) ? null : machine);
      }
      case PROXY_INACTIVE -> {
        if (machine.isClientAccess()) {
          effects.setProxy(machine, false, "Maintenance", Cause.PERSON);
        }
        yield null;
      }
      case STOPPED_ON_PURPOSE -> {
        effects.stopOnPurpose(service);
        yield null;
      }
      case PROBE_MISCONFIGURED -> misconfigured(machine);
      case NOTHING -> null;
    };
  }

  private List<Machine> withMailbox() {
    return world.machines().stream().filter(Machine::isMailbox).toList();
  }

  private Fault misconfigured(Machine machine) {
    List<Symptom> shown = new ArrayList<>();
    for (Symptom symptom : Symptom.values()) {
      if (symptom.isOf(machine) && symptom != Symptom.SLOW) {
        shown.add(symptom);
      }
    }
    ProbeResult result = chance.is(0.7) ? ProbeResult.MISCONFIGURED : ProbeResult.FAILED;
    return Fault.of(chance.of(shown), result, machine);
  }
}
