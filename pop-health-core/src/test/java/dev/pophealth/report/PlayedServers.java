package dev.pophealth.report;

import dev.pophealth.health.ActivationReading;
import dev.pophealth.health.AlertValue;
import dev.pophealth.health.Answer;
import dev.pophealth.health.ComponentReading;
import dev.pophealth.health.CopyStatus;
import dev.pophealth.health.CopyStatusReading;
import dev.pophealth.health.DatabaseCopy;
import dev.pophealth.health.Freshness;
import dev.pophealth.health.HealthSetState;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.MonitorReading;
import dev.pophealth.health.PeersReading;
import dev.pophealth.health.PopSettingsReading;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.Reading;
import dev.pophealth.health.RecoveryHistoryReading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServerUpReading;
import dev.pophealth.health.ServiceReading;
import dev.pophealth.health.ServiceState;
import dev.pophealth.health.StartType;
import dev.pophealth.health.ToldReading;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Servers that are only played, with a clock of their own, for pages that look like real ones. */
final class PlayedServers {

  /** What mends an ill server. */
  enum Cure {
    SERVICE,
    SERVER,
    NOTHING
  }

  private Instant now;
  private String words = "-ERR Server Unavailable. 21";
  private final Map<ServerName, Cure> ill = new TreeMap<>();
  private final Map<ServerName, Instant> booted = new TreeMap<>();
  private final Set<ServerName> blocked = new TreeSet<>();
  private final Set<ServerName> stuck = new TreeSet<>();
  private final Set<ServerName> logging = new TreeSet<>();
  private final Map<String, Function<Decision.Perform, Outcome>> instead = new TreeMap<>();
  private List<ServerName> behind = List.of();
  private int drainRounds;

  PlayedServers(Instant now) {
    this.now = now;
  }

  PlayedServers ill(String server, Cure cure) {
    ill.put(ServerName.of(server), cure);
    return this;
  }

  PlayedServers behind(String... servers) {
    behind = List.of(servers).stream().map(ServerName::of).toList();
    return this;
  }

  /** Databases take so many looks to move away. */
  PlayedServers drainsAfter(int looks) {
    drainRounds = looks;
    return this;
  }

  /** Activation of this server stays as it is, whatever is done. */
  PlayedServers stuck(String server) {
    stuck.add(ServerName.of(server));
    return this;
  }

  PlayedServers blocked(String server) {
    blocked.add(ServerName.of(server));
    return this;
  }

  PlayedServers saying(String said) {
    words = said;
    return this;
  }

  /** At this step something else comes of it. */
  PlayedServers at(String step, Function<Decision.Perform, Outcome> outcome) {
    instead.put(step, outcome);
    return this;
  }

  Instant now() {
    return now;
  }

  Instant later(int seconds) {
    now = now.plusSeconds(seconds);
    return now;
  }

  Outcome perform(Decision decision) {
    if (decision instanceof Decision.Wait wait) {
      now = wait.until();
      return Outcome.timeCame(wait.number(), now);
    }
    Decision.Perform perform = (Decision.Perform) decision;
    Function<Decision.Perform, Outcome> other = instead.get(perform.rationale().step().value());
    if (other != null) {
      return other.apply(perform);
    }
    now = now.plusMillis(400);
    Instant asked = now;
    if (perform.action() instanceof Act act) {
      act(act);
      return Outcome.done(perform.number(), asked, now);
    }
    Reading reading = read((Question) perform.action());
    return Outcome.answered(perform.number(), asked, now, reading);
  }

  /** What may go wrong. */
  Outcome fault(Decision decision, int kind) {
    if (!(decision instanceof Decision.Perform perform)) {
      return perform(decision);
    }
    now = now.plusSeconds(20);
    if (perform.action() instanceof Question) {
      return Outcome.answered(
          perform.number(), now, now, new ToldReading(Answer.UNCLEAR, "timed out"));
    }
    return switch (kind) {
      case 0 -> Outcome.none(perform.number(), now, NoneCause.REFUSED, "not now");
      case 1 -> Outcome.none(perform.number(), now, NoneCause.IMPOSSIBLE, "not found");
      case 2 -> Outcome.none(perform.number(), now, NoneCause.EXPIRED, "too late");
      default -> Outcome.maybe(perform.number(), now, now, "connection lost");
    };
  }

