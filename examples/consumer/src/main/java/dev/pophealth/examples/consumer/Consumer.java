package dev.pophealth.examples.consumer;

import static dev.pophealth.recovery.Runbook.SERVER;

import dev.pophealth.check.Checker;
import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.exchange.ShellOutput;
import dev.pophealth.health.Answer;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.pop3.Category;
import dev.pophealth.pop3.ConnectionSecurity;
import dev.pophealth.pop3.Delivery;
import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.Pop3Check;
import dev.pophealth.pop3.Pop3Client;
import dev.pophealth.pop3.Pop3Result;
import dev.pophealth.pop3.Secret;
import dev.pophealth.pop3.replay.Script;
import dev.pophealth.pop3.replay.ScriptedServer;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.RecoveryEngine;
import dev.pophealth.recovery.Resumption;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Steps;
import dev.pophealth.run.RecoveryCodec;
import java.time.Duration;
import java.time.Instant;

/**
 * Touches every library that pop-health brings along, and fails loudly where one does not work as
 * it was put together.
 */
public final class Consumer {

  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private Consumer() {}

  /**
   * Runs all of it.
   *
   * @param args how it was put together, to be told
   */
  public static void main(String[] args) {
    Recovery recovery = decide();
    store(recovery);
    check();
    read();
    probe();
    System.out.println("pop-health works: " + String.join(" ", args));
  }

  /** Guava and the engine. */
  private static Recovery decide() {
    RecoveryEngine engine = DecisionEngine.following(PopRunbooks.hardened());
    Alert alert = new Alert(PopHealth.PROXY_TEST_MONITOR, ServerName.of("cas1"), START);
    Recovery recovery = engine.begin(Incident.of(alert, Role.CLIENT_ACCESS));
    Instant now = START;
    while (recovery.decision() instanceof Decision.Perform perform) {
      now = now.plusSeconds(1);
      boolean first = perform.rationale().step().value().equals("V2c");
      Outcome outcome =
          perform.action() instanceof Act
              ? Outcome.done(perform.number(), now, now)
              : Outcome.told(perform.number(), now, first ? Answer.NO : Answer.YES);
      recovery = recovery.after(outcome).orThrow();
    }
    require(!recovery.timeline().isEmpty(), "the engine decides");
    return recovery;
  }

  /** Jackson. */
  private static void store(Recovery recovery) {
    Resumption resumed =
        DecisionEngine.following(PopRunbooks.hardened())
            .resume(RecoveryCodec.read(RecoveryCodec.write(recovery.saved())));
    require(
        resumed.orThrow().decision().equals(recovery.decision()), "a recovery is stored and read");
  }

  private static void check() {
    Question probe =
        new Question.RunProbe(PopHealth.model().probeIdentity(PopHealth.PROXY_TEST_PROBE), SERVER);
    Runbook mine =
        Runbook.named("mine")
            .first(Steps.confirm("M1", probe))
            .then(Steps.attempt("M2", new Act.RestartServer(SERVER), Steps.check("M3", probe)))
            .otherwise("M4");
    require(!Checker.standard().check(mine).violations().isEmpty(), "the checker finds a fault");
  }

  /** The CSV library and StAX. */
  private static void read() {
    String csv = "\"Server\",\"Component\",\"State\"\n\"cas1\",\"PopProxy\",\"Active\"\n";
    require(ShellOutput.read(csv).facts().size() == 1, "a shell's output is read");
  }

  /** jakarta.mail, which finds its protocols by files that shading can lose. */
  private static void probe() {
    Script mail =
        Script.greeting("220 mail")
            .expectMatching("EHLO .*")
            .say("250 mail")
            .expectMatching("MAIL FROM:.*")
            .say("250 ok")
            .expectMatching("RCPT TO:.*")
            .say("250 ok")
            .expect("DATA")
            .say("354 go")
            .hearUntil(".")
            .say("250 queued")
            .expect("QUIT")
            .say("221 bye");
    Script dialogue =
        Script.parse(
            """
            S: +OK ready
            C: CAPA
            S: +OK
            S: USER
            S: .
            C: USER alice
            S: +OK
            @match PASS .+
            S: +OK in
            C: CAPA
            S: +OK
            S: USER
            S: .
            C: STAT
            S: +OK 0 0
            C: QUIT
            S: +OK
            """);
    Script empty =
        Script.greeting("+OK ready")
            .expect("CAPA")
            .say("+OK", "USER", "TOP", ".")
            .expectMatching("USER .+")
            .say("+OK")
            .expectMatching("PASS .+")
            .say("+OK in")
            .expect("STAT")
            .say("+OK 0 0")
            .expect("QUIT")
            .say("+OK");
    Login login =
        Login.password("alice", () -> Secret.of("not a secret".toCharArray())).allowingPlainText();
    try (ScriptedServer smtp = ScriptedServer.start(mail);
        ScriptedServer pop = ScriptedServer.start(dialogue, dialogue, empty)) {
      Pop3Check.Builder check =
          Pop3Check.touchPoint("127.0.0.1", login)
              .port(pop.port())
              .security(ConnectionSecurity.PLAIN);
      Pop3Result plain = Pop3Client.create().probe(check.build());
      require(plain.diagnosis().isEmpty(), "a POP3 server is probed: " + plain.english());

      Delivery delivery =
          Delivery.builder()
              .host("127.0.0.1")
              .port(smtp.port())
              .security(ConnectionSecurity.PLAIN)
              .sender("probe@example.org")
              .recipient("alice@example.org")
              .lookEvery(Duration.ofSeconds(2))
              .build();
      check.delivery(delivery).deadline(Duration.ofSeconds(4));
      Pop3Result sent = Pop3Client.create().probe(check.build());
      require(
          sent.category() == Category.DELIVERY_TIMEOUT,
          "a marked message is sent and looked for, the empty mailbox found: " + sent.english());
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("this does not work: " + what);
    }
  }
}
