package dev.pophealth.simulation.judge;

import dev.pophealth.health.ServerName;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.simulation.world.Agenda;
import dev.pophealth.simulation.world.Cause;
import dev.pophealth.simulation.world.Machine;
import dev.pophealth.simulation.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all laws of a run share: the world, the policy, the files, and where breaches go. */
public final class Bench {

  /** How old the topology may be when something is begun. */
  private static final long FRESH = Agenda.MINUTE;

  private final World world;
  private final AutomationPolicy policy;
  private final Map<String, CaseFile> files = new LinkedHashMap<>();
  private final List<Breach> breaches = new ArrayList<>();
  private final PersonalTouch touch = new PersonalTouch();

  /** When the topology was last read, and what was true then. */
  private long topologyReadAt = Long.MIN_VALUE;

  private final Map<ServerName, Boolean> servedThen = new LinkedHashMap<>();

  Bench(World world, AutomationPolicy policy) {
    this.world = world;
    this.policy = policy;
  }

  World world() {
    return world;
  }

  AutomationPolicy policy() {
    return policy;
  }

  Map<String, CaseFile> files() {
    return files;
  }

  PersonalTouch touch() {
    return touch;
  }

  void breach(String law, String recovery, String words) {
    breaches.add(new Breach(law, recovery, world.agenda().now(), words));
  }

  List<Breach> breaches() {
    return breaches;
  }

  void topologyRead() {
    topologyReadAt = world.agenda().now();
    for (Machine machine : world.machines()) {
      servedThen.put(machine.name(), world.isServing(machine));
    }
  }

  /** Whether somebody has just asked who serves. */
  boolean topologyIsFresh() {
    return topologyReadAt >= world.agenda().now() - FRESH;
  }

  boolean servedThen(ServerName server) {
    return servedThen.getOrDefault(server, false);
  }

  /** The file of the recovery that did something, if it was one of ours. */
  Optional<CaseFile> file(Cause cause) {
    return cause.isOurs() ? Optional.ofNullable(files.get(cause.recovery())) : Optional.empty();
  }

  /** Whether what came of an act was not what was told: nobody could know. */
  boolean wasUnknowable(Cause cause) {
    return file(cause)
        .map(file -> file.act(cause.number()))
        .filter(act -> act.lied || act.disproved)
        .isPresent();
  }
}
