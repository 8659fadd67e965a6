package dev.pophealth.report;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Recovery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the time of a recovery went.
 *
 * @param from when the alert was raised
 * @param to when the last outcome came; when the alert was raised, where none did
 * @param firstAct when the first act was started
 * @param stretches the stretches between, in order, without gaps
 * @param counts how many requests there were of a kind
 */
record Times(
    Instant from,
    Instant to,
    Optional<Instant> firstAct,
    List<Stretch> stretches,
    Map<Kind, Integer> counts) {

  Times {
    stretches = List.copyOf(stretches);
    counts = Collections.unmodifiableMap(new EnumMap<>(counts));
  }

  /** What a stretch of time was spent on. */
  enum Kind {
    LOOKED,
    ACTED,
    WAITED,
    BETWEEN
  }

  /**
   * A stretch of time.
   *
   * @param kind on what
   * @param from its beginning
   * @param to its end
   */
  record Stretch(Kind kind, Instant from, Instant to) {
    Duration length() {
      return Spans.between(from, to);
    }
  }

  static Times of(Recovery recovery, List<Replay.Leg> legs) {
    Instant from = recovery.incident().alert().raisedAt();
    Instant at = from;
    Optional<Instant> firstAct = Optional.empty();
    List<Stretch> stretches = new ArrayList<>();
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (Replay.Leg leg : legs) {
      Instant asked = leg.entry().outcome().askedAt();
      Instant came = leg.entry().outcome().cameAt();
      Kind kind = kind(leg);
      counts.merge(kind, 1, Integer::sum);
      if (kind == Kind.ACTED && firstAct.isEmpty() && leg.entry().way().mayHaveHappened()) {
        firstAct = Optional.of(asked);
      }
      Instant began = kind == Kind.WAITED || asked.isBefore(at) ? at : asked;
      if (began.isAfter(at)) {
        stretches.add(new Stretch(Kind.BETWEEN, at, began));
      }
      if (came.isAfter(began)) {
        stretches.add(new Stretch(kind, began, came));
        at = came;
      } else {
        at = began;
      }
    }
    return new Times(from, at, firstAct, stretches, counts);
  }

  private static Kind kind(Replay.Leg leg) {
    return leg.entry()
        .action()
        .map(action -> action instanceof Act ? Kind.ACTED : Kind.LOOKED)
        .orElse(Kind.WAITED);
  }

  Duration total() {
    return Spans.between(from, to);
  }

  Duration spent(Kind kind) {
    return stretches.stream()
        .filter(stretch -> stretch.kind() == kind)
        .map(Stretch::length)
        .reduce(Duration.ZERO, Duration::plus);
  }

  int count(Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  Optional<Duration> toFirstAct() {
    return firstAct.map(at -> Spans.between(from, at));
  }
}
