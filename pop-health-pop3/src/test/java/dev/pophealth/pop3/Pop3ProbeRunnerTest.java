package dev.pophealth.pop3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop3.replay.Script;
import dev.pophealth.pop3.replay.ScriptedServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class Pop3ProbeRunnerTest {

  private static final ServerName MBX1 = ServerName.of("mbx1");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Script SIGNED_OFF = Probes.ASKED.expect("QUIT").say("+OK");
  private static final Script MAILBOX = Probes.COUNTED.expect("QUIT").say("+OK");

  private static ProbedServer.Builder clear() {
    return ProbedServer.builder()
        .host("127.0.0.1")
        .backEndSecurity(ConnectionSecurity.PLAIN)
        .frontEndSecurity(ConnectionSecurity.PLAIN);
  }

  private static ProbeReading run(String probe, ProbedServer server, Duration within) {
    Function<ServerName, Optional<ProbedServer>> known =
        name -> name.equals(MBX1) ? Optional.of(server) : Optional.empty();
    return new Pop3ProbeRunner(Pop3Client.create(), known)
        .run(ProbeIdentity.parse(probe), MBX1, within);
  }

  @ParameterizedTest
  @CsvSource({
    "POP.Protocol\\PopSelfTestProbe, back, false",
    "POP.Protocol\\PopDeepTestProbe, back, true",
    "POP.Proxy\\PopProxyTestProbe, front, false",
    "POP\\popctpprobe, front, true"
  })
  void each_of_the_four_goes_to_its_door_and_logs_in_or_not(
      String probe, String door, boolean logsIn) {
    Script script = logsIn ? MAILBOX : SIGNED_OFF;
    try (ScriptedServer back = ScriptedServer.start(script);
        ScriptedServer front = ScriptedServer.start(script)) {
      ProbedServer server =
          clear()
              .backEndPort(back.port())
              .frontEndPort(front.port())
              .login(Probes.login().allowingPlainText())
              .build();
      assertThat(run(probe, server, MINUTE).result()).isEqualTo(ProbeResult.SUCCEEDED);
      assertThat(back.connections()).isEqualTo(door.equals("back") ? 1 : 0);
      assertThat(front.connections()).isEqualTo(door.equals("front") ? 1 : 0);
      back.verify();
      front.verify();
    }
  }

  @Test
  void TLS_and_trust_are_taken_as_given() {
    Script secure = Script.empty().tls().then(SIGNED_OFF);
    try (ScriptedServer front = ScriptedServer.start(Probes.TLS, secure)) {
      ProbedServer.Builder server =
          ProbedServer.builder().host("127.0.0.1").frontEndPort(front.port());
      String probe = "POP.Proxy\\PopProxyTestProbe";
      assertThat(run(probe, server.trust(Probes.TRUST).build(), MINUTE).result())
          .isEqualTo(ProbeResult.SUCCEEDED);
      assertThat(run(probe, server.trust(Trust.system()).build(), MINUTE).result())
          .isEqualTo(ProbeResult.MISCONFIGURED);
    }
  }

  @Test
  void the_doors_are_the_published_ports_unless_said_otherwise() {
    ProbedServer.Builder server = ProbedServer.builder().host("mbx1.example.org");
    assertThat(server.build().backEndPort()).isEqualTo(1995);
    assertThat(server.build().frontEndPort()).isEqualTo(995);
    assertThat(server.frontEndSecurity(ConnectionSecurity.STLS).build().frontEndPort())
        .isEqualTo(110);
  }

  @Test
  void a_target_is_probed_by_its_own_login_only() {
    try (ScriptedServer back = ScriptedServer.start(MAILBOX)) {
      Login other = Login.password("bob", () -> Secret.of('x')).allowingPlainText();
      ProbedServer server =
          clear()
              .backEndPort(back.port())
              .login(other)
              .putLoginsByTarget("DB01", Probes.login().allowingPlainText())
              .build();
      assertThat(run("POP.Protocol\\PopDeepTestProbe\\db01", server, MINUTE).result())
          .isEqualTo(ProbeResult.SUCCEEDED);
      assertThat(run("POP.Protocol\\PopDeepTestProbe\\db02", server, MINUTE))
          .isEqualTo(
              ProbeReading.couldNotRun(
                  "no login is known for PopDeepTestProbe on mbx1 against db02"));
      assertThat(back.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"IMAP.Protocol\\ImapSelfTestProbe", "POP\\PopSelfTestProbe2"})
  void another_probe_could_not_run(String probe) {
    ProbeReading reading = run(probe, clear().build(), MINUTE);
    assertThat(reading.result()).isEqualTo(ProbeResult.NOT_RUN);
    assertThat(reading.detail()).contains("none of the four");
  }

  @Test
  void a_server_that_nobody_knows_could_not_be_probed() throws Exception {
    ProbeReading reading =
        new Pop3ProbeRunner(Pop3Client.create(), server -> Optional.empty())
            .run(ProbeIdentity.parse("POP.Protocol\\PopSelfTestProbe"), MBX1, MINUTE);
    assertThat(reading)
        .isEqualTo(ProbeReading.couldNotRun("it is not known how to reach POP3 on mbx1"));
  }

  @Test
  void a_login_that_is_missing_is_named_before_anything_is_connected() {
    try (ScriptedServer back = ScriptedServer.start(MAILBOX)) {
      ProbedServer server = clear().backEndPort(back.port()).build();
      assertThat(run("POP.Protocol\\PopDeepTestProbe", server, MINUTE).detail())
          .isEqualTo("no login is known for PopDeepTestProbe on mbx1");
      assertThat(back.connections()).isZero();
    }
  }

  @Test
  void a_silent_server_ends_a_probe_before_the_caller_gives_up() {
    try (ScriptedServer back = ScriptedServer.start(Script.empty().silence())) {
      Duration within = Duration.ofMillis(5_600);
      long start = System.nanoTime();
      ProbeReading reading =
          run("POP.Protocol\\PopSelfTestProbe", clear().backEndPort(back.port()).build(), within);
      assertThat(reading.result()).isEqualTo(ProbeResult.TIMED_OUT);
      assertThat(System.nanoTime() - start).isLessThan(within.toNanos());
    }
  }

  @Test
  void a_marked_message_goes_with_the_touch_point_alone() {
    Delivery delivery =
        Delivery.builder()
            .host("127.0.0.1")
            .port(1)
            .sender("probe@example.org")
            .recipient("alice@example.org")
            .build();
    try (ScriptedServer door = ScriptedServer.start(MAILBOX)) {
      ProbedServer server =
          clear()
              .backEndPort(door.port())
              .frontEndPort(door.port())
              .login(Probes.login("alice", "all in ASCII").allowingPlainText())
              .delivery(delivery)
              .build();
      assertThat(run("POP.Protocol\\PopDeepTestProbe", server, MINUTE).result())
          .isEqualTo(ProbeResult.SUCCEEDED);
      assertThat(run("POP\\PopCTPProbe", server, MINUTE).detail()).contains("DELIVERY_REFUSED");
    }
  }

  @Test
  void an_interrupt_ends_a_probe() throws Exception {
    try (ScriptedServer back = ScriptedServer.start(Script.empty().silence())) {
      ProbedServer server = clear().backEndPort(back.port()).build();
      Thread thread =
          new Thread(() -> run("POP.Protocol\\PopSelfTestProbe", server, Duration.ofHours(1)));
      thread.start();
      while (back.connections() == 0) {
        Thread.onSpinWait();
      }
      thread.interrupt();
      thread.join(Duration.ofSeconds(20).toMillis());
      assertThat(thread.isAlive()).isFalse();
    }
  }

  @Test
  void what_cannot_be_is_refused_where_it_is_said() {
    assertThatThrownBy(() -> run("POP\\PopCTPProbe", clear().build(), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("above zero");
    assertThatThrownBy(() -> clear().frontEndPort(70_000).build())
        .hasMessageContaining("1 to 65535");
    assertThatThrownBy(() -> clear().host("a b").build()).hasMessageContaining("white space");
  }

  @Test
  void every_kind_is_found_by_its_name() {
    assertThat(List.of(ProbeKind.values()))
        .allSatisfy(kind -> assertThat(ProbeKind.of(kind.probe())).contains(kind));
  }
}
