package dev.pophealth.engine.graph;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import org.jspecify.annotations.Nullable;

/**
 * What must be remembered at a place of the tree while it is compiled: places that agree in it are
 * one node.
 *
 * @param owes what is owed
 * @param acted whether a cure was tried, by us or somebody else
 * @param unclear whether a found server's health stayed unclear
 * @param unproven whether a server that was called on stayed ill, or one that was restarted was not
 *     proven to be back: then a green of the own verdict is no cure
 * @param restarted servers that were, or may have been, restarted
 * @param inEffect changes that have, or may have, taken effect
 * @param licence the check whose red is the licence
 */
record Ctx(
    ImmutableList<Owed> owes,
    boolean acted,
    boolean unclear,
    boolean unproven,
    ImmutableSortedSet<Integer> restarted,
    ImmutableSortedSet<StepId> inEffect,
    Step.@Nullable Check licence) {

  static final Ctx START =
      new Ctx(
          ImmutableList.of(),
          false,
          false,
          false,
          ImmutableSortedSet.of(),
          ImmutableSortedSet.of(),
          null);

  Ctx owing(Owed owed) {
    return withOwes(ImmutableList.<Owed>builder().addAll(owes).add(owed).build());
  }

  Ctx withOwes(ImmutableList<Owed> other) {
    return new Ctx(other, acted, unclear, unproven, restarted, inEffect, licence);
  }

  /** A conclusive verdict on a server closes what was owed as its verification. */
  Ctx verified(int server) {
    return withOwes(
        owes.stream()
            .filter(owed -> owed.server() != server || owed.undo().isPresent())
            .collect(ImmutableList.toImmutableList()));
  }

  /** What a step opened is settled. */
  Ctx settled(StepId step, int server) {
    return withOwes(
        owes.stream()
            .filter(owed -> !owed.step().equals(step) || owed.server() != server)
            .collect(ImmutableList.toImmutableList()));
  }

  boolean owes(StepId step, int server) {
    return owes.stream()
        .anyMatch(
            owed ->
                owed.step().equals(step)
                    && owed.server() == server
                    && owed.state() == Obligation.State.OPEN);
  }

  Ctx withActed() {
    return new Ctx(owes, true, unclear, unproven, restarted, inEffect, licence);
  }

  Ctx withUnclear(boolean other) {
    return new Ctx(owes, acted, other, unproven, restarted, inEffect, licence);
  }

  Ctx leftUnproven() {
    return new Ctx(owes, acted, unclear, true, restarted, inEffect, licence);
  }

  Ctx withRestarted(int server) {
    return new Ctx(
        owes,
        acted,
        unclear,
        unproven,
        ImmutableSortedSet.<Integer>naturalOrder().addAll(restarted).add(server).build(),
        inEffect,
        licence);
  }

  /** After a call: of the restarts only those of the incident's own server still matter. */
  Ctx backFromCall() {
    return new Ctx(
        owes, acted, unclear, unproven, restarted.headSet(Node.SUBJECT, true), inEffect, licence);
  }

  Ctx withInEffect(StepId holding) {
    return new Ctx(
        owes,
        acted,
        unclear,
        unproven,
        restarted,
        ImmutableSortedSet.<StepId>naturalOrder().addAll(inEffect).add(holding).build(),
        licence);
  }

  Ctx outOfEffect(StepId holding) {
    return new Ctx(
        owes,
        acted,
        unclear,
        unproven,
        restarted,
        inEffect.stream()
            .filter(id -> !id.equals(holding))
            .collect(ImmutableSortedSet.toImmutableSortedSet(StepId::compareTo)),
        licence);
  }

  Ctx licensedBy(Step.@Nullable Check check) {
    return new Ctx(owes, acted, unclear, unproven, restarted, inEffect, check);
  }
}
