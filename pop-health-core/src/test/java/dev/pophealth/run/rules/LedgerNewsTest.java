package dev.pophealth.run.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.ServerName;
import dev.pophealth.policy.Hand;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.policy.Progress;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.StepId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerNewsTest {

  private static final Act ACT = new Act.RestartServer(ServerName.of("mbx1"));
  private static final Instant BEGUN = Instant.parse("2026-01-05T09:00:00Z");
  private static final Instant LATER = BEGUN.plusSeconds(60);
  private static final JournalRecord.Intended INTENDED =
      new JournalRecord.Intended(BEGUN, 7, StepId.of("D5"), ACT, List.of("because"));

  private static Optional<LedgerEntry> heard(JournalRecord record) {
    return LedgerNews.of("r1", record, Optional.of(INTENDED));
  }

  private static Optional<LedgerEntry> ours(Progress progress) {
    return Optional.of(new LedgerEntry(ACT, new Hand.Ours("r1"), BEGUN, progress));
  }

  @Test
  void an_intent_is_under_way_from_its_own_time_on() {
    assertThat(LedgerNews.of("r1", INTENDED, Optional.empty())).isEqualTo(ours(Progress.UNDER_WAY));
  }

  @Test
  void what_came_of_it_brings_it_further() {
    assertThat(heard(new JournalRecord.Came(Outcome.done(7, BEGUN, LATER))))
        .isEqualTo(ours(Progress.ENDED));
    assertThat(heard(new JournalRecord.Came(Outcome.maybe(7, BEGUN, LATER, "lost"))))
        .isEqualTo(ours(Progress.ENDED));
    assertThat(heard(new JournalRecord.Came(Outcome.none(7, LATER, NoneCause.IMPOSSIBLE, "no"))))
        .isEqualTo(ours(Progress.NOT_DONE));
  }

  @Test
  void what_came_of_another_request_says_nothing_of_it() {
    assertThat(heard(new JournalRecord.Came(Outcome.done(8, BEGUN, LATER)))).isEmpty();
    assertThat(
            LedgerNews.of(
                "r1", new JournalRecord.Came(Outcome.done(7, BEGUN, LATER)), Optional.empty()))
        .isEmpty();
  }

  @Test
  void proof_settles_or_disproves_the_act_of_that_time() {
    assertThat(heard(new JournalRecord.Settled(LATER, ACT, BEGUN, Optional.empty())))
        .isEqualTo(ours(Progress.SETTLED));
    assertThat(heard(new JournalRecord.Disproved(LATER, ACT, BEGUN)))
        .isEqualTo(ours(Progress.NOT_DONE));
  }

  @Test
  void what_others_did_is_theirs() {
    assertThat(heard(new JournalRecord.DoneByOthers(LATER, ACT, "MA")))
        .contains(new LedgerEntry(ACT, new Hand.Other("MA"), LATER, Progress.ENDED));
  }

  @Test
  void a_question_is_none_of_its_business() {
    assertThat(heard(new JournalRecord.Asked(LATER, 8, StepId.of("D2"), ACT.server(), "Run it.")))
        .isEmpty();
  }
}
