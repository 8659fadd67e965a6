package dev.pophealth.run;

import dev.pophealth.policy.Approval;
import dev.pophealth.policy.Review;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.Leave;
import dev.pophealth.port.LeaveRequest;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.run.rules.GivenLeave;
import java.time.Instant;

/** Waits for a person's leave; silence is a no. Given, the act is reviewed again. */
final class AskingLeave extends Stage {

  private static final String NOBODY = "nobody answered in time";

  private final ActCase acting;
  private final Review.Ask ask;
  private final Instant until;

  AskingLeave(Run run, ActCase acting, Review.Ask ask) {
    super(run);
    this.acting = acting;
    this.ask = ask;
    this.until = acting.notAfter().filter(ask.until()::isAfter).orElse(ask.until());
  }

  @Override
  Phase phase() {
    return Phase.ASKING;
  }

  @Override
  void enter() {
    if (!run.write(
        new JournalRecord.LeaveAsked(
            run.now(), acting.number(), acting.act(), until, Whys.english(ask)))) {
      return;
    }
    at(until, () -> lapsed(NOBODY));
    LeaveRequest request =
        new LeaveRequest(
            run.name(),
            acting.number(),
            run.incident(),
            acting.act(),
            acting.text(),
            Whys.of(ask),
            until);
    try {
      underWay(
          run.context()
              .setup()
              .approver()
              .askLeave(request, leave -> run.post(this, () -> answered(leave))));
    } catch (Exception e) {
      run.context().troubled(run.name(), "nobody could be asked for leave, which is a no", e);
      run.post(this, () -> lapsed("nobody could be asked: " + e.getClass().getName()));
    }
  }

  private void answered(Leave leave) {
    if (leave instanceof Leave.Given given) {
      if (run.write(new JournalRecord.LeaveGiven(run.now(), acting.number(), given.by(), until))) {
        Approval approval = new Approval(acting.act(), run.name(), given.by(), until);
        run.allowed(new GivenLeave(approval, Whys.english(ask)));
        run.enter(new Preparing(run, acting));
      }
      return;
    }
    Leave.Denied denied = (Leave.Denied) leave;
    if (run.write(
        new JournalRecord.LeaveDenied(run.now(), acting.number(), denied.by(), denied.words()))) {
      String words = denied.words().isBlank() ? "" : ": " + denied.words();
      run.came(acting.none(run.now(), NoneCause.REFUSED, denied.by() + " said no" + words));
    }
  }

  private void lapsed(String words) {
    if (!run.write(new JournalRecord.LeaveLapsed(run.now(), acting.number(), words))) {
      return;
    }
    boolean licenceEnded = until.isBefore(ask.until()) && !run.now().isBefore(until);
    run.came(licenceEnded ? acting.expired(run) : acting.none(run.now(), NoneCause.REFUSED, words));
  }
}
