package dev.pophealth.pop;

import static dev.pophealth.health.Role.CLIENT_ACCESS;
import static dev.pophealth.health.Role.MAILBOX;
import static dev.pophealth.pop.PopQuestions.intent;
import static dev.pophealth.pop.PopQuestions.monitor;
import static dev.pophealth.pop.PopQuestions.popProxyActive;
import static dev.pophealth.pop.PopQuestions.probe;
import static dev.pophealth.pop.PopQuestions.restarted;
import static dev.pophealth.pop.SafeRestart.activatePopProxy;
import static dev.pophealth.recovery.Runbook.FOUND;
import static dev.pophealth.recovery.Runbook.SERVER;
import static dev.pophealth.recovery.Steps.attempt;
import static dev.pophealth.recovery.Steps.check;
import static dev.pophealth.recovery.Steps.confirm;
import static dev.pophealth.recovery.Steps.guard;
import static dev.pophealth.recovery.Steps.heldBack;
import static dev.pophealth.recovery.Steps.note;
import static dev.pophealth.recovery.Steps.pause;

import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ProbeName;
import dev.pophealth.health.ServiceName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.RunbookSettings;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page's four procedures, closed where the page is unsafe. */
final class HardenedRunbooks {

  /** A2 and A4: the monitor is fed by a measured average, so its verdict takes this long. */
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final RunbookSettings settings;

  private HardenedRunbooks(RunbookSettings settings) {
    this.settings = settings;
  }

  static Map<PopRunbooks.Case, Runbook> all(RunbookSettings settings) {
    return new HardenedRunbooks(settings).all();
  }

  private Map<PopRunbooks.Case, Runbook> all() {
    Runbook deep = d("D.deep", PopHealth.DEEP_TEST_PROBE);
    Runbook self = d("D.self", PopHealth.SELF_TEST_PROBE);
    Map<PopRunbooks.Case, Runbook> all = new LinkedHashMap<>();
    add(all, PopHealth.DEEP_TEST_MONITOR, deep, null, deep);
    add(all, PopHealth.SELF_TEST_MONITOR, self, null, self);
    add(
        all,
        PopHealth.CTP_MONITOR,
        null,
        c("C.cas", false, SafeRestart.ofClientAccessServer("C4", "C5"), deep, self),
        c(
            "C.both",
            true,
            SafeRestart.ofBothRoles("C4", "C5", probe(PopHealth.CTP_PROBE)),
            deep,
            self));
    add(
        all,
        PopHealth.PROXY_TEST_MONITOR,
        null,
        p("P.cas", SafeRestart.ofClientAccessServer("P3", "P4")),
        p("P.both", SafeRestart.ofBothRoles("P3", "P4", probe(PopHealth.PROXY_TEST_PROBE))));
    add(
        all,
        PopHealth.AVERAGE_TIME_MONITOR,
        a("A.mailbox", List.of(backEnd()), SafeRestart.ofSlowMailboxServer(false, tenMinutes())),
        a("A.cas", List.of(frontEndAlone()), SafeRestart.ofSlowClientAccessServer(tenMinutes())),
        a(
            "A.both",
            List.of(backEnd(), frontEndToo()),
            SafeRestart.ofSlowMailboxServer(true, tenMinutes())));
    return all;
  }

  private static void add(
      Map<PopRunbooks.Case, Runbook> all,
      MonitorName monitor,
      @org.jspecify.annotations.Nullable Runbook mailbox,
      @org.jspecify.annotations.Nullable Runbook clientAccess,
      Runbook both) {
    if (mailbox != null) {
      all.put(PopRunbooks.Case.of(monitor, MAILBOX), mailbox);
    }
    if (clientAccess != null) {
      all.put(PopRunbooks.Case.of(monitor, CLIENT_ACCESS), clientAccess);
    }
    all.put(PopRunbooks.Case.of(monitor, CLIENT_ACCESS, MAILBOX), both);
  }

  private Runbook.Builder runbook(String id) {
    Runbook.Builder runbook = Runbook.named(id).settings(settings);
    StepTexts.ALL.forEach(runbook::text);
    return runbook;
  }

  /** D: the deep and the self test, on a Mailbox server. */
  private Runbook d(String id, ProbeName name) {
    Question probe = probe(name);
    Runbook.Builder runbook = runbook(id).first(confirm("V2c", probe));
    holdBack(runbook, name);
    return runbook
        .then(
            attempt("D1", restart(PopHealth.POP3_BACKEND), check("D2", probe))
                .unless(check("D1.history", restarted(PopHealth.POP3_BACKEND)))
                .guardedBy(guard("D1.service", intent(PopHealth.POP3_BACKEND))))
        .then(SafeRestart.ofMailboxServer(probe))
        .otherwise("D8");
  }

