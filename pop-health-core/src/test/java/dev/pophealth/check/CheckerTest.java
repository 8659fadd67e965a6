package dev.pophealth.check;

import static dev.pophealth.check.Broken.BLOCK;
import static dev.pophealth.check.Broken.PROBE;
import static dev.pophealth.check.Broken.RESTART_SERVER;
import static dev.pophealth.recovery.Steps.attempt;
import static dev.pophealth.recovery.Steps.bare;
import static dev.pophealth.recovery.Steps.check;
import static dev.pophealth.recovery.Steps.confirm;
import static dev.pophealth.recovery.Steps.handOver;
import static dev.pophealth.recovery.Steps.heldBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.primitives.ImmutableIntArray;
import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.GraphCompiler;
import dev.pophealth.engine.graph.Kind;
import dev.pophealth.engine.graph.Node;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Way;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the checker says of good and bad runbooks. */
class CheckerTest {

  private static final Runbook MINE =
      Runbook.named("mine")
          .first(confirm("R0", PROBE))
          .then(attempt("R1", RESTART_SERVER, check("R2", PROBE)))
          .otherwise("R3");

  @Test
  void the_runbooks_D_keep_every_law() {
    assertEachHolds("D", 2);
  }

  @Test
  void the_runbooks_C_keep_every_law() {
    assertEachHolds("C", 2);
  }

  @Test
  void the_runbooks_P_keep_every_law() {
    assertEachHolds("P", 2);
  }

  @Test
  void the_runbooks_A_keep_every_law() {
    assertEachHolds("A", 3);
  }

  private static void assertEachHolds(String family, int count) {
    List<Runbook> runbooks =
        PopRunbooks.hardened().all().stream()
            .filter(runbook -> runbook.id().startsWith(family + "."))
            .toList();
    assertThat(runbooks).hasSize(count);
    for (Runbook runbook : runbooks) {
      CheckReport report = Checker.standard().check(runbook, roles(runbook));
      assertThat(report.holds()).as(report.toString()).isTrue();
      assertThatCode(report::orThrow).doesNotThrowAnyException();
      assertThat(report.runbook()).isEqualTo(runbook.id());
      assertThat(report.ends()).isPositive().isLessThan(report.states());
      assertThat(report.transitions()).isGreaterThan(report.states());
      assertThat(report.longestPath()).isBetween(10, report.states());
      assertThat(report.explored()).isGreaterThan(report.states());
      assertThat(report)
          .hasToString(
              "runbook %s: %d states, %d transitions, %d ends, at most %d requests; %s"
                  .formatted(
                      runbook.id(),
                      report.states(),
                      report.transitions(),
                      report.ends(),
                      report.longestPath(),
                      "every law is kept"));
    }
  }

  private static Set<Role> roles(Runbook runbook) {
    if (runbook.id().endsWith(".cas")) {
      return EnumSet.of(Role.CLIENT_ACCESS);
    }
    return runbook.id().endsWith(".mailbox") ? EnumSet.of(Role.MAILBOX) : EnumSet.allOf(Role.class);
  }

  @Test
  void a_restart_without_moving_databases_is_told_in_words() {
    CheckReport report = Checker.standard().check(MINE);
    Violation violation = violation(report, "S1");
    assertThat(violation.told())
        .isEqualTo(
            """
            Law S1: no server that hosts, or may host, an active database copy is restarted
            Runbook mine on server1 [CLIENT_ACCESS, MAILBOX] breaks it so:
              1. R0  RunProbe PopSelfTestProbe on server1: NO
              2. R1.boot  ReadBootTime on server1: YES
              3. R1  RestartServer on server1: DONE
              => server1 is restarted while it may host an active database copy\
            """);
    assertThat(violation).hasToString(violation.told());
  }

  @Test
  void a_report_of_broken_laws_tells_all_of_them_and_throws() {
    CheckReport report = Checker.standard().check(MINE);
    assertThat(report.holds()).isFalse();
    assertThat(report.violations()).extracting(Violation::law).contains("S1", "S6", "S13");
    assertThat(report.toString()).contains(report.violations().size() + " laws are broken");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(report::orThrow)
        .withMessage(report.toString())
        .satisfies(
            error ->
                assertThat(report.violations())
                    .allSatisfy(found -> assertThat(error).hasMessageContaining(found.told())));
  }

