package dev.pophealth.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.Runbook;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ActRequestTest {

  private static final Act RESTART = new Act.RestartServer(ServerName.of("cas1"));

  @Test
  void its_key_names_recovery_and_request() {
    assertThat(new ActRequest("r1", 7, RESTART, Duration.ofMinutes(1)).key()).isEqualTo("r1#7");
  }

  @Test
  void a_placeholder_is_refused() {
    assertThatThrownBy(
            () -> new ActRequest("r1", 7, RESTART.on(Runbook.SERVER), Duration.ofMinutes(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bind it to a server");
  }

  @Test
  void a_time_that_is_none_is_refused() {
    assertThatThrownBy(() -> new ActRequest("r1", 7, RESTART, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("above zero");
  }

  @Test
  void an_executors_words_are_bounded_and_on_one_line() {
    Performance performance = Performance.maybe("a\nb" + "x".repeat(3_000));

    assertThat(performance.effect()).isEqualTo(Effect.MAYBE);
    assertThat(performance.words()).hasSize(2_000).startsWith("a b").endsWith("…");
  }
}
