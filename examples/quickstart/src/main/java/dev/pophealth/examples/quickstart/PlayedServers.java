package dev.pophealth.examples.quickstart;

import dev.pophealth.health.ActivationReading;
import dev.pophealth.health.Answer;
import dev.pophealth.health.CopyStatus;
import dev.pophealth.health.CopyStatusReading;
import dev.pophealth.health.DatabaseCopy;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.PopSettingsReading;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServerUpReading;
import dev.pophealth.health.ToldReading;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Servers that are only played: mbx2 has a fault that nothing but a restart of the server mends,
 * and cas1 serves clients through it. Time is made up; nobody waits.
 */
final class PlayedServers {

  private static final ServerName MBX2 = ServerName.of("mbx2");

  private Instant now = Instant.parse("2026-01-05T09:00:00Z");
  private Instant booted = Instant.parse("2026-01-01T03:00:00Z");
  private boolean ill = true;
  private boolean blocked;
  private boolean logging;

  /** Does what is decided, and tells what came of it. */
  Outcome perform(Decision decision) {
    if (decision instanceof Decision.Wait wait) {
      now = wait.until();
      return Outcome.timeCame(wait.number(), now);
    }
    Decision.Perform perform = (Decision.Perform) decision;
    Instant asked = now;
    now = now.plusSeconds(5);
    if (perform.action() instanceof Act act) {
      act(act);
      return Outcome.done(perform.number(), asked, now);
    }
    Reading reading = read((Question) perform.action());
    return Outcome.answered(perform.number(), asked, now, reading);
  }

  private void act(Act act) {
    if (act instanceof Act.BlockActivation) {
      blocked = true;
    } else if (act instanceof Act.RestoreActivation) {
      blocked = false;
    } else if (act instanceof Act.SetProtocolLogging) {
      logging = true;
    } else if (act instanceof Act.RestoreProtocolLogging) {
      logging = false;
    } else if (act instanceof Act.RestartServer restart && restart.server().equals(MBX2)) {
      ill = false;
      booted = now.plus(Duration.ofMinutes(4));
      now = booted;
    }
  }

  private Reading read(Question question) {
    if (question instanceof Question.RunProbe) {
      return ill
          ? new ProbeReading(ProbeResult.FAILED, "-ERR Server Unavailable. 21")
          : new ProbeReading(ProbeResult.SUCCEEDED, "");
    } else if (question instanceof Question.ReadServerHealth) {
      return new ToldReading(ill ? Answer.NO : Answer.YES, "Get-ServerHealth");
    } else if (question instanceof Question.FindMailboxServers) {
      return new MailboxServersReading(List.of(MBX2));
    } else if (question instanceof Question.ReadActivation) {
      return new ActivationReading(blocked);
    } else if (question instanceof Question.ReadCopyStatus) {
      return new CopyStatusReading(List.of(new DatabaseCopy("DB2", CopyStatus.HEALTHY)));
    } else if (question instanceof Question.ReadPopSettings
        || question instanceof Question.FindProtocolLog) {
      return new PopSettingsReading(logging, Optional.of("D:\\Logging\\Pop3"));
    } else if (question instanceof Question.ReadBootTime
        || question instanceof Question.ReadServerUp) {
      return new ServerUpReading(booted, true);
    }
    return new ToldReading(Answer.YES, "");
  }
}
