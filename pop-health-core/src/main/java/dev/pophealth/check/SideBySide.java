package dev.pophealth.check;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Walks two explorations side by side and collects what they do differently.
 *
 * <p>Between two acts the time of a side is counted by its waits. The side that has waited less
 * goes first, so answers are shared by questions of the same time, whichever side asked first; that
 * makes the differences independent of the order of the sides.
 */
final class SideBySide {

  private final int mostPairs;
  private final Set<Act> onOneSideOnly;
  private final Map<List<String>, Difference> found = new LinkedHashMap<>();
  private int visited;
  private boolean complete = true;

  /**
   * A walk.
   *
   * @param mostPairs how many pairs of states are visited at most
   * @param onOneSideOnly acts that are told as a difference and gone past
   */
  SideBySide(int mostPairs, Set<Act> onOneSideOnly) {
    this.mostPairs = mostPairs;
    this.onOneSideOnly = onOneSideOnly;
  }

  List<Difference> differences() {
    return List.copyOf(found.values());
  }

  boolean complete() {
    return complete;
  }

  void in(World world, Exploration one, Exploration other) {
    new Walk(world, new Side("one:   ", one), new Side("other: ", other)).walk();
  }

  /** Which side has waited less since the last act. */
  private enum Behind {
    NEITHER,
    ONE,
    OTHER
  }

  /**
   * Where the two stand.
   *
   * @param one the one's state
   * @param other the other's
   * @param behind which of them still stands before a wait that the other is past
   * @param answers what was answered at the time of the side behind, as far as it can be asked
   *     again
   */
  private record Pair(int one, int other, Behind behind, ImmutableMap<Question, Way> answers) {}

  /** How a pair was reached. */
  private record Visit(@Nullable Visit before, Pair pair, String event) {}

  /** One of the two. */
  private static final class Side {
    private final String prefix;
    private final Exploration paths;
    private final Map<Integer, ImmutableSet<Question>> askable = new LinkedHashMap<>();

    Side(String prefix, Exploration paths) {
      this.prefix = prefix;
      this.paths = paths;
    }

    PathEvent next(int state) {
      return paths.event(paths.from(state)[0].event());
    }

    /** Whether it has come to an act or an end. */
    boolean hasCome(int state) {
      PathEvent next = next(state);
      return !(next instanceof PathEvent.Asked) && !(next instanceof PathEvent.Waited);
    }

    /** What it may ask from a state on, before its next act, wait or end. */
    ImmutableSet<Question> askable(int state) {
      ImmutableSet<Question> known = askable.get(state);
      if (known != null) {
        return known;
      }
      ImmutableSet<Question> questions = ImmutableSet.of();
      if (next(state) instanceof PathEvent.Asked asked) {
        ImmutableSet.Builder<Question> all = ImmutableSet.builder();
        all.add(asked.question());
        for (Exploration.Edge edge : paths.from(state)) {
          if (edge.target() >= 0) {
            all.addAll(askable(edge.target()));
          }
        }
        questions = all.build();
      }
      askable.put(state, questions);
      return questions;
    }

    String told(PathEvent event) {
      return prefix + event.step() + "  " + PathWords.tell(event);
    }
  }

  /** The walk in one world. */
  private final class Walk {
    private final World world;
    private final Side one;
    private final Side other;
    private final Deque<Visit> open = new ArrayDeque<>();
    private final Set<Pair> seen = new LinkedHashSet<>();

    Walk(World world, Side one, Side other) {
      this.world = world;
      this.one = one;
      this.other = other;
    }

    void walk() {
      visit(
          null,
          pair(one.paths.start(), other.paths.start(), Behind.NEITHER, ImmutableMap.of()),
          "");
      while (!open.isEmpty()) {
        Visit at = open.remove();
        boolean oneHasCome = one.hasCome(at.pair().one());
        boolean otherHasCome = other.hasCome(at.pair().other());
        if (oneHasCome && otherHasCome) {
          compare(at);
        } else if (otherHasCome) {
          goesOn(at, true, true);
        } else if (!oneHasCome && asksTheSame(at.pair())) {
          bothGoOn(at);
        } else {
          goesOn(at, !oneHasCome && at.pair().behind() != Behind.OTHER, oneHasCome);
        }
      }
    }

    private void visit(@Nullable Visit before, Pair pair, String event) {
      if (seen.contains(pair)) {
        return;
      }
      if (visited == mostPairs) {
        complete = false;
        return;
      }
      visited++;
      seen.add(pair);
      open.add(new Visit(before, pair, event));
    }

    /** One side asks, waits, or does what the other does not do at all. */
    private void goesOn(Visit at, boolean first, boolean alone) {
      Pair from = at.pair();
      Side side = first ? one : other;
      for (Exploration.Edge edge : side.paths.from(first ? from.one() : from.other())) {
        PathEvent event = side.paths.event(edge.event());
        if (edge.target() < 0 || contradicts(from, event)) {
          continue;
        }
        Behind behind = from.behind();
        ImmutableMap<Question, Way> answers = from.answers();
        if (event instanceof PathEvent.Asked asked) {
          answers = with(answers, asked);
        } else if (alone || behind != Behind.NEITHER) {
          behind = Behind.NEITHER;
          answers = ImmutableMap.of();
        } else {
          behind = first ? Behind.OTHER : Behind.ONE;
        }
        Pair to =
            first
                ? pair(edge.target(), from.other(), behind, answers)
                : pair(from.one(), edge.target(), behind, answers);
        visit(at, to, side.told(event));
      }
    }

