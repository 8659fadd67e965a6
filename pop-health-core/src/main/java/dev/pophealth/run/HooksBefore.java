package dev.pophealth.run;

import dev.pophealth.health.Topology;
import dev.pophealth.policy.Hand;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.policy.Progress;
import dev.pophealth.policy.Review;
import dev.pophealth.port.HookMoment;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.Performance;
import dev.pophealth.port.RestartHook;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.NoneCause;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/**
 * Before a restart: the hooks, and then the policy once more, since they take time. The server is
 * reserved meanwhile. One that fails prevents the restart.
 */
final class HooksBefore extends Hooking {

  private final ActCase acting;
  private final Iterator<RestartHook> left;

  HooksBefore(Run run, ActCase acting) {
    super(run, HookMoment.BEFORE);
    this.acting = acting;
    this.left = run.context().setup().hooks().iterator();
  }

  @Override
  void enter() {
    if (left.hasNext()) {
      RestartHook hook = left.next();
      call(hook, acting.number(), acting.act(), performance -> called(hook, performance));
    } else {
      Topologies.read(this, this::again);
    }
  }

  private void called(RestartHook hook, Performance performance) {
    if (performance.effect() == Effect.DONE) {
      enter();
      return;
    }
    run.came(
        acting.none(
            run.now(),
            NoneCause.IMPOSSIBLE,
            "the hook " + hook.name() + " did not succeed: " + performance.words()));
  }

  private void again(Topology topology) {
    Instant now = run.now();
    if (acting.isLate(now)) {
      run.came(acting.expired(run));
      return;
    }
    JournalRecord.Intended own = run.acts().underWay().orElseThrow();
    LedgerEntry reserved =
        new LedgerEntry(own.act(), new Hand.Ours(run.name()), own.at(), Progress.NOT_DONE);
    Review review = run.review(acting, run.context().books().ledger().and(reserved), topology, now);
    if (review instanceof Review.Allow) {
      run.enter(new Performing(run, acting));
      return;
    }
    List<String> why = Whys.english(review);
    if (run.write(new JournalRecord.Refused(now, acting.number(), acting.act(), why))) {
      run.came(acting.none(now, NoneCause.REFUSED, String.join(" ", why)));
    }
  }
}
