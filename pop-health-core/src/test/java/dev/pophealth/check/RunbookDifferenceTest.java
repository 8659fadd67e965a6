package dev.pophealth.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.RunbookSettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one runbook does that another does not. */
class RunbookDifferenceTest {

  private static final Set<Role> CAS = EnumSet.of(Role.CLIENT_ACCESS);
  private static final Set<Role> MAILBOX = EnumSet.of(Role.MAILBOX);
  private static final String RESTART = "RestartService MSExchangePOP3BE on server1";

  @Test
  void a_runbook_does_not_differ_from_itself() {
    for (PopRunbooks runbooks : List.of(PopRunbooks.hardened(), PopRunbooks.asPublished())) {
      for (Runbook runbook : runbooks.all()) {
        RunbookDifference none =
            RunbookDifference.between(runbook, runbook, EnumSet.allOf(Role.class));
        assertThat(none.differences()).as(runbook.id()).isEmpty();
        assertThat(none.complete()).as(runbook.id()).isTrue();
      }
    }
  }

  @Test
  void the_page_restarts_where_the_hardened_runbook_calls_a_person() {
    RunbookDifference difference = d();
    assertThat(difference.complete()).isTrue();
    assertThat(difference.differences())
        .contains(
            new Difference(
                List.of(
                    "both:  V2c  RunProbe PopDeepTestProbe on server1: UNCLEAR",
                    "one:   V2c.again.wait  wait PT30S",
                    "one:   V2c.again  RunProbe PopDeepTestProbe on server1: UNCLEAR"),
                "escalated, INCONCLUSIVE",
                RESTART));
  }

  @Test
  void it_is_told_in_words() {
    assertThat(d().told())
        .startsWith("One is D.deep, other is D.deep.published.\n\n")
        .contains(
            "  world: known to be ill [Active Directory]\n"
                + "  both:  V2c  RunProbe PopDeepTestProbe on server1: NO\n"
                + "  => one: escalated, IMPOSSIBLE\n"
                + "  => other: "
                + RESTART
                + "\n")
        .endsWith("That is all.");
  }

  @Test
  void differences_behind_a_search_are_found() {
    RunbookDifference difference = RunbookDifference.between(c(1), c(2), CAS);
    assertThat(difference.complete()).isTrue();
    assertThat(difference.differences())
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(each.history().get(0))
                    .isEqualTo("world: Mailbox servers to be found [mbx1, mbx2]"));
  }

  @Test
  void what_only_one_side_does_is_told_and_gone_past_when_it_is_named() {
    Runbook hardened = hardened(PopHealth.PROXY_TEST_MONITOR, CAS);
    Runbook published = published(PopHealth.PROXY_TEST_MONITOR, CAS);
    Act[] everywhere = FindingsDocTest.onOtherServers(published);
    assertThat(everywhere).hasSize(1);
    String told = PathWords.name(everywhere[0].on(ServerName.of("server1")));
    RunbookDifference first = RunbookDifference.between(hardened, published, CAS);
    assertThat(first.differences()).extracting(Difference::other).contains(told);
    assertThat(first.differences())
        .extracting(Difference::other)
        .doesNotContain("RestartServer on server1", "escalated, EXHAUSTED");
    RunbookDifference whole = RunbookDifference.between(hardened, published, CAS, everywhere);
    assertThat(whole.complete()).isTrue();
    assertThat(whole.differences()).containsAll(first.differences());
    assertThat(whole.differences())
        .extracting(Difference::other)
        .contains("RestartServer on server1", "escalated, EXHAUSTED");
    assertThat(RunbookDifference.between(published, hardened, CAS, everywhere).differences())
        .extracting(one -> one.other() + " / " + one.one())
        .containsExactlyInAnyOrderElementsOf(
            whole.differences().stream().map(one -> one.one() + " / " + one.other()).toList());
  }

  @Test
  void the_other_way_round_the_sides_are_exchanged() {
    RunbookDifference back =
        RunbookDifference.between(
            published(PopHealth.DEEP_TEST_MONITOR, MAILBOX),
            hardened(PopHealth.DEEP_TEST_MONITOR, MAILBOX),
            MAILBOX);
    assertThat(back.differences())
        .extracting(one -> one.other() + " / " + one.one())
        .containsExactlyInAnyOrderElementsOf(
            d().differences().stream().map(one -> one.one() + " / " + one.other()).toList());
  }

  @Test
  void it_says_when_the_bound_was_reached() {
    RunbookDifference some =
        RunbookDifference.between(
            hardened(PopHealth.DEEP_TEST_MONITOR, MAILBOX),
            published(PopHealth.DEEP_TEST_MONITOR, MAILBOX),
            MAILBOX,
            10);
    assertThat(some.complete()).isFalse();
    assertThat(some.told()).endsWith("There may be more: the bound on pairs was reached.");
  }

  private static RunbookDifference d() {
    return RunbookDifference.between(
        hardened(PopHealth.DEEP_TEST_MONITOR, MAILBOX),
        published(PopHealth.DEEP_TEST_MONITOR, MAILBOX),
        MAILBOX);
  }

  private static Runbook c(int maxFound) {
    RunbookSettings settings = RunbookSettings.builder().maxFound(maxFound).build();
    return PopRunbooks.hardened(settings).runbook(PopHealth.CTP_MONITOR, CAS).orElseThrow();
  }

  private static Runbook hardened(MonitorName monitor, Set<Role> roles) {
    return PopRunbooks.hardened().runbook(monitor, roles).orElseThrow();
  }

  private static Runbook published(MonitorName monitor, Set<Role> roles) {
    return PopRunbooks.asPublished().runbook(monitor, roles).orElseThrow();
  }
}
