package dev.pophealth.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Answer;
import dev.pophealth.health.GroupName;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.recovery.Alert;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Mailbox servers in a group, front ends behind one name, and what is red on them. */
final class Landscape {

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final ServerName MBX1 = ServerName.of("mbx1");
  static final ServerName MBX2 = ServerName.of("mbx2");
  static final ServerName MBX3 = ServerName.of("mbx3");
  static final ServerName CAS1 = ServerName.of("cas1");
  static final ServerName CAS2 = ServerName.of("cas2");
  static final ServerName CAS3 = ServerName.of("cas3");
  static final ServerName CAS4 = ServerName.of("cas4");
  static final Optional<GroupName> DAG1 = Optional.of(GroupName.of("DAG1"));
  static final Optional<GroupName> NO_GROUP = Optional.empty();

  /**
   * cas1 to cas3 are behind one name and point to mbx1 and mbx2; where cas4 points nobody knows.
   */
  static final Topology TOPOLOGY =
      Topology.builder()
          .addServers(mailbox(MBX1), mailbox(MBX2), mailbox(MBX3))
          .addServers(cas(CAS1), cas(CAS2), cas(CAS3))
          .addServers(ServerFacts.of(CAS4, Role.CLIENT_ACCESS))
          .addGroups(ServerGroup.of("DAG1", 1, MBX1, MBX2, MBX3))
          .addGroups(ServerGroup.of("POP", 1, CAS1, CAS2, CAS3))
          .addGroups(ServerGroup.of("OTHER", 1, CAS4))
          .build();

  static ServerFacts mailbox(ServerName name) {
    return ServerFacts.of(name, Role.MAILBOX).withServing(Answer.YES);
  }

  static ServerFacts cas(ServerName name) {
    return ServerFacts.of(name, Role.CLIENT_ACCESS)
        .withServing(Answer.YES)
        .withPointsTo(List.of(MBX1, MBX2));
  }

  static Alert red(MonitorName monitor, ServerName server) {
    return new Alert(monitor, server, NOON);
  }

  static Situation situation(Alert... red) {
    return Situation.builder().topology(TOPOLOGY).addRed(red).build();
  }

  static TriageOrder order(Situation situation) {
    return Triage.ofPop().order(situation);
  }

  static TriagedIncident only(Situation situation) {
    TriageOrder order = order(situation);
    assertThat(order.incidents()).hasSize(1);
    return order.incidents().get(0);
  }

  private Landscape() {}
}
