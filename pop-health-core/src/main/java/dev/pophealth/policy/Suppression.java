package dev.pophealth.policy;

import dev.pophealth.health.Topology;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Risk;
import java.time.Instant;
import java.util.Objects;

/** What a person has forbidden for a time: no restart of mbx2 until 18:00, because … */
public sealed interface Suppression {

  /** From when on it is allowed again. */
  Instant until();

  /** Why, for whoever reads the refusal: 1 to 500 characters on one line. */
  String because();

  /**
   * Whether it forbids an act.
   *
   * @param act the act
   * @param topology who is in which group
   * @param now the time
   */
  boolean forbids(Act act, Topology topology, Instant now);

  /**
   * One act is forbidden; on the server it names, however that is spelled.
   *
   * @param act the act, server included
   * @param until from when on it is allowed again
   * @param because why
   */
  record OfAct(Act act, Instant until, String because) implements Suppression {

    /** Refuses nulls and an empty reason. */
    public OfAct {
      Objects.requireNonNull(act, "act");
      Objects.requireNonNull(until, "until");
      PersonWords.checked("the reason of a suppression", because);
    }

    @Override
    public boolean forbids(Act other, Topology topology, Instant now) {
      return now.isBefore(until)
          && act.server().matches(other.server())
          && act.equals(other.on(act.server()));
    }
  }

  /**
   * Acts from some risk on are forbidden.
   *
   * @param scope on which servers
   * @param from the least risk that is forbidden
   * @param until from when on they are allowed again
   * @param because why
   */
  record OfRisk(Scope scope, Risk from, Instant until, String because) implements Suppression {

    /** Refuses nulls and an empty reason. */
    public OfRisk {
      Objects.requireNonNull(scope, "scope");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(until, "until");
      PersonWords.checked("the reason of a suppression", because);
    }

    @Override
    public boolean forbids(Act act, Topology topology, Instant now) {
      return now.isBefore(until)
          && act.risk().compareTo(from) >= 0
          && scope.covers(act.server(), topology);
    }
  }
}
