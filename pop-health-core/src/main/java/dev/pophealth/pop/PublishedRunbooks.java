package dev.pophealth.pop;

import static dev.pophealth.health.Role.CLIENT_ACCESS;
import static dev.pophealth.health.Role.MAILBOX;
import static dev.pophealth.pop.PopQuestions.monitor;
import static dev.pophealth.pop.PopQuestions.probe;
import static dev.pophealth.recovery.Runbook.FOUND;
import static dev.pophealth.recovery.Runbook.SERVER;
import static dev.pophealth.recovery.Steps.ask;
import static dev.pophealth.recovery.Steps.bare;
import static dev.pophealth.recovery.Steps.check;
import static dev.pophealth.recovery.Steps.finish;
import static dev.pophealth.recovery.Steps.note;
import static dev.pophealth.recovery.Steps.pause;
import static dev.pophealth.recovery.Steps.silence;

import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ProbeName;
import dev.pophealth.health.ServiceName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Resolution;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import dev.pophealth.recovery.StepText;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The page's four procedures to the letter: what comes of an act is not asked, anything but
 * Succeeded is a failure, and where the page says nothing, nothing follows.
 */
final class PublishedRunbooks {

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private PublishedRunbooks() {}

  static Map<PopRunbooks.Case, Runbook> all() {
    Map<PopRunbooks.Case, Runbook> all = new LinkedHashMap<>();
    Runbook deep = d("D.deep.published", PopHealth.DEEP_TEST_PROBE);
    Runbook self = d("D.self.published", PopHealth.SELF_TEST_PROBE);
    Runbook c = c(deep, self);
    Runbook p = p();
    Runbook slowCas = a("A.cas.published", PopHealth.POP3, false);
    Runbook slowMailbox = a("A.mailbox.published", PopHealth.POP3_BACKEND, true);
    all.put(PopRunbooks.Case.of(PopHealth.DEEP_TEST_MONITOR, MAILBOX), deep);
    all.put(PopRunbooks.Case.of(PopHealth.DEEP_TEST_MONITOR, CLIENT_ACCESS, MAILBOX), deep);
    all.put(PopRunbooks.Case.of(PopHealth.SELF_TEST_MONITOR, MAILBOX), self);
    all.put(PopRunbooks.Case.of(PopHealth.SELF_TEST_MONITOR, CLIENT_ACCESS, MAILBOX), self);
    both(all, PopHealth.CTP_MONITOR, c);
    both(all, PopHealth.PROXY_TEST_MONITOR, p);
    all.put(PopRunbooks.Case.of(PopHealth.AVERAGE_TIME_MONITOR, CLIENT_ACCESS), slowCas);
    all.put(PopRunbooks.Case.of(PopHealth.AVERAGE_TIME_MONITOR, MAILBOX), slowMailbox);
    all.put(
        PopRunbooks.Case.of(PopHealth.AVERAGE_TIME_MONITOR, CLIENT_ACCESS, MAILBOX), slowMailbox);
    return all;
  }

  private static void both(
      Map<PopRunbooks.Case, Runbook> all, MonitorName monitor, Runbook runbook) {
    all.put(PopRunbooks.Case.of(monitor, CLIENT_ACCESS), runbook);
    all.put(PopRunbooks.Case.of(monitor, CLIENT_ACCESS, MAILBOX), runbook);
  }

  private static Runbook.Builder runbook(String id) {
    Runbook.Builder runbook = Runbook.named(id).toTheLetter();
    StepTexts.ALL.forEach(runbook::text);
    return runbook;
  }

  private static Runbook d(String id, ProbeName name) {
    Question probe = probe(name);
    return runbook(id)
        .text(
            "D6",
            StepText.of(
                "Once the server is back, run the probe again.",
                "サーバーが正しく再起動したら、関連するプローブを再実行します。",
                "D6"))
        .first(stillThere(probe))
        .then(
            bare("D1", restart(PopHealth.POP3_BACKEND)),
            solved("D2", probe),
            bare("D3", new Act.BlockActivation(SERVER)),
            noneActive("D4"),
            bare("D5", new Act.RestartServer(SERVER)),
            ask(
                "D6",
                probe,
                List.of(
                    bare("D7", new Act.RestoreActivation(SERVER)),
                    finish("D7", Resolution.RECOVERED)),
                List.of(),
                List.of()))
        .otherwise("D8");
  }

