package dev.pophealth.simulation;

import dev.pophealth.health.Interruption;
import dev.pophealth.health.ServerName;
import dev.pophealth.port.Journal;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.run.Opening;
import dev.pophealth.run.RecoveryRunner;
import dev.pophealth.run.RecoveryView;
import dev.pophealth.simulation.world.Agenda;
import dev.pophealth.simulation.world.Chance;
import dev.pophealth.simulation.world.Machine;
import dev.pophealth.triage.Course;
import dev.pophealth.triage.OpenRecovery;
import dev.pophealth.triage.Situation;
import dev.pophealth.triage.Triage;
import dev.pophealth.triage.TriagedIncident;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an operator's program does around the runner: triage, begin, call people, put back. */
final class Desk {

  private static final Triage TRIAGE = Triage.ofPop();

  private final Play play;
  private final Life life;
  private final Chance chance;

  /** After how long it begins anew what was handed to a person and is still red. */
  private final long patience;

  /** The servers that people see to, and from when on they are tried again all the same. */
  private final Map<ServerName, Long> withPeople = new LinkedHashMap<>();

  Desk(Play play, Life life, Chance chance) {
    this.play = play;
    this.life = life;
    this.chance = chance;
    patience = chance.is(0.2) ? chance.between(30 * Agenda.MINUTE, 4 * Agenda.HOUR) : Agenda.NEVER;
  }

  /** Looks at all that is red, and begins what may be begun. */
  void triage() {
    List<Alert> red = life.monitors().red();
    long now = play.agenda().now();
    for (Alert alert : red) {
      if (withPeople.getOrDefault(alert.server(), 0L) <= now) {
        life.enter(runner -> triage(runner, red));
        return;
      }
    }
  }

  private void triage(RecoveryRunner runner, List<Alert> red) {
    Situation.Builder situation =
        Situation.builder().addAllRed(red).topology(play.topology()).addAllIll(play.knownIll());
    for (RecoveryView open : runner.recoveries()) {
      situation.addOpen(new OpenRecovery(open.incident().alert(), open.others()));
    }
    for (TriagedIncident incident : TRIAGE.order(situation.build()).incidents()) {
      long from = withPeople.getOrDefault(incident.server(), 0L);
      boolean known = withPeople.containsKey(incident.server());
      if (incident.course() == Course.BEGIN && play.agenda().now() >= from) {
        begin(runner, incident.incident());
      } else if (incident.course() == Course.CALL_PERSON && !known) {
        call(incident.server(), List.of(), "");
      }
    }
  }

  private void begin(RecoveryRunner runner, Incident incident) {
    Machine machine = play.world().machine(incident.alert().server());
    Incident told =
        machine.isInPersonsHands() && chance.is(0.8)
            ? incident.withInterruption(Interruption.PERSON_AT_WORK)
            : incident;
    try {
      Opening opening = runner.begin(told);
      if (opening instanceof Opening.Begun begun) {
        play.people().hearOf(machine, reason -> life.interrupt(begun.recovery(), reason));
        play.others().sees(machine);
      }
    } catch (IOException e) {
      throw new IllegalStateException("the journal of a simulation cannot be written", e);
    }
  }

  /**
   * Looks into the journal for what ended unheard: the program may have died right after an end was
   * written.
   */
  void takeUpEnds(Journal journal) throws IOException {
    for (String recovery : journal.recoveries()) {
      for (JournalRecord record : journal.read(recovery)) {
        if (record instanceof JournalRecord.Ended end) {
          ended(recovery, end);
        }
      }
    }
  }

  /** A recovery is over; where it could not mend it, somebody does. */
  void ended(String recovery, JournalRecord.Ended end) {
    if (!play.hearsOfEnd(recovery)) {
      return;
    }
    if (end.end() != JournalRecord.End.RESOLVED) {
      play.judge().files().stream()
          .filter(file -> file.name().equals(recovery))
          .forEach(file -> call(file.incident().alert().server(), end.owed(), recovery));
    }
  }

  private void call(ServerName server, List<Obligation> owed, String recovery) {
    withPeople.put(server, play.agenda().now() + patience);
    Machine machine = play.world().machine(server);
    play.people().mend(machine, () -> mended(machine, owed, recovery));
  }

  private void mended(Machine machine, List<Obligation> owed, String recovery) {
    withPeople.remove(machine.name());
    for (Obligation one : owed) {
      play.people().mend(play.world().machine(one.act().server()), () -> {});
    }
    if (!owed.isEmpty() && chance.is(0.5)) {
      life.enter(runner -> restore(runner, recovery, owed));
    } else {
      owed.forEach(this::putBack);
    }
  }

  private void restore(RecoveryRunner runner, String recovery, List<Obligation> owed) {
    try {
      runner.restore(recovery);
    } catch (IOException e) {
      throw new IllegalStateException("the journal of a simulation cannot be read", e);
    } catch (IllegalStateException e) {
      // Another recovery has its server in hand: a person does not wait for that.
      owed.forEach(this::putBack);
    }
  }

  /** By hand, and said so. */
  private void putBack(Obligation owed) {
    Machine machine = play.world().machine(owed.act().server());
    play.people()
        .putBack(
            machine,
            owed.act() instanceof dev.pophealth.recovery.Act.BlockActivation,
            owed.act() instanceof dev.pophealth.recovery.Act.SetProtocolLogging);
    life.enter(
        runner -> {
          try {
            runner.back(machine.name(), "the operator");
            play.judge().saidBack(machine);
          } catch (IOException e) {
            throw new IllegalStateException("the journal of a simulation cannot be written", e);
          }
        });
  }
}
