package dev.pophealth.simulation.judge;

import dev.pophealth.pop.PopHealth;
import dev.pophealth.port.ActRequest;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.simulation.world.Agenda;

/**
 * S31: nothing is disrupted on a red that is past its age when the act really starts, be it held or
 * waiting for leave in between. S17: waits are kept, and the average is read no sooner than ten
 * minutes after the end of a restart.
 */
final class TimeTruth extends TruthLaw {

  private static final long TEN_MINUTES = 10 * Agenda.MINUTE;

  TimeTruth(Bench bench) {
    super(bench);
  }

  @Override
  void starts(CaseFile file, CaseFile.StartedAct act, ActRequest request) {
    if (!act.act.disruptive() || act.cleanUp) {
      return;
    }
    long red = file.server(act.act.server()).redAskedAt;
    if (red == CaseFile.ServerFile.NEVER) {
      breach("S3", file, act.act + " is begun, and its server was never found red");
    } else if (now() - red > file.settings().licenceAge().toMillis()) {
      breach("S31", file, act.act + " is begun on a red of " + Agenda.instant(red));
    }
  }

  @Override
  void came(CaseFile file, Outcome outcome) {
    Decision decision = file.asked(outcome.number()).orElse(null);
    if (outcome instanceof Outcome.TimeCame time
        && decision instanceof Decision.Wait wait
        && time.at().isBefore(wait.until())) {
      breach("S17", file, "the wait until " + wait.until() + " ended at " + time.at());
    }
    if (decision instanceof Decision.Perform perform
        && perform.action() instanceof Question.ReadServerHealth read
        && read.monitor().equals(PopHealth.AVERAGE_TIME_MONITOR)) {
      average(file, read, outcome);
    }
  }

  private void average(CaseFile file, Question.ReadServerHealth read, Outcome outcome) {
    CaseFile.ServerFile server = file.server(read.server());
    long restarted = Math.max(server.disruptedAt, server.backAt);
    boolean tooSoon =
        restarted != CaseFile.ServerFile.NEVER
            && Agenda.moment(outcome.askedAt()) - restarted < TEN_MINUTES;
    if (tooSoon) {
      breach("S17", file, "the average is read too soon after " + Agenda.instant(restarted));
    }
  }
}
