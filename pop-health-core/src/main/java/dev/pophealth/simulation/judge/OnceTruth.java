package dev.pophealth.simulation.judge;

import dev.pophealth.port.ActRequest;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.simulation.world.Cause;
import dev.pophealth.simulation.world.Fact;
import dev.pophealth.simulation.world.Machine;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * E4: no act is begun twice for one request, nor before its intent is written down, over crashes
 * too. S30: no server goes down twice by one recovery, unless nobody could know of the first time.
 */
final class OnceTruth extends TruthLaw {

  private final Set<String> intended = new LinkedHashSet<>();
  private final Set<String> begun = new LinkedHashSet<>();
  private final Map<Machine, Map<String, Cause>> downs = new LinkedHashMap<>();

  OnceTruth(Bench bench) {
    super(bench);
  }

  @Override
  void recorded(CaseFile file, JournalRecord record) {
    if (record instanceof JournalRecord.Intended intent) {
      intended.add(file.name() + "#" + intent.number());
    }
  }

  @Override
  void starts(CaseFile file, CaseFile.StartedAct act, ActRequest request) {
    if (!intended.contains(request.key())) {
      breach("E4", file, act.act + " is begun before its intent is written down");
    }
    if (!begun.add(request.key())) {
      breach("E4", file, act.act + " is begun a second time for request " + request.number());
    }
  }

  @Override
  void happened(Fact fact) {
    if (!(fact instanceof Fact.WentDown down) || !down.cause().isOurs()) {
      return;
    }
    Map<String, Cause> before =
        downs.computeIfAbsent(down.machine(), first -> new LinkedHashMap<>());
    Cause earlier = before.put(down.cause().recovery(), down.cause());
    boolean known =
        earlier != null && !bench().wasUnknowable(earlier) && !bench().wasUnknowable(down.cause());
    if (known) {
      bench()
          .file(down.cause())
          .ifPresent(file -> breach("S30", file, down.machine() + " went down a second time"));
    }
  }
}
