package dev.pophealth.pop3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pophealth.health.ProbeResult;
import dev.pophealth.pop3.replay.Script;
import dev.pophealth.pop3.replay.ScriptedServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Test-PopConnectivity does, parameter by parameter: see docs/test-popconnectivity.md. */
@Timeout(60)
class PopConnectivityTest {

  private static Script script(ConnectionSecurity security, String user, boolean light) {
    Script capa = Script.empty().expect("CAPA").say("+OK", "USER", ".");
    Script login = capa.expect("USER " + user).say("+OK").expectMatching("PASS .*").say("+OK");
    Script all = light ? login : login.then(capa).expect("STAT").say("+OK 2 80");
    return switch (security) {
      case PLAIN -> Probes.GREETED.then(all);
      case TLS -> Script.empty().tls().then(Probes.GREETED).then(all);
      case STLS ->
          Probes.GREETED
              .expect("CAPA")
              .say("+OK", "STLS", ".")
              .expect("STLS")
              .say("+OK")
              .tls()
              .then(all);
    };
  }

  private static ScriptedServer serving(ConnectionSecurity security, String user, boolean light) {
    return ScriptedServer.start(
        Probes.TLS, script(security, user, light).expect("QUIT").say("+OK"));
  }

  private static Pop3Check.Builder check(
      ScriptedServer server, ConnectionSecurity security, String user) {
    Login login = Probes.login(user, Probes.PASSWORD).allowingPlainText();
    return Pop3Check.touchPoint("127.0.0.1", login)
        .port(server.port())
        .security(security)
        .trust(Probes.TRUST);
  }

  static Stream<Arguments> connectionTypes() {
    return Stream.of(ConnectionSecurity.values())
        .flatMap(
            security -> Stream.of(Arguments.of(security, true), Arguments.of(security, false)));
  }

  /** -ConnectionType Plaintext, Tls, Ssl; -LightMode; -PortClientAccessServer. */
  @ParameterizedTest(name = "{0}, light: {1}")
  @MethodSource("connectionTypes")
  void each_connection_type_works_in_light_mode_and_without(
      ConnectionSecurity security, boolean light) {
    try (ScriptedServer server = serving(security, "alice", light)) {
      Pop3Result result = Probes.probe(check(server, security, "alice").light(light).build());
      assertThat(result.ok()).as(result.english()).isTrue();
      Pop3Session session = result.deciding().orElseThrow();
      assertThat(session.mailbox().isPresent()).isNotEqualTo(light);
      assertThat(session.tls().isPresent()).isEqualTo(security != ConnectionSecurity.PLAIN);
      server.verify();
    }
  }

  /** -TrustAnySSLCertificate. */
  @Test
  void any_certificate_can_be_let_pass_and_is_told() {
    try (ScriptedServer server = serving(ConnectionSecurity.TLS, "alice", false)) {
      Pop3Check check =
          check(server, ConnectionSecurity.TLS, "alice")
              .trust(Trust.insecureWithoutVerification())
              .build();
      Pop3Result result = Probes.probe(check);
      assertThat(result.ok()).as(result.english()).isTrue();
      assertThat(result.findings())
          .extracting(Finding::kind)
          .contains(Finding.Kind.CERTIFICATE_PROBLEM);
    }
  }

  /** -PerConnectionTimeout. */
  @Test
  void one_connection_has_its_time() {
    try (ScriptedServer server = ScriptedServer.start(Script.empty().silence())) {
      Pop3Check check =
          check(server, ConnectionSecurity.PLAIN, "alice")
              .connectionDeadline(Duration.ofMillis(200))
              .patience(Duration.ZERO)
              .build();
      Pop3Result result = Probes.probe(check);
      assertThat(result.category()).isEqualTo(Category.GREETING_TIMEOUT);
      assertThat(result.took()).isLessThan(check.deadline());
    }
  }

  /** -Timeout, over all that is tested in one call. */
  @Test
  void all_connections_together_have_their_time() throws Exception {
    try (ScriptedServer silent = ScriptedServer.start(Script.empty().silence());
        ScriptedServer good = serving(ConnectionSecurity.PLAIN, "alice", false)) {
      List<Pop3Result> results =
          Pop3Client.create()
              .probeAll(
                  List.of(
                      check(silent, ConnectionSecurity.PLAIN, "alice")
                          .patience(Duration.ZERO)
                          .build(),
                      check(good, ConnectionSecurity.PLAIN, "alice").build()),
                  Duration.ofMillis(300),
                  Runnable::run)
              .get();
      assertThat(results)
          .extracting(Pop3Result::category)
          .containsExactly(Category.GREETING_TIMEOUT, Category.OUT_OF_TIME);
      assertThat(results.get(1).reading().result()).isEqualTo(ProbeResult.NOT_RUN);
      assertThat(good.connections()).isZero();
    }
  }

  /** -ClientAccessServer, -MailboxServer, -MailboxCredential: several of each. */
  @Test
  void several_front_ends_and_mailboxes_go_in_one_call() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try (ScriptedServer cas1 = serving(ConnectionSecurity.PLAIN, "alice", false);
        ScriptedServer cas2 = serving(ConnectionSecurity.PLAIN, "bob", false)) {
      List<Pop3Check> checks =
          Stream.of(cas1, cas2)
              .flatMap(
                  cas ->
                      Stream.of("alice", "bob")
                          .map(user -> check(cas, ConnectionSecurity.PLAIN, user).build()))
              .toList();
      List<Pop3Result> results =
          Pop3Client.create()
              .probeAll(checks, Duration.ofSeconds(30), executor)
              .get(40, TimeUnit.SECONDS);
      // Each front end knows one of the two users: it goes on with the others all the same.
      assertThat(results).extracting(Pop3Result::ok).containsExactly(true, false, false, true);
      assertThat(results)
          .extracting(Pop3Result::target)
          .containsExactly(
              "127.0.0.1:" + cas1.port(),
              "127.0.0.1:" + cas1.port(),
              "127.0.0.1:" + cas2.port(),
              "127.0.0.1:" + cas2.port());
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void a_time_that_is_none_is_refused() {
    assertThatThrownBy(() -> Pop3Client.create().probeAll(List.of(), Duration.ZERO, Runnable::run))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more than nothing");
  }
}
