package dev.pophealth.check;

import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Way;
import java.util.Optional;

/**
 * What is known of a setting.
 *
 * @param before what it was
 * @param changed whether we changed it, or may have
 * @param now what it is
 * @param relied whether the service has, or may have, taken up our value
 * @param stale whether it was put back, but the service may still run with our value
 * @param undone how often putting back was tried, up to two
 * @param cure whether its server was cured since the change
 */
record SettingState(
    Before before, boolean changed, Now now, boolean relied, boolean stale, int undone, Cure cure) {

  static final SettingState UNTOUCHED =
      new SettingState(Before.UNREAD, false, Now.AS_FOUND, false, false, 0, Cure.NONE);

  /** What it was before our first intent. */
  enum Before {
    UNREAD,
    /** As we would set it: nothing is ours to undo. */
    SET_BY_OTHERS,
    NOT_SET
  }

  /** What it is now. */
  enum Now {
    AS_FOUND,
    PERHAPS_OURS,
    OURS
  }

  /**
   * Whether the server was cured since the change.
   *
   * @param counts whether verdicts count: where it takes a restart, only once that is proven
   * @param green whether a verdict since was good
   * @param red whether a verdict since was bad, or unclear twice: then the change may be kept for
   *     good
   * @param doubt a verdict since that was unclear, and was not good later
   */
  record Cure(boolean counts, boolean green, boolean red, Optional<Question> doubt) {
    static final Cure NONE = new Cure(false, false, false, Optional.empty());
    static final Cure OPEN = new Cure(true, false, false, Optional.empty());

    Cure judged(Question question, Way verdict) {
      if (!counts) {
        return this;
      }
      return switch (verdict) {
        case YES -> new Cure(true, true, red, doubt.filter(other -> !other.equals(question)));
        case NO -> new Cure(true, green, true, doubt);
        default -> {
          boolean twice = doubt.filter(question::equals).isPresent();
          yield new Cure(true, green, red || twice, Optional.of(question));
        }
      };
    }

    boolean holds() {
      return green && !red && doubt.isEmpty();
    }
  }

  SettingState with(Cure other) {
    return new SettingState(before, changed, now, relied, stale, undone, other);
  }

  /** Whether our value is, or may be, what it says or what the service runs with. */
  boolean owes() {
    return isLeft() || stale;
  }

  boolean isLeft() {
    return now != Now.AS_FOUND;
  }

  SettingState read(boolean yesMeansSet, Way way) {
    if (way == Way.UNCLEAR) {
      return now == Now.OURS ? is(Now.PERHAPS_OURS) : this;
    }
    boolean set = yesMeansSet == (way == Way.YES);
    if (!changed) {
      Before found = set ? Before.SET_BY_OTHERS : Before.NOT_SET;
      return new SettingState(found, false, now, relied, stale, undone, cure);
    }
    return set
        ? is(Now.OURS)
        : new SettingState(before, true, Now.AS_FOUND, false, relied || stale, undone, cure);
  }

  /**
   * Our change was decided.
   *
   * @param way what came of it
   * @param begin how the cure begins
   */
  SettingState set(Way way, Cure begin) {
    if (!way.mayHaveHappened() || before == Before.SET_BY_OTHERS) {
      return this;
    }
    Now value = way == Way.DONE ? Now.OURS : Now.PERHAPS_OURS;
    return new SettingState(before, true, value, relied, stale, undone, begin);
  }

  /** Putting back was tried, whatever came of it. */
  SettingState putBack() {
    return new SettingState(before, changed, now, relied, stale, oneMore(), cure);
  }

  /** The service took up what it says, or may have. */
  SettingState takenUp(Way way) {
    boolean takesUp = way.mayHaveHappened() && isLeft();
    return new SettingState(
        before,
        changed,
        now,
        relied || takesUp,
        stale && way != Way.DONE,
        stale ? oneMore() : undone,
        cure);
  }

  private SettingState is(Now value) {
    return new SettingState(before, changed, value, relied, stale, undone, cure);
  }

  private int oneMore() {
    return Math.min(2, undone + 1);
  }
}
