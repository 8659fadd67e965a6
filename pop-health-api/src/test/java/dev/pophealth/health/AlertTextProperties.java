package dev.pophealth.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AlertTextProperties {

  private static final HealthModel MODEL = PopSketch.model();

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "POP",
            "POP.Proxy",
            "IMAP",
            "health",
            "set",
            "Health Set:",
            "Server:",
            "on server",
            "Source:",
            "Path:",
            "cas1",
            "mbx1.contoso.com",
            "Monitor:",
            "PopCTPMonitor",
            "PopSelfTestProbe",
            "-Server",
            "-",
            "\\",
            "\n",
            ";",
            ",",
            "'",
            "Server State Name HealthSetName AlertValue\n",
            "Unhealthy",
            "Healthy",
            "Note:",
            "正常性セット",
            "サーバー",
            "「",
            "\u0000",
            "\uD800",
            "…",
            "*",
            "=",
            "average command");
    return words.list().ofMaxSize(25).map(list -> String.join(" ", list));
  }

  @Property
  void reading_is_total(@ForAll String text) {
    assertThatCode(() -> AlertText.read(text, MODEL)).doesNotThrowAnyException();
  }

  @Property
  void what_is_found_stands_in_the_text_or_follows_from_it(@ForAll("texts") String text) {
    AlertText alert = AlertText.read(text, MODEL);
    alert.server().value().ifPresent(server -> assertThat(text).contains(server.value()));
    alert
        .monitor()
        .value()
        .ifPresent(
            monitor ->
                assertThat(List.of("PopCTPMonitor", "PopSelfTestProbe"))
                    .anyMatch(word -> text.contains(word)));
    alert
        .healthSet()
        .value()
        .ifPresent(
            healthSet ->
                assertThat(text.contains(healthSet.value()) || alert.monitor().value().isPresent())
                    .isTrue());
    assertThat(alert.unknown()).allSatisfy(word -> assertThat(text).contains(word));
  }

  @Property
  void a_monitor_found_is_of_the_health_set_found(@ForAll("texts") String text) {
    AlertText alert = AlertText.read(text, MODEL);
    alert
        .monitor()
        .value()
        .ifPresent(
            monitor ->
                assertThat(alert.healthSet().value()).contains(MODEL.monitor(monitor).healthSet()));
  }

  @Property
  void reading_twice_gives_the_same(@ForAll("texts") String text) {
    assertThat(AlertText.read(text, PopSketch.model())).isEqualTo(AlertText.read(text, MODEL));
  }

  @Property
  void line_ends_of_windows_and_of_old_read_the_same(@ForAll("texts") String text) {
    assertThat(AlertText.read(text.replace("\n", "\r\n"), MODEL))
        .isEqualTo(AlertText.read(text, MODEL));
    assertThat(AlertText.read(text.replace('\n', '\r'), MODEL))
        .isEqualTo(AlertText.read(text, MODEL));
  }

  /** Far beyond the bound, so that time growing with the square of the length would not end. */
  @Example
  void the_time_to_read_a_hostile_text_grows_with_its_length_only() {
    int length = 16 * AlertText.LONGEST;
    String servers =
        IntStream.range(0, 200_000)
            .mapToObj(i -> "cas" + i)
            .collect(Collectors.joining(", ", "Server: ", ""));
    List<String> hostile =
        List.of(
            servers,
            "a".repeat(length),
            "a.".repeat(length / 2),
            "a" + ".".repeat(length) + "a",
            "a .".repeat(length / 3),
            ":".repeat(length),
            " ".repeat(length),
            "\n".repeat(length),
            "health set ".repeat(length / 11),
            "Server: ".repeat(length / 8),
            "average command processing ".repeat(length / 27),
            "POP\\".repeat(length / 4),
            "HealthSet AlertValue Unhealthy ".repeat(length / 31),
            "HealthSet AlertValue\n".repeat(length / 21),
            "Health Set: " + "x".repeat(length / 2) + " y".repeat(length / 4));
    for (String text : hostile) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> new AlertReader(MODEL, AlertWords.of(text)).read(false),
          () -> text.substring(0, 20));
    }
  }
}
