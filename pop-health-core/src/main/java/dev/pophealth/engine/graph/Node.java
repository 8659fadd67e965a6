package dev.pophealth.engine.graph;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.pophealth.health.DependencyName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Resolution;
import dev.pophealth.recovery.StepId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One node of a graph. Equal nodes are one node.
 *
 * @param kind what it does
 * @param step the step it belongs to
 * @param action the action, for {@link Kind#ASK} and {@link Kind#ACT}
 * @param server whom the action is about: {@link #SUBJECT}, {@link #NAMED}, or the index of a found
 *     server
 * @param pause how long, for {@link Kind#WAIT}
 * @param next where each way leads, in the order that {@link Kind} tells
 * @param verdict whether a no is evidence that the server is ill
 * @param licensed whether the act needs fresh evidence
 * @param found the index of the server taken, for {@link Kind#NEXT_FOUND}
 * @param dependencies for {@link Kind#HELD_BACK}
 * @param owes what is owed while it is the current node
 * @param resolution for {@link Kind#RESOLVED}
 * @param reason for {@link Kind#ESCALATED}
 * @param remedies what an escalation offers
 */
public record Node(
    Kind kind,
    StepId step,
    @Nullable Action action,
    int server,
    @Nullable Duration pause,
    ImmutableIntArray next,
    boolean verdict,
    boolean licensed,
    int found,
    ImmutableList<DependencyName> dependencies,
    ImmutableList<Owed> owes,
    @Nullable Resolution resolution,
    @Nullable EscalationReason reason,
    ImmutableList<Act> remedies) {

  /** The incident's own server. */
  public static final int SUBJECT = -1;

  /** The action names its server itself; so do the numbers below, each for another server. */
  public static final int NAMED = -2;

  static final ImmutableIntArray NOWHERE = ImmutableIntArray.of();

  static Node asks(
      StepId step,
      Action question,
      int server,
      boolean verdict,
      ImmutableList<Owed> owes,
      int yes,
      int no,
      int unclear) {
    return new Node(
        Kind.ASK,
        step,
        question,
        server,
        null,
        ImmutableIntArray.of(yes, no, unclear),
        verdict,
        false,
        0,
        ImmutableList.of(),
        owes,
        null,
        null,
        ImmutableList.of());
  }

  static Node acts(
      StepId step,
      Act act,
      int server,
      boolean licensed,
      ImmutableList<Owed> owes,
      ImmutableIntArray next) {
    return new Node(
        Kind.ACT,
        step,
        act,
        server,
        null,
        next,
        false,
        licensed,
        0,
        ImmutableList.of(),
        owes,
        null,
        null,
        ImmutableList.of());
  }

  static Node waits(StepId step, Duration wait, ImmutableList<Owed> owes, int next) {
    return new Node(
        Kind.WAIT,
        step,
        null,
        SUBJECT,
        wait,
        ImmutableIntArray.of(next),
        false,
        false,
        0,
        ImmutableList.of(),
        owes,
        null,
        null,
        ImmutableList.of());
  }

  static Node passes(
      Kind kind,
      StepId step,
      int found,
      ImmutableList<DependencyName> dependencies,
      ImmutableList<Owed> owes,
      ImmutableIntArray next) {
    return new Node(
        kind,
        step,
        null,
        SUBJECT,
        null,
        next,
        false,
        false,
        found,
        dependencies,
        owes,
        null,
        null,
        ImmutableList.of());
  }

  static Node ends(
      Kind kind,
      StepId step,
      @Nullable Resolution resolution,
      @Nullable EscalationReason reason,
      ImmutableList<Owed> owes,
      ImmutableList<Act> remedies) {
    return new Node(
        kind,
        step,
        null,
        SUBJECT,
        null,
        NOWHERE,
        false,
        false,
        0,
        ImmutableList.of(),
        owes,
        resolution,
        reason,
        remedies);
  }

  /** Where it leads tells nodes apart better than all else, and is cheap. */
  @Override
  public int hashCode() {
    return 31 * (31 * next.hashCode() + step.hashCode()) + server + owes.size();
  }

  /** Whether the action names its server itself. */
  public boolean namesItsServer() {
    return isNamed(server);
  }

  /**
   * Whether a number stands for a server that a step names itself.
   *
   * @param server the number, as in {@link #server}
   */
  public static boolean isNamed(int server) {
    return server <= NAMED;
  }

  Node withNext(ImmutableIntArray other) {
    return new Node(
        kind,
        step,
        action,
        server,
        pause,
        other,
        verdict,
        licensed,
        found,
        dependencies,
        owes,
        resolution,
        reason,
        remedies);
  }
}
