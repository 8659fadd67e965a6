package dev.pophealth.run;

import dev.pophealth.policy.Review;
import dev.pophealth.port.JournalRecord;

/** Waits as the policy says, and then has it reviewed again. */
final class Holding extends Stage {

  private final ActCase acting;
  private final Review.HoldUntil hold;

  Holding(Run run, ActCase acting, Review.HoldUntil hold) {
    super(run);
    this.acting = acting;
    this.hold = hold;
  }

  @Override
  Phase phase() {
    return Phase.HELD;
  }

  @Override
  void enter() {
    if (run.write(
        new JournalRecord.Held(
            run.now(), acting.number(), acting.act(), hold.until(), Whys.english(hold)))) {
      at(acting.noLaterThanLate(hold.until()), this::reviewed);
    }
  }

  @Override
  void reviewed() {
    run.enter(new Preparing(run, acting));
  }
}
