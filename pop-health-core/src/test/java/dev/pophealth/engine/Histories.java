package dev.pophealth.engine;

import dev.pophealth.health.Answer;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Reading;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServerUpReading;
import dev.pophealth.health.ToldReading;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.RecoveryEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plays recoveries with outcomes drawn from a seed. */
final class Histories {

  static final RecoveryEngine ENGINE = DecisionEngine.following(PopRunbooks.hardened());

  /** Knows nothing of what the other has seen. */
  static final RecoveryEngine OTHER = DecisionEngine.following(PopRunbooks.hardened());

  static final Instant RAISED = Instant.parse("2026-01-05T09:00:00Z");
  static final ServerName SERVER = ServerName.of("srv1");

  private Histories() {}

  /** Every incident that a hardened runbook fits. */
  static List<Incident> incidents() {
    List<Incident> incidents = new ArrayList<>();
    for (MonitorName monitor :
        List.of(
            PopHealth.DEEP_TEST_MONITOR,
            PopHealth.SELF_TEST_MONITOR,
            PopHealth.CTP_MONITOR,
            PopHealth.PROXY_TEST_MONITOR,
            PopHealth.AVERAGE_TIME_MONITOR)) {
      for (Role[] roles :
          List.of(
              new Role[] {Role.MAILBOX},
              new Role[] {Role.CLIENT_ACCESS},
              new Role[] {Role.MAILBOX, Role.CLIENT_ACCESS})) {
        Incident incident = Incident.of(new Alert(monitor, SERVER, RAISED), roles);
        if (PopRunbooks.hardened().runbookFor(incident).isPresent()) {
          incidents.add(incident);
        }
      }
    }
    return incidents;
  }

  /** A recovery after at most so many outcomes; faults come with the given chance in a hundred. */
  static Recovery play(Recovery from, Random random, int steps, int faults) {
    Recovery recovery = from;
    Instant now = lastTime(from);
    for (int i = 0; i < steps && !recovery.decision().ends(); i++) {
      now = now.plusSeconds(1 + random.nextInt(90));
      Outcome outcome = outcome(recovery.decision(), now, random, faults);
      now = outcome.cameAt();
      recovery = recovery.after(outcome).orThrow();
    }
    return recovery;
  }

  static Instant lastTime(Recovery recovery) {
    Instant last = recovery.incident().alert().raisedAt();
    for (var entry : recovery.timeline()) {
      last = entry.outcome().cameAt().isAfter(last) ? entry.outcome().cameAt() : last;
    }
    return last;
  }

  static Outcome outcome(Decision decision, Instant now, Random random, int faults) {
    if (decision instanceof Decision.Wait wait) {
      Instant came = wait.until().isAfter(now) ? wait.until() : now;
      return Outcome.timeCame(wait.number(), came.plusSeconds(random.nextInt(30)));
    }
    Decision.Perform perform = (Decision.Perform) decision;
    boolean fault = random.nextInt(100) < faults;
    Instant came = now.plusSeconds(random.nextInt(60));
    if (perform.action() instanceof Question question) {
      return Outcome.answered(perform.number(), now, came, reading(question, random, fault));
    }
    if (!fault) {
      return Outcome.done(perform.number(), now, came);
    }
    return switch (random.nextInt(4)) {
      case 0 -> Outcome.none(perform.number(), came, NoneCause.REFUSED, "no");
      case 1 -> Outcome.none(perform.number(), came, NoneCause.IMPOSSIBLE, "not found");
      case 2 -> Outcome.none(perform.number(), came, NoneCause.EXPIRED, "late");
      default -> Outcome.maybe(perform.number(), now, came, "connection lost");
    };
  }

  private static Reading reading(Question question, Random random, boolean fault) {
    if (fault) {
      return new ToldReading(Answer.UNCLEAR, "timed out");
    }
    boolean yes = random.nextBoolean();
    if (question instanceof Question.FindMailboxServers && !yes) {
      return new ToldReading(Answer.NO, "");
    }
    if (question instanceof Question.FindMailboxServers) {
      List<ServerName> found = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(6); i++) {
        found.add(random.nextInt(6) == 0 ? SERVER : ServerName.of("mbx" + random.nextInt(9)));
      }
      return new MailboxServersReading(found);
    }
    if (question instanceof Question.ReadBootTime) {
      return new ServerUpReading(Instant.EPOCH.plusSeconds(random.nextInt(1000)), true);
    }
    return new ToldReading(yes || random.nextBoolean() ? Answer.YES : Answer.NO, "");
  }
}
