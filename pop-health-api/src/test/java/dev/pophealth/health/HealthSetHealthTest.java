package dev.pophealth.health;

import static dev.pophealth.health.MonitorRowTest.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HealthSetHealthTest {

  private static final ServerName CAS1 = ServerName.of("cas1");

  private static HealthSetHealth proxy(MonitorRow... rows) {
    return HealthSetHealth.of(
        PopSketch.model(), PopSketch.PROXY, CAS1, EnumSet.noneOf(Role.class), List.of(rows));
  }

  private static MonitorRow proxyRow(AlertValue value) {
    return row(PopSketch.PROXY_TEST, PopSketch.PROXY, value, HealthSetState.ONLINE);
  }

  @Test
  void all_rows_well_is_healthy() {
    HealthSetHealth health = proxy(proxyRow(AlertValue.HEALTHY));
    assertThat(health.value()).isEqualTo(AlertValue.HEALTHY);
    assertThat(health.answer()).isEqualTo(Answer.YES);
    assertThat(health.notWell()).isEmpty();
  }

  @Test
  void the_worst_row_decides_in_the_order_documented() {
    List<AlertValue> worstFirst =
        List.of(
            AlertValue.UNHEALTHY,
            AlertValue.DEGRADED,
            AlertValue.UNKNOWN,
            AlertValue.UNAVAILABLE,
            AlertValue.UNINITIALIZED,
            AlertValue.REPAIRING,
            AlertValue.DISABLED,
            AlertValue.HEALTHY);
    assertThat(worstFirst).containsExactlyInAnyOrder(AlertValue.values());
    for (int worse = 0; worse < worstFirst.size(); worse++) {
      for (int better = worse; better < worstFirst.size(); better++) {
        assertThat(proxy(proxyRow(worstFirst.get(better)), proxyRow(worstFirst.get(worse))).value())
            .isEqualTo(worstFirst.get(worse));
      }
    }
  }

  @Test
  void only_unhealthy_is_a_no_and_only_healthy_a_yes() {
    assertThat(Stream.of(AlertValue.values()).filter(value -> answer(value) == Answer.NO))
        .containsExactly(AlertValue.UNHEALTHY);
    assertThat(Stream.of(AlertValue.values()).filter(value -> answer(value) == Answer.YES))
        .containsExactly(AlertValue.HEALTHY);
  }

  private static Answer answer(AlertValue value) {
    return proxy(proxyRow(value)).answer();
  }

  @Test
  void a_missing_monitor_is_not_a_healthy_one() {
    HealthSetHealth health =
        HealthSetHealth.of(
            PopSketch.model(),
            PopSketch.POP,
            CAS1,
            EnumSet.noneOf(Role.class),
            List.of(row(PopSketch.CTP, PopSketch.POP, AlertValue.HEALTHY, HealthSetState.ONLINE)));
    assertThat(health.missing()).containsExactly(PopSketch.AVERAGE);
    assertThat(health.value()).isEqualTo(AlertValue.UNKNOWN);
    assertThat(health.answer()).isEqualTo(Answer.UNCLEAR);
  }

  @Test
  void a_missing_monitor_does_not_hide_an_unhealthy_one() {
    HealthSetHealth health =
        HealthSetHealth.of(
            PopSketch.model(),
            PopSketch.POP,
            CAS1,
            EnumSet.noneOf(Role.class),
            List.of(
                row(PopSketch.CTP, PopSketch.POP, AlertValue.UNHEALTHY, HealthSetState.ONLINE)));
    assertThat(health.value()).isEqualTo(AlertValue.UNHEALTHY);
    assertThat(health.answer()).isEqualTo(Answer.NO);
  }

  @Test
  void no_row_at_all_is_unknown() {
    assertThat(proxy().value()).isEqualTo(AlertValue.UNKNOWN);
    assertThat(proxy().answer()).isEqualTo(Answer.UNCLEAR);
    HealthModel noMonitors = HealthModel.builder().addHealthSets(HealthSet.of("POP.Proxy")).build();
    assertThat(
            HealthSetHealth.of(
                    noMonitors, PopSketch.PROXY, CAS1, EnumSet.noneOf(Role.class), List.of())
                .answer())
        .as("a health set of which nobody says anything")
        .isEqualTo(Answer.UNCLEAR);
  }

  @Test
  void healthy_but_out_of_service_is_not_well() {
    HealthSetHealth health =
        proxy(
            row(PopSketch.PROXY_TEST, PopSketch.PROXY, AlertValue.HEALTHY, HealthSetState.OFFLINE));
    assertThat(health.value()).isEqualTo(AlertValue.HEALTHY);
    assertThat(health.answer()).isEqualTo(Answer.UNCLEAR);
    assertThat(health.notWell()).hasSize(1);
  }

  @Test
  void a_monitor_is_expected_only_where_its_role_is() {
    HealthSetHealth onMailbox =
        HealthSetHealth.of(
            PopSketch.model(),
            PopSketch.POP,
            CAS1,
            EnumSet.of(Role.MAILBOX),
            List.of(
                row(PopSketch.AVERAGE, PopSketch.POP, AlertValue.HEALTHY, HealthSetState.ONLINE)));
    assertThat(onMailbox.missing()).isEmpty();
    assertThat(onMailbox.answer()).isEqualTo(Answer.YES);
  }

  @Test
  void a_monitor_has_one_row_per_target_and_none_is_dropped() {
    MonitorRow well =
        MonitorRow.builder()
            .from(proxyRow(AlertValue.HEALTHY))
            .targetResource("MSExchangeOWACale...")
            .build();
    MonitorRow ill =
        MonitorRow.builder()
            .from(proxyRow(AlertValue.UNHEALTHY))
            .targetResource("MSExchangeOWAAppPool")
            .build();
    HealthSetHealth health = proxy(well, ill, well);
    assertThat(health.rows()).containsExactly(well, ill, well);
    assertThat(health.value()).isEqualTo(AlertValue.UNHEALTHY);
    assertThat(health.notWell()).containsExactly(ill);
  }

  @Test
  void the_worst_of_the_rows_not_well_comes_first() {
    assertThat(
            proxy(
                    proxyRow(AlertValue.DISABLED),
                    proxyRow(AlertValue.HEALTHY),
                    proxyRow(AlertValue.UNHEALTHY),
                    proxyRow(AlertValue.DEGRADED))
                .notWell())
        .extracting(MonitorRow::value)
        .containsExactly(AlertValue.UNHEALTHY, AlertValue.DEGRADED, AlertValue.DISABLED);
  }

  @Test
  void rows_of_other_servers_and_health_sets_do_not_count() {
    MonitorRow elsewhere =
        MonitorRow.builder()
            .from(proxyRow(AlertValue.UNHEALTHY))
            .server(ServerName.of("cas2"))
            .build();
    MonitorRow other =
        row(PopSketch.CTP, PopSketch.POP, AlertValue.UNHEALTHY, HealthSetState.ONLINE);
    MonitorRow qualified =
        MonitorRow.builder()
            .from(proxyRow(AlertValue.HEALTHY))
            .server(ServerName.of("CAS1.contoso.com"))
            .build();
    assertThat(proxy(elsewhere, other, qualified).rows()).containsExactly(qualified);
  }

  @Test
  void a_monitor_that_the_model_does_not_know_counts() {
    HealthSetHealth health =
        proxy(
            proxyRow(AlertValue.HEALTHY),
            row(
                MonitorName.of("PopNewMonitor"),
                PopSketch.PROXY,
                AlertValue.UNHEALTHY,
                HealthSetState.ONLINE));
    assertThat(health.answer()).isEqualTo(Answer.NO);
  }

  @Test
  void a_row_under_a_further_name_is_the_monitors() {
    HealthSetHealth health =
        HealthSetHealth.of(
            PopSketch.model(),
            PopSketch.PROTOCOL,
            CAS1,
            EnumSet.of(Role.MAILBOX),
            List.of(
                row(
                    MonitorName.of("PopTestDeepMonitor"),
                    PopSketch.PROTOCOL,
                    AlertValue.HEALTHY,
                    HealthSetState.ONLINE)));
    assertThat(health.missing()).containsExactly(PopSketch.SELF_TEST);
  }

  @Test
  void an_unknown_health_set_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                HealthSetHealth.of(
                    PopSketch.model(),
                    HealthSetName.of("POP.Prox"),
                    CAS1,
                    EnumSet.noneOf(Role.class),
                    List.of()))
        .withMessageContaining("did you mean POP.Proxy");
  }

  @Test
  void the_rows_of_one_monitor_are_read_together_and_the_worst_fresh_one_decides() {
    Instant start = Instant.parse("2026-03-01T10:00:00Z");
    MonitorRow fresh =
        MonitorRow.builder()
            .from(proxyRow(AlertValue.HEALTHY))
            .measuredAt(start.plusSeconds(60))
            .build();
    MonitorRow ill = MonitorRow.builder().from(fresh).value(AlertValue.UNHEALTHY).build();
    MonitorRow old = MonitorRow.builder().from(ill).measuredAt(start.minusSeconds(60)).build();
    MonitorRow held = MonitorRow.builder().from(old).value(AlertValue.REPAIRING).build();
    assertThat(answer(start, fresh)).contains(Answer.YES);
    assertThat(answer(start, fresh, old)).contains(Answer.UNCLEAR);
    assertThat(answer(start, fresh, old, ill)).contains(Answer.NO);
    assertThat(
            proxy(fresh, ill, held)
                .reading(PopSketch.PROXY_TEST, Optional.of(start))
                .flatMap(MonitorReading::interruption))
        .contains(Interruption.PERSON_AT_WORK);
    assertThat(proxy(fresh).reading(PopSketch.CTP, Optional.of(start))).isEmpty();
  }

  @Test
  void of_rows_that_answer_alike_the_worse_value_is_read_and_then_the_one_out_of_service() {
    MonitorRow offline =
        row(PopSketch.PROXY_TEST, PopSketch.PROXY, AlertValue.HEALTHY, HealthSetState.OFFLINE);
    MonitorRow online = proxyRow(AlertValue.HEALTHY);
    MonitorRow degraded = proxyRow(AlertValue.DEGRADED);
    assertThat(read(online, offline).state()).isEqualTo(HealthSetState.OFFLINE);
    assertThat(read(offline, online).state()).isEqualTo(HealthSetState.OFFLINE);
    assertThat(read(offline, degraded).value()).isEqualTo(AlertValue.DEGRADED);
    assertThat(read(degraded, offline).value()).isEqualTo(AlertValue.DEGRADED);
  }

  private static MonitorReading read(MonitorRow... rows) {
    return proxy(rows).reading(PopSketch.PROXY_TEST, Optional.empty()).orElseThrow();
  }

  private static Optional<Answer> answer(Instant start, MonitorRow... rows) {
    return proxy(rows)
        .reading(MonitorName.of("popproxytestmonitor"), Optional.of(start))
        .map(MonitorReading::answer);
  }
}
