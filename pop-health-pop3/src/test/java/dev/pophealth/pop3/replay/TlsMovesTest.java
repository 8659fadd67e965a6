package dev.pophealth.pop3.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class TlsMovesTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final TestCertificate ROOT = TestCertificate.authority("root");
  private static final TestCertificate AUTHORITY = ROOT.signsAuthority("below");
  private static final SSLContext GOOD = AUTHORITY.signs("localhost", "::1").shownByServer();
  private static final SSLContext TRUSTING = ROOT.trustedByClient();
  private static final Script STLS = Script.greeting("+OK").expect("STLS").say("+OK begin").tls();

  @Test
  void tls_begins_at_once_or_after_stls() throws Exception {
    Script implicit = Script.empty().tls().say("+OK secret").hangUp();
    try (ScriptedServer server = ScriptedServer.start(GOOD, implicit);
        RawClient client = new RawClient(server)) {
      client.startTls(TRUSTING, "localhost");
      assertThat(client.rest()).isEqualTo("+OK secret\r\n");
    }
    try (ScriptedServer server = ScriptedServer.start(GOOD, STLS.expect("QUIT").say("+OK bye"));
        RawClient client = new RawClient(server)) {
      client.line();
      client.send("STLS\r\n");
      assertThat(client.line()).isEqualTo("+OK begin");
      client.startTls(TRUSTING, "localhost");
      client.send("QUIT\r\n");
      assertThat(client.rest()).isEqualTo("+OK bye\r\n");
      assertThat(server.awaitIdle(SOON)).isTrue();
      server.verify();
      assertThat(server.sessions().get(0).said()).containsExactly("STLS", "QUIT");
    }
  }

  /** Under TLS it shows: a record is read as a whole, and no other with it. */
  @Test
  void lines_said_without_a_wait_between_them_are_sent_together() throws Exception {
    Script script = Script.empty().tls().say("+OK", "TOP", ".").silence();
    try (ScriptedServer server = ScriptedServer.start(GOOD, script);
        RawClient client = new RawClient(server)) {
      client.startTls(TRUSTING, "localhost");
      assertThat(client.packet()).isEqualTo("+OK\r\nTOP\r\n.\r\n");
    }
  }

  @Test
  void a_handshake_that_comes_with_STLS_is_not_lost() throws Exception {
    ByteBuffer sent = ByteBuffer.allocate(65_536).put("STLS\r\n".getBytes(StandardCharsets.UTF_8));
    SSLEngine engine = TRUSTING.createSSLEngine();
    engine.setUseClientMode(true);
    engine.wrap(ByteBuffer.allocate(0), sent);
    try (ScriptedServer server = ScriptedServer.start(GOOD, STLS);
        RawClient client = new RawClient(server)) {
      client.sendBytes(Arrays.copyOf(sent.array(), sent.position()));
      assertThat(client.octets(16)).isEqualTo("+OK\r\n+OK begin\r\n");
      assertThat(client.rawOctet()).as("a handshake's record").isEqualTo(22);
    }
  }

  @Test
  void a_line_can_come_before_the_handshake() throws Exception {
    Script injecting = Script.greeting("+OK").expect("STLS").say("+OK begin", "+OK injected").tls();
    try (ScriptedServer server = ScriptedServer.start(GOOD, injecting);
        RawClient client = new RawClient(server)) {
      client.line();
      client.send("STLS\r\n");
      assertThat(client.octets(25)).isEqualTo("+OK begin\r\n+OK injected\r\n");
    }
  }

  @Test
  void garbage_can_come_instead_of_a_handshake() throws Exception {
    Script garbage = Script.empty().hear().say("+OK no TLS here").silence();
    try (ScriptedServer server = ScriptedServer.start(garbage);
        RawClient client = new RawClient(server)) {
      assertThatThrownBy(() -> client.startTls(TRUSTING, "localhost"))
          .isInstanceOf(SSLException.class);
      assertThat(server.sessions().get(0).said().get(0)).matches("\\(\\d+ octets\\)");
    }
  }

  @Test
  void a_refused_certificate_is_written_down_and_surprises_nobody() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(GOOD, Script.empty().tls())) {
      try (RawClient client = new RawClient(server)) {
        SSLContext distrusting = TestCertificate.authority("other").trustedByClient();
        assertThatThrownBy(() -> client.startTls(distrusting, "localhost"))
            .isInstanceOf(SSLException.class);
      }
      assertThat(server.awaitIdle(SOON)).isTrue();
      server.verify();
      assertThat(server.sessions().get(0).ending()).isEqualTo(Ending.TLS_FAILED);
      assertThat(server.sessions().get(0).words()).isNotEmpty();
    }
  }

  @Test
  void a_protocol_version_can_be_had_alone() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(GOOD, Script.empty().tls("TLSv1.2"));
        RawClient client = new RawClient(server)) {
      assertThat(client.startTls(TRUSTING, "localhost").getSession().getProtocol())
          .isEqualTo("TLSv1.2");
    }
    try (ScriptedServer server = ScriptedServer.start(GOOD, Script.empty().tls("TLSv9"));
        RawClient client = new RawClient(server)) {
      assertThatThrownBy(() -> client.startTls(TRUSTING, "localhost"))
          .isInstanceOf(Exception.class);
      assertThat(server.awaitIdle(SOON)).isTrue();
      assertThat(server.sessions().get(0).ending()).isEqualTo(Ending.TLS_FAILED);
    }
  }

  @Test
  void hanging_up_says_good_bye_and_a_cut_does_not() throws Exception {
    assertThat(lastRecord(Script.empty().tls("TLSv1.2").hangUp())).isEqualTo(21);
    assertThat(lastRecord(Script.empty().tls("TLSv1.2").cut())).isEqualTo(-1);
  }

  @Test
  void certificates_can_be_wrong_in_each_way() {
    assertRefused(AUTHORITY.signsExpired("localhost").shownByServer(), "localhost")
        .hasRootCauseInstanceOf(CertificateExpiredException.class);
    assertRefused(AUTHORITY.signsNotYetValid("localhost").shownByServer(), "localhost")
        .hasRootCauseInstanceOf(CertificateNotYetValidException.class);
    assertRefused(GOOD, "pop.example.org").hasMessageContaining("pop.example.org");
    assertRefused(AUTHORITY.signs("localhost").shownWithoutIssuers(), "localhost")
        .hasStackTraceContaining("unable to find valid certification path");
    assertRefused(TestCertificate.selfSigned("localhost").shownByServer(), "localhost")
        .hasStackTraceContaining("unable to find valid certification path");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      SSLContext shown, String host) {
    return assertThatThrownBy(
            () -> {
              try (ScriptedServer server = ScriptedServer.start(shown, Script.empty().tls());
                  RawClient client = new RawClient(server)) {
                client.startTls(TRUSTING, host);
              }
            })
        .isInstanceOf(SSLException.class);
  }

  /** The type of the last TLS record before the end of the connection; -1 if none came. */
  private static int lastRecord(Script script) throws Exception {
    try (ScriptedServer server = ScriptedServer.start(GOOD, script);
        RawClient client = new RawClient(server)) {
      client.startTls(TRUSTING, "localhost");
      return client.rawOctet();
    }
  }
}
