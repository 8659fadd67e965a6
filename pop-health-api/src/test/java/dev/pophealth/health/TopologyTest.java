package dev.pophealth.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TopologyTest {

  private static final ServerName MBX1 = ServerName.of("mbx1");
  private static final ServerName MBX2 = ServerName.of("mbx2");
  private static final ServerName CAS1 = ServerName.of("cas1");

  private static final Topology TOPOLOGY =
      Topology.builder()
          .addServers(
              ServerFacts.of(MBX1, Role.MAILBOX).withServing(Answer.YES),
              ServerFacts.of(CAS1, Role.CLIENT_ACCESS).withPointsTo(List.of(MBX1, MBX2)))
          .addGroups(ServerGroup.of("DAG1", 1, MBX1, MBX2))
          .build();

  @Test
  void servers_and_groups_are_found_in_any_letter_case() {
    assertThat(TOPOLOGY.find(ServerName.of("MBX1"))).map(ServerFacts::name).contains(MBX1);
    assertThat(TOPOLOGY.findGroup(GroupName.of("dag1"))).isPresent();
    assertThat(TOPOLOGY.groupsOf(ServerName.of("Mbx2"))).hasSize(1);
    assertThat(TOPOLOGY.pointingTo(ServerName.of("MBX2"))).containsExactly(CAS1);
  }

  @Test
  void a_short_name_and_a_long_one_are_not_taken_for_one_server() {
    ServerName longName = ServerName.of("mbx1.example.com");
    assertThat(TOPOLOGY.find(longName)).isEmpty();
    assertThat(TOPOLOGY.knows(longName)).isFalse();
    assertThat(TOPOLOGY.near(longName)).containsExactly(MBX1);
    assertThat(TOPOLOGY.near(MBX1)).isEmpty();
  }

  @Test
  void a_topology_that_has_both_names_of_one_server_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Topology.builder()
                    .addServers(ServerFacts.unknown(ServerName.of("MBX1.example.com")))
                    .addGroups(ServerGroup.of("DAG1", 1, MBX1, MBX2))
                    .build())
        .withMessageContaining("[MBX1.example.com] and [mbx1]")
        .withMessageContaining("write both alike");
  }

  @Test
  void servers_of_one_short_name_in_two_domains_are_two() {
    Topology two =
        Topology.builder()
            .addServers(
                ServerFacts.unknown(ServerName.of("mbx1.a.example")),
                ServerFacts.unknown(ServerName.of("mbx1.b.example")))
            .build();
    assertThat(two.near(MBX1)).hasSize(2);
  }

  @Test
  void what_is_not_known_is_said_to_be_unknown() {
    assertThat(TOPOLOGY.serving(MBX1)).isEqualTo(Answer.YES);
    assertThat(TOPOLOGY.serving(MBX2)).isEqualTo(Answer.UNCLEAR);
    assertThat(TOPOLOGY.roles(MBX2)).isEmpty();
    assertThat(TOPOLOGY.knows(MBX2)).isTrue();
    assertThat(TOPOLOGY.find(MBX1).orElseThrow().pointsTo()).isEmpty();
    assertThat(Topology.unknown().knows(MBX1)).isFalse();
  }

  @Test
  void a_server_or_group_listed_twice_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Topology.builder()
                    .addServers(
                        ServerFacts.unknown(MBX1), ServerFacts.unknown(ServerName.of("MBX1")))
                    .build())
        .withMessageContaining("twice");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Topology.builder()
                    .addGroups(ServerGroup.of("x", 1, MBX1), ServerGroup.of("X", 1, MBX2))
                    .build())
        .withMessageContaining("rename one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerGroup.of("x", 1, MBX1, ServerName.of("MBX1")))
        .withMessageContaining("twice");
  }

  @Test
  void a_minimum_is_at_least_one_and_at_most_all() {
    assertThat(ServerGroup.of("x", 2, MBX1, MBX2).minimumHealthy()).isEqualTo(OptionalInt.of(2));
    assertThatIllegalArgumentException().isThrownBy(() -> ServerGroup.of("x", 0, MBX1, MBX2));
    assertThatIllegalArgumentException().isThrownBy(() -> ServerGroup.of("x", 3, MBX1, MBX2));
    assertThatIllegalArgumentException().isThrownBy(() -> ServerGroup.of("x", 1));
    ServerGroup cut =
        ServerGroup.builder()
            .from(ServerGroup.of("x", 2, MBX1, MBX2))
            .membersComplete(false)
            .minimumHealthy(3)
            .build();
    assertThat(cut.minimumHealthy()).hasValue(3);
  }

  @Test
  void a_placeholder_is_no_server_of_a_topology() {
    ServerName found = ServerName.placeholder("found");
    assertThatIllegalArgumentException().isThrownBy(() -> ServerFacts.unknown(found));
    assertThatIllegalArgumentException().isThrownBy(() -> ServerGroup.of("x", 1, found));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerFacts.unknown(MBX1).withPointsTo(List.of(found)));
  }

  @Test
  void nobody_changes_a_topology_from_outside() {
    assertThatThrownBy(() -> TOPOLOGY.groupsOf(MBX1).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> TOPOLOGY.pointingTo(MBX1).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> TOPOLOGY.roles(MBX1).orElseThrow().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