  private void act(Act act) {
    ServerName server = act.server();
    now = now.plusSeconds(3);
    if (act instanceof Act.BlockActivation && !stuck.contains(server)) {
      blocked.add(server);
    } else if (act instanceof Act.RestoreActivation && !stuck.contains(server)) {
      blocked.remove(server);
    } else if (act instanceof Act.SetProtocolLogging) {
      logging.add(server);
    } else if (act instanceof Act.RestoreProtocolLogging) {
      logging.remove(server);
    } else if (act instanceof Act.RestartService) {
      now = now.plusSeconds(14);
      ill.remove(server, Cure.SERVICE);
    } else if (act instanceof Act.RestartServer) {
      ill.remove(server, Cure.SERVER);
      booted.put(server, now.plus(Duration.ofMinutes(3)));
      now = now.plusSeconds(9);
    }
  }

  private Reading read(Question question) {
    ServerName server = question.server();
    now = now.plusSeconds(2);
    boolean red = ill.containsKey(server) || behind.stream().anyMatch(ill::containsKey);
    if (question instanceof Question.RunProbe) {
      now = now.plusSeconds(red ? 8 : 1);
      boolean isRed = behind.contains(server) ? ill.containsKey(server) : red;
      return isRed
          ? new ProbeReading(ProbeResult.FAILED, words)
          : new ProbeReading(ProbeResult.SUCCEEDED, "");
    } else if (question instanceof Question.ReadServerHealth q) {
      return new MonitorReading(
          q.monitor(),
          ill.containsKey(server) ? AlertValue.UNHEALTHY : AlertValue.HEALTHY,
          HealthSetState.ONLINE,
          Freshness.FRESH);
    } else if (question instanceof Question.FindMailboxServers) {
      return new MailboxServersReading(behind);
    } else if (question instanceof Question.ReadActivation) {
      return new ActivationReading(blocked.contains(server));
    } else if (question instanceof Question.ReadCopyStatus) {
      return copies();
    } else if (question instanceof Question.ReadPopSettings
        || question instanceof Question.FindProtocolLog) {
      return new PopSettingsReading(
          logging.contains(server), Optional.of("D:\\Exchange\\Logging\\Pop3"));
    } else if (question instanceof Question.ReadBootTime
        || question instanceof Question.ReadServerUp) {
      Instant boot = booted.getOrDefault(server, Instant.parse("2025-12-14T03:12:40Z"));
      return boot.isAfter(now)
          ? new ToldReading(Answer.UNCLEAR, "no answer within 5 s")
          : new ServerUpReading(boot, true);
    }
    return other(question);
  }

  private static Reading other(Question question) {
    if (question instanceof Question.ReadService
        || question instanceof Question.ReadServiceIntent) {
      return new ServiceReading(ServiceState.RUNNING, StartType.AUTOMATIC);
    } else if (question instanceof Question.ReadRecoveryHistory) {
      return new RecoveryHistoryReading(false);
    } else if (question instanceof Question.ReadTopology) {
      return new PeersReading(2, 1);
    }
    return new ComponentReading(true, Optional.empty());
  }

  private CopyStatusReading copies() {
    drainRounds--;
    CopyStatus first = drainRounds >= 0 ? CopyStatus.MOUNTED : CopyStatus.HEALTHY;
    return new CopyStatusReading(
        List.of(
            new DatabaseCopy("DB01", first),
            new DatabaseCopy("DB02", CopyStatus.HEALTHY),
            new DatabaseCopy("DB03", CopyStatus.HEALTHY)));
  }
}
