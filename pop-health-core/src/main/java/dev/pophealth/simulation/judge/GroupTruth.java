package dev.pophealth.simulation.judge;

import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.port.ActRequest;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Risk;
import dev.pophealth.simulation.world.Cause;
import dev.pophealth.simulation.world.Fact;
import dev.pophealth.simulation.world.Machine;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * S13, S22: of a group one server at a time is out by us, of whatever recoveries; and enough others
 * served, in truth, when the topology was read right before one goes. A person may allow less.
 */
final class GroupTruth extends TruthLaw {

  private final Map<Machine, Cause> down = new LinkedHashMap<>();
  private final Map<Machine, Cause> blocked = new LinkedHashMap<>();
  private final Set<String> leaves = new LinkedHashSet<>();

  GroupTruth(Bench bench) {
    super(bench);
  }

  /** A person allowed an act. */
  void allowed(String key) {
    leaves.add(key);
  }

  /** A person says that a server is back as it should be. */
  void saidBack(Machine machine) {
    down.remove(machine);
    blocked.remove(machine);
  }

  @Override
  void happened(Fact fact) {
    if (fact instanceof Fact.WentDown gone) {
      bench()
          .file(gone.cause())
          .filter(file -> !isBlind(file.act(gone.cause().number())))
          .ifPresent(file -> outTogether(file, gone.machine(), "is down"));
      keep(down, gone.machine(), gone.cause(), true);
    } else if (fact instanceof Fact.CameUp up) {
      down.remove(up.machine());
    } else if (fact instanceof Fact.ActivationSet set) {
      keep(blocked, set.machine(), set.cause(), set.blocked() && set.changed());
    }
  }

  private static boolean isBlind(CaseFile.@Nullable StartedAct act) {
    return act != null && act.blind;
  }

  private static void keep(Map<Machine, Cause> out, Machine machine, Cause cause, boolean is) {
    if (!is) {
      out.remove(machine);
    } else if (cause.isOurs()) {
      out.put(machine, cause);
    }
  }

  @Override
  void starts(CaseFile file, CaseFile.StartedAct act, ActRequest request) {
    boolean takesOut = act.act.risk() == Risk.TAKES_DOWN || act.act instanceof Act.BlockActivation;
    if (!takesOut || file.restores()) {
      return;
    }
    Machine machine = bench().world().machine(act.act.server());
    act.blind = !bench().topologyIsFresh() && leaves.contains(request.key());
    if (!act.blind) {
      outTogether(file, machine, "is to go");
    }
    enough(file, machine, request);
    for (Map.Entry<Machine, Cause> other : blocked.entrySet()) {
      boolean sameRecovery = other.getValue().recovery().equals(file.name());
      if (sameRecovery && other.getKey() != machine && known(other.getValue())) {
        breach("S22", file, machine + " is to go while " + other.getKey() + " is still drained");
      }
    }
  }

  private boolean known(Cause cause) {
    return !bench().wasUnknowable(cause);
  }

  private void outTogether(CaseFile file, Machine machine, String what) {
    for (ServerGroup group : bench().world().fleet().topology().groupsOf(machine.name())) {
      for (ServerName name : group.members()) {
        Machine other = bench().world().machine(name);
        Cause cause = down.getOrDefault(other, blocked.get(other));
        if (other != machine && cause != null && known(cause)) {
          breach("S13", file, machine + " " + what + " while " + other + " is out by " + cause);
        }
      }
    }
  }

  private void enough(CaseFile file, Machine machine, ActRequest request) {
    boolean allowed = leaves.contains(request.key());
    if (!bench().topologyIsFresh() && !allowed) {
      breach("S13", file, machine + " is to go, and nobody has just asked who else serves");
      return;
    }
    for (ServerGroup group : bench().world().fleet().topology().groupsOf(machine.name())) {
      long serve =
          group.members().stream()
              .filter(name -> !name.equals(machine.name()) && bench().servedThen(name))
              .count();
      if (serve < group.minimumHealthy().orElse(0) && !allowed) {
        breach(
            "S13",
            file,
            machine + " is to go, but of " + group.name() + " only " + serve + " others serve");
      }
    }
  }
}
