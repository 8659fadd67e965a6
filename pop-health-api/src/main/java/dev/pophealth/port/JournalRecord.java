package dev.pophealth.port;

import dev.pophealth.health.Interruption;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.StepId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that happened in a recovery, as it is written down. What was begun is written before it
 * begins, what came of it after; so the records alone say where a recovery stands.
 */
public sealed interface JournalRecord {

  /** When, by the clock of whoever runs the recovery. */
  Instant at();

  /**
   * The recovery was opened; always the first record.
   *
   * @param at when
   * @param owner the session that runs it
   * @param incident the incident
   * @param runbook the id of the runbook; empty where none fitted
   * @param fingerprint of the runbook's steps and settings
   * @param restores the recovery whose leavings this one puts back, if it does
   */
  record Begun(
      Instant at,
      String owner,
      Incident incident,
      Optional<String> runbook,
      String fingerprint,
      Optional<String> restores)
      implements JournalRecord {

    /** Refuses nulls. */
    public Begun {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(owner, "owner");
      Objects.requireNonNull(incident, "incident");
      Objects.requireNonNull(runbook, "runbook");
      Objects.requireNonNull(fingerprint, "fingerprint");
      Objects.requireNonNull(restores, "restores");
    }
  }

  /**
   * A session took the recovery up after the one before had died or closed.
   *
   * @param at when
   * @param owner the session that runs it now
   */
  record Resumed(Instant at, String owner) implements JournalRecord {}

  /**
   * The same trouble was alerted again; the alert joined this recovery.
   *
   * @param at when
   * @param alert the alert
   */
  record Joined(Instant at, Alert alert) implements JournalRecord {}

  /**
   * A question is about to be asked.
   *
   * @param at when
   * @param number the request's number
   * @param step the step that asks
   * @param server whom it is about
   * @param question the question, in English
   */
  record Asked(Instant at, int number, StepId step, ServerName server, String question)
      implements JournalRecord {}

  /**
   * An act may be performed, and is about to be.
   *
   * @param at when; an entry of the ledger has this time
   * @param number the request's number
   * @param step the step that acts
   * @param act the act
   * @param why what makes it free, in English
   */
  record Intended(Instant at, int number, StepId step, Act act, List<String> why)
      implements JournalRecord {

    /** Copies the list. */
    public Intended {
      why = List.copyOf(why);
    }
  }

  /**
   * What came of a request: an answer, an act's effect, or that a time has come.
   *
   * @param outcome the outcome
   */
  record Came(Outcome outcome) implements JournalRecord {
    @Override
    public Instant at() {
      return outcome.cameAt();
    }
  }

  /**
   * Something came after it had been given up; it counts for nothing.
   *
   * @param at when
   * @param number the request's number
   * @param words what came
   */
  record CameLate(Instant at, int number, String words) implements JournalRecord {}

  /**
   * The policy says: not yet.
   *
   * @param at when
   * @param number the act's number
   * @param act the act
   * @param until when it is reviewed again
   * @param why what has to pass, in English
   */
  record Held(Instant at, int number, Act act, Instant until, List<String> why)
      implements JournalRecord {

    /** Copies the list. */
    public Held {
      why = List.copyOf(why);
    }
  }

  /**
   * The policy says no, or a person did.
   *
   * @param at when
   * @param number the act's number
   * @param act the act
   * @param why what forbids it, in English
   */
  record Refused(Instant at, int number, Act act, List<String> why) implements JournalRecord {

    /** Copies the list. */
    public Refused {
      why = List.copyOf(why);
    }
  }

  /**
   * A person is asked for leave.
   *
   * @param at when
   * @param number the act's number
   * @param act the act
   * @param until when the question lapses
   * @param why what a person has to weigh, in English
   */
  record LeaveAsked(Instant at, int number, Act act, Instant until, List<String> why)
      implements JournalRecord {

    /** Copies the list. */
    public LeaveAsked {
      why = List.copyOf(why);
    }
  }

  /**
   * A person gave leave.
   *
   * @param at when
   * @param number the act's number
   * @param by who
   * @param until how long it is good
   */
  record LeaveGiven(Instant at, int number, String by, Instant until) implements JournalRecord {}

  /**
   * A person said no.
   *
   * @param at when
   * @param number the act's number
   * @param by who
   * @param words why; may be empty
   */
  record LeaveDenied(Instant at, int number, String by, String words) implements JournalRecord {}

  /**
   * Nobody answered in time.
   *
   * @param at when
   * @param number the act's number
   * @param words how that came
   */
  record LeaveLapsed(Instant at, int number, String words) implements JournalRecord {}

  /**
   * A hook is about to be called.
   *
   * @param at when
   * @param number the number of the restart it is for
   * @param hook its name
   * @param moment before or after the restart
   */
  record HookBegun(Instant at, int number, String hook, HookMoment moment)
      implements JournalRecord {}

  /**
   * A hook has ended.
   *
   * @param at when
   * @param number the number of the restart it was for
   * @param hook its name
   * @param moment before or after the restart
   * @param effect what is certain about it
   * @param words what it had to say
   */
  record HookEnded(
      Instant at, int number, String hook, HookMoment moment, Effect effect, String words)
      implements JournalRecord {}

  /**
   * Something that was done is over for the ledger: a restarted server was proven to be back, or a
   * change is put back.
   *
   * @param at when
   * @param act what was done
   * @param actAt when it was begun, as in {@link Intended#at}
   * @param by who says so, where a person does
   */
  record Settled(Instant at, Act act, Instant actAt, Optional<String> by)
      implements JournalRecord {}

  /**
   * A look has shown that an act did not take place.
   *
   * @param at when
   * @param act the act
   * @param actAt when it was to begin, as in {@link Intended#at}
   */
  record Disproved(Instant at, Act act, Instant actAt) implements JournalRecord {}

  /**
   * Somebody else was found to have done something.
   *
   * @param at when that was found; an entry of the ledger has this time
   * @param act what
   * @param who who
   */
  record DoneByOthers(Instant at, Act act, String who) implements JournalRecord {}

  /**
   * Automation was stopped from outside.
   *
   * @param at when
   * @param reason by what
   * @param words by whom or why; may be empty
   */
  record Interrupted(Instant at, Interruption reason, String words) implements JournalRecord {}

  /**
   * The recovery is over. Only {@link Settled} and {@link CameLate} may follow.
   *
   * @param at when
   * @param end how
   * @param reason the reason's word, such as RECOVERED or EXHAUSTED
   * @param owed what is left to be put back or verified
   * @param hooksLeft the hooks that were called before a restart and not after
   */
  record Ended(Instant at, End end, String reason, List<Obligation> owed, List<String> hooksLeft)
      implements JournalRecord {

    /** Copies the lists. */
    public Ended {
      owed = List.copyOf(owed);
      hooksLeft = List.copyOf(hooksLeft);
    }
  }

  /** How a recovery ended. */
  enum End {
    /** It is well, and nothing is owed. */
    RESOLVED,
    /** A person has to go on. */
    ESCALATED,
    /** It was stopped from outside. */
    STOPPED,
    /** It could not be resumed, and a person has taken note. */
    GIVEN_UP
  }
}
