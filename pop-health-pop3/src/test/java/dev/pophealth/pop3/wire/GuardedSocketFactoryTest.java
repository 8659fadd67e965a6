package dev.pophealth.pop3.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pophealth.pop3.replay.TestCertificate;
import dev.pophealth.pop3.verdict.Event;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GuardedSocketFactoryTest {

  private static final String HOST = "pop.example.test";
  private static final TestCertificate CA = TestCertificate.authority("ours");
  private static final SSLContext GOOD = CA.signs(HOST).shownByServer();
  private static final int LONGEST = 100;
  private static final int TOTAL = 1_000;

  private final List<String> seen = new ArrayList<>();

  private final LineGuard guard =
      new LineGuard() {
        @Override
        public void sending(byte[] bytes, int offset, int length) {
          seen.add("> " + text(bytes, offset, length));
        }

        @Override
        public void received(byte[] bytes, int offset, int length) throws WireException {
          String line = text(bytes, offset, length);
          seen.add("< " + line);
          if (line.contains("1073741823")) {
            throw new WireException(Event.TOO_LONG, "a message of 1 GiB");
          }
        }
      };

  private static String text(byte[] bytes, int offset, int length) {
    return new String(bytes, offset, length, StandardCharsets.ISO_8859_1).strip();
  }

  private GuardedSocketFactory factory(Peer peer, @Nullable TlsGuard tls, Duration time) {
    return new GuardedSocketFactory(
        peer.address(),
        peer.port(),
        HOST,
        tls,
        Deadline.in(time),
        Duration.ZERO,
        guard,
        LONGEST,
        TOTAL);
  }

  private GuardedSocketFactory factory(Peer peer) {
    return factory(peer, null, TlsPeer.LONG);
  }

  /** As jakarta.mail does, with an address that leads nowhere. */
  private static Socket connected(GuardedSocketFactory factory) throws IOException {
    Socket socket = factory.createSocket();
    socket.setSoTimeout(1);
    socket.connect(InetSocketAddress.createUnresolved("nowhere.invalid", 110), 1);
    return socket;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next != '\n') {
      line.append((char) next);
      next = in.read();
    }
    return line.toString().strip();
  }

  @Test
  void the_guard_sees_every_line_before_the_client() throws Exception {
    try (Peer peer =
            new Peer(
                connection -> {
                  Peer.say(connection, "+OK ready\r\n");
                  Peer.hear(connection);
                  Peer.say(connection, "+OK 1073741823 octets\r\n");
                });
        GuardedSocketFactory factory = factory(peer);
        Socket socket = connected(factory)) {
      assertThat(line(socket.getInputStream())).isEqualTo("+OK ready");
      socket.getOutputStream().write("RETR 1\r\n".getBytes(StandardCharsets.US_ASCII));

      assertThatThrownBy(() -> line(socket.getInputStream())).isInstanceOf(IOException.class);
      assertThat(seen).containsExactly("< +OK ready", "> RETR 1", "< +OK 1073741823 octets");
      assertThat(factory.failure().orElseThrow().event()).isEqualTo(Event.TOO_LONG);
      assertThatThrownBy(() -> socket.getOutputStream().write(1)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_line_or_a_whole_beyond_its_bound_is_cut_off() throws Exception {
    try (Peer endless = Peer.saying("x".repeat(LONGEST));
        Peer fits = Peer.saying("x".repeat(LONGEST - 2) + "\r\n");
        Peer many = Peer.saying("+OK\r\n".repeat(TOTAL));
        GuardedSocketFactory line = factory(endless);
        GuardedSocketFactory good = factory(fits);
        GuardedSocketFactory whole = factory(many)) {
      assertThat(failure(line)).isEqualTo(Event.TOO_LONG);
      assertThat(line(connected(good).getInputStream())).hasSize(LONGEST - 2);
      assertThat(failure(whole)).isEqualTo(Event.TOO_LONG);
      assertThat(seen).hasSizeLessThanOrEqualTo(1 + TOTAL / "+OK\r\n".length());
    }
  }

  /** What a client that reads on and on comes to. */
  private static Event failure(GuardedSocketFactory factory) {
    assertThatThrownBy(
            () -> {
              InputStream in = connected(factory).getInputStream();
              while (in.read() >= 0) {
                Thread.onSpinWait();
              }
            })
        .isInstanceOf(WireException.class);
    return factory.failure().orElseThrow().event();
  }

  @Test
  void the_deadline_holds_for_reads_whatever_the_client_sets() throws Exception {
    try (Peer peer = Peer.silent();
        GuardedSocketFactory factory = factory(peer, null, Duration.ofMillis(200))) {
      assertThat(failure(factory)).isEqualTo(Event.SILENCE);
    }
  }

  @Test
  void the_deadline_holds_for_writes_whatever_the_client_sets() throws Exception {
    try (Peer peer = Peer.silent();
        GuardedSocketFactory factory = factory(peer, null, Duration.ofMillis(200));
        Socket socket = connected(factory)) {
      assertThatThrownBy(() -> socket.getOutputStream().write(new byte[64 << 20]))
          .isInstanceOf(WireException.class);
      assertThat(factory.failure().orElseThrow().event()).isEqualTo(Event.SILENCE);
    }
  }

  @Test
  void an_end_is_never_taken_for_an_answer() throws Exception {
    try (Peer peer =
            new Peer(
                connection -> {
                  Peer.say(connection, "+OK half a li");
                  connection.close();
                });
        GuardedSocketFactory factory = factory(peer)) {
      assertThat(failure(factory)).isEqualTo(Event.CLOSED);
      assertThat(seen).isEmpty();
    }
  }

  @Test
  void tls_from_the_start_is_done_below_the_client() throws Exception {
    try (Peer peer = TlsPeer.showing(GOOD);
        GuardedSocketFactory good =
            factory(peer, TlsPeer.verifying(CA.certificate()), TlsPeer.LONG);
        GuardedSocketFactory wrong =
            factory(
                peer,
                TlsPeer.verifying(TestCertificate.authority("other").certificate()),
                TlsPeer.LONG)) {
      assertThat(line(connected(good).getInputStream())).isEqualTo("+OK ready");
      assertThatThrownBy(() -> connected(wrong)).isInstanceOf(WireException.class);
      assertThat(wrong.failure().orElseThrow().event()).isEqualTo(Event.UNTRUSTED);
    }
  }

  private static TlsGuard stls() throws Exception {
    return new TlsGuard(TlsPeer.trusting(CA.certificate()), List.of(), false, Instant.now(), false);
  }

  @Test
  void the_client_upgrades_the_same_socket_in_place() throws Exception {
    try (Peer peer =
            new Peer(
                connection -> {
                  Peer.say(connection, "+OK begin\r\n");
                  SSLSocket secure = TlsPeer.serverSide(GOOD, connection);
                  Peer.say(secure, "+OK secret\r\n");
                  Peer.hear(secure);
                });
        GuardedSocketFactory factory = factory(peer)) {
      Socket socket = connected(factory);
      assertThat(line(new BufferedInputStream(socket.getInputStream()))).isEqualTo("+OK begin");
      Socket upgraded = factory.upgrading(stls()).createSocket(socket, "any.test", 110, true);

      assertThat(upgraded).isSameAs(socket);
      assertThat(line(upgraded.getInputStream())).isEqualTo("+OK secret");
      assertThat(seen).containsExactly("< +OK begin", "< +OK secret");
    }
  }

  /** A buffering client does not swallow them: it gets one line at a time. */
  @Test
  void bytes_injected_before_the_handshake_are_found() throws Exception {
    CountDownLatch said = new CountDownLatch(1);
    try (Peer peer =
            new Peer(
                connection -> {
                  Peer.say(connection, "+OK begin\r\n+OK injected\r\n");
                  said.countDown();
                });
        GuardedSocketFactory factory = factory(peer)) {
      Socket socket = connected(factory);
      said.await();
      assertThat(line(new BufferedInputStream(socket.getInputStream()))).isEqualTo("+OK begin");

      assertThatThrownBy(
              () -> factory.upgrading(stls()).createSocket(socket, "any.test", 110, true))
          .isInstanceOf(WireException.class);
      assertThat(factory.failure().orElseThrow().event()).isEqualTo(Event.INJECTED);
    }
  }

  @Test
  void a_second_connection_is_refused() throws Exception {
    try (Peer peer = Peer.silent();
        GuardedSocketFactory factory = factory(peer);
        Socket first = connected(factory)) {
      assertThat(first.isConnected()).isTrue();
      assertThatThrownBy(factory::createSocket).isInstanceOf(WireException.class);
      assertThat(factory.failure().orElseThrow().event()).isEqualTo(Event.LIMIT);
    }
  }
}
