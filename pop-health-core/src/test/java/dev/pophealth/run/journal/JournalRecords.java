package dev.pophealth.run.journal;

import static dev.pophealth.run.SavedRecoveries.incidents;
import static dev.pophealth.run.SavedRecoveries.names;
import static dev.pophealth.run.SavedRecoveries.outcomes;
import static dev.pophealth.run.SavedRecoveries.times;
import static dev.pophealth.run.SavedRecoveries.words;

import dev.pophealth.health.ComponentName;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServiceName;
import dev.pophealth.port.HookMoment;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.StepId;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Journal records of every kind: whatever the types allow, likely or not. */
final class JournalRecords {

  private JournalRecords() {}

  static Arbitrary<JournalRecord> any() {
    return Arbitraries.oneOf(begun(), requests(), reviews(), people(), ledger(), ends());
  }

  private static Arbitrary<JournalRecord> begun() {
    return Combinators.combine(
            times(), names(), incidents(), words().optional(), words(), names().optional())
        .as(JournalRecord.Begun::new);
  }

  private static Arbitrary<JournalRecord> requests() {
    return Arbitraries.oneOf(
        Combinators.combine(times(), numbers(), steps(), servers(), words())
            .as(JournalRecord.Asked::new),
        Combinators.combine(times(), numbers(), steps(), acts(), words().list().ofMaxSize(3))
            .as(JournalRecord.Intended::new),
        outcomes().map(JournalRecord.Came::new),
        Combinators.combine(times(), numbers(), words()).as(JournalRecord.CameLate::new),
        Combinators.combine(times(), numbers(), words(), Arbitraries.of(HookMoment.class))
            .as(JournalRecord.HookBegun::new),
        Combinators.combine(
                times(),
                numbers(),
                words(),
                Arbitraries.of(HookMoment.class),
                Arbitraries.of(Effect.class),
                words())
            .as(JournalRecord.HookEnded::new));
  }

  private static Arbitrary<JournalRecord> reviews() {
    Arbitrary<List<String>> why = words().list().ofMaxSize(3);
    return Arbitraries.oneOf(
        Combinators.combine(times(), numbers(), acts(), times(), why).as(JournalRecord.Held::new),
        Combinators.combine(times(), numbers(), acts(), why).as(JournalRecord.Refused::new));
  }

  private static Arbitrary<JournalRecord> people() {
    return Arbitraries.oneOf(
        Combinators.combine(times(), numbers(), acts(), times(), words().list().ofMaxSize(3))
            .as(JournalRecord.LeaveAsked::new),
        Combinators.combine(times(), numbers(), words(), times()).as(JournalRecord.LeaveGiven::new),
        Combinators.combine(times(), numbers(), words(), words())
            .as(JournalRecord.LeaveDenied::new),
        Combinators.combine(times(), numbers(), words()).as(JournalRecord.LeaveLapsed::new),
        Combinators.combine(times(), Arbitraries.of(Interruption.class), words())
            .as(JournalRecord.Interrupted::new),
        Combinators.combine(times(), incidents().map(Incident::alert))
            .as(JournalRecord.Joined::new));
  }

  private static Arbitrary<JournalRecord> ledger() {
    return Arbitraries.oneOf(
        Combinators.combine(times(), acts(), times(), words().optional())
            .as(JournalRecord.Settled::new),
        Combinators.combine(times(), acts(), times()).as(JournalRecord.Disproved::new),
        Combinators.combine(times(), acts(), words()).as(JournalRecord.DoneByOthers::new));
  }

  private static Arbitrary<JournalRecord> ends() {
    Arbitrary<Obligation> owed =
        Combinators.combine(
                steps(), acts(), Arbitraries.of(Obligation.State.class), acts().optional())
            .as(Obligation::new);
    return Arbitraries.oneOf(
        Combinators.combine(times(), names()).as(JournalRecord.Resumed::new),
        Combinators.combine(
                times(),
                Arbitraries.of(JournalRecord.End.class),
                words(),
                owed.list().ofMaxSize(3),
                words().list().ofMaxSize(2))
            .as(JournalRecord.Ended::new));
  }

  private static Arbitrary<Act> acts() {
    return Arbitraries.oneOf(
        servers().map(Act.BlockActivation::new),
        servers().map(Act.RestoreActivation::new),
        servers().map(Act.SetProtocolLogging::new),
        servers().map(Act.RestoreProtocolLogging::new),
        servers().map(Act.RestartServer::new),
        Combinators.combine(names().map(ServiceName::of), servers()).as(Act.RestartService::new),
        Combinators.combine(names().map(ComponentName::of), servers())
            .as(Act.ActivateComponent::new),
        Combinators.combine(
                names(),
                Arbitraries.maps(words(), words()).ofMaxSize(3),
                Arbitraries.of(Risk.CHANGES, Risk.INTERRUPTS, Risk.TAKES_DOWN),
                servers())
            .as((name, all, risk, on) -> new CustomAction(name, new TreeMap<>(all), risk, on)));
  }

  private static Arbitrary<ServerName> servers() {
    return names().map(ServerName::of);
  }

  private static Arbitrary<StepId> steps() {
    return names().map(StepId::of);
  }

  private static Arbitrary<Integer> numbers() {
    return Arbitraries.integers();
  }

  /** The name of what a record's kind is written as, for each kind there is. */
  static List<String> kinds() {
    return List.of(JournalRecord.class.getPermittedSubclasses()).stream()
        .map(Class::getSimpleName)
        .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
        .toList();
  }
}
