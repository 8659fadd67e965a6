package dev.pophealth.pop3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pophealth.health.Answer;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.pop3.replay.Script;
import dev.pophealth.pop3.replay.ScriptedServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class Pop3ClientTest {

  @Test
  void a_deep_test_goes_on_to_the_mailbox() {
    try (ScriptedServer server = ScriptedServer.start(Probes.LISTED)) {
      Pop3Result result = Probes.probe(Probes.deep(server).build());
      assertThat(result.ok()).as(result.english()).isTrue();
      assertThat(result.reading().answer()).isEqualTo(Answer.YES);
      Pop3Session session = result.deciding().orElseThrow();
      assertThat(session.mailbox()).contains(new MailboxFigures(3, 120));
      assertThat(session.phases())
          .extracting(PhaseResult::phase)
          .containsExactly(
              Phase.CONNECT,
              Phase.GREETING,
              Phase.CAPABILITIES,
              Phase.AUTHENTICATION,
              Phase.CAPABILITIES,
              Phase.STAT,
              Phase.LISTING,
              Phase.SIGN_OFF);
      assertThat(result.notTested()).extracting(NotTested::what).contains("PLAIN", "XOAUTH2");
      server.verify();
    }
  }

  @Test
  void a_self_test_never_logs_in() {
    try (ScriptedServer server = ScriptedServer.start(Probes.ASKED)) {
      Pop3Result result =
          Probes.probe(
              Pop3Check.selfTest("127.0.0.1")
                  .port(server.port())
                  .security(ConnectionSecurity.PLAIN)
                  .build());
      assertThat(result.ok()).as(result.english()).isTrue();
      server.verify();
      assertThat(server.sessions().get(0).said()).containsExactly("CAPA", "QUIT");
    }
  }

  @Test
  void logged_on_alone_proves_nothing() {
    Script fooling = Probes.LOGGED_IN.expect("STAT").say("-ERR not connected");
    try (ScriptedServer server = ScriptedServer.start(fooling)) {
      Pop3Result result = Probes.probe(Probes.deep(server).build());
      assertThat(result.category()).isEqualTo(Category.BACKEND_UNREACHABLE);
      assertThat(result.reading().result()).isEqualTo(ProbeResult.FAILED);
    }
  }

  @Test
  void a_closing_line_after_the_login_is_the_back_end_being_away() {
    Script closing = Probes.LOGGED_IN.expect("STAT").say("Connection is closed. 21").hangUp();
    try (ScriptedServer server = ScriptedServer.start(closing)) {
      assertThat(Probes.probe(Probes.deep(server).build()).category())
          .isEqualTo(Category.BACKEND_UNREACHABLE);
    }
  }

  @Test
  void light_mode_stops_after_the_login_and_says_so() {
    try (ScriptedServer server = ScriptedServer.start(Probes.PASSED)) {
      Pop3Result result = Probes.probe(Probes.deep(server).light(true).build());
      assertThat(result.ok()).isTrue();
      assertThat(result.notTested()).extracting(NotTested::what).contains("mailbox");
    }
  }

  @Test
  void a_refused_password_is_the_probes_fault_and_never_tried_again() {
    Script refusing = Probes.NAMED.expectMatching("PASS .*").say("-ERR [AUTH] bad password");
    try (ScriptedServer server = ScriptedServer.start(refusing)) {
      Pop3Result result = Probes.probe(Probes.deep(server).build());
      assertThat(result.category()).isEqualTo(Category.AUTH_CREDENTIALS);
      assertThat(result.reading().answer()).isEqualTo(Answer.UNCLEAR);
      assertThat(server.connections()).isEqualTo(1);
      assertThat(server.sessions().get(0).said())
          .filteredOn(line -> line.startsWith("PASS"))
          .hasSize(1);
    }
  }

  @Test
  void a_server_that_echoes_the_password_does_not_bring_it_into_the_result() {
    Script echoing =
        Probes.NAMED.expectMatching("PASS .*").say("-ERR what is " + Probes.PASSWORD + "?");
    try (ScriptedServer server = ScriptedServer.start(echoing)) {
      Pop3Result result = Probes.probe(Probes.deep(server).build());
      assertThat(result.toString() + result.english() + result.reading())
          .doesNotContain(Probes.PASSWORD)
          .contains("what is ***?");
    }
  }

  @Test
  void no_secret_goes_over_a_line_in_clear_unless_that_is_allowed_by_name() {
    try (ScriptedServer server = ScriptedServer.start(Probes.ASKED)) {
      Pop3Result result = Probes.probe(Probes.deep(server).login(Probes.login()).build());
      assertThat(result.category()).isEqualTo(Category.TLS_REQUIRED_OR_STATE);
      assertThat(server.sessions().get(0).said()).doesNotContain("USER alice");
    }
  }

  @Test
  void a_stripped_STLS_ends_before_a_secret_is_sent() {
    try (ScriptedServer server = ScriptedServer.start(Probes.ASKED)) {
      Pop3Result result =
          Probes.probe(Probes.deep(server).security(ConnectionSecurity.STLS).build());
      assertThat(result.category()).isEqualTo(Category.STLS_NOT_OFFERED);
      assertThat(result.reading().result()).isEqualTo(ProbeResult.MISCONFIGURED);
      assertThat(server.sessions().get(0).said()).containsExactly("CAPA", "QUIT");
    }
  }

  @Test
  void after_STLS_all_is_asked_again_under_TLS() {
    Script stls =
        Probes.GREETED
            .expect("CAPA")
            .say("+OK", "STLS", ".")
            .expect("STLS")
            .say("+OK begin")
            .tls()
            .then(Script.empty().expect("CAPA").say("+OK", "USER", "."))
            .expect("USER alice")
            .say("+OK")
            .expectMatching("PASS .*")
            .say("+OK")
            .expect("CAPA")
            .say("+OK", "USER", ".")
            .expect("STAT")
            .say("+OK 0 0");
    try (ScriptedServer server = ScriptedServer.start(Probes.TLS, stls)) {
      Pop3Result result =
          Probes.probe(
              Probes.deep(server)
                  .security(ConnectionSecurity.STLS)
                  .trust(Probes.TRUST)
                  .listing(false)
                  .build());
      assertThat(result.ok()).as(result.english()).isTrue();
      assertThat(result.deciding().flatMap(Pop3Session::tls).orElseThrow().problems()).isEmpty();
      server.verify();
    }
  }

  @Test
  void bytes_before_the_handshake_are_an_attack() {
    Script injecting =
        Probes.GREETED
            .expect("CAPA")
            .say("+OK", "STLS", ".")
            .expect("STLS")
            .say("+OK begin", "+OK injected")
            .tls();
    try (ScriptedServer server = ScriptedServer.start(Probes.TLS, injecting)) {
      Pop3Result result =
          Probes.probe(
              Probes.deep(server).security(ConnectionSecurity.STLS).trust(Probes.TRUST).build());
      assertThat(result.category()).isEqualTo(Category.INJECTED_BEFORE_TLS);
    }
  }

  @Test
  void answers_that_come_before_their_question_do_not_fool_it() {
    Script eager =
        Script.empty().say("+OK ready", "+OK", ".", "+OK", "+OK", "+OK 1 1", "+OK bye").silence();
    try (ScriptedServer server = ScriptedServer.start(eager)) {
      Pop3Result result = Probes.probe(Probes.deep(server).build());
      assertThat(result.ok()).isFalse();
      assertThat(result.findings()).extracting(Finding::kind).contains(Finding.Kind.UNASKED_LINE);
    }
  }

  @Test
  void cancelling_ends_a_probe_that_waits() throws Exception {
    ExecutorService executor = Executors.newCachedThreadPool();
    try (ScriptedServer server = ScriptedServer.start(Probes.GREETED.expect("CAPA").silence())) {
      CompletableFuture<Pop3Result> probe =
          Pop3Client.create().probe(Probes.deep(server).build(), executor);
      while (server.connections() == 0) {
        Thread.onSpinWait();
      }
      probe.cancel(true);
      executor.shutdown();
      assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
      assertThat(server.awaitIdle(Duration.ofSeconds(10))).isTrue();
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void several_checks_in_one_call_come_back_in_their_order() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try (ScriptedServer good = ScriptedServer.start(Probes.LISTED);
        ScriptedServer bad = ScriptedServer.start(Script.greeting("-ERR go away"))) {
      List<Pop3Result> results =
          Pop3Client.create()
              .probeAll(List.of(Probes.deep(bad).build(), Probes.deep(good).build()), executor)
              .get(20, TimeUnit.SECONDS);
      assertThat(results)
          .extracting(Pop3Result::category)
          .containsExactly(Category.GREETING_REFUSED, Category.OK);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void a_silence_shorter_than_the_patience_is_the_probes_fault() {
    try (ScriptedServer server = ScriptedServer.start(Probes.GREETED.expect("CAPA").silence())) {
      Pop3Check.Builder hurried = Probes.deep(server).connectionDeadline(Duration.ofMillis(200));
      Pop3Result result = Probes.probe(hurried.build());
      assertThat(result.category()).isEqualTo(Category.OUT_OF_TIME);
      assertThat(result.reading().answer()).isEqualTo(Answer.UNCLEAR);
      Pop3Result patient = Probes.probe(hurried.patience(Duration.ZERO).build());
      assertThat(patient.category()).isEqualTo(Category.REPLY_TIMEOUT);
      assertThat(patient.reading().result()).isEqualTo(ProbeResult.TIMED_OUT);
    }
  }

  @Test
  void what_is_not_there_any_more_is_found_by_the_previous_result() {
    Script before = Probes.GREETED.expect("CAPA").say("+OK", "STLS", "USER", ".");
    try (ScriptedServer then = ScriptedServer.start(before);
        ScriptedServer now = ScriptedServer.start(Probes.ASKED)) {
      Pop3Result last =
          Probes.probe(
              Pop3Check.proxyTest("127.0.0.1")
                  .port(then.port())
                  .security(ConnectionSecurity.PLAIN)
                  .build());
      Pop3Result result =
          Probes.probe(Probes.deep(now).security(ConnectionSecurity.STLS).previous(last).build());
      assertThat(result.findings()).extracting(Finding::kind).contains(Finding.Kind.STLS_GONE);
    }
  }

  @Test
  void a_check_that_cannot_be_made_is_refused_with_the_remedy() {
    assertThatThrownBy(() -> Pop3Check.selfTest("a b").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("white space");
    assertThatThrownBy(() -> Pop3Check.builder().kind(ProbeKind.DEEP_TEST).host("h").build())
        .hasMessageContaining("give a login");
    assertThatThrownBy(() -> Pop3Check.selfTest("h").login(Probes.login()).build())
        .hasMessageContaining("leave the login out");
    assertThatThrownBy(() -> Pop3Check.selfTest("h").port(0).build())
        .hasMessageContaining("1 to 65535");
    assertThatThrownBy(() -> Secret.of('a', '\r', '\n', 'b'))
        .hasMessageContaining("CR, LF or NUL")
        .hasMessageNotContaining("a\r");
    assertThatThrownBy(() -> Login.password("al\r\nDELE 1", () -> Secret.of('x')))
        .hasMessageContaining("control character");
  }
}
