package dev.pophealth.pop3.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchdogTest {

  private final Watchdog watchdog = new Watchdog();

  @Test
  void ends_come_in_the_order_of_their_deadlines() throws Exception {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    Collections.reverse(order);
    LinkedBlockingQueue<Integer> came = new LinkedBlockingQueue<>();
    Deadline first = Deadline.in(Duration.ofMillis(50));
    CountDownLatch late = new CountDownLatch(1);
    for (int number : order) {
      watchdog.at(new Deadline(first.nanos() + number), () -> came.add(number));
    }
    watchdog.at(new Deadline(first.nanos() + 10), late::countDown);
    late.await();

    assertThat(came).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(first.hasCome()).isTrue();
    assertThat(watchdog.waiting()).isZero();
  }

  @Test
  void what_is_called_off_does_not_come() throws Exception {
    LinkedBlockingQueue<String> came = new LinkedBlockingQueue<>();
    Deadline soon = Deadline.in(Duration.ofMillis(50));
    Watchdog.End off = watchdog.at(soon, () -> came.add("called off"));
    watchdog.at(soon, () -> came.add("not called off"));
    off.callOff();
    off.callOff();

    assertThat(came.take()).isEqualTo("not called off");
    assertThat(watchdog.waiting()).isZero();
  }

  @Test
  void an_earlier_deadline_wakes_it_and_a_late_one_comes_at_once() throws Exception {
    LinkedBlockingQueue<String> came = new LinkedBlockingQueue<>();
    Watchdog.End far = watchdog.at(Deadline.in(Duration.ofDays(1)), () -> came.add("far"));
    watchdog.at(Deadline.in(Duration.ofMillis(20)), () -> came.add("near"));
    assertThat(came.take()).isEqualTo("near");
    watchdog.at(Deadline.in(Duration.ofSeconds(-5)), () -> came.add("past"));
    assertThat(came.take()).isEqualTo("past");
    far.callOff();
  }

  @Test
  void one_that_fails_does_not_take_the_others_with_it() throws Exception {
    LinkedBlockingQueue<String> came = new LinkedBlockingQueue<>();
    Deadline now = Deadline.in(Duration.ZERO);
    watchdog.at(
        now,
        () -> {
          throw new IllegalStateException("on purpose");
        });
    watchdog.at(now, () -> came.add("the next"));

    assertThat(came.take()).isEqualTo("the next");
  }

  @Test
  void a_deadline_within_another_is_never_later() {
    Deadline outer = Deadline.in(Duration.ofSeconds(10));

    assertThat(outer.within(Duration.ofSeconds(60))).isEqualTo(outer);
    assertThat(outer.within(Duration.ofSeconds(1)).left()).isLessThan(outer.left());
    assertThat(outer.hasCome()).isFalse();
    assertThat(outer.within(Duration.ZERO).hasCome()).isTrue();
    assertThat(new Deadline(System.nanoTime() - Long.MAX_VALUE).within(Duration.ZERO).hasCome())
        .isTrue();
  }
}
