package dev.pophealth.engine;

import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.Kind;
import dev.pophealth.engine.graph.Node;
import dev.pophealth.recovery.Alternative;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Rationale;
import dev.pophealth.recovery.StepId;
import dev.pophealth.recovery.StepText;
import dev.pophealth.recovery.TimelineEntry;
import dev.pophealth.recovery.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Why a decision was taken; worked out only when somebody looks. */
final class Reasons implements Rationale {

  private static final List<Way> ANSWERS = List.of(Way.YES, Way.NO, Way.UNCLEAR);
  private static final List<Way> EFFECTS =
      List.of(Way.DONE, Way.REFUSED, Way.IMPOSSIBLE, Way.EXPIRED, Way.MAYBE);

  private final Graph graph;
  private final int at;
  private final @Nullable History last;
  private final @Nullable History licence;
  private final @Nullable History booted;
  private final @Nullable Facts facts;

  Reasons(
      Graph graph,
      int at,
      @Nullable History last,
      @Nullable History licence,
      @Nullable History booted,
      @Nullable Facts facts) {
    this.graph = graph;
    this.at = at;
    this.last = last;
    this.licence = licence;
    this.booted = booted;
    this.facts = facts;
  }

  @Override
  public StepId step() {
    return graph.node(at).step();
  }

  @Override
  public StepText text() {
    return NodeText.of(graph, graph.node(at));
  }

  @Override
  public List<TimelineEntry> because() {
    TreeMap<Integer, TimelineEntry> named = new TreeMap<>();
    for (Facts fact = facts; fact != null; fact = fact.before()) {
      named.put(fact.entry().number(), fact.entry().entry());
    }
    if (licence != null) {
      named.put(licence.number(), licence.entry());
    }
    if (booted != null && graph.node(at).action() instanceof Question.ReadServerUp) {
      named.put(booted.number(), booted.entry());
    }
    if (last != null) {
      named.put(last.number(), last.entry());
    }
    return List.copyOf(named.values());
  }

  @Override
  public List<Alternative> rejected() {
    if (last == null) {
      return List.of();
    }
    Kind kind = graph.node(last.node()).kind();
    List<Way> ways =
        switch (kind) {
          case ASK -> ANSWERS;
          case ACT -> EFFECTS;
          default -> List.of();
        };
    List<Alternative> others = new ArrayList<>();
    int taken = ways.isEmpty() ? at : graph.target(last.node(), last.way());
    for (Way way : ways) {
      int target = graph.target(last.node(), way);
      if (way != last.way() && target != taken) {
        others.add(new Alternative(way, name(graph.node(target))));
      }
    }
    return List.copyOf(others);
  }

  private static String name(Node node) {
    return switch (node.kind()) {
      case RESOLVED -> "RESOLVED " + node.resolution();
      case ESCALATED, SILENT -> "ESCALATE " + node.reason();
      default -> node.step().value();
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Reasons that
        && step().equals(that.step())
        && text().equals(that.text())
        && because().equals(that.because())
        && rejected().equals(that.rejected());
  }

  @Override
  public int hashCode() {
    return Objects.hash(step(), because());
  }

  @Override
  public String toString() {
    return step() + " because " + because();
  }
}
