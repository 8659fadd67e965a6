package dev.pophealth.health;

import static dev.pophealth.health.MonitorRowTest.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Laws of the roll-up of rows into a health set's health. */
class HealthSetHealthProperties {

  private static final HealthModel MODEL = PopSketch.model();
  private static final List<Answer> WORST_FIRST = List.of(Answer.NO, Answer.UNCLEAR, Answer.YES);

  @Provide
  Arbitrary<MonitorRow> aRow() {
    return Combinators.combine(
            Arbitraries.of(PopSketch.DEEP_TEST, PopSketch.SELF_TEST, MonitorName.of("Strange")),
            Arbitraries.frequency(
                Tuple.of(4, AlertValue.HEALTHY),
                Tuple.of(1, AlertValue.UNHEALTHY),
                Tuple.of(1, AlertValue.DEGRADED),
                Tuple.of(1, AlertValue.REPAIRING)),
            Arbitraries.frequency(
                Tuple.of(3, HealthSetState.ONLINE), Tuple.of(1, HealthSetState.OFFLINE)))
        .as((monitor, value, state) -> row(monitor, PopSketch.PROTOCOL, value, state));
  }

  @Provide
  Arbitrary<List<MonitorRow>> rows() {
    return aRow().list().ofMaxSize(6);
  }

  private static HealthSetHealth health(List<MonitorRow> rows) {
    return HealthSetHealth.of(
        MODEL, PopSketch.PROTOCOL, ServerName.of("cas1"), EnumSet.noneOf(Role.class), rows);
  }

  @Property
  void the_order_of_the_rows_does_not_matter(
      @ForAll("rows") List<MonitorRow> rows, @ForAll Random random) {
    List<MonitorRow> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    assertThat(health(shuffled).value()).isEqualTo(health(rows).value());
    assertThat(health(shuffled).answer()).isEqualTo(health(rows).answer());
    assertThat(health(shuffled).missing()).isEqualTo(health(rows).missing());
  }

  @Property
  void no_row_is_dropped(@ForAll("rows") List<MonitorRow> rows) {
    assertThat(health(rows).rows()).isEqualTo(rows);
  }

  @Property
  void one_more_row_of_a_monitor_that_has_one_never_improves(
      @ForAll("rows") List<MonitorRow> rows, @ForAll("aRow") MonitorRow more) {
    HealthSetHealth before = health(rows);
    if (before.missing().contains(more.monitor())) {
      return;
    }
    List<MonitorRow> longer = new ArrayList<>(rows);
    longer.add(more);
    assertThat(WORST_FIRST.indexOf(health(longer).answer()))
        .isLessThanOrEqualTo(WORST_FIRST.indexOf(before.answer()));
  }

  @Property
  void making_a_row_ill_makes_the_health_set_ill(
      @ForAll("rows") List<MonitorRow> rows, @ForAll Random random) {
    if (rows.isEmpty()) {
      return;
    }
    int ill = random.nextInt(rows.size());
    List<MonitorRow> worse = new ArrayList<>(rows);
    worse.set(ill, MonitorRow.builder().from(rows.get(ill)).value(AlertValue.UNHEALTHY).build());
    assertThat(health(worse).answer()).isEqualTo(Answer.NO);
    assertThat(health(worse).value()).isEqualTo(AlertValue.UNHEALTHY);
  }

  @Property
  void taking_away_all_rows_of_a_monitor_never_gives_a_yes(@ForAll("rows") List<MonitorRow> rows) {
    List<MonitorRow> fewer =
        rows.stream().filter(each -> !each.monitor().equals(PopSketch.DEEP_TEST)).toList();
    assertThat(health(fewer).missing()).contains(PopSketch.DEEP_TEST);
    assertThat(health(fewer).answer()).isNotEqualTo(Answer.YES);
    assertThat(health(fewer).value()).isNotEqualTo(AlertValue.HEALTHY);
  }

  @Property
  void a_yes_means_that_every_monitor_has_a_row_and_every_row_is_well(
      @ForAll("rows") List<MonitorRow> rows) {
    boolean all =
        rows.stream().allMatch(MonitorRow::well)
            && rows.stream().anyMatch(each -> each.monitor().equals(PopSketch.DEEP_TEST))
            && rows.stream().anyMatch(each -> each.monitor().equals(PopSketch.SELF_TEST));
    assertThat(health(rows).answer() == Answer.YES).isEqualTo(all);
  }
}
