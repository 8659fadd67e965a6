package dev.pophealth.monitor;

import static dev.pophealth.monitor.Watched.CAS1;
import static dev.pophealth.monitor.Watched.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.pop.PopHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class MonitorStateProperties {

  private static final List<ProbeResult> UNCLEAR =
      List.of(ProbeResult.NOT_RUN, ProbeResult.POISONED, ProbeResult.MISCONFIGURED);

  /** A run some seconds after the one before; results that say nothing are as likely as others. */
  record Run(int secondsLater, ProbeResult result) {}

  @Provide
  Arbitrary<List<Run>> runs() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 130),
            Arbitraries.of(
                ProbeResult.SUCCEEDED,
                ProbeResult.FAILED,
                ProbeResult.FAILED,
                ProbeResult.FAILED,
                ProbeResult.NOT_RUN,
                ProbeResult.POISONED))
        .as(Run::new)
        .list()
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<Rule> rules() {
    return Arbitraries.of(
        Rule.ConsecutiveFailures.PUBLISHED,
        new Rule.ConsecutiveFailures(1, Duration.ofMinutes(1)),
        new Rule.FailureShare(60, 3, Duration.ofMinutes(5)));
  }

  private static MonitorState begin(Rule rule) {
    return MonitorState.begin(
        MonitorPlan.builder()
            .monitor(PopHealth.PROXY_TEST_MONITOR)
            .rule(rule)
            .staleAfter(Duration.ofSeconds(400))
            .build(),
        CAS1,
        START);
  }

  private static List<Judgement> judge(Rule rule, List<Run> runs) {
    List<Judgement> judged = new ArrayList<>();
    MonitorState state = begin(rule);
    Instant at = START;
    for (Run run : runs) {
      at = at.plusSeconds(run.secondsLater());
      Judgement judgement =
          state.after(new Observation.Probed(at, new ProbeReading(run.result(), "")));
      judged.add(judgement);
      state = judgement.state();
    }
    return judged;
  }

  @Property
  void without_a_failed_run_it_never_turns_red(
      @ForAll("rules") Rule rule, @ForAll("runs") List<Run> runs) {
    List<Run> noReds =
        runs.stream()
            .map(
                run ->
                    run.result() == ProbeResult.FAILED
                        ? new Run(run.secondsLater(), ProbeResult.NOT_RUN)
                        : run)
            .toList();
    assertThat(judge(rule, noReds)).noneMatch(judgement -> judgement.state().level().isRed());
  }

  @Property
  void a_run_that_says_nothing_never_turns_it_red_or_healthy(
      @ForAll("rules") Rule rule, @ForAll("runs") List<Run> runs) {
    MonitorLevel before = MonitorLevel.MISSING;
    List<Judgement> judged = judge(rule, runs);
    for (int i = 0; i < runs.size(); i++) {
      MonitorLevel after = judged.get(i).state().level();
      if (UNCLEAR.contains(runs.get(i).result()) && after != before) {
        assertThat(before.isRed() || after == MonitorLevel.STALE).isTrue();
        assertThat(after).isNotEqualTo(MonitorLevel.HEALTHY);
      }
      before = after;
    }
  }

  @Property
  void runs_in_a_row_are_judged_as_a_plain_count_would(@ForAll("runs") List<Run> runs) {
    Rule.ConsecutiveFailures rule = Rule.ConsecutiveFailures.PUBLISHED;
    List<Judgement> judged = judge(rule, runs);
    List<Instant> reds = new ArrayList<>();
    boolean red = false;
    Instant at = START;
    Instant told = Instant.MIN;
    for (int i = 0; i < runs.size(); i++) {
      at = at.plusSeconds(runs.get(i).secondsLater());
      if (at.isAfter(told.equals(Instant.MIN) ? at : told.plusSeconds(400))) {
        red = false;
        reds.clear();
      }
      switch (runs.get(i).result()) {
        case SUCCEEDED -> {
          red = false;
          reds.clear();
          told = at;
        }
        case FAILED -> {
          reds.add(at);
          told = at;
          Instant from = at.minus(rule.within());
          red = red || reds.stream().filter(from::isBefore).count() >= rule.failures();
        }
        default -> {}
      }
      assertThat(judged.get(i).state().level().isRed()).isEqualTo(red);
    }
  }

  @Property
  void an_alert_comes_once_for_each_time_that_it_is_red(
      @ForAll("rules") Rule rule, @ForAll("runs") List<Run> runs) {
    Optional<Instant> alerted = Optional.empty();
    for (Judgement judgement : judge(rule, runs)) {
      MonitorState state = judgement.state();
      if (judgement.alert().isPresent()) {
        assertThat(alerted).isNotEqualTo(state.redSince());
        alerted = state.redSince();
      }
      boolean isDue = state.level().compareTo(MonitorLevel.UNHEALTHY) >= 0;
      assertThat(state.redSince().isPresent() && alerted.equals(state.redSince())).isEqualTo(isDue);
    }
  }

  @Property
  void looking_at_the_time_in_between_changes_no_later_verdict(
      @ForAll("rules") Rule rule, @ForAll("runs") List<Run> runs) {
    MonitorState state = begin(rule);
    Instant at = START;
    List<Judgement> judged = judge(rule, runs);
    for (int i = 0; i < runs.size(); i++) {
      at = at.plusSeconds(runs.get(i).secondsLater());
      state = state.at(at.minusMillis(500)).state();
      state =
          state
              .after(new Observation.Probed(at, new ProbeReading(runs.get(i).result(), "")))
              .state();
      assertThat(state.level()).isEqualTo(judged.get(i).state().level());
    }
  }

  @Property
  void it_keeps_no_more_than_the_rule_looks_at(@ForAll("runs") List<Run> runs) {
    Window inARow = Window.EMPTY;
    Window share = Window.EMPTY;
    Rule few = Rule.ConsecutiveFailures.PUBLISHED;
    Rule many = new Rule.FailureShare(50, 1, Duration.ofDays(1));
    ImmutableList.Builder<Integer> sizes = ImmutableList.builder();
    for (int i = 0; i < 40 * runs.size(); i++) {
      boolean red = runs.get(i % runs.size()).result() == ProbeResult.FAILED;
      inARow = inARow.and(few, START.plusSeconds(i), red);
      share = share.and(many, START.plusSeconds(i), red);
      sizes.add(inARow.seen().size());
    }
    assertThat(sizes.build()).allMatch(size -> size <= 4);
    assertThat(share.seen()).hasSizeLessThanOrEqualTo(Rule.MOST);
  }
}
