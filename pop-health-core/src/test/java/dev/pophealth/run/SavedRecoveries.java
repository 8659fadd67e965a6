package dev.pophealth.run;

import dev.pophealth.health.ActivationReading;
import dev.pophealth.health.AlertValue;
import dev.pophealth.health.Answer;
import dev.pophealth.health.ComponentReading;
import dev.pophealth.health.CopyStatus;
import dev.pophealth.health.CopyStatusReading;
import dev.pophealth.health.DatabaseCopy;
import dev.pophealth.health.DependencyName;
import dev.pophealth.health.Freshness;
import dev.pophealth.health.HealthSetState;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.MonitorReading;
import dev.pophealth.health.PeersReading;
import dev.pophealth.health.PopSettingsReading;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.Reading;
import dev.pophealth.health.RecoveryHistoryReading;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServerUpReading;
import dev.pophealth.health.ServiceReading;
import dev.pophealth.health.ServiceState;
import dev.pophealth.health.StartType;
import dev.pophealth.health.ToldReading;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.SavedRecovery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Saved recoveries of every kind: whatever the types allow, likely or not. */
@SuppressWarnings("exports") // A test exports nothing.
public final class SavedRecoveries {

  private SavedRecoveries() {}

  public static Arbitrary<SavedRecovery> any() {
    Arbitrary<Optional<SavedRecovery.StoppedBy>> stopped =
        Combinators.combine(Arbitraries.of(Interruption.class), Arbitraries.integers())
            .as(SavedRecovery.StoppedBy::new)
            .optional();
    return Combinators.combine(
            words().optional(), words(), incidents(), outcomes().list().ofMaxSize(8), stopped)
        .as(SavedRecovery::new);
  }

  public static Arbitrary<Incident> incidents() {
    return Combinators.combine(
            names(),
            times(),
            Arbitraries.of(Role.class).set(),
            names().map(DependencyName::of).list().ofMaxSize(3),
            Arbitraries.of(Interruption.class).optional())
        .as(
            (name, raised, roles, ill, interruption) ->
                new Incident(
                    new Alert(MonitorName.of(name), ServerName.of(name), raised),
                    roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles),
                    ill,
                    interruption));
  }

  public static Arbitrary<Outcome> outcomes() {
    Arbitrary<Integer> numbers = Arbitraries.integers();
    Arbitrary<Integer> later = Arbitraries.integers().between(0, 100_000);
    return Arbitraries.oneOf(
        Combinators.combine(numbers, times()).as(Outcome.TimeCame::new),
        Combinators.combine(numbers, times(), later, readings())
            .as((n, at, s, read) -> new Outcome.Answered(n, at, at.plusSeconds(s), read)),
        Combinators.combine(
                numbers,
                times(),
                later,
                Arbitraries.of(Effect.class),
                Arbitraries.of(NoneCause.class),
                words())
            .as(
                (n, at, s, effect, cause, words) ->
                    new Outcome.Acted(
                        n,
                        at,
                        at.plusSeconds(s),
                        effect,
                        effect == Effect.NONE ? Optional.of(cause) : Optional.empty(),
                        words)));
  }

  private static Arbitrary<Reading> readings() {
    Arbitrary<Boolean> flags = Arbitraries.of(true, false);
    Arbitrary<Integer> counts = Arbitraries.integers().between(0, 99);
    return Arbitraries.oneOf(
        Combinators.combine(Arbitraries.of(ProbeResult.class), words()).as(ProbeReading::new),
        Combinators.combine(
                names().map(MonitorName::of),
                Arbitraries.of(AlertValue.class),
                Arbitraries.of(HealthSetState.class),
                Arbitraries.of(Freshness.class))
            .as(MonitorReading::new),
        Combinators.combine(words(), Arbitraries.of(CopyStatus.class))
            .as(DatabaseCopy::new)
            .list()
            .ofMaxSize(4)
            .map(CopyStatusReading::new),
        flags.map(ActivationReading::new),
        Combinators.combine(flags, words().optional()).as(PopSettingsReading::new),
        Combinators.combine(Arbitraries.of(ServiceState.class), Arbitraries.of(StartType.class))
            .as(ServiceReading::new),
        Combinators.combine(times(), flags).as(ServerUpReading::new),
        Combinators.combine(flags, words().optional()).as(ComponentReading::new),
        names().map(ServerName::of).list().ofMaxSize(4).map(MailboxServersReading::new),
        flags.map(RecoveryHistoryReading::new),
        Combinators.combine(counts, counts).as(PeersReading::new),
        Combinators.combine(Arbitraries.of(Answer.class), words()).as(ToldReading::new));
  }

  public static Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
  }

  public static Arbitrary<String> words() {
    return Arbitraries.strings()
        .withChars("ab\"\\/{}[]:,\u0000\n\u2028\u65e5\ud83d\ude00 ")
        .ofMaxLength(30);
  }

  public static Arbitrary<Instant> times() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 4_000_000_000L),
            Arbitraries.integers().between(0, 999_999_999))
        .as(Instant::ofEpochSecond);
  }

  /** One of every kind, for the sample that must stay readable. */
  static SavedRecovery sample() {
    Instant at = Instant.parse("2026-01-05T09:00:00Z");
    Incident incident =
        new Incident(
            new Alert(MonitorName.of("PopCTPMonitor"), ServerName.of("cas1"), at),
            EnumSet.allOf(Role.class),
            List.of(DependencyName.of("Network")),
            Optional.of(Interruption.MAINTENANCE));
    List<Reading> readings =
        List.of(
            new ProbeReading(ProbeResult.FAILED, "-ERR Server Unavailable. 21"),
            new MonitorReading(
                MonitorName.of("PopCTPMonitor"),
                AlertValue.UNHEALTHY,
                HealthSetState.ONLINE,
                Freshness.FRESH),
            new CopyStatusReading(List.of(new DatabaseCopy("DB1", CopyStatus.MOUNTED))),
            new ActivationReading(true),
            new PopSettingsReading(false, Optional.of("D:\\Logging\\Pop3")),
            new ServiceReading(ServiceState.RUNNING, StartType.AUTOMATIC),
            new ServerUpReading(at, true),
            new ComponentReading(false, Optional.of("HealthAPI")),
            new MailboxServersReading(List.of(ServerName.of("mbx1"), ServerName.of("mbx2"))),
            new RecoveryHistoryReading(true),
            new PeersReading(2, 1),
            new ToldReading(Answer.UNCLEAR, "担当者は不在"));
    List<Outcome> outcomes = new ArrayList<>();
    for (Reading reading : readings) {
      outcomes.add(Outcome.answered(outcomes.size() + 1, at, at.plusSeconds(1), reading));
    }
    outcomes.add(Outcome.done(13, at, at.plusSeconds(5)));
    outcomes.add(Outcome.none(14, at, NoneCause.REFUSED, "not today"));
    outcomes.add(Outcome.maybe(15, at, at.plusSeconds(90), "connection lost"));
    outcomes.add(Outcome.timeCame(16, at.plusSeconds(120)));
    return new SavedRecovery(
        Optional.of("C.both"),
        "0123456789abcdef0123456789abcdef",
        incident,
        outcomes,
        Optional.of(new SavedRecovery.StoppedBy(Interruption.CANCELLED, 16)));
  }
}
