package dev.pophealth.pop;

import static dev.pophealth.recovery.Runbook.SERVER;

import dev.pophealth.health.DependencyName;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ProbeName;
import dev.pophealth.health.ServiceName;
import dev.pophealth.recovery.Question;
import java.util.List;

/** The questions of the four procedures, about the server of the incident. */
final class PopQuestions {

  private PopQuestions() {}

  static Question probe(ProbeName probe) {
    return new Question.RunProbe(PopHealth.model().probeIdentity(probe), SERVER);
  }

  static Question monitor(MonitorName monitor) {
    return new Question.ReadServerHealth(monitor, SERVER);
  }

  static Question intent(ServiceName service) {
    return new Question.ReadServiceIntent(service, SERVER);
  }

  static Question restarted(ServiceName service) {
    return new Question.ReadRecoveryHistory(service, SERVER);
  }

  static Question popProxyActive() {
    return new Question.ReadComponentState(PopHealth.POP_PROXY, SERVER);
  }

  static List<DependencyName> dependencies(ProbeName probe) {
    return List.copyOf(PopHealth.model().dependenciesOf(probe));
  }
}
