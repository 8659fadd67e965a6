package dev.pophealth.policy;

import static dev.pophealth.policy.Fleet.MBX1;
import static dev.pophealth.policy.Fleet.MBX2;
import static dev.pophealth.policy.Fleet.NOON;
import static dev.pophealth.policy.Fleet.done;
import static dev.pophealth.policy.Fleet.restart;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.GroupName;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Risk;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonTextTest {

  private static final GroupName DAG1 = GroupName.of("DAG1");

  static Stream<Reason> every() {
    return Stream.of(
        new Reason.Unattended(Risk.CHANGES),
        new Reason.CleaningUp(),
        new Reason.Approved(new Approval(restart(MBX1), "r1", "Hanako", NOON)),
        new Reason.NeedsApproval(Risk.TAKES_DOWN),
        new Reason.AlwaysAsked(restart(MBX1)),
        new Reason.LeftToPeople(Risk.INTERRUPTS),
        new Reason.DryRun(Verdict.HOLD),
        new Reason.InMaintenance(
            new MaintenanceWindow(new Scope.Everywhere(), NOON, NOON.plusSeconds(1), "update")),
        new Reason.Suppressed(new Suppression.OfAct(restart(MBX1), NOON, "backup")),
        new Reason.TooSoon(new Scope.OnGroup(DAG1), NOON, Duration.ofHours(10)),
        new Reason.BudgetSpent(new Scope.OnServer(MBX1), 1, 1),
        new Reason.ServerOut(MBX2, done(restart(MBX2), "r7", Duration.ZERO)),
        new Reason.TooFewOthers(DAG1, 0, 1),
        new Reason.OthersUnclear(DAG1, 0, 1),
        new Reason.MinimumUnknown(DAG1),
        new Reason.MembersUnknown(DAG1),
        new Reason.NobodyStandsIn(MBX1),
        new Reason.ServerUnknown(MBX1, List.of(ServerName.of("mbx1.example.com"))));
  }

  @ParameterizedTest
  @MethodSource("every")
  void every_reason_is_told_in_both_languages(Reason reason) {
    assertThat(ReasonText.of(reason).english()).matches("[A-Zm][\\x20-\\x7E]+");
    assertThat(ReasonText.of(reason).japanese()).containsPattern("[ぁ-んァ-ン一-龥]");
  }

  @Test
  void there_is_no_reason_that_is_not_told() {
    assertThat(every().<Class<?>>map(Reason::getClass))
        .containsExactlyInAnyOrder(Reason.class.getPermittedSubclasses());
  }

  @Test
  void a_person_reads_what_when_and_why() {
    assertThat(
            ReasonText.of(new Reason.Suppressed(new Suppression.OfAct(restart(MBX1), NOON, "x")))
                .english())
        .isEqualTo("It was forbidden until 2026-03-02T12:00:00Z: x");
    assertThat(
            ReasonText.of(new Reason.TooSoon(new Scope.OnServer(MBX1), NOON, Duration.ofHours(10)))
                .japanese())
        .isEqualTo("mbx1 での前回の実行は 2026-03-02T12:00:00Z です。10 時間以上の間隔が必要です。");
    assertThat(ReasonText.of(new Reason.ServerUnknown(MBX1, List.of(MBX2))).english())
        .isEqualTo(
            "The topology does not have mbx1, but perhaps as mbx2: who stands in for it is not"
                + " known.");
  }
}
