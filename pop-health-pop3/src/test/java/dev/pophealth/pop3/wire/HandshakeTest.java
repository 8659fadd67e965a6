package dev.pophealth.pop3.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pophealth.pop3.replay.TestCertificate;
import dev.pophealth.pop3.verdict.Event;
import dev.pophealth.pop3.wire.TlsPeer.Seen;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handshakes that fail before a certificate, on the way, or after it. */
@Timeout(60)
class HandshakeTest {

  private static final String HOST = "pop.example.test";
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final TestCertificate CA = TestCertificate.authority("ours");
  private static final SSLContext GOOD = CA.signs(HOST).shownByServer();

  private static TlsGuard guard() throws GeneralSecurityException, IOException {
    return TlsPeer.verifying(CA.certificate());
  }

  private static TlsGuard stls() throws GeneralSecurityException, IOException {
    return new TlsGuard(TlsPeer.trusting(CA.certificate()), List.of(), false, Instant.now(), false);
  }

  private static byte[] alert(int description) {
    return new byte[] {0x15, 3, 1, 0, 2, 2, (byte) description};
  }

  @ParameterizedTest
  @CsvSource({
    "40, TLS_VERSION", // handshake_failure
    "70, TLS_VERSION", // protocol_version
    "71, TLS_VERSION", // insufficient_security
    "80, TLS_FAILED", // internal_error
    "112, TLS_FAILED", // unrecognized_name
  })
  void an_alert_before_the_certificate_is_told(int description, Event event) throws Exception {
    try (Peer peer =
        new Peer(
            connection -> {
              Peer.hear(connection);
              connection.getOutputStream().write(alert(description));
            })) {
      Seen seen = TlsPeer.handshake(peer, HOST, guard());

      assertThat(seen.event()).as(seen.words()).contains(event);
      assertThat(seen.facts()).isEmpty();
    }
  }

  /** A server hello that chooses TLS 1.1, whatever was offered. */
  @Test
  void a_server_that_insists_on_an_old_protocol_is_told() throws Exception {
    byte[] hello = new byte[5 + 4 + 38];
    byte[] head = {0x16, 3, 2, 0, 42, 2, 0, 0, 38, 3, 2};
    System.arraycopy(head, 0, hello, 0, head.length);
    hello[5 + 4 + 36] = 0x2f;
    try (Peer peer =
        new Peer(
            connection -> {
              Peer.hear(connection);
              connection.getOutputStream().write(hello);
            })) {
      Seen seen = TlsPeer.handshake(peer, HOST, guard());

      assertThat(seen.event()).as(seen.words()).contains(Event.TLS_VERSION);
    }
  }

  @Test
  void no_cipher_in_common_is_told() throws Exception {
    try (Peer peer =
        new Peer(
            connection -> {
              SSLSocket secure = TlsPeer.serverSide(GOOD, connection);
              secure.setEnabledProtocols(new String[] {"TLSv1.2"});
              secure.setEnabledCipherSuites(new String[] {"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"});
              secure.startHandshake();
            })) {
      Seen seen = TlsPeer.handshake(peer, HOST, guard());

      assertThat(seen.event()).as(seen.words()).contains(Event.TLS_VERSION);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+OK Microsoft Exchange POP3 ready\r\n",
        "HTTP/1.1 400 Bad Request\r\n\r\n",
        "-ERR no\r\n",
        "\0\0\0\0\0\0\0\0\0\0"
      })
  void plain_text_where_tls_is_wanted_is_told(String words) throws Exception {
    try (Peer peer = Peer.saying(words)) {
      Seen seen = TlsPeer.handshake(peer, HOST, guard());

      assertThat(seen.event()).as(seen.words()).contains(Event.TLS_NOT_SPOKEN);
    }
  }

  @Test
  void silence_in_the_handshake_ends_at_the_deadline() throws Exception {
    try (Peer peer = Peer.silent()) {
      assertThat(TlsPeer.handshake(peer, HOST, guard(), SHORT).event()).contains(Event.SILENCE);
    }
  }

  /** A record that promises 16 KiB and comes byte by byte. */
  @Test
  void a_handshake_in_drops_ends_at_the_deadline() throws Exception {
    try (Peer peer =
        new Peer(
            connection -> {
              connection.getOutputStream().write(new byte[] {0x16, 3, 3, 0x40, 0});
              CountDownLatch never = new CountDownLatch(1);
              while (!never.await(1, TimeUnit.MILLISECONDS)) {
                connection.getOutputStream().write(1);
              }
            })) {
      assertThat(TlsPeer.handshake(peer, HOST, guard(), SHORT).event())
          .hasValueSatisfying(e -> assertThat(e).isIn(Event.SILENCE, Event.DRIP));
    }
  }