  /** C: the customer touch point, on a server with the Client Access role. */
  private Runbook c(String id, boolean mailboxToo, List<Step> restart, Runbook deep, Runbook self) {
    Question probe = probe(PopHealth.CTP_PROBE);
    Runbook.Builder runbook = runbook(id).first(confirm("V2c", probe));
    holdBack(runbook, PopHealth.CTP_PROBE);
    Step lookBehind =
        new Step.EachFound(
            check("C3e", new Question.FindMailboxServers(SERVER)),
            StepId.of("C3f"),
            List.of(
                new Step.Inspection(
                    check("C3e.deep", monitor(PopHealth.DEEP_TEST_MONITOR).on(FOUND)), deep),
                new Step.Inspection(
                    check("C3e.self", monitor(PopHealth.SELF_TEST_MONITOR).on(FOUND)), self)),
            check("C3f.verify", probe),
            mailboxToo);
    return runbook
        .then(guard("C1.component", popProxyActive(), activatePopProxy()))
        .then(
            attempt("C1", restart(PopHealth.POP3), check("C2", probe))
                .unless(check("C1.history", restarted(PopHealth.POP3)))
                .guardedBy(guard("C1.service", intent(PopHealth.POP3))))
        .then(
            logging(
                attempt("C3b", restart(PopHealth.POP3), check("C3c", probe)),
                SafeRestart.after(
                    note("C3d", new Question.FindProtocolLog(SERVER)), lookBehind, restart),
                probe))
        .otherwise("C8");
  }

  /** C3a to C7: protocol logging is on while something is done, and put back on every way out. */
  private static Step logging(Step.Attempt effect, List<Step> under, Question probe) {
    return new Step.Holding(
        StepId.of("C3a"),
        new Act.SetProtocolLogging(SERVER),
        List.of(),
        check("C3a.before", new Question.ReadPopSettings(true, SERVER)),
        check("C3a.read", new Question.ReadPopSettings(true, SERVER)),
        Optional.of(effect),
        under,
        new Step.Undo(
            StepId.of("C6"),
            new Act.RestoreProtocolLogging(SERVER),
            check("C6.read", new Question.ReadPopSettings(false, SERVER)),
            false,
            Optional.of(
                new Step.UndoEffect(
                    StepId.of("C7"),
                    restart(PopHealth.POP3),
                    check("C7.look", new Question.ReadService(PopHealth.POP3, SERVER))))),
        true,
        Optional.of(check("C7.verify", probe)),
        EscalationReason.RELAPSED);
  }

  /** P: the proxy test, on a server with the Client Access role. */
  private Runbook p(String id, List<Step> restart) {
    Question probe = probe(PopHealth.PROXY_TEST_PROBE);
    return runbook(id)
        .first(confirm("V2c", probe))
        .then(guard("P1.component", popProxyActive(), activatePopProxy()))
        .then(
            attempt("P1", restart(PopHealth.POP3), check("P2", probe))
                .unless(check("P1.history", restarted(PopHealth.POP3)))
                .guardedBy(guard("P1.service", intent(PopHealth.POP3))))
        .then(restart.toArray(new Step[0]))
        .otherwise("P5");
  }

  /** A: the average command processing time, judged by the monitor's own row. */
  private Runbook a(String id, List<Step.Attempt> restarts, List<Step> restart) {
    return runbook(id)
        .first(
            confirm("V2a", monitor(PopHealth.AVERAGE_TIME_MONITOR)),
            note("V2c", probe(PopHealth.SELF_TEST_PROBE)))
        .then(restarts.toArray(new Step[0]))
        .then(restart.toArray(new Step[0]))
        .otherwise("A6");
  }

  private static Step.Attempt backEnd() {
    return attempt("A1", restart(PopHealth.POP3_BACKEND), check("A2", average()))
        .unless(check("A1.history", restarted(PopHealth.POP3_BACKEND)))
        .guardedBy(guard("A1.service", intent(PopHealth.POP3_BACKEND)))
        .after(pause("A2.wait", TEN_MINUTES));
  }

  private static Step.Attempt frontEndAlone() {
    return attempt("A1", restart(PopHealth.POP3), check("A2", average()))
        .unless(check("A1.history", restarted(PopHealth.POP3)))
        .guardedBy(
            guard("A1.frontend.component", popProxyActive(), activatePopProxy()),
            guard("A1.service", intent(PopHealth.POP3)))
        .after(pause("A2.wait", TEN_MINUTES));
  }

  private static Step.Attempt frontEndToo() {
    return attempt("A1.frontend", restart(PopHealth.POP3), check("A2.frontend", average()))
        .guardedBy(
            guard("A1.frontend.component", popProxyActive(), activatePopProxy()),
            guard("A1.frontend.service", intent(PopHealth.POP3)))
        .after(pause("A2.frontend.wait", TEN_MINUTES));
  }

  private static Step.Pause tenMinutes() {
    return pause("A4.wait", TEN_MINUTES);
  }

  private static Question average() {
    return monitor(PopHealth.AVERAGE_TIME_MONITOR);
  }

  private static void holdBack(Runbook.Builder runbook, ProbeName probe) {
    var dependencies = PopQuestions.dependencies(probe);
    if (!dependencies.isEmpty()) {
      runbook.then(heldBack("V2.dependency", dependencies));
    }
  }

  private static Act restart(ServiceName service) {
    return new Act.RestartService(service, SERVER);
  }
}
