package dev.pophealth.pop;

import static dev.pophealth.pop.PopQuestions.monitor;
import static dev.pophealth.pop.PopQuestions.popProxyActive;
import static dev.pophealth.pop.PopQuestions.probe;
import static dev.pophealth.recovery.Runbook.SERVER;
import static dev.pophealth.recovery.Steps.attempt;
import static dev.pophealth.recovery.Steps.check;
import static dev.pophealth.recovery.Steps.guard;
import static dev.pophealth.recovery.Steps.poll;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The safe restart of a server, one fragment for D3 to D7, C4, P3 and A3: guards; where it has the
 * Mailbox role the drain, read back and polled; the peers once more; the restart, proven by the
 * boot time; the verification; and the lift, from a green server only.
 */
final class SafeRestart {

  /** D4 and A3b: databases are given this long to move. */
  private static final Duration DRAIN_EVERY = Duration.ofMinutes(1);

  private static final int DRAIN_ROUNDS = 10;

  private SafeRestart() {}

  /** D3 to D7. A deep probe needs a database: it runs again after the lift. */
  static Step ofMailboxServer(Question own) {
    Step.Attempt restart =
        attempt(
                "D5",
                new Act.RestartServer(SERVER),
                check("D6", probe(PopHealth.SELF_TEST_PROBE)),
                backEndRuns("D6.service"))
            .guardedBy(drainedBy("D4"), peers("D5.peers"))
            .renewedBy(check("D5.again", probe(PopHealth.SELF_TEST_PROBE)));
    return drained(
        "D3",
        "D3.before",
        "D3.read",
        List.of(peers("D3.peers")),
        restart,
        "D7",
        "D7.read",
        Optional.of(check("D7.verify", own)));
  }

  /** C4 and P3 on a server without databases. */
  static List<Step> ofClientAccessServer(String id, String verify) {
    Question own = probe(id.startsWith("C") ? PopHealth.CTP_PROBE : PopHealth.PROXY_TEST_PROBE);
    return List.of(
        attempt(id, new Act.RestartServer(SERVER), check(verify, own))
            .guardedBy(popProxy(id), peers(id + ".peers")));
  }

  /** C4 and P3 on a server with both roles: its databases are moved away first. */
  static List<Step> ofBothRoles(String id, String verify, Question own) {
    Step.Attempt restart =
        attempt(
                id,
                new Act.RestartServer(SERVER),
                check(verify, own),
                check(verify + ".self", probe(PopHealth.SELF_TEST_PROBE)),
                backEndRuns(verify + ".service"))
            .guardedBy(drainedBy(id + ".drained"), peers(id + ".peers.again"));
    return List.of(
        drained(
            id + ".block",
            id + ".before",
            id + ".read",
            List.of(popProxy(id), peers(id + ".peers")),
            restart,
            verify + ".lift",
            verify + ".lifted",
            Optional.empty()));
  }

  /** A3 on a Client Access server. */
  static List<Step> ofSlowClientAccessServer(Step.Pause wait) {
    return List.of(
        attempt("A3", new Act.RestartServer(SERVER), check("A4", average()))
            .guardedBy(popProxy("A3"), peers("A3.peers"))
            .after(wait));
  }

  /** A3 to A5 on a server with the Mailbox role. */
  static List<Step> ofSlowMailboxServer(boolean clientAccessToo, Step.Pause wait) {
    Step.Attempt restart =
        attempt(
                "A3",
                new Act.RestartServer(SERVER),
                check("A4", average()),
                check("A4.self", probe(PopHealth.SELF_TEST_PROBE)),
                backEndRuns("A4.service"))
            .guardedBy(drainedBy("A3b"), peers("A3.peers.again"))
            .after(wait);
    List<Step> guards =
        clientAccessToo ? List.of(popProxy("A3"), peers("A3.peers")) : List.of(peers("A3.peers"));
    return List.of(
        drained(
            "A3a", "A3a.before", "A3a.read", guards, restart, "A5", "A5.read", Optional.empty()));
  }

  /** Two steps and what follows them, as one list. */
  static List<Step> after(Step first, Step second, List<Step> rest) {
    List<Step> all = new ArrayList<>(List.of(first, second));
    all.addAll(rest);
    return all;
  }

  static Act activatePopProxy() {
    return new Act.ActivateComponent(PopHealth.POP_PROXY, SERVER);
  }

  private static Step drained(
      String block,
      String before,
      String read,
      List<Step> guards,
      Step.Attempt restart,
      String lift,
      String lifted,
      Optional<Step.Check> thenVerify) {
    return new Step.Holding(
        StepId.of(block),
        new Act.BlockActivation(SERVER),
        guards,
        check(before, new Question.ReadActivation(true, SERVER)),
        check(read, new Question.ReadActivation(true, SERVER)),
        Optional.empty(),
        List.of(restart),
        new Step.Undo(
            StepId.of(lift),
            new Act.RestoreActivation(SERVER),
            check(lifted, new Question.ReadActivation(false, SERVER)),
            true,
            Optional.empty()),
        false,
        thenVerify,
        EscalationReason.EXHAUSTED);
  }

  private static Step drainedBy(String id) {
    return poll(id, new Question.ReadCopyStatus(SERVER), DRAIN_EVERY, DRAIN_ROUNDS);
  }

  private static Step peers(String id) {
    return guard(id, new Question.ReadTopology(SERVER));
  }

  private static Step popProxy(String id) {
    return guard(id + ".component", popProxyActive(), activatePopProxy());
  }

  private static Step.Check backEndRuns(String id) {
    return check(id, new Question.ReadService(PopHealth.POP3_BACKEND, SERVER));
  }

  private static Question average() {
    return monitor(PopHealth.AVERAGE_TIME_MONITOR);
  }
}
