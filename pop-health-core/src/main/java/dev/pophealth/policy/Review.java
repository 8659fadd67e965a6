package dev.pophealth.policy;

import java.time.Instant;
import java.util.List;

/**
 * What a policy says of one act at one time, with every reason, not only the one that decides. The
 * order of the reasons is fixed: person, risk, budgets, groups.
 */
public sealed interface Review {

  /** Every reason; at least one. */
  List<Reason> why();

  /** The verdict without its times and reasons. */
  Verdict verdict();

  /**
   * Perform it.
   *
   * @param why what makes it free
   */
  record Allow(List<Reason> why) implements Review {

    /** Copies the list. */
    public Allow {
      why = List.copyOf(why);
    }

    @Override
    public Verdict verdict() {
      return Verdict.ALLOW;
    }
  }

  /**
   * Ask a person; an {@link Approval} that is given until then is good until then.
   *
   * @param until when the question lapses, which counts as no
   * @param why what a person has to weigh
   */
  record Ask(Instant until, List<Reason> why) implements Review {

    /** Copies the list. */
    public Ask {
      why = List.copyOf(why);
    }

    @Override
    public Verdict verdict() {
      return Verdict.ASK;
    }
  }

  /**
   * Do nothing, and review it again then: nothing is promised for that time.
   *
   * @param until when to review it again, after now
   * @param why what has to pass
   */
  record HoldUntil(Instant until, List<Reason> why) implements Review {

    /** Copies the list. */
    public HoldUntil {
      why = List.copyOf(why);
    }

    @Override
    public Verdict verdict() {
      return Verdict.HOLD;
    }
  }

  /**
   * Do not perform it.
   *
   * @param why what forbids it, and whatever else speaks against it
   */
  record Refuse(List<Reason> why) implements Review {

    /** Copies the list. */
    public Refuse {
      why = List.copyOf(why);
    }

    @Override
    public Verdict verdict() {
      return Verdict.REFUSE;
    }
  }
}
