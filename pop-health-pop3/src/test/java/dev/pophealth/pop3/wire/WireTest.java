package dev.pophealth.pop3.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pophealth.pop3.verdict.Event;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WireTest {

  private static final Duration LONG = Duration.ofSeconds(50);
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final byte[] MUCH = new byte[64 << 20];

  private final byte[] buffer = new byte[512];

  private static WireException failure(ThrowingCallable call) {
    return catchThrowableOfType(WireException.class, call);
  }

  private static Wire connected(Peer peer, Duration time) throws WireException {
    Wire wire = new Wire(Deadline.in(time), Duration.ZERO);
    wire.connect(peer.address(), peer.port());
    return wire;
  }

  @Test
  void bytes_go_both_ways() throws Exception {
    try (Peer peer =
            new Peer(
                connection -> {
                  Peer.say(connection, "+OK ready\r\n");
                  Peer.hear(connection);
                  Peer.say(connection, "+OK bye\r\n");
                });
        Wire wire = connected(peer, LONG)) {
      assertThat(read(wire)).isEqualTo("+OK ready\r\n");
      wire.write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(read(wire)).isEqualTo("+OK bye\r\n");
    }
  }

  private String read(Wire wire) throws WireException {
    return new String(buffer, 0, wire.read(buffer), StandardCharsets.US_ASCII);
  }

  @Test
  void a_port_that_nobody_listens_on_is_refused() throws Exception {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    try (Wire wire = new Wire(Deadline.in(LONG), Duration.ZERO)) {
      WireException e = failure(() -> wire.connect(InetAddress.getLoopbackAddress(), port));
      assertThat(e.event()).isEqualTo(Event.REFUSED);
    }
  }

  /** A queue that is full lets further attempts wait, as a firewall that drops them does. */
  @Test
  void an_attempt_to_connect_that_nobody_answers_ends_in_time() throws Exception {
    List<SocketChannel> filling = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      InetSocketAddress there = (InetSocketAddress) full.getLocalSocketAddress();
      for (int i = 0; i < 8; i++) {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(there);
        filling.add(channel);
      }
      Deadline deadline = Deadline.in(SHORT);
      try (Wire wire = new Wire(deadline, Duration.ZERO)) {
        WireException e = failure(() -> wire.connect(there.getAddress(), there.getPort()));
        assertThat(e.event()).isEqualTo(Event.SILENCE);
        assertThat(deadline.hasCome()).isTrue();
      }
    } finally {
      for (SocketChannel channel : filling) {
        channel.close();
      }
    }
  }

  @Test
  void silence_ends_at_the_deadline() throws Exception {
    Deadline deadline = Deadline.in(SHORT);
    try (Peer peer = Peer.silent();
        Wire wire = new Wire(deadline, Duration.ZERO)) {
      wire.connect(peer.address(), peer.port());

      assertThat(failure(() -> wire.read(buffer)).event()).isEqualTo(Event.SILENCE);
      assertThat(deadline.hasCome()).isTrue();
    }
  }

  @Test
  void drops_do_not_put_the_deadline_off() throws Exception {
    try (Peer peer =
            new Peer(
                connection -> {
                  while (true) {
                    Peer.say(connection, "x");
                    Thread.onSpinWait();
                  }
                });
        Wire wire = connected(peer, SHORT)) {
      WireException e =
          failure(
              () -> {
                while (true) {
                  wire.read(buffer);
                }
              });
      assertThat(e.event()).isEqualTo(Event.DRIP);
    }
  }

  @Test
  void a_server_that_does_not_read_does_not_hold_up_a_write() throws Exception {
    Deadline deadline = Deadline.in(SHORT);
    try (Peer peer = Peer.silent();
        Wire wire = new Wire(deadline, Duration.ZERO)) {
      wire.connect(peer.address(), peer.port());

      assertThat(failure(() -> wire.write(MUCH)).event()).isEqualTo(Event.SILENCE);
      assertThat(deadline.hasCome()).isTrue();
    }
  }

  @Test
  void an_orderly_end_is_told_from_a_reset() throws Exception {
    try (Peer closing = new Peer(connection -> connection.shutdownOutput());
        Peer resetting = new Peer(Peer::reset);
        Wire closed = connected(closing, LONG);
        Wire reset = connected(resetting, LONG)) {
      assertThat(failure(() -> closed.read(buffer)).event()).isEqualTo(Event.CLOSED);
      assertThat(failure(() -> reset.read(buffer)).event()).isEqualTo(Event.RESET);
    }
  }

  @Test
  void last_words_can_be_read_after_a_write_that_failed() throws Exception {
    CountDownLatch said = new CountDownLatch(1);
    try (Peer peer =
            new Peer(
                connection -> {
                  Peer.say(connection, "-ERR too many\r\n");
                  connection.close();
                  said.countDown();
                });
        Wire wire = connected(peer, LONG)) {
      said.await();
      WireException e =
          failure(
              () -> {
                while (true) {
                  wire.write("CAPA\r\n".getBytes(StandardCharsets.US_ASCII));
                }
              });
      assertThat(e.event()).isEqualTo(Event.RESET);
      assertThat(read(wire)).isEqualTo("-ERR too many\r\n");
    }
  }

  @Test
  void what_was_cancelled_first_stays_cancelled() throws Exception {
    try (Peer peer = Peer.silent();
        Wire wire = connected(peer, SHORT)) {
      CountDownLatch late = new CountDownLatch(1);
      wire.cancel();
      Watchdog.SHARED.at(Deadline.in(SHORT), late::countDown);
      late.await();

      assertThat(failure(() -> wire.read(buffer)).event()).isEqualTo(Event.CANCELLED);
      assertThat(failure(() -> wire.write(buffer)).event()).isEqualTo(Event.CANCELLED);
    }
  }

  @Test
  void what_is_cancelled_or_closed_or_late_does_not_connect() throws Exception {
    try (Peer peer = Peer.silent();
        Wire cancelled = new Wire(Deadline.in(LONG), Duration.ZERO);
        Wire late = new Wire(Deadline.in(Duration.ZERO), Duration.ZERO)) {
      Wire closed = new Wire(Deadline.in(LONG), Duration.ZERO);
      closed.close();
      cancelled.cancel();

      assertThat(failure(() -> connect(cancelled, peer)).event()).isEqualTo(Event.CANCELLED);
      assertThat(failure(() -> connect(closed, peer)).event()).isEqualTo(Event.CANCELLED);
      WireException e =
          failure(
              () -> {
                connect(late, peer);
                late.read(buffer);
              });
      assertThat(e.event()).isEqualTo(Event.SILENCE);
    }
  }

  private static void connect(Wire wire, Peer peer) throws WireException {
    wire.connect(peer.address(), peer.port());
  }

  private interface Waiting {
    void on(Wire wire) throws WireException;
  }

  @Test
  void a_read_ends_when_cancelled_from_another_thread() throws Exception {
    try (Peer peer = Peer.silent()) {
      assertThat(ended(peer, wire -> wire.read(new byte[1]), (wire, thread) -> wire.cancel()))
          .isEqualTo(Event.CANCELLED);
    }
  }

  @Test
  void a_read_ends_when_its_thread_is_interrupted() throws Exception {
    try (Peer peer = Peer.silent()) {
      assertThat(ended(peer, wire -> wire.read(new byte[1]), (wire, thread) -> thread.interrupt()))
          .isEqualTo(Event.CANCELLED);
    }
  }

  @Test
  void a_write_ends_when_cancelled_from_another_thread() throws Exception {
    try (Peer peer = Peer.silent()) {
      assertThat(ended(peer, wire -> wire.write(MUCH), (wire, thread) -> wire.cancel()))
          .isEqualTo(Event.CANCELLED);
    }
  }

  @Test
  void a_write_ends_when_its_thread_is_interrupted() throws Exception {
    try (Peer peer = Peer.silent()) {
      assertThat(ended(peer, wire -> wire.write(MUCH), (wire, thread) -> thread.interrupt()))
          .isEqualTo(Event.CANCELLED);
    }
  }

  private interface Ending {
    void of(Wire wire, Thread thread);
  }

  /** Runs until it surely waits, then ends it. */
  private static Event ended(Peer peer, Waiting waiting, Ending ending) throws Exception {
    LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    try (Wire wire = connected(peer, LONG)) {
      Thread thread =
          Peer.daemon(
              () -> {
                WireException e = failure(() -> waiting.on(wire));
                events.add(e.event());
              });
      Threads.awaitIn(thread, "read", "write");
      ending.of(wire, thread);
      thread.join();
      return events.remove();
    }
  }

  @Test
  void nothing_is_left_behind() throws Exception {
    int waiting = Watchdog.SHARED.waiting();
    int threads = Threads.named("pop3-deadlines").size();
    long files = Threads.openFiles();
    try (Peer peer = Peer.saying("+OK\r\n")) {
      for (int i = 0; i < 200; i++) {
        try (Wire wire = connected(peer, LONG)) {
          wire.read(buffer);
        }
      }
    }
    assertThat(Watchdog.SHARED.waiting()).isEqualTo(waiting);
    assertThat(Threads.openFiles()).isLessThan(files + 50);
    assertThat(Threads.named("pop3-deadlines")).hasSizeLessThanOrEqualTo(threads + 1);
  }

  @Test
  void many_wait_at_once_and_all_end_in_time() throws Exception {
    int many = 300;
    CountDownLatch left = new CountDownLatch(many);
    LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    try (Peer peer = Peer.silent()) {
      Deadline deadline = Deadline.in(Duration.ofSeconds(2));
      for (int i = 0; i < many; i++) {
        Peer.daemon(
            () -> {
              try (Wire wire = new Wire(deadline, Duration.ZERO)) {
                WireException e =
                    failure(
                        () -> {
                          connect(wire, peer);
                          wire.read(new byte[1]);
                        });
                events.add(e.event());
              }
              left.countDown();
            });
      }
      assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(events).hasSize(many).containsOnly(Event.SILENCE);
  }

  @Test
  void talking_before_connecting_is_a_mistake_of_the_caller() throws IOException {
    try (Wire wire = new Wire(Deadline.in(LONG), Duration.ZERO)) {
      assertThatIllegalStateException().isThrownBy(() -> wire.read(buffer));
      assertThatIllegalStateException().isThrownBy(() -> wire.write(buffer));
    }
  }
}
