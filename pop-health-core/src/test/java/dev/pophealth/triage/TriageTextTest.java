package dev.pophealth.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.GroupName;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TriageTextTest {

  private static final ServerName MBX1 = ServerName.of("mbx1");
  private static final GroupName DAG1 = GroupName.of("DAG1");

  static Stream<TriageReason> every() {
    return Stream.of(
        new TriageReason.NearestTheCause(
            PopHealth.SELF_TEST_MONITOR, List.of(PopHealth.DEEP_TEST_MONITOR)),
        new TriageReason.SeenThrough(List.of(MBX1)),
        new TriageReason.AlreadyUnderWay(new Alert(PopHealth.CTP_MONITOR, MBX1, Instant.EPOCH)),
        new TriageReason.DependencyIll(PopHealth.NETWORK),
        new TriageReason.MostOfGroupRed(Optional.of(DAG1), 2, 3),
        new TriageReason.NameUnclear(ServerName.of("mbx1.example.com"), List.of(MBX1)),
        new TriageReason.GroupBusy(Optional.empty(), MBX1),
        new TriageReason.MayBeBehind(MBX1),
        new TriageReason.FewOthers(DAG1, 1, Optional.empty()),
        new TriageReason.Free());
  }

  @ParameterizedTest
  @MethodSource("every")
  void every_reason_is_told_in_both_languages(TriageReason reason) {
    assertThat(TriageText.of(reason).english()).matches("[\\x20-\\x7E]+\\.");
    assertThat(TriageText.of(reason).japanese()).containsPattern("[ぁ-んァ-ン一-龥].*。");
  }

  @Test
  void there_is_no_reason_that_is_not_told() {
    assertThat(every().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrder(TriageReason.class.getPermittedSubclasses());
  }

  @Test
  void many_servers_are_counted_not_told() {
    List<ServerName> many = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      many.add(ServerName.of("cas" + i));
    }
    assertThat(TriageText.of(new TriageReason.SeenThrough(many)).english())
        .isEqualTo(
            "The same fault is seen through cas1, cas2, cas3, cas4, cas5, cas6, cas7, cas8, 2"
                + " more.");
    assertThat(TriageText.of(new TriageReason.SeenThrough(many.subList(0, 8))).english())
        .endsWith("cas7, cas8.");
  }
}