    /** A pair that remembers no more than matters. */
    private Pair pair(int a, int b, Behind behind, ImmutableMap<Question, Way> answers) {
      boolean behindHasCome =
          (behind == Behind.ONE && one.hasCome(a)) || (behind == Behind.OTHER && other.hasCome(b));
      if (behindHasCome) {
        return new Pair(a, b, Behind.NEITHER, ImmutableMap.of());
      }
      ImmutableMap.Builder<Question, Way> kept = ImmutableMap.builder();
      answers.forEach(
          (question, way) -> {
            boolean byOne = behind != Behind.OTHER && one.askable(a).contains(question);
            boolean byOther = behind != Behind.ONE && other.askable(b).contains(question);
            if (byOne || byOther) {
              kept.put(question, way);
            }
          });
      boolean alone = one.hasCome(a) || other.hasCome(b);
      return new Pair(a, b, alone ? Behind.NEITHER : behind, kept.buildOrThrow());
    }

    /** Both have come to an act or an end. */
    private void compare(Visit at) {
      PathEvent a = one.next(at.pair().one());
      PathEvent b = other.next(at.pair().other());
      boolean sameAct =
          a instanceof PathEvent.Acted mine
              && b instanceof PathEvent.Acted theirs
              && mine.act().equals(theirs.act());
      if (sameAct) {
        bothGoOn(at);
        return;
      }
      tell(at, does(a), does(b));
      if (isGonePast(a) != isGonePast(b)) {
        goesOn(at, isGonePast(a), true);
      }
    }

    private void tell(Visit at, String mine, String theirs) {
      if (!mine.equals(theirs)) {
        found.merge(
            List.of(mine, theirs),
            new Difference(history(at), mine, theirs),
            (known, more) -> more.history().size() < known.history().size() ? more : known);
      }
    }

    private boolean isGonePast(PathEvent event) {
      return event instanceof PathEvent.Acted acted
          && onOneSideOnly.stream().anyMatch(act -> act.on(world.server()).equals(acted.act()));
    }

    private void bothGoOn(Visit at) {
      for (Exploration.Edge edge : one.paths.from(at.pair().one())) {
        PathEvent event = one.paths.event(edge.event());
        for (Exploration.Edge too : other.paths.from(at.pair().other())) {
          if (comesOutTheSame(event, other.paths.event(too.event()))
              && !contradicts(at.pair(), event)) {
            ImmutableMap<Question, Way> answers =
                event instanceof PathEvent.Asked asked
                    ? with(at.pair().answers(), asked)
                    : ImmutableMap.of();
            visit(
                at,
                pair(edge.target(), too.target(), Behind.NEITHER, answers),
                "both:  " + event.step() + "  " + PathWords.tell(event));
          }
        }
      }
    }

    /** Whether both stand before the same question at the same time. */
    private boolean asksTheSame(Pair pair) {
      return pair.behind() == Behind.NEITHER
          && one.next(pair.one()) instanceof PathEvent.Asked mine
          && other.next(pair.other()) instanceof PathEvent.Asked theirs
          && mine.question().equals(theirs.question());
    }

    private List<String> history(Visit last) {
      List<String> events = new ArrayList<>();
      for (Visit at = last; at != null && at.before() != null; at = at.before()) {
        events.add(at.event());
      }
      if (!world.illDependencies().isEmpty()) {
        events.add("world: known to be ill " + world.illDependencies());
      }
      if (!world.found().isEmpty()) {
        events.add("world: Mailbox servers to be found " + world.found());
      }
      Collections.reverse(events);
      return events;
    }
  }

  private static boolean comesOutTheSame(PathEvent one, PathEvent other) {
    if (one instanceof PathEvent.Asked mine) {
      return other instanceof PathEvent.Asked theirs && mine.way() == theirs.way();
    }
    return one instanceof PathEvent.Acted mine
        && other instanceof PathEvent.Acted theirs
        && mine.way() == theirs.way();
  }

  private static boolean contradicts(Pair pair, PathEvent event) {
    if (!(event instanceof PathEvent.Asked asked)) {
      return false;
    }
    Way known = pair.answers().get(asked.question());
    return known != null && known != asked.way();
  }

  private static ImmutableMap<Question, Way> with(
      ImmutableMap<Question, Way> answers, PathEvent.Asked asked) {
    return ImmutableMap.<Question, Way>builder()
        .putAll(answers)
        .put(asked.question(), asked.way())
        .buildKeepingLast();
  }

  /** An act, or an end with what it lists as owed; without the labels of steps. */
  private static String does(PathEvent event) {
    if (event instanceof PathEvent.Acted acted) {
      return PathWords.name(acted.act());
    } else if (event instanceof PathEvent.Resolved resolved) {
      return "resolved, " + resolved.resolution();
    }
    PathEvent.Escalated escalated = (PathEvent.Escalated) event;
    String reason =
        escalated
            .reason()
            .map(EscalationReason::toString)
            .map("escalated, "::concat)
            .orElse("nothing is said here");
    return escalated.owed().isEmpty()
        ? reason
        : escalated.owed().stream()
            .map(owed -> PathWords.name(owed.act()))
            .distinct()
            .collect(Collectors.joining(", ", reason + ", owing ", ""));
  }
}