  private static Runbook c(Runbook deep, Runbook self) {
    Question probe = probe(PopHealth.CTP_PROBE);
    return runbook("C.published")
        .first(stillThere(probe))
        .then(
            bare("C1", restart(PopHealth.POP3)),
            bare("C1", restartEverywhere()),
            solved("C2", probe),
            bare("C3a", new Act.SetProtocolLogging(SERVER)),
            bare("C3b", restart(PopHealth.POP3)),
            note("C3c", probe),
            note("C3d", new Question.FindProtocolLog(SERVER)),
            new Step.EachFound(
                check("C3e", new Question.FindMailboxServers(SERVER)),
                StepId.of("C3f"),
                List.of(
                    new Step.Inspection(
                        check("C3e", monitor(PopHealth.DEEP_TEST_MONITOR).on(FOUND)), deep),
                    new Step.Inspection(
                        check("C3e", monitor(PopHealth.SELF_TEST_MONITOR).on(FOUND)), self)),
                check("C3f", probe),
                true),
            bare("C4", new Act.RestartServer(SERVER)),
            ask("C5", probe, loggingOff(true), loggingOff(false), loggingOff(false)))
        .otherwise("C8");
  }

  private static List<Step> loggingOff(boolean solved) {
    Step set = bare("C6", new Act.RestoreProtocolLogging(SERVER));
    Step effect = bare("C7", restart(PopHealth.POP3));
    return solved ? List.of(set, effect, finish("C7", Resolution.RECOVERED)) : List.of(set, effect);
  }

  private static Runbook p() {
    Question probe = probe(PopHealth.PROXY_TEST_PROBE);
    return runbook("P.published")
        .first(stillThere(probe))
        .then(
            bare("P1", restart(PopHealth.POP3)),
            bare("P1", restartEverywhere()),
            solved("P2", probe),
            bare("P3", new Act.RestartServer(SERVER)),
            solved("P4", probe))
        .otherwise("P5");
  }

  private static Runbook a(String id, ServiceName service, boolean mailbox) {
    Question row = monitor(PopHealth.AVERAGE_TIME_MONITOR);
    Runbook.Builder runbook =
        runbook(id)
            .first(stillThere(probe(PopHealth.SELF_TEST_PROBE)))
            .then(bare("A1", restart(service)), pause("A2", TEN_MINUTES), solved("A2", row));
    if (mailbox) {
      runbook.then(bare("A3a", new Act.BlockActivation(SERVER)), noneActive("A3b"));
    }
    runbook.then(bare("A3", new Act.RestartServer(SERVER)), pause("A4", TEN_MINUTES));
    Step end = finish("A4", Resolution.RECOVERED);
    runbook.then(
        ask(
            "A4",
            row,
            mailbox ? List.of(bare("A5", new Act.RestoreActivation(SERVER)), end) : List.of(end),
            List.of(),
            List.of()));
    return runbook.otherwise("A6");
  }

  private static Step stillThere(Question probe) {
    return ask("V2c", probe, List.of(finish("V2d", Resolution.TRANSIENT)), List.of(), List.of());
  }

  private static Step solved(String id, Question question) {
    return ask(id, question, List.of(finish(id, Resolution.RECOVERED)), List.of(), List.of());
  }

  /** The page has no branch for a server that keeps an active copy. */
  private static Step noneActive(String id) {
    return ask(
        id,
        new Question.ReadCopyStatus(SERVER),
        List.of(),
        List.of(silence(id)),
        List.of(silence(id)));
  }

  private static Act restart(ServiceName service) {
    return new Act.RestartService(service, SERVER);
  }

  /** C1 and P1 say "the servers that run the CAS role": all of them. */
  private static Act restartEverywhere() {
    return CustomAction.of(
        "restart POP3 on every other Client Access server", Risk.INTERRUPTS, SERVER);
  }
}
