package dev.pophealth.simulation.judge;

import dev.pophealth.check.Checker;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.simulation.Harm;
import dev.pophealth.simulation.world.Agenda;
import dev.pophealth.simulation.world.Cause;
import dev.pophealth.simulation.world.Fact;
import dev.pophealth.simulation.world.Machine;
import dev.pophealth.simulation.world.Witness;
import dev.pophealth.simulation.world.World;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Judges one run: sees what really happens and what is on record, and says what broke a law. */
public final class Judge implements Witness {

  private final Bench bench;
  private final PathLaws paths;
  private final GroupTruth groups;
  private final LeaveTruth leave;
  private final HarmCount harm;
  private final List<TruthLaw> laws;

  /**
   * A judge who has seen nothing yet.
   *
   * @param world what is true
   * @param policy what may be done
   * @param checker the laws of the path
   */
  public Judge(World world, AutomationPolicy policy, Checker checker) {
    bench = new Bench(world, policy);
    paths = new PathLaws(checker);
    groups = new GroupTruth(bench);
    leave = new LeaveTruth(bench);
    harm = new HarmCount(bench);
    laws =
        List.of(
            new CopiesTruth(bench),
            groups,
            new BudgetTruth(bench),
            new StopTruth(bench),
            new TimeTruth(bench),
            new SettingTruth(bench),
            new OnceTruth(bench),
            new HandOverTruth(bench),
            leave,
            new PurposeTruth(bench),
            harm);
  }

  /** The recoveries there were, oldest first. */
  public Collection<CaseFile> files() {
    return bench.files().values();
  }

  /** What hurt so far, and how often. */
  public Map<Harm, Integer> harm() {
    return harm.counts();
  }

  /**
   * A recovery is on record.
   *
   * @param recovery its name
   * @param incident what it is about
   * @param restores whether it puts back what another one left
   */
  private CaseFile begun(String recovery, Incident incident, boolean restores) {
    CaseFile file = new CaseFile(recovery, incident, restores);
    bench.files().put(recovery, file);
    laws.forEach(law -> law.begun(file));
    return file;
  }

  private CaseFile file(String recovery) {
    CaseFile file = bench.files().get(recovery);
    if (file == null) {
      throw new IllegalStateException(
          "nobody has written down that " + recovery + " was begun: record that first");
    }
    return file;
  }

  /** Something was decided. */
  public void decided(String recovery, Recovery state) {
    CaseFile file = bench.files().get(recovery);
    if (file == null) {
      file = begun(recovery, state.incident(), false);
    }
    file.decided(state);
    for (TruthLaw law : laws) {
      law.decided(file, state);
    }
  }

  /** Something is written down, for good. */
  public void recorded(String recovery, JournalRecord record) {
    if (record instanceof JournalRecord.Begun begun && !bench.files().containsKey(recovery)) {
      begun(recovery, begun.incident(), begun.restores().isPresent());
    }
    CaseFile file = file(recovery);
    if (record instanceof JournalRecord.Came came) {
      file.came(
          came.outcome(),
          Agenda.moment(came.outcome().askedAt()),
          Agenda.moment(came.outcome().cameAt()));
      for (TruthLaw law : laws) {
        law.came(file, came.outcome());
      }
    } else if (record instanceof JournalRecord.Intended intent) {
      file.meant(intent.number(), intent.act(), Agenda.moment(intent.at()));
    } else if (record instanceof JournalRecord.Disproved disproved) {
      for (CaseFile.StartedAct act : file.acts()) {
        act.disproved |=
            (!act.effective || act.lied)
                && act.act.equals(disproved.act())
                && act.at == Agenda.moment(disproved.actAt());
      }
    } else if (record instanceof JournalRecord.Ended end) {
      file.ended = end;
      for (TruthLaw law : laws) {
        law.ended(file, end);
      }
    }
    for (TruthLaw law : laws) {
      law.recorded(file, record);
    }
  }

  /** Somebody was told of a recovery's end. */
  public void heard(String recovery) {
    file(recovery).heard = true;
  }

  /** An act starts now. */
  public void starts(ActRequest request) {
    CaseFile file = file(request.recovery());
    boolean cleanUp = file.isCleanUp(request.act());
    CaseFile.StartedAct act = file.began(request, bench.world().agenda().now());
    act.cleanUp = cleanUp;
    for (TruthLaw law : laws) {
      law.starts(file, act, request);
    }
  }

  /** The topology is read now. */
  public void topologyRead() {
    bench.topologyRead();
  }

  /** A person gave leave for an act, good until then. */
  public void allowed(String key, long until) {
    groups.allowed(key);
    leave.given(key, until);
  }

  /** A person said that a server is back. */
  public void saidBack(Machine machine) {
    groups.saidBack(machine);
  }

  /** Something went wrong around a recovery, so that it cannot go on. */
  public void troubled(String recovery, String what) {
    bench.breach("ENDS", recovery, what);
  }

  @Override
  public void happened(Fact fact) {
    bench.touch().happened(fact, bench.world().agenda().now());
    if (fact instanceof Fact.ActLied lie) {
      lied(lie.cause());
    } else {
      takesPlace(fact.cause());
    }
    for (TruthLaw law : laws) {
      law.happened(fact);
    }
  }

  /** What takes place after its end was recorded, as after a crash, nobody could know either. */
  private void takesPlace(Cause cause) {
    bench
        .file(cause)
        .map(file -> file.act(cause.number()))
        .ifPresent(
            act -> {
              act.effective = true;
              act.lied |= act.cameAt < bench.world().agenda().now();
            });
  }

  private void lied(Cause cause) {
    bench.file(cause).map(file -> file.act(cause.number())).ifPresent(act -> act.lied = true);
  }

  /** The run is over: says what broke a law, oldest first. */
  public List<Breach> close() {
    for (TruthLaw law : laws) {
      law.closes();
    }
    for (CaseFile file : bench.files().values()) {
      paths.judge(bench, file);
    }
    return List.copyOf(bench.breaches());
  }
}
