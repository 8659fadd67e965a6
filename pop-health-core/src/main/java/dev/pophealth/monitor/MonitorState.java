package dev.pophealth.monitor;

import dev.pophealth.health.AlertValue;
import dev.pophealth.health.Answer;
import dev.pophealth.health.HealthSetName;
import dev.pophealth.health.HealthSetState;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.MonitorRow;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a monitor knows of one server: a window of what was measured, and the level that follows.
 *
 * <p>A monitor turns red when its rule says so, stays red until its rule says green, and comes to
 * graver levels as time passes. When nothing that says anything was measured for some time it is
 * stale, whatever it was before: a new red is then a new alert. All times are of one clock; when
 * that is set back by more than a late observation explains, what was measured is forgotten. Takes
 * memory for as many observations as the rule looks at, a thousand at most. Immutable; safe to
 * share.
 */
public final class MonitorState {

  private final MonitorPlan plan;
  private final ServerName server;
  private final Verdict verdict;
  private final Window window;
  private final Instant latest;
  private final Optional<Instant> measuredAt;
  private final Optional<Suppression> suppression;

  /** The level, since when, since when it is red, and whether that was alerted. */
  private record Verdict(
      MonitorLevel level, Instant since, Optional<Instant> redSince, boolean alerted) {

    static Verdict of(MonitorLevel level, Instant since) {
      return new Verdict(level, since, Optional.empty(), false);
    }

    Verdict to(MonitorLevel other, Instant at) {
      return level == other ? this : new Verdict(other, at, redSince, alerted);
    }
  }

  /** What forbids it to judge, and when that ends if it does by itself. */
  private record Suppression(Interruption reason, Optional<Instant> until) {}

  private MonitorState(
      MonitorPlan plan,
      ServerName server,
      Verdict verdict,
      Window window,
      Instant latest,
      Optional<Instant> measuredAt,
      Optional<Suppression> suppression) {
    this.plan = plan;
    this.server = server;
    this.verdict = verdict;
    this.window = window;
    this.latest = latest;
    this.measuredAt = measuredAt;
    this.suppression = suppression;
  }

  /**
   * A monitor that has measured nothing yet.
   *
   * @param plan how it judges
   * @param server the server that it watches
   * @param now the time
   * @throws IllegalArgumentException when the server is a placeholder
   */
  public static MonitorState begin(MonitorPlan plan, ServerName server, Instant now) {
    if (server.isPlaceholder()) {
      throw new IllegalArgumentException(
          "a monitor is to watch the placeholder [" + server + "]: name the server");
    }
    return new MonitorState(
        plan,
        server,
        Verdict.of(MonitorLevel.MISSING, now),
        Window.EMPTY,
        now,
        Optional.empty(),
        Optional.empty());
  }

  /** How it judges. */
  public MonitorPlan plan() {
    return plan;
  }

  /** The server that it watches. */
  public ServerName server() {
    return server;
  }

  /** What it says; {@link MonitorLevel#MISSING} while it is suppressed. */
  public MonitorLevel level() {
    return verdict.level();
  }

  /** Since when it says that. */
  public Instant since() {
    return verdict.since();
  }

  /** Since when it is red; empty when it is not. */
  public Optional<Instant> redSince() {
    return verdict.redSince();
  }

  /** When something was measured last that said anything; empty when nothing was. */
  public Optional<Instant> measuredAt() {
    return measuredAt;
  }

  /** What forbids it to judge, if anything. */
  public Optional<Interruption> suppressed() {
    return suppression.map(Suppression::reason);
  }

  /** Its verdict in the words of a server's own monitors. */
  public AlertValue value() {
    return suppressed()
        .map(
            reason ->
                reason == Interruption.PERSON_AT_WORK ? AlertValue.REPAIRING : AlertValue.DISABLED)
        .orElse(level().value());
  }

  /**
   * The same as a row, to be rolled up with others into a health set's health. Its times are by the
   * clock of whoever watches, not the server's own.
   *
   * @param healthSet the health set that the monitor belongs to
   */
  public MonitorRow row(HealthSetName healthSet) {
    return MonitorRow.builder()
        .server(server)
        .monitor(plan.monitor())
        .healthSet(healthSet)
        .value(value())
        .state(HealthSetState.NOT_APPLICABLE)
        .measuredAt(measuredAt)
        .changedAt(since())
        .build();
  }

