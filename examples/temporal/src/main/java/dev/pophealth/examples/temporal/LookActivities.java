package dev.pophealth.examples.temporal;

import dev.pophealth.health.Interruption;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerName;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.recovery.Question;
import io.temporal.activity.ActivityInterface;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What only looks; may be done again when it was lost. */
@ActivityInterface
public interface LookActivities {

  /**
   * Asks a question, unless a maintenance window is open on one of the servers concerned.
   *
   * @param question the question
   * @param within the longest time to take
   * @param concerned the servers whose maintenance stops the recovery
   * @param now the time
   */
  Looked ask(Question question, Duration within, List<ServerName> concerned, Instant now);

  /**
   * The groups that keep the ledger of a server, as workflow ids in order; they are running when
   * this returns.
   *
   * @param server the server
   */
  List<String> groupsOf(ServerName server);

  /**
   * Reviews an act. Called by a group.
   *
   * @param request the act
   * @param ledger what was done so far, this act not included
   * @param group the group that asks
   * @param now the time
   */
  Reviewed review(ReviewRequest request, List<LedgerEntry> ledger, String group, Instant now);

  /**
   * What was read.
   *
   * @param reading the reading; empty when it was not asked
   * @param stopped what forbids to ask, if anything
   */
  record Looked(Optional<Reading> reading, Optional<Interruption> stopped) {}

  /**
   * A review.
   *
   * @param review what the policy says
   * @param forgetBefore older entries of a ledger change no verdict
   */
  record Reviewed(GroupReview review, Instant forgetBefore) {}
}
