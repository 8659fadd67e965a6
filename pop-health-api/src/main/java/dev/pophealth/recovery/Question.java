package dev.pophealth.recovery;

import dev.pophealth.health.ActivationReading;
import dev.pophealth.health.Answer;
import dev.pophealth.health.ComponentName;
import dev.pophealth.health.ComponentReading;
import dev.pophealth.health.CopyStatusReading;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.MonitorReading;
import dev.pophealth.health.PeersReading;
import dev.pophealth.health.PopSettingsReading;
import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.Reading;
import dev.pophealth.health.RecoveryHistoryReading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServerUpReading;
import dev.pophealth.health.ServiceName;
import dev.pophealth.health.ServiceReading;
import dev.pophealth.health.ToldReading;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An action that only looks. Its answer is {@link Answer#YES} in the good state, {@link Answer#NO}
 * in the other, {@link Answer#UNCLEAR} when nothing can be concluded.
 */
public sealed interface Question extends Action {

  @Override
  Question on(ServerName server);

  @Override
  default Risk risk() {
    return Risk.OBSERVES;
  }

  /**
   * What a reading answers to this question. A {@link ToldReading} answers any question; a reading
   * of another kind than the one asked for is {@link Answer#UNCLEAR}.
   *
   * @param reading what was read
   */
  default Answer judge(Reading reading) {
    return reading instanceof ToldReading told ? told.answer() : judgeMeasured(reading);
  }

  /**
   * What a reading other than a told one answers.
   *
   * @param reading what was read
   */
  Answer judgeMeasured(Reading reading);

  /**
   * Is the probe green? (V2c)
   *
   * @param probe the probe to run
   * @param server where
   */
  record RunProbe(ProbeIdentity probe, ServerName server) implements Question {
    @Override
    public RunProbe on(ServerName other) {
      return new RunProbe(probe, other);
    }

    @Override
    public Answer judgeMeasured(Reading reading) {
      return reading instanceof ProbeReading r ? r.answer() : Answer.UNCLEAR;
    }
  }

  /**
   * Is the monitor healthy, by a fresh row? (V2a, A2, C3e)
   *
   * @param monitor the monitor to look up
   * @param server whose monitor
   */
  record ReadServerHealth(MonitorName monitor, ServerName server) implements Question {
    @Override
    public ReadServerHealth on(ServerName other) {
      return new ReadServerHealth(monitor, other);
    }

    @Override
    public Answer judgeMeasured(Reading reading) {
      return reading instanceof MonitorReading r && r.monitor().equals(monitor)
          ? r.answer()
          : Answer.UNCLEAR;
    }
  }

  /**
   * Does the server host no active database copy? (D4)
   *
   * @param server the Mailbox server
   */
  record ReadCopyStatus(ServerName server) implements Question {
    @Override
    public ReadCopyStatus on(ServerName other) {
      return new ReadCopyStatus(other);
    }

    @Override
    public Answer judgeMeasured(Reading reading) {
      return reading instanceof CopyStatusReading r ? r.answer() : Answer.UNCLEAR;
    }
  }

  /**
   * Is the activation of database copies blocked, or allowed, as wanted? (D3, D7)
   *
   * @param blocked the state that would be a yes
   * @param server the Mailbox server
   */
  record ReadActivation(boolean blocked, ServerName server) implements Question {
    @Override
    public ReadActivation on(ServerName other) {
      return new ReadActivation(blocked, other);
    }

    @Override
    public Answer judgeMeasured(Reading reading) {
      if (!(reading instanceof ActivationReading r)) {
        return Answer.UNCLEAR;
      }
      return r.blocked() == blocked ? Answer.YES : Answer.NO;
    }
  }

  /**
   * Is protocol logging on, or off, as wanted? (C3a, C6)
   *
   * @param logging the state that would be a yes
   * @param server the Client Access server
   */
  record ReadPopSettings(boolean logging, ServerName server) implements Question {
    @Override
    public ReadPopSettings on(ServerName other) {
      return new ReadPopSettings(logging, other);
    }

    @Override
    public Answer judgeMeasured(Reading reading) {
      if (!(reading instanceof PopSettingsReading r)) {
        return Answer.UNCLEAR;
      }
      return r.protocolLogging() == logging ? Answer.YES : Answer.NO;
    }
  }

  /**
   * Is it known where the protocol log is written? (C3d)
   *
   * @param server the Client Access server
   */
  record FindProtocolLog(ServerName server) implements Question {
    @Override
    public FindProtocolLog on(ServerName other) {
      return new FindProtocolLog(other);
    }

    @Override
    public Answer judgeMeasured(Reading reading) {
      return reading instanceof PopSettingsReading r && r.logLocation().isPresent()
          ? Answer.YES
          : Answer.UNCLEAR;
    }
  }

  /**
   * Is the service running?
   *
   * @param service the service
   * @param server where
   */
  record ReadService(ServiceName service, ServerName server) implements Question {
    @Override
    public ReadService on(ServerName other) {
      return new ReadService(service, other);
    }

    @Override
    public Answer judgeMeasured(Reading reading) {
      return reading instanceof ServiceReading r ? r.running() : Answer.UNCLEAR;
    }
  }

  /**
   * Is the service meant to run, so that a restart is a cure? A service that somebody stopped on
   * purpose would be started by a restart.
   *
   * @param service the service
   * @param server where
   */
  record ReadServiceIntent(ServiceName service, ServerName server) implements Question {
    @Override
    public ReadServiceIntent on(ServerName other) {
      return new ReadServiceIntent(service, other);
    }

    @Override
    public Answer judgeMeasured(Reading reading) {
      return reading instanceof ServiceReading r ? r.restartMakesSense() : Answer.UNCLEAR;
    }
  }

  /**
   * Can the server's boot time be read? Asked before a restart, so that it can be proven after.
   *
   * @param server the server
   */
  record ReadBootTime(ServerName server) implements Question {
    @Override
    public ReadBootTime on(ServerName other) {
      return new ReadBootTime(other);
    }

    @Override
    public Answer judgeMeasured(Reading reading) {
      return reading instanceof ServerUpReading ? Answer.YES : Answer.UNCLEAR;
    }
  }

  /**
   * Has the server booted since, and is it back with its services running? A server that answers
   * with its old boot time is a no; one that cannot be read, or whose services are not yet running,
   * is unclear.
   *
   * @param bootedBefore the server's own boot stamp before the restart; empty when it is not known
   * @param server the server
   */
  record ReadServerUp(Optional<Instant> bootedBefore, ServerName server) implements Question {

    /** A reported boot time may wander by this much without a boot. */
    private static final Duration DRIFT = Duration.ofMinutes(1);

    @Override
    public ReadServerUp on(ServerName other) {
      return new ReadServerUp(bootedBefore, other);
    }

    @Override
    public Answer judgeMeasured(Reading reading) {
      if (!(reading instanceof ServerUpReading r) || bootedBefore.isEmpty()) {
        return Answer.UNCLEAR;
      }
      if (Duration.between(bootedBefore.get(), r.bootedAt()).compareTo(DRIFT) <= 0) {
        return Answer.NO;
      }
      return r.servicesRunning() ? Answer.YES : Answer.UNCLEAR;
    }
  }

  /**
   * Is the server component active?
   *
   * @param component the component, such as PopProxy
   * @param server where
   */
  record ReadComponentState(ComponentName component, ServerName server) implements Question {
    @Override
    public ReadComponentState on(ServerName other) {
      return new ReadComponentState(component, other);
    }

    @Override
    public Answer judgeMeasured(Reading reading) {
      return reading instanceof ComponentReading r ? r.answer() : Answer.UNCLEAR;
    }
  }

  /**
   * Which Mailbox servers served the probe? A yes must come with a {@link MailboxServersReading}; a
   * no means: none was found. (C3d, C3e)
   *
   * @param server the Client Access server whose log and errors are read
   */
  record FindMailboxServers(ServerName server) implements Question {
    @Override
    public FindMailboxServers on(ServerName other) {
      return new FindMailboxServers(other);
    }

    @Override
    public Answer judgeMeasured(Reading reading) {
      return reading instanceof MailboxServersReading r ? r.answer() : Answer.UNCLEAR;
    }
  }

  /**
   * Has nobody else restarted the service there since the monitor was last green? A no means that
   * it was done already, for instance by Managed Availability.
   *
   * @param service the service
   * @param server where
   */
  record ReadRecoveryHistory(ServiceName service, ServerName server) implements Question {
    @Override
    public ReadRecoveryHistory on(ServerName other) {
      return new ReadRecoveryHistory(service, other);
    }

    @Override
    public Answer judgeMeasured(Reading reading) {
      return reading instanceof RecoveryHistoryReading r ? r.answer() : Answer.UNCLEAR;
    }
  }

  /**
   * Do enough others serve while this server is away?
   *
   * @param server the server that would go away
   */
  record ReadTopology(ServerName server) implements Question {
    @Override
    public ReadTopology on(ServerName other) {
      return new ReadTopology(other);
    }

    @Override
    public Answer judgeMeasured(Reading reading) {
      return reading instanceof PeersReading r ? r.answer() : Answer.UNCLEAR;
    }
  }

  /**
   * Something that only a person can see or do; they answer yes, no, or that it is unclear.
   *
   * @param text what they are asked, in English and Japanese
   * @param server the server it is about
   */
  record AskPerson(StepText text, ServerName server) implements Question {
    @Override
    public AskPerson on(ServerName other) {
      return new AskPerson(text, other);
    }

    @Override
    public Answer judgeMeasured(Reading reading) {
      return Answer.UNCLEAR;
    }
  }

  /**
   * A question of the embedder's own; answered by a {@link ToldReading}, or by a {@link
   * ProbeReading} where it is a probe.
   *
   * @param name what is asked
   * @param parameters its parameters, in the order of their names
   * @param server the server it is about
   */
  record CustomQuestion(String name, SortedMap<String, String> parameters, ServerName server)
      implements Question {

    /** Copies the parameters. */
    public CustomQuestion {
      parameters = CustomAction.checked(name, parameters);
    }

    @Override
    public CustomQuestion on(ServerName other) {
      return new CustomQuestion(name, parameters, other);
    }

    @Override
    public Answer judgeMeasured(Reading reading) {
      return reading instanceof ProbeReading r ? r.answer() : Answer.UNCLEAR;
    }
  }
}
