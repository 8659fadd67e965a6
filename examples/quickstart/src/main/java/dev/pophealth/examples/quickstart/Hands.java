package dev.pophealth.examples.quickstart;

import dev.pophealth.health.ActivationReading;
import dev.pophealth.health.Answer;
import dev.pophealth.health.CopyStatus;
import dev.pophealth.health.CopyStatusReading;
import dev.pophealth.health.DatabaseCopy;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.PopSettingsReading;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServerUpReading;
import dev.pophealth.health.ServiceReading;
import dev.pophealth.health.ServiceState;
import dev.pophealth.health.StartType;
import dev.pophealth.health.ToldReading;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop3.ConnectionSecurity;
import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.Pop3Check;
import dev.pophealth.pop3.Pop3Client;
import dev.pophealth.pop3.Pop3Result;
import dev.pophealth.pop3.Secret;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does what is decided on the landscape, and looks with real probes. */
final class Hands {

  private static final Login LOGIN =
      Login.password(Landscape.USER, () -> Secret.of(Landscape.PASSWORD.toCharArray()))
          .allowingPlainText();

  private final Landscape landscape;
  private final ScaledClock clock;
  private final Pop3Client client = Pop3Client.create();

  Hands(Landscape landscape, ScaledClock clock) {
    this.landscape = landscape;
    this.clock = clock;
  }

  Outcome perform(Decision decision) {
    if (decision instanceof Decision.Wait wait) {
      clock.sleepUntil(wait.until());
      return Outcome.timeCame(wait.number(), clock.instant());
    }
    Decision.Perform perform = (Decision.Perform) decision;
    Instant asked = clock.instant();
    if (perform.action() instanceof Act act) {
      act(act);
      return Outcome.done(perform.number(), asked, clock.instant());
    }
    Reading reading = read((Question) perform.action());
    return Outcome.answered(perform.number(), asked, clock.instant(), reading);
  }

  private void act(Act act) {
    if (act instanceof Act.RestartService) {
      landscape.restartService(act.server());
    } else if (act instanceof Act.RestartServer) {
      landscape.restartServer(act.server());
    } else if (act instanceof Act.BlockActivation || act instanceof Act.RestoreActivation) {
      landscape.block(act instanceof Act.BlockActivation);
    } else if (act instanceof Act.SetProtocolLogging || act instanceof Act.RestoreProtocolLogging) {
      landscape.log(act instanceof Act.SetProtocolLogging);
    } else {
      throw new IllegalArgumentException("nobody here can do " + act);
    }
  }

  private Reading read(Question question) {
    ServerName server = question.server();
    if (question instanceof Question.RunProbe run) {
      return probe(run).reading();
    } else if (question instanceof Question.ReadServerHealth) {
      ProbeReading seen = client.probe(deep(server).build()).reading();
      return new ToldReading(seen.answer(), seen.detail());
    } else if (question instanceof Question.FindMailboxServers) {
      return new MailboxServersReading(List.of(landscape.active()));
    } else if (question instanceof Question.ReadActivation) {
      return new ActivationReading(landscape.isBlocked(server));
    } else if (question instanceof Question.ReadCopyStatus) {
      boolean here = landscape.active().equals(server);
      return new CopyStatusReading(
          List.of(new DatabaseCopy("DB1", here ? CopyStatus.MOUNTED : CopyStatus.HEALTHY)));
    } else if (question instanceof Question.ReadPopSettings
        || question instanceof Question.FindProtocolLog) {
      return new PopSettingsReading(landscape.isLogging(), Optional.of("Logging/Pop3"));
    } else if (question instanceof Question.ReadBootTime
        || question instanceof Question.ReadServerUp) {
      return new ServerUpReading(landscape.booted(server), landscape.service(server).isRunning());
    } else if (question instanceof Question.ReadService
        || question instanceof Question.ReadServiceIntent) {
      boolean runs = landscape.service(server).isRunning();
      return new ServiceReading(
          runs ? ServiceState.RUNNING : ServiceState.STOPPED, StartType.AUTOMATIC);
    }
    // Peers, component and history are as they should be in this landscape.
    return new ToldReading(Answer.YES, "as it should be");
  }

  /** The probe that the page names, as a profile of the client. */
  Pop3Result probe(Question.RunProbe run) {
    ServerName server = run.server();
    Pop3Check.Builder check =
        run.probe().probe().equals(PopHealth.SELF_TEST_PROBE)
            ? Pop3Check.selfTest(host(server))
            : run.probe().probe().equals(PopHealth.DEEP_TEST_PROBE)
                ? deep(server)
                : Pop3Check.touchPoint(host(server), LOGIN);
    return client.probe(at(server, check).build());
  }

  private Pop3Check.Builder deep(ServerName server) {
    return at(server, Pop3Check.deepTest(host(server), LOGIN));
  }

  private String host(ServerName server) {
    return landscape.service(server).address().getAddress().getHostAddress();
  }

  /** Servers of this JVM answer within milliseconds, or not at all. */
  private Pop3Check.Builder at(ServerName server, Pop3Check.Builder check) {
    return check
        .port(landscape.service(server).address().getPort())
        .security(ConnectionSecurity.PLAIN)
        .connectionDeadline(Duration.ofMillis(800))
        .patience(Duration.ofMillis(250));
  }
}
