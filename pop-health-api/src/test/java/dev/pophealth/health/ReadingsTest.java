package dev.pophealth.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingsTest {

  private static final MonitorName MONITOR = MonitorName.of("PopCTPMonitor");

  @ParameterizedTest
  @EnumSource(ProbeResult.class)
  void a_probe_reading_answers_as_its_result_does(ProbeResult result) {
    assertThat(new ProbeReading(result, "").answer()).isEqualTo(result.answer());
  }

  @Test
  void a_probe_that_could_not_run_says_why() {
    ProbeReading reading = ProbeReading.couldNotRun("access denied");
    assertThat(reading.result()).isEqualTo(ProbeResult.NOT_RUN);
    assertThat(reading.answer()).isEqualTo(Answer.UNCLEAR);
    assertThat(reading.summary()).isEqualTo("could not run: access denied");
  }

  @ParameterizedTest
  @CsvSource({
    "HEALTHY, ONLINE, FRESH, YES",
    "HEALTHY, NOT_APPLICABLE, FRESH, YES",
    "HEALTHY, OFFLINE, FRESH, UNCLEAR",
    "HEALTHY, PARTIALLY_ONLINE, FRESH, UNCLEAR",
    "HEALTHY, SIDELINED, FRESH, UNCLEAR",
    "HEALTHY, FUNCTIONAL, FRESH, UNCLEAR",
    "HEALTHY, UNAVAILABLE, FRESH, UNCLEAR",
    "HEALTHY, UNKNOWN, FRESH, UNCLEAR",
    "HEALTHY, ONLINE, STALE, UNCLEAR",
    "HEALTHY, ONLINE, UNKNOWN, UNCLEAR",
    "UNHEALTHY, ONLINE, FRESH, NO",
    "UNHEALTHY, OFFLINE, FRESH, NO",
    "UNHEALTHY, ONLINE, STALE, UNCLEAR",
    "UNHEALTHY, ONLINE, UNKNOWN, UNCLEAR",
    "DEGRADED, ONLINE, FRESH, UNCLEAR",
    "REPAIRING, ONLINE, FRESH, UNCLEAR",
    "DISABLED, ONLINE, FRESH, UNCLEAR",
    "UNAVAILABLE, ONLINE, FRESH, UNCLEAR",
    "UNINITIALIZED, ONLINE, FRESH, UNCLEAR",
    "UNKNOWN, ONLINE, FRESH, UNCLEAR"
  })
  void a_monitor_row_answers_only_when_fresh_and_plain(
      AlertValue value, HealthSetState state, Freshness freshness, Answer answer) {
    assertThat(new MonitorReading(MONITOR, value, state, freshness).answer()).isEqualTo(answer);
  }

  @ParameterizedTest
  @EnumSource(Freshness.class)
  void repairing_and_disabled_forbid_automation_however_old_the_row(Freshness freshness) {
    assertThat(interruptionOf(AlertValue.REPAIRING, freshness))
        .contains(Interruption.PERSON_AT_WORK);
    assertThat(interruptionOf(AlertValue.DISABLED, freshness)).contains(Interruption.DISABLED);
  }

  @ParameterizedTest
  @EnumSource(
      value = AlertValue.class,
      names = {"REPAIRING", "DISABLED"},
      mode = EnumSource.Mode.EXCLUDE)
  void no_other_value_forbids_automation(AlertValue value) {
    assertThat(interruptionOf(value, Freshness.FRESH)).isEmpty();
  }

  private static Optional<Interruption> interruptionOf(AlertValue value, Freshness freshness) {
    return new MonitorReading(MONITOR, value, HealthSetState.ONLINE, freshness).interruption();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T10:00:01Z, 2026-03-01T10:00:00Z, FRESH",
    "2026-03-01T10:00:00Z, 2026-03-01T10:00:00Z, STALE",
    "2026-03-01T09:59:59Z, 2026-03-01T10:00:00Z, STALE",
    "0001-01-01T00:00:00Z, 2026-03-01T10:00:00Z, STALE",
    ", 2026-03-01T10:00:00Z, UNKNOWN",
    "2026-03-01T10:00:00Z, , UNKNOWN",
    ", , UNKNOWN"
  })
  void a_row_is_fresh_when_measured_after_the_start(
      Instant measured, Instant started, Freshness freshness) {
    assertThat(Freshness.of(Optional.ofNullable(measured), Optional.ofNullable(started)))
        .isEqualTo(freshness);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HEALTHY | YES | 1 copy: 1 Healthy",
        "HEALTHY MOUNTED HEALTHY | NO | 3 copies: 1 Mounted, 2 Healthy",
        "HEALTHY DISMOUNTED | NO | 2 copies: 1 Dismounted, 1 Healthy",
        "MOUNTING | NO | 1 copy: 1 Mounting",
        "DISMOUNTING SERVICE_DOWN | NO | 2 copies: 1 Dismounting, 1 ServiceDown",
        "HEALTHY SERVICE_DOWN | UNCLEAR | 2 copies: 1 Healthy, 1 ServiceDown",
        "UNKNOWN HEALTHY | UNCLEAR | 2 copies: 1 Healthy, 1 Unknown",
        "'' | UNCLEAR | no copies listed"
      })
  void no_copy_is_active_only_when_each_is_known_not_to_be(
      String statuses, Answer answer, String summary) {
    List<DatabaseCopy> copies = new ArrayList<>();
    for (String status : statuses.split(" ", -1)) {
      if (!status.isEmpty()) {
        copies.add(new DatabaseCopy("DB" + copies.size(), CopyStatus.valueOf(status)));
      }
    }
    CopyStatusReading reading = new CopyStatusReading(copies);
    assertThat(reading.answer()).isEqualTo(answer);
    assertThat(reading.summary()).isEqualTo(summary);
  }

  @ParameterizedTest
  @CsvSource({
    "RUNNING, AUTOMATIC, YES, YES",
    "RUNNING, MANUAL, YES, YES",
    "RUNNING, DISABLED, YES, YES",
    "RUNNING, UNKNOWN, YES, YES",
    "STOPPED, AUTOMATIC, NO, YES",
    "STOPPED, MANUAL, NO, NO",
    "STOPPED, DISABLED, NO, NO",
    "STOPPED, UNKNOWN, NO, UNCLEAR",
    "START_PENDING, AUTOMATIC, UNCLEAR, UNCLEAR",
    "STOP_PENDING, AUTOMATIC, UNCLEAR, UNCLEAR",
    "PAUSED, AUTOMATIC, UNCLEAR, UNCLEAR",
    "PAUSE_PENDING, AUTOMATIC, UNCLEAR, UNCLEAR",
    "CONTINUE_PENDING, AUTOMATIC, UNCLEAR, UNCLEAR",
    "UNKNOWN, AUTOMATIC, UNCLEAR, UNCLEAR"
  })
  void a_service_stopped_on_purpose_is_not_restarted(
      ServiceState state, StartType type, Answer running, Answer restart) {
    ServiceReading reading = new ServiceReading(state, type);
    assertThat(reading.running()).isEqualTo(running);
    assertThat(reading.restartMakesSense()).isEqualTo(restart);
  }

  @Test
  void a_component_answers_whether_it_is_active() {
    assertThat(new ComponentReading(true, Optional.empty()).answer()).isEqualTo(Answer.YES);
    assertThat(new ComponentReading(false, Optional.empty()).answer()).isEqualTo(Answer.NO);
  }

  @Test
  void a_mailbox_server_is_found_once_in_whatever_letter_case() {
    MailboxServersReading reading =
        new MailboxServersReading(
            List.of(ServerName.of("mbx2"), ServerName.of("MBX1"), ServerName.of("Mbx2")));
    assertThat(reading.servers()).extracting(ServerName::value).containsExactly("mbx2", "MBX1");
    assertThat(reading.answer()).isEqualTo(Answer.YES);
    assertThat(new MailboxServersReading(List.of()).answer()).isEqualTo(Answer.NO);
  }

  @Test
  void a_short_name_and_the_fully_qualified_one_are_one_mailbox_server() {
    MailboxServersReading reading =
        new MailboxServersReading(
            List.of(
                ServerName.of("MBX1"),
                ServerName.of("mbx2.b.example"),
                ServerName.of("mbx1.a.example"),
                ServerName.of("mbx1.b.example"),
                ServerName.of("mbx2"),
                ServerName.of("mbx3")));
    assertThat(reading.servers())
        .extracting(ServerName::value)
        .containsExactly("mbx1.a.example", "mbx2.b.example", "mbx1.b.example", "mbx3");
  }

  @Test
  void a_placeholder_is_never_found() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MailboxServersReading(List.of(ServerName.placeholder("found"))))
        .withMessageContaining("name the server");
  }

  @Test
  void a_summary_names_ten_servers_and_counts_the_others() {
    assertThat(new MailboxServersReading(servers(13)).summary()).endsWith("m9 and 3 more");
    assertThat(new MailboxServersReading(servers(10)).summary()).endsWith("m8, m9");
  }

  private static List<ServerName> servers(int count) {
    return IntStream.range(0, count).mapToObj(i -> ServerName.of("m" + i)).toList();
  }

  @Test
  void what_was_already_tried_is_a_no() {
    assertThat(new RecoveryHistoryReading(true).answer()).isEqualTo(Answer.NO);
    assertThat(new RecoveryHistoryReading(false).answer()).isEqualTo(Answer.YES);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, NO", "1, 1, YES", "2, 1, YES", "1, 2, NO", "0, 0, NO", "5, 0, NO"})
  void peers_serve_when_there_are_enough_and_one_is_needed(int healthy, int needed, Answer answer) {
    assertThat(new PeersReading(healthy, needed).answer()).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "1, -1"})
  void peers_are_counted_from_zero(int healthy, int needed) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PeersReading(healthy, needed))
        .withMessageContaining("count from 0");
  }

  static Stream<Reading> readingsOf(String words) {
    return Stream.of(
        new ProbeReading(ProbeResult.FAILED, words),
        new ToldReading(Answer.YES, words),
        new PopSettingsReading(true, Optional.of(words)),
        new ComponentReading(false, Optional.of(words)));
  }

  @Test
  void foreign_words_in_a_reading_are_bounded_and_harmless() {
    String hostile = "a\u0000b\r\nc\u202Ed\u2028e\uD800".repeat(1_000);
    assertThat(readingsOf(hostile))
        .allSatisfy(
            reading -> {
              assertThat(reading.summary()).hasSizeLessThan(2_100).endsWith("…");
              assertThat(reading.summary().lines()).hasSize(1);
              assertThat(reading.summary().chars())
                  .noneMatch(c -> Character.isISOControl(c) || c == '\u202E' || c == '\uD800');
            });
    assertThat(new DatabaseCopy(hostile, CopyStatus.HEALTHY).database()).hasSize(2_000);
  }

  @Test
  void every_reading_has_a_summary() {
    assertThat(new ProbeReading(ProbeResult.SUCCEEDED, " ").summary()).isEqualTo("Succeeded");
    assertThat(new ProbeReading(ProbeResult.FAILED, "refused").summary())
        .isEqualTo("Failed: refused");
    assertThat(
            new MonitorReading(
                    MONITOR, AlertValue.HEALTHY, HealthSetState.PARTIALLY_ONLINE, Freshness.STALE)
                .summary())
        .isEqualTo("PopCTPMonitor Healthy, Partially Online (stale)");
    assertThat(new ActivationReading(true).summary()).isEqualTo("activation blocked");
    assertThat(new ActivationReading(false).summary()).isEqualTo("activation allowed");
    assertThat(new PopSettingsReading(true, Optional.of("C:\\Logs")).summary())
        .isEqualTo("protocol logging on, at C:\\Logs");
    assertThat(new ServiceReading(ServiceState.STOPPED, StartType.MANUAL).summary())
        .isEqualTo("Stopped, starts Manual");
    assertThat(new ServerUpReading(Instant.EPOCH, false).summary())
        .isEqualTo("booted 1970-01-01T00:00:00Z, services not yet running");
    assertThat(new ComponentReading(false, Optional.of("HealthApi")).summary())
        .isEqualTo("Inactive by HealthApi");
    assertThat(new MailboxServersReading(List.of()).summary()).isEqualTo("no Mailbox server found");
    assertThat(new RecoveryHistoryReading(true).summary())
        .isEqualTo("already tried since the last green");
    assertThat(new PeersReading(2, 1).summary()).isEqualTo("2 healthy peers, 1 needed");
    assertThat(new ToldReading(Answer.NO, "").summary()).isEqualTo("NO");
  }
}
