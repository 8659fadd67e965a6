package dev.pophealth.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Role;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.RunbookSettings;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one runbook does that another does not. */
class RunbookDifferenceTest {

  private static final Set<Role> CAS = EnumSet.of(Role.CLIENT_ACCESS);
  private static final Runbook HARDENED =
      PopRunbooks.hardened(RunbookSettings.builder().upRounds(2).build())
          .runbook(PopHealth.PROXY_TEST_MONITOR, CAS)
          .orElseThrow();
  private static final Runbook PUBLISHED =
      PopRunbooks.asPublished().runbook(PopHealth.PROXY_TEST_MONITOR, CAS).orElseThrow();

  @Test
  void a_runbook_does_not_differ_from_itself() {
    RunbookDifference difference = RunbookDifference.between(HARDENED, HARDENED, CAS);
    assertThat(difference.differences()).isEmpty();
    assertThat(difference.complete()).isTrue();
  }

  @Test
  void the_page_restarts_where_the_hardened_runbook_calls_a_person() {
    RunbookDifference difference = RunbookDifference.between(HARDENED, PUBLISHED, CAS);
    assertThat(difference.differences())
        .anySatisfy(
            one -> {
              assertThat(one.one()).startsWith("escalated, IMPOSSIBLE");
              assertThat(one.other()).isEqualTo("RestartService MSExchangePOP3 on server1");
              assertThat(one.history()).isNotEmpty();
            });
  }

  @Test
  void the_other_way_round_the_sides_are_exchanged() {
    RunbookDifference there = RunbookDifference.between(HARDENED, PUBLISHED, CAS);
    RunbookDifference back = RunbookDifference.between(PUBLISHED, HARDENED, CAS);
    assertThat(back.differences())
        .extracting(one -> one.other() + " / " + one.one())
        .containsExactlyInAnyOrderElementsOf(
            there.differences().stream().map(one -> one.one() + " / " + one.other()).toList());
  }
}
