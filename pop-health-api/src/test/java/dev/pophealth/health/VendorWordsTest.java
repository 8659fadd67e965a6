package dev.pophealth.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VendorWordsTest {

  static Stream<Arguments> parsers() {
    return Stream.of(
        Arguments.of((Function<String, ?>) AlertValue::parse, AlertValue.UNKNOWN, "Healthy"),
        Arguments.of((Function<String, ?>) HealthSetState::parse, HealthSetState.UNKNOWN, "Online"),
        Arguments.of((Function<String, ?>) ProbeResult::parse, ProbeResult.UNKNOWN, "Failed"),
        Arguments.of((Function<String, ?>) CopyStatus::parse, CopyStatus.UNKNOWN, "Mounted"),
        Arguments.of((Function<String, ?>) ServiceState::parse, ServiceState.UNKNOWN, "Running"),
        Arguments.of((Function<String, ?>) StartType::parse, StartType.UNKNOWN, "Manual"));
  }

  @ParameterizedTest
  @CsvSource({
    "Healthy, HEALTHY",
    "Degraded, DEGRADED",
    "Unhealthy, UNHEALTHY",
    "Repairing, REPAIRING",
    "Disabled, DISABLED",
    "Unavailable, UNAVAILABLE",
    "UnInitialized, UNINITIALIZED",
    "Unknown, UNKNOWN"
  })
  void alert_values_are_read(String word, AlertValue value) {
    assertThat(AlertValue.parse(word)).isEqualTo(value);
    assertThat(value.word()).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "Online, ONLINE, true",
    "Partially Online, PARTIALLY_ONLINE, false",
    "Offline, OFFLINE, false",
    "Sidelined, SIDELINED, false",
    "Functional, FUNCTIONAL, false",
    "Unavailable, UNAVAILABLE, false",
    "NotApplicable, NOT_APPLICABLE, true",
    "Unknown, UNKNOWN, false"
  })
  void health_set_states_are_read(String word, HealthSetState state, boolean inService) {
    assertThat(HealthSetState.parse(word)).isEqualTo(state);
    assertThat(state.word()).isEqualTo(word);
    assertThat(state.inService()).isEqualTo(inService);
  }

  @Test
  void the_state_partially_online_is_read_without_its_blank_too() {
    assertThat(HealthSetState.parse("PartiallyOnline")).isEqualTo(HealthSetState.PARTIALLY_ONLINE);
  }

  @ParameterizedTest
  @CsvSource({
    "TimedOut, 1, TIMED_OUT, NO",
    "Poisoned, 2, POISONED, UNCLEAR",
    "Succeeded, 3, SUCCEEDED, YES",
    "Failed, 4, FAILED, NO",
    "Quarantined, 5, QUARANTINED, UNCLEAR",
    "Rejected, 6, REJECTED, UNCLEAR",
    "Unknown, 7, UNKNOWN, UNCLEAR",
    "Unknown, 0, UNKNOWN, UNCLEAR",
    "Unknown, 33, UNKNOWN, UNCLEAR"
  })
  void probe_results_are_read_as_words_and_numbers(
      String word, String number, ProbeResult result, Answer answer) {
    assertThat(ProbeResult.parse(word)).isEqualTo(result);
    assertThat(ProbeResult.parse(number)).isEqualTo(result);
    assertThat(result.word()).isEqualTo(word);
    assertThat(result.answer()).isEqualTo(answer);
  }

  @Test
  void a_probe_that_could_not_run_has_not_failed() {
    assertThat(ProbeResult.NOT_RUN.answer()).isEqualTo(Answer.UNCLEAR);
  }

  @ParameterizedTest
  @CsvSource({
    "Mounted, MOUNTED, true, false",
    "Dismounted, DISMOUNTED, true, false",
    "Mounting, MOUNTING, true, false",
    "Dismounting, DISMOUNTING, true, false",
    "Healthy, HEALTHY, false, true",
    "Failed, FAILED, false, true",
    "Seeding, SEEDING, false, true",
    "SeedingSource, SEEDING_SOURCE, false, true",
    "Suspended, SUSPENDED, false, true",
    "Initializing, INITIALIZING, false, true",
    "Resynchronizing, RESYNCHRONIZING, false, true",
    "DisconnectedAndHealthy, DISCONNECTED_AND_HEALTHY, false, true",
    "DisconnectedAndResynchronizing, DISCONNECTED_AND_RESYNCHRONIZING, false, true",
    "FailedAndSuspended, FAILED_AND_SUSPENDED, false, true",
    "SinglePageRestore, SINGLE_PAGE_RESTORE, false, true",
    "ServiceDown, SERVICE_DOWN, false, false",
    "Unknown, UNKNOWN, false, false",
    "SomethingNew, UNKNOWN, false, false"
  })
  void copy_statuses_are_read(
      String word, CopyStatus status, boolean active, boolean knownInactive) {
    assertThat(CopyStatus.parse(word)).isEqualTo(status);
    assertThat(status.active()).isEqualTo(active);
    assertThat(status.knownInactive()).isEqualTo(knownInactive);
  }

  @Test
  void every_copy_status_of_the_vendor_is_there() {
    assertThat(CopyStatus.values()).hasSize(17);
  }

  @ParameterizedTest
  @CsvSource({
    "Stopped, 1, STOPPED",
    "StartPending, 2, START_PENDING",
    "StopPending, 3, STOP_PENDING",
    "Running, 4, RUNNING",
    "ContinuePending, 5, CONTINUE_PENDING",
    "PausePending, 6, PAUSE_PENDING",
    "Paused, 7, PAUSED",
    "Unknown, 8, UNKNOWN"
  })
  void service_states_are_read_as_words_and_numbers(
      String word, String number, ServiceState state) {
    assertThat(ServiceState.parse(word)).isEqualTo(state);
    assertThat(ServiceState.parse(number)).isEqualTo(state);
    assertThat(state.word()).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "Automatic, AUTOMATIC",
    "2, AUTOMATIC",
    "Auto, AUTOMATIC",
    "AutomaticDelayedStart, AUTOMATIC",
    "Automatic (Delayed Start), AUTOMATIC",
    "Manual, MANUAL",
    "3, MANUAL",
    "Disabled, DISABLED",
    "4, DISABLED",
    "Boot, UNKNOWN",
    "0, UNKNOWN"
  })
  void start_types_are_read_as_words_and_numbers(String word, StartType type) {
    assertThat(StartType.parse(word)).isEqualTo(type);
  }

  @ParameterizedTest
  @MethodSource("parsers")
  void reading_a_word_is_total(Function<String, ?> parse, Object unknown, String known) {
    for (String word :
        List.of("", " ", "?", "[null]", "\u0000", "正常", known + "x", known.repeat(9_999))) {
      assertThat(parse.apply(word)).as(word).isEqualTo(unknown);
    }
  }

  @ParameterizedTest
  @MethodSource("parsers")
  void letter_case_and_white_space_do_not_matter(
      Function<String, ?> parse, Object unknown, String known) {
    Object value = parse.apply(known);
    assertThat(value).isNotEqualTo(unknown);
    assertThat(parse.apply(" " + known.toUpperCase(Locale.ROOT) + "\r\n")).isEqualTo(value);
    assertThat(parse.apply("\u00A0" + known.toLowerCase(Locale.ROOT))).isEqualTo(value);
  }

  @Test
  void a_word_means_one_thing() {
    VendorWords<Answer> words = VendorWords.of(Answer.values(), Answer::name, Answer.UNCLEAR);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> words.and(Answer.NO, "y es"))
        .withMessageContaining("[y es] would mean both YES and NO");
  }
}
