package dev.pophealth.simulation.world;

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
import dev.pophealth.recovery.Question;
import dev.pophealth.simulation.Adversity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a look at the world shows: what is true at that moment, unless it shows nothing conclusive.
 * A conclusive answer is never false, but for a misconfigured probe's.
 */
public final class Looks {

  /** A monitor is Degraded for so long before it is Unhealthy. */
  private static final long DEGRADED = 2 * Agenda.MINUTE;

  private static final ProbeReading GREEN = new ProbeReading(ProbeResult.SUCCEEDED, "");
  private static final ProbeReading RED =
      new ProbeReading(ProbeResult.FAILED, "-ERR Server Unavailable. 21");
  private static final ProbeReading SILENT =
      new ProbeReading(ProbeResult.TIMED_OUT, "no connection");
  private static final ProbeReading AWAY = ProbeReading.couldNotRun("no connection");
  private static final ProbeReading NO_MAILBOX =
      new ProbeReading(ProbeResult.FAILED, "no mailbox to log on to");
  private static final ProbeReading NOTHING_ACTIVE =
      ProbeReading.couldNotRun("no database is active there");
  private static final String WRONG = "the monitoring mailbox cannot log on";

  private final World world;
  private final Adversity adversity;
  private final Chance chance;
  private final boolean deepFailsWithoutMailbox;

  /**
   * Looks at a world.
   *
   * @param world the world
   * @param adversity how often they show nothing
   * @param chance whether they do
   */
  public Looks(World world, Adversity adversity, Chance chance) {
    this.world = world;
    this.adversity = adversity;
    this.chance = chance;
    deepFailsWithoutMailbox = chance.is(0.15);
  }

