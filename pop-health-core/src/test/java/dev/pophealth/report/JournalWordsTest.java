package dev.pophealth.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Interruption;
import dev.pophealth.health.ServerName;
import dev.pophealth.port.HookMoment;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.StepId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JournalWordsTest {

  private static final Instant AT = Instant.parse("2026-01-05T09:10:00Z");
  private static final Act ACT = new Act.RestartServer(ServerName.of("mbx1"));
  private static final Incident INCIDENT = PlayedRecoveries.open("V2c").incident();
  private static final List<String> WHY = List.of("Because of it.");

  static Stream<JournalRecord> told() {
    return Stream.of(
        new JournalRecord.Begun(AT, "s1", INCIDENT, Optional.of("D"), "f", Optional.of("other")),
        new JournalRecord.Resumed(AT, "s2"),
        new JournalRecord.Joined(
            AT, new Alert(INCIDENT.alert().monitor(), INCIDENT.alert().server(), AT)),
        new JournalRecord.Intended(AT, 1, StepId.of("D5"), ACT, WHY),
        new JournalRecord.CameLate(AT, 1, "it came"),
        new JournalRecord.Held(AT, 1, ACT, AT.plusSeconds(60), WHY),
        new JournalRecord.Refused(AT, 1, ACT, WHY),
        new JournalRecord.LeaveAsked(AT, 1, ACT, AT.plusSeconds(60), WHY),
        new JournalRecord.LeaveGiven(AT, 1, "sato", AT.plusSeconds(60)),
        new JournalRecord.LeaveDenied(AT, 1, "sato", "no"),
        new JournalRecord.LeaveLapsed(AT, 1, "nobody"),
        new JournalRecord.HookBegun(AT, 1, "balancer", HookMoment.BEFORE),
        new JournalRecord.HookEnded(AT, 1, "pager", HookMoment.AFTER, Effect.MAYBE, "late"),
        new JournalRecord.Settled(AT, ACT, AT, Optional.of("sato")),
        new JournalRecord.Disproved(AT, ACT, AT),
        new JournalRecord.DoneByOthers(AT, ACT, "somebody"),
        new JournalRecord.Interrupted(AT, Interruption.CANCELLED, "by sato"),
        new JournalRecord.Ended(
            AT, JournalRecord.End.GIVEN_UP, "OTHER_RUNBOOK", List.of(), List.of("balancer")));
  }

  @ParameterizedTest
  @MethodSource("told")
  void what_the_recovery_does_not_know_is_told_in_both_languages(JournalRecord record) {
    Remark remark = JournalWords.remarks(List.of(record)).get(0).remark();
    assertThat(remark.at()).isEqualTo(AT);
    assertThat(remark.english()).isNotBlank().matches("\\p{ASCII}+").doesNotContain("  ");
    assertThat(remark.japanese()).contains("。").doesNotContain("  ", "null");
    assertThat(remark.japanese().codePoints()).anyMatch(c -> c >= 0x3040);
  }

  @Test
  void every_kind_of_record_is_told_or_left_out_on_purpose() {
    List<Class<?>> leftOut = List.of(JournalRecord.Asked.class, JournalRecord.Came.class);
    assertThat(told().map(Object::getClass).distinct().count() + leftOut.size())
        .isEqualTo(JournalRecord.class.getPermittedSubclasses().length);
    assertThat(
            JournalWords.remarks(
                List.of(
                    new JournalRecord.Asked(
                        AT, 1, StepId.of("D2"), ServerName.of("mbx1"), "is it green?"),
                    new JournalRecord.Came(Outcome.timeCame(1, AT)),
                    new JournalRecord.Intended(AT, 1, StepId.of("D5"), ACT, List.of()),
                    new JournalRecord.Settled(AT, ACT, AT, Optional.empty()),
                    new JournalRecord.Ended(
                        AT, JournalRecord.End.RESOLVED, "RECOVERED", List.of(), List.of()))))
        .isEmpty();
  }

  @Test
  void a_hook_is_told_once_when_its_end_is_known() {
    JournalRecord begun = new JournalRecord.HookBegun(AT, 1, "balancer", HookMoment.BEFORE);
    JournalRecord ended =
        new JournalRecord.HookEnded(
            AT.plusSeconds(2), 1, "balancer", HookMoment.BEFORE, Effect.DONE, "");
    assertThat(JournalWords.remarks(List.of(begun, ended)))
        .extracting(placed -> placed.remark().english())
        .containsExactly("Hook balancer was called before the restart: done.");
  }
}