  @Test
  void a_server_without_databases_may_be_restarted_without_moving_any() {
    CheckReport report = Checker.standard().check(MINE, EnumSet.of(Role.CLIENT_ACCESS));
    assertThat(report.violations()).extracting(Violation::law).contains("S6").doesNotContain("S1");
  }

  @Test
  void laws_that_share_an_id_are_told_each_by_itself() {
    CheckReport report =
        Checker.standard()
            .check(
                Broken.letter(
                    bare("1", RESTART_SERVER),
                    bare("2", BLOCK),
                    handOver("3", EscalationReason.EXHAUSTED)));
    assertThat(report.violations())
        .filteredOn(violation -> violation.law().equals("S8"))
        .extracting(Violation::wrong)
        .containsExactlyInAnyOrder(
            "activation on server1 is owed, but not listed",
            "server1 was disrupted, not judged since, and is not listed");
  }

  @Test
  void a_cure_that_no_good_end_follows_is_told() {
    Graph graph = GraphCompiler.compile(MINE);
    assertThat(Checker.of().check(graph, EnumSet.allOf(Role.class)).holds()).isTrue();
    Graph hopeless = graph.rewired(0, (number, node) -> givingUpOnceDone(node));
    CheckReport report = Checker.of().check(hopeless, EnumSet.allOf(Role.class));
    assertThat(report.unreached()).containsExactly("R1");
    assertThat(report.violations()).isEmpty();
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(report::orThrow)
        .withMessageEndingWith("After R1 no good end can be reached.");
  }

  private static ImmutableIntArray givingUpOnceDone(Node node) {
    if (node.kind() != Kind.ACT) {
      return node.next();
    }
    int refused = node.next().get(1);
    return ImmutableIntArray.of(refused, refused, refused, refused, refused);
  }

  @Test
  void users_add_laws_of_their_own() {
    Law<?> mine =
        Laws.never(Happening.act(Act.RestartServer.class))
            .after(Happening.answered(Question.ReadBootTime.class, Way.YES))
            .law("U1", "we never restart servers");
    assertThat(Checker.standard().with(mine).laws()).endsWith(mine);
    assertThat(Checker.standard().laws()).doesNotContain(mine);
    Violation violation = violation(Checker.standard().with(mine).check(MINE), "U1");
    assertThat(violation.because()).isEqualTo("we never restart servers");
    assertThat(violation.path()).hasSize(3);
  }

  @Test
  void a_server_that_the_runbook_names_itself_is_judged_too() {
    ServerName named = ServerName.of("mbx9");
    CheckReport report =
        Checker.standard().check(Broken.letter(bare("1", new Act.RestartServer(named))));
    assertThat(violation(report, "S1").wrong())
        .isEqualTo("mbx9 is restarted while it may host an active database copy");
  }

  @Test
  void each_dependency_is_thought_ill_whichever_gate_it_stands_at() {
    CheckReport report =
        Checker.standard()
            .check(
                Runbook.named("gates")
                    .first(confirm("1", PROBE), heldBack("2", List.of(PopHealth.NETWORK)))
                    .then(attempt("3", Broken.RESTART_SERVICE, check("4", PROBE)))
                    .then(heldBack("5", List.of(PopHealth.ACTIVE_DIRECTORY)))
                    .otherwise("6"));
    assertThat(violation(report, "S19").told())
        .contains("known to be ill [Active Directory]")
        .endsWith("a dependency is known to be ill, and yet something is disrupted");
  }

  @Test
  void the_same_runbook_has_the_same_report() {
    Stream.of(MINE, PopRunbooks.hardened().all().iterator().next())
        .forEach(
            runbook ->
                assertThat(Checker.standard().check(runbook))
                    .isEqualTo(Checker.standard().check(runbook))
                    .hasToString(Checker.standard().check(runbook).toString()));
  }

  private static Violation violation(CheckReport report, String law) {
    return report.violations().stream()
        .filter(found -> found.law().equals(law))
        .findFirst()
        .orElseThrow(() -> new AssertionError(law + " is kept: " + report));
  }
}
