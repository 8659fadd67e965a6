package dev.pophealth.simulation.judge;

import dev.pophealth.simulation.world.Cause;
import dev.pophealth.simulation.world.Fact;
import dev.pophealth.simulation.world.Machine;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When others last changed what a recovery relies on: what came after its look nobody could know.
 * Of settings that includes our other recoveries.
 */
final class PersonalTouch {

  private static final long NEVER = Long.MIN_VALUE;

  private final Map<Machine, Long> activation = new LinkedHashMap<>();
  private final Map<Machine, Map<String, Long>> blocks = new LinkedHashMap<>();
  private final Map<Machine, Map<String, Long>> logging = new LinkedHashMap<>();
  private final Map<Machine, Long> service = new LinkedHashMap<>();
  private final Map<Machine, Long> component = new LinkedHashMap<>();
  private final Map<Machine, Map<String, Long>> restarts = new LinkedHashMap<>();

  void happened(Fact fact, long now) {
    if (fact instanceof Fact.ActivationSet set) {
      put(blocks, set.machine(), set.cause(), now);
      if (!set.cause().isOurs()) {
        activation.put(set.machine(), now);
      }
    } else if (fact instanceof Fact.Moved moved && moved.byPerson()) {
      activation.put(moved.to(), now);
    } else if (fact instanceof Fact.LoggingSet set) {
      put(logging, set.machine(), set.cause(), now);
    } else if (fact instanceof Fact.ServiceStopped stopped) {
      service.put(stopped.service().machine(), now);
    } else if (fact instanceof Fact.ProxySet set && !set.cause().isOurs()) {
      component.put(set.machine(), now);
    } else if (fact instanceof Fact.ServiceRestarted restarted) {
      put(restarts, restarted.service().machine(), restarted.cause(), now);
    } else if (fact instanceof Fact.ServiceStarted started) {
      put(restarts, started.service().machine(), started.cause(), now);
    } else if (fact instanceof Fact.WentDown down) {
      put(restarts, down.machine(), down.cause(), now);
    }
  }

  private static void put(
      Map<Machine, Map<String, Long>> times, Machine machine, Cause cause, long now) {
    times.computeIfAbsent(machine, first -> new LinkedHashMap<>()).put(cause.recovery(), now);
  }

  private static long last(
      Map<Machine, Map<String, Long>> times, Machine machine, CaseFile butFor) {
    long last = NEVER;
    for (Map.Entry<String, Long> one : times.getOrDefault(machine, Map.of()).entrySet()) {
      if (!one.getKey().equals(butFor.name())) {
        last = Math.max(last, one.getValue());
      }
    }
    return last;
  }

  /** A block that anybody but this recovery set or lifted. */
  long block(Machine machine, CaseFile butFor) {
    return last(blocks, machine, butFor);
  }

  /** Protocol logging that anybody but this recovery set. */
  long logging(Machine machine, CaseFile butFor) {
    return last(logging, machine, butFor);
  }

  /** Where databases are active, or may be, by people. */
  long activation(Machine machine) {
    return activation.getOrDefault(machine, NEVER);
  }

  long service(Machine machine) {
    return service.getOrDefault(machine, NEVER);
  }

  long component(Machine machine) {
    return component.getOrDefault(machine, NEVER);
  }

  /** A restart of the server, or of a service there, by anybody but this recovery. */
  long restart(Machine machine, CaseFile butFor) {
    return last(restarts, machine, butFor);
  }
}