  /** It could not be read; what a port throws. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    Unreadable(String why) {
      super(why, null, false, false);
      this.why = why;
    }

    /** What stood in the way. */
    public String why() {
      return why;
    }
  }

  /**
   * Looks now.
   *
   * @param question what for
   * @throws Unreadable when nothing could be read
   */
  public Reading read(Question question) throws Unreadable {
    Machine machine = world.machine(question.server());
    if (chance.is(adversity.unclearAnswers())) {
      return unclear(question, machine);
    }
    if (question instanceof Question.RunProbe run) {
      return probe(Symptom.of(run.probe().probe()), machine);
    }
    if (question instanceof Question.ReadRecoveryHistory read) {
      return history(read, machine);
    }
    if (question instanceof Question.ReadActivation) {
      // Kept in the directory, not on the server.
      return new ActivationReading(machine.blocked);
    }
    if (question instanceof Question.ReadPopSettings
        || question instanceof Question.FindProtocolLog) {
      return new PopSettingsReading(machine.logging, Optional.of("V:\\Logging\\Pop3"));
    }
    if (question instanceof Question.ReadCopyStatus) {
      return copies(machine);
    }
    if (!machine.up || !machine.reachable) {
      throw new Unreadable("no connection to " + machine);
    }
    if (question instanceof Question.ReadServerHealth read) {
      return row(Symptom.of(read.monitor()), machine);
    } else if (question instanceof Question.ReadService read) {
      return service(machine.service(read.service()));
    } else if (question instanceof Question.ReadServiceIntent read) {
      return service(machine.service(read.service()));
    } else if (question instanceof Question.ReadBootTime
        || question instanceof Question.ReadServerUp) {
      return new ServerUpReading(stamp(machine, machine.bootedAt), servicesRun(machine));
    } else if (question instanceof Question.ReadComponentState) {
      return new ComponentReading(
          machine.proxyActive,
          machine.proxyActive ? Optional.empty() : Optional.of(machine.proxyRequester));
    } else if (question instanceof Question.FindMailboxServers) {
      return behind(machine);
    }
    return new ToldReading(Answer.UNCLEAR, "nobody here knows");
  }

  private static java.time.Instant stamp(Machine machine, long at) {
    return Agenda.instant(at + machine.skew);
  }

  private static boolean servicesRun(Machine machine) {
    for (MachineService service : World.services(machine)) {
      boolean wanted =
          service.startType == StartType.AUTOMATIC
              && (service != machine.frontEnd || machine.proxyActive);
      if (wanted && !service.running) {
        return false;
      }
    }
    return true;
  }

  /** Runs a probe now. */
  public ProbeReading probe(Symptom symptom, Machine machine) {
    Fault wrong = world.misconfigured(symptom, machine);
    if (wrong != null) {
      return new ProbeReading(wrong.result, WRONG);
    }
    if (!machine.up || !machine.reachable) {
      return chance.is(0.5) ? SILENT : AWAY;
    }
    if (symptom == Symptom.DEEP && !machine.isIll(symptom) && !hasMailbox(machine)) {
      return deepFailsWithoutMailbox ? NO_MAILBOX : NOTHING_ACTIVE;
    }
    return machine.isIll(symptom) ? RED : GREEN;
  }

  /** Whether a probe for it may be red now. */
  public boolean mayBeRed(Symptom symptom, Machine machine) {
    return machine.isIll(symptom)
        || world.misconfigured(symptom, machine) != null
        || (symptom == Symptom.DEEP && deepFailsWithoutMailbox && !hasMailbox(machine));
  }

  private boolean hasMailbox(Machine machine) {
    return world.activeOn(machine).stream().anyMatch(database -> database.mounted);
  }

  /** The average of command times on a server, in seconds. */
  public double average(Machine machine) {
    return machine.isIll(Symptom.SLOW) ? 75 + chance.below(40) : 1 + chance.below(20);
  }

  /** A server's own monitor: it measures once a minute, and takes a while to turn red. */
  private MonitorReading row(Symptom symptom, Machine machine) {
    long now = world.agenda().now();
    long measured = now - 1 - Math.floorMod(now + machine.skew, Agenda.MINUTE);
    Freshness freshness =
        Freshness.of(
            Optional.of(stamp(machine, measured)),
            Optional.of(stamp(machine, lastStart(symptom, machine))));
    return new MonitorReading(
        symptom.monitor(),
        value(symptom, machine, now),
        machine.proxyActive || !machine.isClientAccess()
            ? HealthSetState.ONLINE
            : HealthSetState.OFFLINE,
        freshness);
  }

  private static long lastStart(Symptom symptom, Machine machine) {
    long start = machine.bootedAt;
    for (MachineService service : World.services(machine)) {
      boolean behind = symptom == Symptom.SLOW || symptom.isOfService(service);
      if (behind) {
        start = Math.max(start, service.startedAt);
      }
    }
    return start;
  }

  private AlertValue value(Symptom symptom, Machine machine, long now) {
    if (machine.repairing) {
      return AlertValue.REPAIRING;
    } else if (machine.disabled) {
      return AlertValue.DISABLED;
    }
    Fault wrong = world.misconfigured(symptom, machine);
    if (wrong != null) {
      return wrong.result.answer() == Answer.NO ? AlertValue.UNHEALTHY : AlertValue.UNKNOWN;
    }
    if (!machine.isIll(symptom)) {
      return AlertValue.HEALTHY;
    }
    return now - machine.since(symptom) < DEGRADED ? AlertValue.DEGRADED : AlertValue.UNHEALTHY;
  }

  private static Reading service(@org.jspecify.annotations.Nullable MachineService service)
      throws Unreadable {
    if (service == null) {
      throw new Unreadable("no such service");
    }
    return new ServiceReading(
        service.running ? ServiceState.RUNNING : ServiceState.STOPPED, service.startType);
  }

  private CopyStatusReading copies(Machine machine) {
    List<DatabaseCopy> copies = new ArrayList<>();
    for (HostedDatabase database : world.databases()) {
      if (database.copies().contains(machine)) {
        copies.add(new DatabaseCopy(database.name(), status(database, machine)));
      }
    }
    return new CopyStatusReading(copies);
  }

  private static CopyStatus status(HostedDatabase database, Machine machine) {
    if (!machine.up || !machine.reachable) {
      return CopyStatus.SERVICE_DOWN;
    }
    if (database.active == machine) {
      if (database.movingTo != null) {
        return CopyStatus.DISMOUNTING;
      }
      return database.mounted ? CopyStatus.MOUNTED : CopyStatus.DISMOUNTED;
    }
    if (database.movingTo == machine) {
      return CopyStatus.MOUNTING;
    }
    return database.illCopies.contains(machine) ? CopyStatus.FAILED : CopyStatus.HEALTHY;
  }

  /** What the protocol log and the errors say of who served the probe. */
  private Reading behind(Machine machine) throws Unreadable {
    HostedDatabase mailbox = machine.probeDatabase;
    if (!machine.loggingInEffect) {
      throw new Unreadable("no session of the probe's time in the log");
    }
    if (mailbox == null || machine.isIll(Symptom.PROXY)) {
      return new MailboxServersReading(List.of());
    }
    List<ServerName> servers = new ArrayList<>(List.of(mailbox.active.name()));
    if (chance.is(0.15)) {
      servers.add(chance.of(mailbox.copies()).name());
    }
    return new MailboxServersReading(servers);
  }

  private RecoveryHistoryReading history(Question.ReadRecoveryHistory read, Machine machine)
      throws Unreadable {
    if (!machine.up || !machine.reachable) {
      throw new Unreadable("no connection to " + machine);
    }
    MachineService service = machine.service(read.service());
    if (service == null) {
      throw new Unreadable("no such service");
    }
    return new RecoveryHistoryReading(service.restartedByOthersAt > lastGreen(service, machine));
  }

  /** When what depends on the service was last seen well. */
  private long lastGreen(MachineService service, Machine machine) {
    long last = Long.MAX_VALUE;
    for (Symptom symptom : Symptom.values()) {
      if ((symptom == Symptom.SLOW || symptom.isOfService(service)) && symptom.isOf(machine)) {
        long green = machine.isIll(symptom) ? machine.since(symptom) : Long.MAX_VALUE;
        last = Math.min(last, green);
      }
    }
    return last == Long.MAX_VALUE ? world.agenda().now() : last;
  }

  private Reading unclear(Question question, Machine machine) throws Unreadable {
    if (question instanceof Question.RunProbe) {
      return switch (chance.below(4)) {
        case 0 -> new ProbeReading(ProbeResult.POISONED, "");
        case 1 -> new ProbeReading(ProbeResult.REJECTED, "");
        case 2 -> new ProbeReading(ProbeResult.UNKNOWN, "Krank");
        default -> ProbeReading.couldNotRun("the command was refused");
      };
    } else if (question instanceof Question.ReadCopyStatus && chance.is(0.7)) {
      List<DatabaseCopy> copies = new ArrayList<>();
      for (DatabaseCopy copy : copies(machine).copies()) {
        copies.add(
            copy.status().active() ? new DatabaseCopy(copy.database(), CopyStatus.UNKNOWN) : copy);
      }
      return new CopyStatusReading(chance.is(0.3) ? List.of() : copies);
    } else if (question instanceof Question.ReadServerHealth read && chance.is(0.7)) {
      return new MonitorReading(
          read.monitor(),
          chance.is(0.5) ? AlertValue.UNKNOWN : AlertValue.HEALTHY,
          HealthSetState.ONLINE,
          chance.is(0.5) ? Freshness.STALE : Freshness.UNKNOWN);
    } else if (question instanceof Question.ReadService
        || question instanceof Question.ReadServiceIntent) {
      return new ServiceReading(ServiceState.UNKNOWN, StartType.UNKNOWN);
    }
    throw new Unreadable("the command broke off");
  }
}