  /**
   * Takes an observation in. One from before the last one that said something changes nothing.
   *
   * @param observation the observation
   */
  public Judgement after(Observation observation) {
    MonitorState then = passed(observation.at());
    boolean late = then.measuredAt.filter(observation.at()::isBefore).isPresent();
    if (late || then.suppression.isPresent()) {
      return judgement(then);
    }
    return judgement(then.measured(observation));
  }

  /**
   * Lets time pass: what is red gets graver, what is old gets stale, a suppression with an end
   * ends.
   *
   * @param now the time
   */
  public Judgement at(Instant now) {
    return judgement(passed(now));
  }

  /**
   * Forbids it to judge: a person is at work, it is switched off, or the server is in maintenance.
   * What was measured is forgotten, so that afterwards no alert rests on it.
   *
   * @param reason what forbids it
   * @param until when that ends by itself; empty when somebody has to {@linkplain #resumed resume}
   * @param now the time
   */
  public MonitorState suppressed(Interruption reason, Optional<Instant> until, Instant now) {
    MonitorState fresh = begin(plan, server, now);
    return new MonitorState(
        plan,
        server,
        fresh.verdict,
        fresh.window,
        now,
        Optional.empty(),
        Optional.of(new Suppression(reason, until)));
  }

  /**
   * Lets it judge again, from nothing.
   *
   * @param now the time
   */
  public MonitorState resumed(Instant now) {
    return suppression.isPresent() ? begin(plan, server, now) : this;
  }

  private Judgement judgement(MonitorState then) {
    boolean raise = then.level().compareTo(plan.alertAt()) >= 0 && !then.verdict.alerted();
    Optional<LevelChange> change =
        then.level() == level()
            ? Optional.empty()
            : Optional.of(new LevelChange(level(), then.level(), then.latest));
    return raise
        ? new Judgement(
            then.alerted(), change, Optional.of(new Alert(plan.monitor(), server, then.latest)))
        : new Judgement(then, change, Optional.empty());
  }

  private MonitorState passed(Instant now) {
    if (now.isBefore(latest)) {
      boolean late = !now.isBefore(latest.minus(plan.staleAfter()));
      return late || suppression.isPresent() ? this : begin(plan, server, now);
    }
    if (suppression.isPresent()) {
      boolean over = suppression.get().until().filter(end -> !now.isBefore(end)).isPresent();
      return over ? begin(plan, server, now) : with(verdict, window, now, measuredAt);
    }
    boolean stale =
        measuredAt.filter(last -> now.isAfter(last.plus(plan.staleAfter()))).isPresent();
    if (stale) {
      Verdict is = level() == MonitorLevel.STALE ? verdict : Verdict.of(MonitorLevel.STALE, now);
      return with(is, Window.EMPTY, now, measuredAt);
    }
    return with(graver(verdict, now), window, now, measuredAt);
  }

  private MonitorState measured(Observation observation) {
    Instant at = observation.at();
    Answer answer = plan.rule().answer(observation);
    if (answer == Answer.UNCLEAR) {
      return this;
    }
    Instant now = at.isAfter(latest) ? at : latest;
    Window more = window.and(plan.rule(), at, answer == Answer.NO);
    Verdict is =
        switch (more.judged(plan.rule())) {
          case YES ->
              level() == MonitorLevel.HEALTHY ? verdict : Verdict.of(MonitorLevel.HEALTHY, now);
          case NO -> red(at, now);
          case UNCLEAR -> verdict;
        };
    return with(is, more, now, Optional.of(at));
  }

  private Verdict red(Instant at, Instant now) {
    return redSince().isPresent()
        ? graver(verdict, now)
        : graver(new Verdict(level(), since(), Optional.of(at), false), now);
  }

  private Verdict graver(Verdict is, Instant now) {
    return is.redSince()
        .map(red -> is.to(plan.transitions().after(Duration.between(red, now)), now))
        .orElse(is);
  }

  private MonitorState alerted() {
    return with(new Verdict(level(), since(), redSince(), true), window, latest, measuredAt);
  }

  private MonitorState with(Verdict is, Window seen, Instant now, Optional<Instant> measured) {
    return new MonitorState(plan, server, is, seen, now, measured, suppression);
  }
}
