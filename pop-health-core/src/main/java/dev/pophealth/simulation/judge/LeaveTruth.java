package dev.pophealth.simulation.judge;

import dev.pophealth.port.ActRequest;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Risk;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the policy leaves to people is begun only with their leave for this act, while that is good,
 * and for no other reasons than they were asked for; what it forbids altogether is not begun at
 * all, but to put something back.
 */
final class LeaveTruth extends TruthLaw {

  private final Map<String, Long> until = new LinkedHashMap<>();
  private final Map<String, List<String>> asked = new LinkedHashMap<>();
  private final Map<String, Set<String>> weighed = new LinkedHashMap<>();

  LeaveTruth(Bench bench) {
    super(bench);
  }

  /** A person gave leave, good until then. */
  void given(String key, long goodUntil) {
    until.put(key, goodUntil);
  }

  @Override
  void recorded(CaseFile file, JournalRecord record) {
    if (record instanceof JournalRecord.LeaveAsked leave) {
      asked.put(file.name() + "#" + leave.number(), leave.why());
    } else if (record instanceof JournalRecord.LeaveGiven leave) {
      String key = file.name() + "#" + leave.number();
      weighed
          .computeIfAbsent(key, first -> new LinkedHashSet<>())
          .addAll(asked.getOrDefault(key, List.of()));
    } else if (record instanceof JournalRecord.Intended intent) {
      Set<String> known = weighed.get(file.name() + "#" + intent.number());
      // The first reason of an approved act is who approved it.
      if (known != null && !known.containsAll(intent.why().subList(1, intent.why().size()))) {
        breach("LEAVE", file, intent.act() + " had leave for " + known + ", not " + intent.why());
      }
    }
  }

  @Override
  void starts(CaseFile file, CaseFile.StartedAct act, ActRequest request) {
    Risk risk = act.act.risk();
    if (bench().policy().dryRun()) {
      breach("LEAVE", file, act.act + " is begun in a dry run");
    } else if (risk.compareTo(bench().policy().withApproval()) > 0 && !act.cleanUp) {
      breach("LEAVE", file, act.act + " is begun, though it is left to people");
    }
    boolean needed =
        risk.compareTo(bench().policy().unattended()) > 0
            || act.act instanceof Act.ActivateComponent;
    if (needed && until.getOrDefault(request.key(), Long.MIN_VALUE) < now()) {
      breach("LEAVE", file, act.act + " is begun without leave");
    }
  }
}
