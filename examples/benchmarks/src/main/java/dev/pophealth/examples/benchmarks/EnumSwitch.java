package dev.pophealth.examples.benchmarks;

import dev.pophealth.recovery.Outcome;
import java.time.Instant;

/**
 * The same procedure as somebody would write it by hand for speed: an enum, a switch, a counter; no
 * reasons, no obligations, no look after a restart of unknown effect.
 */
final class EnumSwitch {

  /** Where the case stands. */
  enum At {
    CONFIRM,
    CONFIRM_WAIT,
    HISTORY,
    SERVICE,
    RESTART_SERVICE,
    VERIFY,
    PEERS,
    BEFORE,
    BLOCK,
    READ,
    POLL,
    POLL_WAIT,
    PEERS_AGAIN,
    BOOT,
    RESTART,
    UP,
    GRACE,
    SELF,
    SERVICE_RUNS,
    SELF_WAIT,
    LIFT,
    LIFTED,
    FINAL,
    FINAL_WAIT,
    RESOLVED,
    ESCALATED
  }

  private At at = At.CONFIRM;
  private int greens;
  private int rounds;
  private Instant red = Instant.EPOCH;
  private boolean found;

  At at() {
    return at;
  }

  void after(Outcome outcome) {
    boolean yes =
        outcome instanceof Outcome.Answered answered
            && ((dev.pophealth.health.ToldReading) answered.reading()).answer()
                == dev.pophealth.health.Answer.YES;
    switch (at) {
      case CONFIRM -> verdict(outcome, yes, At.RESOLVED, At.CONFIRM_WAIT, At.HISTORY);
      case CONFIRM_WAIT -> at = At.CONFIRM;
      case HISTORY -> at = yes ? At.SERVICE : At.VERIFY;
      case SERVICE -> at = yes ? At.RESTART_SERVICE : At.ESCALATED;
      case RESTART_SERVICE -> at = At.VERIFY;
      case VERIFY -> verdict(outcome, yes, At.RESOLVED, At.VERIFY, At.PEERS);
      case PEERS -> at = yes ? At.BEFORE : At.ESCALATED;
      case BEFORE -> {
        found = yes;
        at = At.BLOCK;
      }
      case BLOCK -> at = At.READ;
      case READ -> at = yes ? At.POLL : At.ESCALATED;
      case POLL -> at = yes ? At.PEERS_AGAIN : ++rounds < 10 ? At.POLL_WAIT : At.ESCALATED;
      case POLL_WAIT -> at = At.POLL;
      case PEERS_AGAIN -> at = yes ? At.BOOT : At.ESCALATED;
      case BOOT -> at = yes ? At.RESTART : At.ESCALATED;
      case RESTART -> at = At.UP;
      case UP -> at = yes ? At.GRACE : At.ESCALATED;
      case GRACE -> at = At.SELF;
      case SELF -> at = yes ? At.SERVICE_RUNS : At.ESCALATED;
      case SERVICE_RUNS ->
          verdict(outcome, yes, found ? At.FINAL : At.LIFT, At.SELF_WAIT, At.ESCALATED);
      case SELF_WAIT -> at = At.SELF;
      case LIFT -> at = At.LIFTED;
      case LIFTED -> at = yes ? At.FINAL : At.LIFT;
      case FINAL -> verdict(outcome, yes, At.RESOLVED, At.FINAL_WAIT, At.ESCALATED);
      case FINAL_WAIT -> at = At.FINAL;
      case RESOLVED, ESCALATED -> throw new IllegalStateException("over");
    }
  }

  private void verdict(Outcome outcome, boolean yes, At green, At again, At whenRed) {
    if (!yes) {
      greens = 0;
      red = outcome.askedAt();
      at = whenRed;
    } else if (++greens == 2) {
      greens = 0;
      at = green;
    } else {
      at = again;
    }
  }

  Instant red() {
    return red;
  }
}
