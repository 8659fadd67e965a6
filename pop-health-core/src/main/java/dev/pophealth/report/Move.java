package dev.pophealth.report;

import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One step of a plan with its ways on. It is itself only: ways may lead back to moves that are
 * still being written.
 */
final class Move implements Part {

  /** What a move is, for pictures. */
  enum Shape {
    QUESTION,
    ACT,
    WAIT,
    CALL,
    CHOICE,
    HAND_OVER
  }

  /**
   * A way on.
   *
   * @param when what came; empty words where there is only one way
   * @param target where it leads
   * @param drawn whether pictures show it; text always does
   */
  record Branch(Phrase when, Target target, boolean drawn) {}

  private final Optional<StepId> step;
  private final Shape shape;
  private final Phrase words;
  private final Optional<String> command;
  private final Optional<Action> action;
  private final List<Phrase> notes = new ArrayList<>();
  private final List<Branch> branches = new ArrayList<>();

  Move(Optional<StepId> step, Shape shape, Phrase words, Optional<String> command) {
    this(step, shape, words, command, Optional.empty());
  }

  Move(
      Optional<StepId> step,
      Shape shape,
      Phrase words,
      Optional<String> command,
      Optional<Action> action) {
    this.step = step;
    this.shape = shape;
    this.words = words;
    this.command = command;
    this.action = action;
  }

  Move note(Phrase note) {
    notes.add(note);
    return this;
  }

  /** Leads on; two ways to one target are told as one. */
  Move leads(Phrase when, Target target) {
    return add(new Branch(when, target, true));
  }

  Move always(Target target) {
    return leads(Phrase.name(""), target);
  }

  /** Leads on by a way that only text tells, since pictures have a rule for it. */
  Move tells(Phrase when, Target target) {
    return add(new Branch(when, target, false));
  }

  private Move add(Branch branch) {
    for (int i = 0; i < branches.size(); i++) {
      Branch known = branches.get(i);
      if (known.target().equals(branch.target())) {
        branches.set(
            i,
            new Branch(
                known.when().or(branch.when()), known.target(), known.drawn() || branch.drawn()));
        return this;
      }
    }
    branches.add(branch);
    return this;
  }

  /** How others refer to it. */
  Phrase title() {
    return step.map(id -> Phrase.name(id.value())).orElse(words);
  }

  Optional<StepId> step() {
    return step;
  }

  Shape shape() {
    return shape;
  }

  Phrase words() {
    return words;
  }

  Optional<String> command() {
    return command;
  }

  Optional<Action> action() {
    return action;
  }

  List<Phrase> notes() {
    return notes;
  }

  List<Branch> branches() {
    return branches;
  }
}