  @Test
  void an_end_or_a_reset_in_the_handshake_is_told() throws Exception {
    try (Peer closing =
            new Peer(
                connection -> {
                  Peer.hear(connection);
                  connection.shutdownOutput();
                });
        Peer resetting =
            new Peer(
                connection -> {
                  Peer.hear(connection);
                  Peer.reset(connection);
                })) {
      assertThat(TlsPeer.handshake(closing, HOST, guard()).event()).contains(Event.CLOSED);
      assertThat(TlsPeer.handshake(resetting, HOST, guard()).event()).contains(Event.RESET);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void a_server_that_wants_a_certificate_of_ours_is_told(String protocol) throws Exception {
    try (Peer peer =
        new Peer(
            connection -> {
              SSLSocket secure = TlsPeer.serverSide(GOOD, connection);
              secure.setEnabledProtocols(new String[] {protocol});
              secure.setNeedClientAuth(true);
              secure.startHandshake();
            })) {
      Seen seen = TlsPeer.handshake(peer, HOST, guard());

      assertThat(seen.event()).as(seen.words()).contains(Event.TLS_FAILED);
      assertThat(seen.facts().orElseThrow().subject()).isEqualTo("CN=" + HOST);
    }
  }

  @Test
  void an_end_or_a_reset_after_the_handshake_is_told() throws Exception {
    try (Peer closing = new Peer(connection -> secured(connection).close());
        Peer cutting =
            new Peer(
                connection -> {
                  secured(connection);
                  connection.close();
                });
        Peer resetting =
            new Peer(
                connection -> {
                  secured(connection);
                  Peer.reset(connection);
                })) {
      assertThat(TlsPeer.handshake(closing, HOST, guard()).event()).contains(Event.CLOSED);
      assertThat(TlsPeer.handshake(cutting, HOST, guard()).event()).contains(Event.CLOSED);
      assertThat(TlsPeer.handshake(resetting, HOST, guard()).event()).contains(Event.RESET);
    }
  }

  private static SSLSocket secured(Socket connection) throws IOException {
    SSLSocket secure = TlsPeer.serverSide(GOOD, connection);
    secure.setEnabledProtocols(new String[] {"TLSv1.2"});
    secure.startHandshake();
    return secure;
  }

  @Test
  void a_record_that_nobody_encrypted_is_told() throws Exception {
    byte[] forged = new byte[5 + 40];
    System.arraycopy(new byte[] {0x17, 3, 3, 0, 40}, 0, forged, 0, 5);
    try (Peer peer =
        new Peer(
            connection -> {
              secured(connection);
              connection.getOutputStream().write(forged);
            })) {
      assertThat(TlsPeer.handshake(peer, HOST, guard()).event()).contains(Event.TLS_FAILED);
    }
  }

  @Test
  void the_server_is_told_the_name_that_is_meant() throws Exception {
    LinkedBlockingQueue<List<SNIServerName>> names = new LinkedBlockingQueue<>();
    try (Peer peer =
        new Peer(
            connection -> {
              SSLSocket secure = TlsPeer.serverSide(GOOD, connection);
              secure.startHandshake();
              names.add(((ExtendedSSLSession) secure.getSession()).getRequestedServerNames());
              Peer.say(secure, "+OK\r\n");
            })) {
      assertThat(TlsPeer.handshake(peer, HOST + ".", guard()).event()).isEmpty();
      assertThat(names.take()).singleElement().asString().contains(HOST);
    }
  }

  @Test
  void a_connection_is_upgraded_in_place() throws Exception {
    byte[] buffer = new byte[512];
    try (Peer peer =
            new Peer(
                connection -> {
                  Peer.say(connection, "+OK begin\r\n");
                  Peer.say(secured(connection), "+OK secret\r\n");
                });
        Wire wire = new Wire(Deadline.in(TlsPeer.LONG), Duration.ZERO)) {
      wire.connect(peer.address(), peer.port());
      assertThat(wire.read(buffer)).isEqualTo("+OK begin\r\n".length());
      wire.startTls(stls(), HOST);
      int count = wire.read(buffer);

      assertThat(new String(buffer, 0, count, StandardCharsets.US_ASCII))
          .isEqualTo("+OK secret\r\n");
    }
  }

  @Test
  void bytes_that_came_before_the_handshake_are_no_part_of_it() throws Exception {
    byte[] some = new byte[4];
    try (Peer peer = Peer.saying("+OK begin\r\n+OK injected\r\n");
        Wire wire = new Wire(Deadline.in(TlsPeer.LONG), Duration.ZERO)) {
      wire.connect(peer.address(), peer.port());
      wire.read(some);
      TlsGuard guard = stls();

      WireException e = catchThrowableOfType(WireException.class, () -> wire.startTls(guard, HOST));
      assertThat(e.event()).isEqualTo(Event.INJECTED);
    }
  }

  @Test
  void a_handshake_ends_when_cancelled_or_interrupted() throws Exception {
    try (Peer peer = Peer.silent()) {
      for (boolean interrupt : new boolean[] {false, true}) {
        LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
        try (Wire wire = new Wire(Deadline.in(TlsPeer.LONG), Duration.ZERO)) {
          wire.connect(peer.address(), peer.port());
          TlsGuard guard = guard();
          Thread thread =
              Peer.daemon(
                  () ->
                      events.add(
                          catchThrowableOfType(
                                  WireException.class, () -> wire.startTls(guard, HOST))
                              .event()));
          Threads.awaitIn(thread, "startTls");
          if (interrupt) {
            thread.interrupt();
          } else {
            wire.cancel();
          }
          assertThat(events.take()).isEqualTo(Event.CANCELLED);
        }
      }
    }
  }

  @Test
  void a_server_that_does_not_read_does_not_hold_up_a_write_under_tls() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (Peer peer =
            new Peer(
                connection -> {
                  // Held on to, for JDK 17 closes a forgotten one when it collects garbage.
                  try (SSLSocket secure = secured(connection)) {
                    secure.setKeepAlive(true);
                    never.await();
                  }
                });
        Wire wire = new Wire(Deadline.in(Duration.ofSeconds(2)), Duration.ZERO)) {
      wire.connect(peer.address(), peer.port());
      wire.startTls(guard(), HOST);

      WireException e =
          catchThrowableOfType(WireException.class, () -> wire.write(new byte[64 << 20]));
      assertThat(e.event()).isEqualTo(Event.SILENCE);
      never.countDown();
    }
  }
}
