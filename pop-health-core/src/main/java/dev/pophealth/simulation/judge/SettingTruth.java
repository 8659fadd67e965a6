package dev.pophealth.simulation.judge;

import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.simulation.world.Machine;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * S7, S8, S9, S24: at the end every setting that a recovery touched is, in truth, as it was when it
 * first meant to touch it, or is listed as owed. What others changed since it was read, and what
 * came otherwise than it was told, is not judged.
 */
final class SettingTruth extends TruthLaw {

  /** What was true at the first intent, and when it had been read. */
  private record Before(boolean value, boolean inEffect, long at) {}

  private final Map<CaseFile, Map<Machine, Before>> activation = new LinkedHashMap<>();
  private final Map<CaseFile, Map<Machine, Before>> logging = new LinkedHashMap<>();

  SettingTruth(Bench bench) {
    super(bench);
  }

  @Override
  void recorded(CaseFile file, JournalRecord record) {
    if (record instanceof JournalRecord.Intended intent) {
      meant(file, intent.act());
    }
  }

  private void meant(CaseFile file, Act act) {
    Machine machine = bench().world().machine(act.server());
    if (act instanceof Act.BlockActivation || act instanceof Act.RestoreActivation) {
      long read = file.server(machine.name()).activationReadAt;
      Before before = new Before(machine.isBlocked(), true, read);
      activation.computeIfAbsent(file, first -> new LinkedHashMap<>()).putIfAbsent(machine, before);
    } else if (act instanceof Act.SetProtocolLogging || act instanceof Act.RestoreProtocolLogging) {
      long read = file.server(machine.name()).loggingReadAt;
      Before before = new Before(machine.isLogging(), machine.isLoggingInEffect(), read);
      logging.computeIfAbsent(file, first -> new LinkedHashMap<>()).putIfAbsent(machine, before);
    }
  }

  @Override
  void ended(CaseFile file, JournalRecord.Ended end) {
    if (file.restores()) {
      return;
    }
    activation
        .getOrDefault(file, Map.of())
        .forEach((machine, before) -> activation(file, end, machine, before));
    logging
        .getOrDefault(file, Map.of())
        .forEach((machine, before) -> logging(file, end, machine, before));
  }

  private void activation(CaseFile file, JournalRecord.Ended end, Machine machine, Before before) {
    boolean touched = bench().touch().block(machine, file) >= before.at();
    if (touched || lied(file, machine) || machine.isBlocked() == before.value()) {
      return;
    }
    left(
        file,
        end,
        before.value(),
        "activation on " + machine,
        end.owed().stream()
            .anyMatch(
                owed ->
                    owed.act() instanceof Act.BlockActivation
                        && owed.act().server().equals(machine.name())));
  }

  private void logging(CaseFile file, JournalRecord.Ended end, Machine machine, Before before) {
    boolean touched = bench().touch().logging(machine, file) >= before.at();
    if (touched || lied(file, machine)) {
      return;
    }
    boolean listed =
        end.owed().stream().anyMatch(owed -> owed.act().server().equals(machine.name()));
    if (machine.isLogging() != before.value()) {
      left(file, end, before.value(), "protocol logging on " + machine, listed);
      return;
    }
    boolean comparable =
        before.value() == before.inEffect()
            && machine.isUp()
            && bench().touch().restart(machine, file) < before.at()
            && bench().touch().component(machine) < before.at();
    if (comparable && machine.isLoggingInEffect() != before.inEffect() && !listed) {
      breach("S24", file, "protocol logging on " + machine + " was put back, but not in effect");
    }
  }

  /** A setting is not as it was found. */
  private void left(
      CaseFile file, JournalRecord.Ended end, boolean before, String what, boolean listed) {
    if (before) {
      breach("S9", file, what + " was set when we came, and is not any more");
    } else if (end.end() == JournalRecord.End.RESOLVED) {
      breach("S7", file, what + " is left as we set it");
    } else if (!listed) {
      breach("S8", file, what + " is left as we set it, and not listed");
    }
  }

  private static boolean lied(CaseFile file, Machine machine) {
    return file.acts().stream()
        .anyMatch(act -> act.lied && act.act.server().equals(machine.name()));
  }
}
