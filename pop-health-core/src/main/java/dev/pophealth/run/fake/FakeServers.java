package dev.pophealth.run.fake;

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
import dev.pophealth.health.PopSettingsReading;
import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.Reading;
import dev.pophealth.health.RecoveryHistoryReading;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServerUpReading;
import dev.pophealth.health.ServiceReading;
import dev.pophealth.health.ServiceState;
import dev.pophealth.health.StartType;
import dev.pophealth.health.ToldReading;
import dev.pophealth.health.Topology;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.ActionExecutor;
import dev.pophealth.port.HealthSource;
import dev.pophealth.port.Performance;
import dev.pophealth.port.ProbeRunner;
import dev.pophealth.port.TopologySource;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Risk;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Servers that do what they are told, at once, and can be ill: all four ports that look and act.
 * What they do not know is as it should be. Subclass it to let them do something else. Safe for use
 * by many threads.
 */
public class FakeServers implements ProbeRunner, HealthSource, TopologySource, ActionExecutor {

  private final Topology topology;
  private final InstantSource clock;
  private final Instant firstBoot;
  private final TreeMap<ServerName, Risk> ill = new TreeMap<>();
  private final TreeMap<ServerName, Instant> booted = new TreeMap<>();
  private final Set<ServerName> blocked = new TreeSet<>();
  private final Set<ServerName> logging = new TreeSet<>();
  private final Set<ServerName> hidden = new TreeSet<>();
  private final Set<ServerName> restartedByOthers = new TreeSet<>();
  private final List<ActRequest> performed = new ArrayList<>();

  /**
   * Servers that are all well.
   *
   * @param topology which there are; who serves is told by whether they are well
   * @param clock tells when they boot
   */
  public FakeServers(Topology topology, InstantSource clock) {
    this.topology = Objects.requireNonNull(topology, "topology");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.firstBoot = clock.instant().minus(Duration.ofDays(30));
  }

  /**
   * Makes a server ill. Servers that point to it are red, too.
   *
   * @param server the server
   * @param curedBy the least risk of an act there that cures it; {@link Risk#OBSERVES} when nothing
   *     does
   */
  public final synchronized void makeIll(ServerName server, Risk curedBy) {
    ill.put(server, curedBy);
  }

  /**
   * Makes a server well.
   *
   * @param server the server
   */
  public final synchronized void makeWell(ServerName server) {
    ill.remove(server);
  }

  /**
   * Says from now on that somebody else has restarted services of a server since it was last green.
   *
   * @param server the server
   */
  public final synchronized void restartedByOthers(ServerName server) {
    restartedByOthers.add(server);
  }

  /**
   * Says from now on of a server that it is not known whether it serves.
   *
   * @param server the server
   */
  public final synchronized void hide(ServerName server) {
    hidden.add(server);
  }

  /** What was performed, oldest first. */
  public final synchronized List<ActRequest> performed() {
    return List.copyOf(performed);
  }

  /**
   * Whether a server is well, and what it points to.
   *
   * @param server the server
   */
  public final synchronized boolean isWell(ServerName server) {
    return !ill.containsKey(server) && behind(server).stream().noneMatch(ill::containsKey);
  }

  private List<ServerName> behind(ServerName server) {
    return topology.find(server).flatMap(ServerFacts::pointsTo).orElse(List.of());
  }

  @Override
  public ProbeReading run(ProbeIdentity probe, ServerName server, Duration within)
      throws Exception {
    return new ProbeReading(isWell(server) ? ProbeResult.SUCCEEDED : ProbeResult.FAILED, "");
  }

  @Override
  public Reading read(Question question, Duration within) throws Exception {
    return answer(question);
  }

  private synchronized Reading answer(Question question) {
    ServerName server = question.server();
    if (question instanceof Question.ReadServerHealth health) {
      return new MonitorReading(
          health.monitor(),
          isWell(server) ? AlertValue.HEALTHY : AlertValue.UNHEALTHY,
          HealthSetState.ONLINE,
          Freshness.FRESH);
    } else if (question instanceof Question.ReadCopyStatus) {
      return new CopyStatusReading(
          List.of(
              new DatabaseCopy(
                  "DB-" + server,
                  blocked.contains(server) ? CopyStatus.HEALTHY : CopyStatus.MOUNTED)));
    } else if (question instanceof Question.ReadActivation) {
      return new ActivationReading(blocked.contains(server));
    } else if (question instanceof Question.ReadPopSettings
        || question instanceof Question.FindProtocolLog) {
      return new PopSettingsReading(logging.contains(server), Optional.of("Pop3 log"));
    } else if (question instanceof Question.ReadService
        || question instanceof Question.ReadServiceIntent) {
      return new ServiceReading(ServiceState.RUNNING, StartType.AUTOMATIC);
    } else if (question instanceof Question.ReadBootTime
        || question instanceof Question.ReadServerUp) {
      return new ServerUpReading(booted.getOrDefault(server, firstBoot), true);
    } else if (question instanceof Question.ReadComponentState) {
      return new ComponentReading(true, Optional.empty());
    } else if (question instanceof Question.FindMailboxServers) {
      return new MailboxServersReading(behind(server));
    } else if (question instanceof Question.ReadRecoveryHistory) {
      return new RecoveryHistoryReading(restartedByOthers.contains(server));
    }
    return new ToldReading(isWell(server) ? Answer.YES : Answer.NO, "");
  }

  @Override
  public Topology topology() throws Exception {
    return serving();
  }

  private synchronized Topology serving() {
    Topology.Builder now = Topology.builder().addAllGroups(topology.groups());
    for (ServerFacts facts : topology.servers()) {
      Answer serves = isWell(facts.name()) ? Answer.YES : Answer.NO;
      now.addServers(facts.withServing(hidden.contains(facts.name()) ? Answer.UNCLEAR : serves));
    }
    return now.build();
  }

  @Override
  public Performance perform(ActRequest request) throws Exception {
    happen(request);
    return Performance.done();
  }

  private synchronized void happen(ActRequest request) {
    performed.add(request);
    Act act = request.act();
    ServerName server = act.server();
    if (act instanceof Act.BlockActivation) {
      blocked.add(server);
    } else if (act instanceof Act.RestoreActivation) {
      blocked.remove(server);
    } else if (act instanceof Act.SetProtocolLogging) {
      logging.add(server);
    } else if (act instanceof Act.RestoreProtocolLogging) {
      logging.remove(server);
    } else if (act.risk() == Risk.TAKES_DOWN) {
      booted.put(server, clock.instant());
    }
    Risk cure = ill.getOrDefault(server, Risk.OBSERVES);
    if (cure != Risk.OBSERVES && act.risk().compareTo(cure) >= 0) {
      ill.remove(server);
    }
  }
}
