package dev.pophealth.recovery;

import dev.pophealth.health.DependencyName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A step of a runbook, with what belongs to it. {@link Steps} writes them.
 *
 * <p>The shapes are such that unsafe ones cannot be written: an attempt has its verification, a
 * change its way back, a poll its bound. The last three kinds are for a {@linkplain
 * Runbook.Builder#toTheLetter() procedure to the letter}, which has none of that.
 */
public sealed interface Step {

  /**
   * A question under the id of a step.
   *
   * @param id the step's id
   * @param question what is asked
   */
  record Check(StepId id, Question question) {}

  /**
   * Is the trouble still there? Green ends the recovery, red goes on, unclear is asked once more
   * and then escalates.
   *
   * @param check the question
   */
  record Confirm(Check check) implements Step {}

  /**
   * Asked and reported; decides nothing.
   *
   * @param check the question
   */
  record Note(Check check) implements Step {}

  /**
   * Must be yes to go on; no escalates as impossible.
   *
   * @param check the question
   * @param remedies what would help, but only with a person's leave
   */
  record Guard(Check check, List<Act> remedies) implements Step {

    /** Copies the list. */
    public Guard {
      remedies = List.copyOf(remedies);
    }
  }

  /**
   * Asked until it is yes.
   *
   * @param check the question
   * @param every time between two rounds
   * @param times rounds at most, 1 to 1000
   */
  record Poll(Check check, Duration every, int times) implements Step {

    /** Refuses a poll without a bound. */
    public Poll {
      if (times < 1 || times > 1000 || every.isNegative() || every.isZero()) {
        throw new IllegalArgumentException(
            "poll "
                + check.id()
                + " has "
                + times
                + " rounds every "
                + every
                + ": choose 1 to 1000 rounds and a time above zero");
      }
    }
  }

  /**
   * Waits.
   *
   * @param id the step's id
   * @param duration how long, from the last outcome
   */
  record Pause(StepId id, Duration duration) implements Step {}

  /**
   * Escalates when one of the dependencies is known to be ill: it is named, and nothing that
   * depends on it is restarted.
   *
   * @param id the step's id
   * @param dependencies what the probe depends on
   */
  record HeldBack(StepId id, List<DependencyName> dependencies) implements Step {

    /** Copies the list. */
    public HeldBack {
      dependencies = List.copyOf(dependencies);
    }
  }

  /**
   * How a restarted server is proven to be back.
   *
   * @param boot reads the boot time before
   * @param settle the wait before looking, where the effect is unknown
   * @param look did it restart?
   * @param up is it back?
   * @param grace the wait before the first probe
   */
  record Comeback(Check boot, StepId settle, Check look, Check up, StepId grace) {}

  /**
   * An act meant to cure, with its verification: green ends the recovery, red goes on.
   *
   * @param id the step's id
   * @param act what is done
   * @param verify what must be yes afterwards, all of it; not empty
   * @param guards what must hold right before, each time
   * @param unless asked first: a no says that somebody did it already, and leads to the
   *     verification
   * @param comeback how a restarted server is proven to be back; required for acts that take a
   *     server down
   * @param pause a wait before the verification
   * @param renewal what renews the licence when it expired, where the verdict that gave it cannot
   *     be had at that point; its green is no cure
   */
  record Attempt(
      StepId id,
      Act act,
      List<Check> verify,
      List<Step> guards,
      Optional<Check> unless,
      Optional<Comeback> comeback,
      Optional<Pause> pause,
      Optional<Check> renewal)
      implements Step {

    /** Refuses an attempt without verification, or a server's restart without its comeback. */
    public Attempt {
      verify = List.copyOf(verify);
      guards = List.copyOf(guards);
      if (verify.isEmpty()) {
        throw new IllegalArgumentException(
            "attempt " + id + " has no verification: say what must be green afterwards");
      }
      if (act.risk() == Risk.TAKES_DOWN && comeback.isEmpty()) {
        throw new IllegalArgumentException(
            "attempt " + id + " takes a server down: say how it is proven to be back");
      }
    }

    /**
     * The same with guards.
     *
     * @param steps guards, polls or notes, in order
     */
    public Attempt guardedBy(Step... steps) {
      return new Attempt(id, act, verify, List.of(steps), unless, comeback, pause, renewal);
    }

    /**
     * The same, but left out when somebody did it already.
     *
     * @param question asks whether nobody did
     */
    public Attempt unless(Check question) {
      return new Attempt(id, act, verify, guards, Optional.of(question), comeback, pause, renewal);
    }

    /**
     * The same with a wait before the verification.
     *
     * @param wait the wait
     */
    public Attempt after(Pause wait) {
      return new Attempt(id, act, verify, guards, unless, comeback, Optional.of(wait), renewal);
    }

    /**
     * The same with a question of its own that renews an expired licence.
     *
     * @param question the question
     */
    public Attempt renewedBy(Check question) {
      return new Attempt(id, act, verify, guards, unless, comeback, pause, Optional.of(question));
    }
  }

  /**
   * The way back of a change.
   *
   * @param id the step's id
   * @param act puts the value back
   * @param readBack is it as it was found?
   * @param onlyWhenGreen whether it is put back only after a cure; else on every way out
   * @param effect what makes it effective, if anything must
   */
  record Undo(
      StepId id, Act act, Check readBack, boolean onlyWhenGreen, Optional<UndoEffect> effect) {}

  /**
   * What makes a value that was put back effective.
   *
   * @param id the step's id
   * @param act such as the restart of a service
   * @param look asked before it is repeated
   */
  record UndoEffect(StepId id, Act act, Check look) {}

  /**
   * A change, what is done under it, and its way back. It is never entered twice.
   *
   * @param id the step's id
   * @param change the change
   * @param guards what must hold before it
   * @param before is it as wanted already? then nothing will be owed
   * @param inForce asked after the change
   * @param effect what makes the change effective, if anything must
   * @param under what is done under it
   * @param undo its way back
   * @param auxiliary whether the recovery goes on without it where it cannot be had
   * @param thenVerify asked after it was put back
   * @param whenRed the reason when that is red after a cure
   */
  record Holding(
      StepId id,
      Act change,
      List<Step> guards,
      Check before,
      Check inForce,
      Optional<Attempt> effect,
      List<Step> under,
      Undo undo,
      boolean auxiliary,
      Optional<Check> thenVerify,
      EscalationReason whenRed)
      implements Step {

    /** Refuses a disruptive way back that nothing verifies. */
    public Holding {
      guards = List.copyOf(guards);
      under = List.copyOf(under);
      if (undo.effect().isPresent() && thenVerify.isEmpty()) {
        throw new IllegalArgumentException(
            "holding "
                + id
                + " restarts something while it puts back: say what must be green afterwards");
      }
    }
  }

  /**
   * The way back alone, of a change that a stopped or escalated recovery left in place. It follows
   * whatever else was found; where it is in vain, it is listed as owed.
   *
   * @param holding the change
   */
  record PutBack(Holding holding) implements Step {}

  /**
   * What is asked about each found server, and the runbook to call when the answer is no.
   *
   * @param check the question, about {@link Runbook#FOUND}
   * @param callee the runbook
   */
  record Inspection(Check check, Runbook callee) {}

  /**
   * Finds servers, and looks after each: the first inspection that says no calls its runbook on
   * that server, once; after each call the caller's own verification decides.
   *
   * @param find the question that finds them
   * @param call the id of the call
   * @param inspections what is asked about each
   * @param verify the caller's own verification
   * @param ownToo whether the incident's own server may be among them; where it may not and is
   *     found, a person decides
   */
  record EachFound(
      Check find, StepId call, List<Inspection> inspections, Check verify, boolean ownToo)
      implements Step {

    /** Copies the list. */
    public EachFound {
      inspections = List.copyOf(inspections);
    }
  }

  /**
   * A question with its three ways on; each falls through to the step after.
   *
   * @param check the question
   * @param yes steps after a yes
   * @param no steps after a no
   * @param unclear steps after an unclear answer
   */
  record Ask(Check check, List<Step> yes, List<Step> no, List<Step> unclear) implements Step {

    /** Copies the lists. */
    public Ask {
      yes = List.copyOf(yes);
      no = List.copyOf(no);
      unclear = List.copyOf(unclear);
    }
  }

  /**
   * Hands over to a person.
   *
   * @param id the step's id
   * @param reason why
   */
  record HandOver(StepId id, EscalationReason reason) implements Step {}

  /**
   * To the letter only: an act with nothing behind it; whatever comes of it, the next step follows.
   *
   * @param id the step's id
   * @param act what is done
   */
  record Bare(StepId id, Act act) implements Step {}

  /**
   * To the letter only: the case is closed here, whatever is owed.
   *
   * @param id the step's id
   * @param resolution how
   */
  record Finish(StepId id, Resolution resolution) implements Step {}

  /**
   * To the letter only: the procedure says nothing about what comes next.
   *
   * @param id the step's id
   */
  record Silence(StepId id) implements Step {}
}
