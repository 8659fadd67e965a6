package dev.pophealth.pop3.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pophealth.pop3.verdict.Event;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ResolverTest {

  private static final Duration LONG = Duration.ofSeconds(50);
  private final Deadline past = Deadline.in(Duration.ZERO);

  private final ExecutorService callers = Executors.newCachedThreadPool();
  private final CountDownLatch hanging = new CountDownLatch(1);
  private final AtomicInteger lookups = new AtomicInteger();
  private final Resolver resolver = new Resolver(this::look);

  @AfterEach
  void end() {
    hanging.countDown();
    callers.shutdownNow();
  }

  private InetAddress[] look(String host) throws UnknownHostException {
    lookups.incrementAndGet();
    if (host.startsWith("hangs")) {
      try {
        hanging.await();
      } catch (InterruptedException e) {
        throw new UnknownHostException("interrupted");
      }
    }
    if (host.startsWith("breaks")) {
      throw new IllegalArgumentException("odd name");
    }
    if (host.startsWith("unknown")) {
      throw new UnknownHostException(host + ": Name or service not known");
    }
    InetAddress[] all = new InetAddress[host.startsWith("empty") ? 0 : 20];
    for (int i = 0; i < all.length; i++) {
      all[i] = InetAddress.getByAddress(host, new byte[] {10, 0, 0, (byte) (20 - i)});
    }
    return all;
  }

  private static Event failure(Resolver resolver, String host, Deadline deadline) {
    return catchThrowableOfType(WireException.class, () -> resolver.addresses(host, deadline))
        .event();
  }

  @Test
  void addresses_come_in_the_systems_order_and_not_too_many() throws Exception {
    List<InetAddress> found = resolver.addresses("many.test", Deadline.in(LONG));

    assertThat(found).hasSize(Resolver.ADDRESSES);
    assertThat(found.get(0).getHostAddress()).isEqualTo("10.0.0.20");
    assertThat(found.get(7).getHostAddress()).isEqualTo("10.0.0.13");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1",
    "255.010.0.1, 255.10.0.1",
    "::1, 0:0:0:0:0:0:0:1",
    "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
    "::ffff:10.0.0.1, 10.0.0.1",
  })
  void an_address_is_not_looked_up(String host, String address) throws Exception {
    assertThat(resolver.addresses(host, past))
        .singleElement()
        .extracting(InetAddress::getHostAddress)
        .isEqualTo(address);
    assertThat(lookups).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"256.1.1.1", "1.2.3.999", "1::2::3", "host:110", ":", "[::1", "::g"})
  void what_is_neither_name_nor_address_is_not_looked_up(String host) {
    assertThat(failure(resolver, host, Deadline.in(LONG))).isEqualTo(Event.NOT_RESOLVED);
    assertThat(lookups).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown.test", "breaks.test", "empty.test"})
  void a_name_without_address_is_told_with_the_systems_words(String host) {
    assertThat(failure(resolver, host, Deadline.in(LONG))).isEqualTo(Event.NOT_RESOLVED);
    assertThat(
            catchThrowableOfType(
                    WireException.class,
                    () -> resolver.addresses("unknown.test", Deadline.in(LONG)))
                .words())
        .contains("Name or service not known");
  }

  @Test
  void a_look_up_that_hangs_is_left_behind_counted_and_blocks_nobody() throws Exception {
    assertThat(failure(resolver, "hangs.test", soon())).isEqualTo(Event.SILENCE);

    assertThat(resolver.abandoned()).isEqualTo(1);
    assertThat(resolver.addresses("many.test", Deadline.in(LONG))).isNotEmpty();
    hanging.countDown();
    awaitNoneAbandoned();
    assertThat(resolver.addresses("hangs.test", Deadline.in(LONG))).isNotEmpty();
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofMillis(50));
  }

  private void awaitNoneAbandoned() {
    while (resolver.abandoned() > 0 && !Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void beyond_the_bound_of_those_left_behind_the_answer_comes_at_once() throws Exception {
    List<Future<Event>> left = new ArrayList<>();
    for (int i = 0; i < Resolver.MOST_ABANDONED; i++) {
      String host = "hangs-" + i + ".test";
      left.add(callers.submit(() -> failure(resolver, host, soon())));
    }
    for (Future<Event> one : left) {
      assertThat(one.get()).isEqualTo(Event.SILENCE);
    }
    assertThat(resolver.abandoned()).isEqualTo(Resolver.MOST_ABANDONED);

    assertThat(failure(resolver, "many.test", Deadline.in(LONG))).isEqualTo(Event.SILENCE);
    assertThat(lookups).hasValue(Resolver.MOST_ABANDONED);
    assertThat(resolver.addresses("127.0.0.1", past)).hasSize(1);

    hanging.countDown();
    awaitNoneAbandoned();
    assertThat(resolver.addresses("many.test", Deadline.in(LONG))).isNotEmpty();
  }

  @Test
  void those_who_ask_for_one_name_share_a_look_up() throws Exception {
    int many = 200;
    List<Future<List<InetAddress>>> answers = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String host = i % 2 == 0 ? "hangs.test" : "HANGS.test";
      answers.add(callers.submit(() -> resolver.addresses(host, Deadline.in(LONG))));
    }
    Future<Event> impatient = callers.submit(() -> failure(resolver, "hangs.test", soon()));
    assertThat(impatient.get()).isEqualTo(Event.SILENCE);
    while (resolver.waiting() < many && !Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
    hanging.countDown();
    for (Future<List<InetAddress>> answer : answers) {
      assertThat(answer.get()).hasSize(Resolver.ADDRESSES);
    }
    assertThat(lookups).hasValue(1);
    assertThat(resolver.abandoned()).isZero();
    assertThat(resolver.waiting()).isZero();
  }

  @Test
  void more_names_than_threads_wait_for_their_turn() throws Exception {
    List<Future<List<InetAddress>>> answers = new ArrayList<>();
    for (int i = 0; i < 3 * Resolver.THREADS; i++) {
      String host = "hangs-" + i + ".test";
      answers.add(callers.submit(() -> resolver.addresses(host, Deadline.in(LONG))));
    }
    while (lookups.get() < Resolver.THREADS && !Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
    assertThat(failure(resolver, "hangs-last.test", soon())).isEqualTo(Event.SILENCE);
    assertThat(resolver.abandoned()).as("it had not begun").isZero();
    hanging.countDown();
    for (Future<List<InetAddress>> answer : answers) {
      assertThat(answer.get(30, TimeUnit.SECONDS)).isNotEmpty();
    }
    assertThat(lookups).hasValue(3 * Resolver.THREADS);
  }

  @Test
  void an_interrupt_ends_the_waiting() throws Exception {
    Thread caller = Thread.currentThread();
    Resolver interrupting =
        new Resolver(
            host -> {
              caller.interrupt();
              return look("hangs.test");
            });

    assertThat(failure(interrupting, "any.test", Deadline.in(LONG))).isEqualTo(Event.CANCELLED);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(interrupting.abandoned()).isEqualTo(1);
  }
}
