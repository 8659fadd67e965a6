package dev.pophealth.recovery;

import static dev.pophealth.recovery.Runbook.SERVER;

import dev.pophealth.health.DependencyName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes the steps of a runbook; meant to be imported statically. */
public final class Steps {

  private Steps() {}

  /**
   * A question under a step's id.
   *
   * @param id the id
   * @param question the question
   */
  public static Step.Check check(String id, Question question) {
    return new Step.Check(StepId.of(id), question);
  }

  /**
   * Is the trouble still there?
   *
   * @param id the step's id
   * @param question the question
   */
  public static Step.Confirm confirm(String id, Question question) {
    return new Step.Confirm(check(id, question));
  }

  /**
   * Asks and reports; decides nothing.
   *
   * @param id the step's id
   * @param question the question
   */
  public static Step.Note note(String id, Question question) {
    return new Step.Note(check(id, question));
  }

  /**
   * Must be yes to go on.
   *
   * @param id the step's id
   * @param question the question
   * @param remedies what would help, but only with a person's leave
   */
  public static Step.Guard guard(String id, Question question, Act... remedies) {
    return new Step.Guard(check(id, question), List.of(remedies));
  }

  /**
   * Asks until it is yes.
   *
   * @param id the step's id
   * @param question the question
   * @param every time between two rounds
   * @param times rounds at most
   */
  public static Step.Poll poll(String id, Question question, Duration every, int times) {
    return new Step.Poll(check(id, question), every, times);
  }

  /**
   * Waits.
   *
   * @param id the step's id
   * @param duration how long
   */
  public static Step.Pause pause(String id, Duration duration) {
    return new Step.Pause(StepId.of(id), duration);
  }

  /**
   * Escalates when one of the dependencies is known to be ill.
   *
   * @param id the step's id
   * @param dependencies what the probe depends on
   */
  public static Step.HeldBack heldBack(String id, List<DependencyName> dependencies) {
    return new Step.HeldBack(StepId.of(id), dependencies);
  }

  /**
   * An act meant to cure, with its verification. For an act that takes a server down the steps that
   * prove it back are added under the act's id: {@code .boot}, {@code .settle}, {@code .look},
   * {@code .up}, {@code .grace}.
   *
   * @param id the step's id
   * @param act the act
   * @param verify what must be yes afterwards
   */
  public static Step.Attempt attempt(String id, Act act, Step.Check... verify) {
    Optional<Step.Comeback> comeback =
        act.risk() == Risk.TAKES_DOWN ? Optional.of(comeback(id, act)) : Optional.empty();
    return new Step.Attempt(
        StepId.of(id),
        act,
        List.of(verify),
        List.of(),
        Optional.empty(),
        comeback,
        Optional.empty(),
        Optional.empty());
  }

  private static Step.Comeback comeback(String id, Act act) {
    Question up = new Question.ReadServerUp(Optional.empty(), act.server());
    return new Step.Comeback(
        check(id + ".boot", new Question.ReadBootTime(act.server())),
        StepId.of(id + ".settle"),
        check(id + ".look", up),
        check(id + ".up", up),
        StepId.of(id + ".grace"));
  }

  /**
   * The server without active database copies: reads the activation setting ({@code .before}),
   * blocks it and moves the active copies away, reads it back ({@code .read}), polls until none is
   * active, does what is to be done, and lifts the block again from a server that turned green;
   * from one that did not it is kept, and listed as owed.
   *
   * @param block the id of the block
   * @param untilNoneActive the poll, whose question is {@link Question.ReadCopyStatus}
   * @param lift the id of the lift
   * @param under what is done on the drained server
   */
  public static Step.Holding drained(
      String block, Step.Poll untilNoneActive, String lift, Step.Attempt under) {
    return new Step.Holding(
        StepId.of(block),
        new Act.BlockActivation(SERVER),
        List.of(),
        check(block + ".before", new Question.ReadActivation(true, SERVER)),
        check(block + ".read", new Question.ReadActivation(true, SERVER)),
        Optional.empty(),
        List.of(withGuard(untilNoneActive, under)),
        new Step.Undo(
            StepId.of(lift),
            new Act.RestoreActivation(SERVER),
            check(lift + ".read", new Question.ReadActivation(false, SERVER)),
            true,
            Optional.empty()),
        false,
        Optional.empty(),
        EscalationReason.EXHAUSTED);
  }

  private static Step.Attempt withGuard(Step first, Step.Attempt attempt) {
    List<Step> guards = new java.util.ArrayList<>();
    guards.add(first);
    guards.addAll(attempt.guards());
    return attempt.guardedBy(guards.toArray(new Step[0]));
  }

  /**
   * A question with its three ways on.
   *
   * @param id the step's id
   * @param question the question
   * @param yes steps after a yes
   * @param no steps after a no
   * @param unclear steps after an unclear answer
   */
  public static Step.Ask ask(
      String id, Question question, List<Step> yes, List<Step> no, List<Step> unclear) {
    return new Step.Ask(check(id, question), yes, no, unclear);
  }

  /**
   * Hands over to a person.
   *
   * @param id the step's id
   * @param reason why
   */
  public static Step.HandOver handOver(String id, EscalationReason reason) {
    return new Step.HandOver(StepId.of(id), reason);
  }

  /**
   * To the letter only: an act with nothing behind it.
   *
   * @param id the step's id
   * @param act the act
   */
  public static Step.Bare bare(String id, Act act) {
    return new Step.Bare(StepId.of(id), act);
  }

  /**
   * To the letter only: the case is closed.
   *
   * @param id the step's id
   * @param resolution how
   */
  public static Step.Finish finish(String id, Resolution resolution) {
    return new Step.Finish(StepId.of(id), resolution);
  }

  /**
   * To the letter only: nothing is said about what comes next.
   *
   * @param id the step's id
   */
  public static Step.Silence silence(String id) {
    return new Step.Silence(StepId.of(id));
  }
}
