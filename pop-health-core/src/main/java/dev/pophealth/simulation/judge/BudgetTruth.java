package dev.pophealth.simulation.judge;

import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.policy.Budget;
import dev.pophealth.policy.Limit;
import dev.pophealth.port.ActRequest;
import dev.pophealth.recovery.Act;
import dev.pophealth.simulation.world.Agenda;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * S18: budgets are kept, counted from what was begun; a look that disproved an act uncounts it. The
 * budgets of groups count where the topology could be read: else a person has to be asked.
 */
final class BudgetTruth extends TruthLaw {

  private static final long DAY = 24 * Agenda.HOUR;

  BudgetTruth(Bench bench) {
    super(bench);
  }

  /** One act that counts. */
  private record Counted(CaseFile file, long at) {}

  @Override
  void starts(CaseFile file, CaseFile.StartedAct act, ActRequest request) {
    if (file.isCleanUp(act.act)) {
      return;
    }
    if (act.act instanceof Act.RestartServer) {
      servers(file, act);
    } else if (act.act instanceof Act.RestartService restart) {
      services(file, act, restart);
    }
  }

  private void servers(CaseFile file, CaseFile.StartedAct act) {
    Budget budget = bench().policy().serverRestarts();
    ServerName server = act.act.server();
    List<Counted> here = counted(act, List.of(server));
    judge(file, act, "on " + server, budget.perServer(), here, here);
    for (ServerGroup group : groups(server)) {
      List<Counted> there = counted(act, group.members());
      List<Counted> others = there.stream().filter(one -> one.file() != file).toList();
      judge(file, act, "in " + group.name(), budget.perGroup(), there, others);
    }
  }

  private List<ServerGroup> groups(ServerName server) {
    return bench().topologyIsFresh()
        ? bench().world().fleet().topology().groupsOf(server)
        : List.of();
  }

  /** Of these recoveries count, whatever number of them is in one. */
  private void services(CaseFile file, CaseFile.StartedAct act, Act.RestartService restart) {
    Budget budget = bench().policy().serviceRestarts();
    ServerName server = restart.server();
    List<Counted> here = recoveries(file, counted(act, List.of(server)));
    judge(file, act, "on " + server, budget.perServer(), here, here);
    for (ServerGroup group : groups(server)) {
      List<Counted> there = recoveries(file, counted(act, group.members()));
      judge(file, act, "in " + group.name(), budget.perGroup(), there, there);
    }
  }

  private List<Counted> recoveries(CaseFile file, List<Counted> all) {
    Set<CaseFile> seen = new LinkedHashSet<>();
    List<Counted> newest = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      Counted one = all.get(i);
      if (one.file() != file && seen.add(one.file())) {
        newest.add(one);
      }
    }
    return newest;
  }

  /** What was begun before of the same kind, cures only. */
  private List<Counted> counted(CaseFile.StartedAct like, List<ServerName> servers) {
    List<Counted> found = new ArrayList<>();
    for (CaseFile file : bench().files().values()) {
      for (CaseFile.StartedAct act : file.acts()) {
        if (act != like
            && act.mayHaveHappened()
            && !file.restores()
            && !act.cleanUp
            && servers.contains(act.act.server())
            && act.act.on(like.act.server()).equals(like.act)) {
          found.add(new Counted(file, act.at));
        }
      }
    }
    found.sort((a, b) -> Long.compare(a.at(), b.at()));
    return found;
  }

  private void judge(
      CaseFile file,
      CaseFile.StartedAct act,
      String where,
      Limit limit,
      List<Counted> day,
      List<Counted> apart) {
    boolean counts =
        day.stream().noneMatch(one -> one.file() == file) || act.act instanceof Act.RestartServer;
    long today = day.stream().filter(one -> now() - one.at() < DAY).count();
    if (counts && today >= limit.perDay()) {
      breach("S18", file, act.act + " is one too many a day " + where + ", after " + today);
    }
    for (Counted one : apart) {
      if (now() - one.at() < limit.apart().toMillis()) {
        breach(
            "S18",
            file,
            act.act + " comes too soon " + where + " after that of " + one.file().name());
        return;
      }
    }
  }
}
