package dev.pophealth.run;

import dev.pophealth.health.Interruption;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.policy.Review;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.recovery.Risk;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reviews an act by the policy, in the moment before it is performed. Review, ledger and intent are
 * one turn of the journal: no two recoveries take down servers that stand in for each other. (S13)
 */
final class Preparing extends Stage {

  private final ActCase acting;

  Preparing(Run run, ActCase acting) {
    super(run);
    this.acting = acting;
  }

  @Override
  Phase phase() {
    return Phase.PREPARING;
  }

  @Override
  void enter() {
    if (acting.isLate(run.now())) {
      run.came(acting.expired(run));
    } else {
      Topologies.read(this, this::known);
    }
  }

  private void known(Topology topology) {
    if (acting.isLate(run.now())) {
      run.came(acting.expired(run));
      return;
    }
    Set<ServerName> servers = new LinkedHashSet<>();
    servers.add(run.incident().alert().server());
    servers.add(acting.act().server());
    Optional<Interruption> by = Topologies.interruption(run, servers, topology);
    if (by.isPresent()) {
      run.interrupt(by.get(), Topologies.MAINTENANCE);
    } else {
      review(topology);
    }
  }

  private void review(Topology topology) {
    try {
      Reviewed reviewed = run.context().inTurn(() -> reviewed(topology));
      reviewed.intent().ifPresent(run::written);
      follow(reviewed.review());
    } catch (IOException e) {
      run.stuck("the journal could not be used: nothing more is done in this recovery", e);
    }
  }

  /** A review, and the intent that is durable if it allows the act. */
  private record Reviewed(Review review, Optional<JournalRecord> intent) {}

  /** The time is taken within the turn: no entry of another recovery is later than it. */
  private Reviewed reviewed(Topology topology) throws IOException {
    Instant now = run.actAt(acting.act());
    Review review = run.review(acting, run.context().books().ledger(), topology, now);
    if (!(review instanceof Review.Allow)) {
      return new Reviewed(review, Optional.empty());
    }
    JournalRecord intent =
        new JournalRecord.Intended(
            now, acting.number(), acting.step(), acting.act(), Whys.english(review));
    run.context().write(run.name(), intent);
    return new Reviewed(review, Optional.of(intent));
  }

  private void follow(Review review) {
    if (review instanceof Review.Allow) {
      boolean hooked =
          acting.act().risk() == Risk.TAKES_DOWN && !run.context().setup().hooks().isEmpty();
      run.enter(hooked ? new HooksBefore(run, acting) : new Performing(run, acting));
    } else if (review instanceof Review.Ask ask) {
      run.enter(new AskingLeave(run, acting, ask));
    } else if (review instanceof Review.HoldUntil hold) {
      run.enter(new Holding(run, acting, hold));
    } else {
      List<String> why = Whys.english(review);
      Instant now = run.now();
      if (run.write(new JournalRecord.Refused(now, acting.number(), acting.act(), why))) {
        run.came(acting.none(now, NoneCause.REFUSED, String.join(" ", why)));
      }
    }
  }
}
