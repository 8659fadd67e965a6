package dev.pophealth.examples.quickstart;

import static dev.pophealth.recovery.Runbook.SERVER;
import static dev.pophealth.recovery.Steps.attempt;
import static dev.pophealth.recovery.Steps.check;
import static dev.pophealth.recovery.Steps.confirm;

import dev.pophealth.check.Checker;
import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.RecoveryEngine;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.report.Language;
import dev.pophealth.report.Telling;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A recovery played through, no servers needed: an alert on cas1, the fault on the Mailbox server
 * behind it, each decision with its reason in English and Japanese; then the checker on a runbook
 * that restarts a server without moving its databases away.
 */
public final class TwentyLines {

  private TwentyLines() {}

  /**
   * Plays the recovery and checks the runbook.
   *
   * @param args none
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PlayedServers servers = new PlayedServers();
    out.println("A recovery played through, no servers needed.");

    // README begins
    RecoveryEngine engine = DecisionEngine.following(PopRunbooks.hardened());
    Instant raised = Instant.parse("2026-01-05T09:00:00Z");
    Alert alert = new Alert(PopHealth.CTP_MONITOR, ServerName.of("cas1"), raised);

    Recovery recovery = engine.begin(Incident.of(alert, Role.CLIENT_ACCESS, Role.MAILBOX));
    while (!recovery.decision().ends()) {
      out.println(Telling.decision(recovery.decision(), Language.ENGLISH));
      out.println(Telling.decision(recovery.decision(), Language.JAPANESE));
      Outcome outcome = servers.perform(recovery.decision()); // yours: a shell, a bot, a person
      recovery = recovery.after(outcome).orThrow();
    }
    out.println(Telling.decision(recovery.decision(), Language.ENGLISH));
    out.println(Telling.decision(recovery.decision(), Language.JAPANESE));

    Question probe =
        new Question.RunProbe(PopHealth.model().probeIdentity(PopHealth.CTP_PROBE), SERVER);
    Runbook mine =
        Runbook.named("mine")
            .first(confirm("M1", probe))
            .then(attempt("M2", new Act.RestartServer(SERVER), check("M3", probe)))
            .otherwise("M4");
    out.println(Checker.standard().check(mine)); // breaks a law, and is shown how
    // README ends
  }
}
