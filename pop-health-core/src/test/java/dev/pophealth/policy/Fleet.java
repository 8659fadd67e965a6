package dev.pophealth.policy;

import dev.pophealth.health.Answer;
import dev.pophealth.health.GroupName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServiceName;
import dev.pophealth.health.Topology;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Risk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Three Mailbox servers of one group, a lone one, and what is done to them. */
final class Fleet {

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final ServiceName BACK_END = ServiceName.of("MSExchangePOP3BE");
  static final ServerName MBX1 = ServerName.of("mbx1");
  static final ServerName MBX2 = ServerName.of("mbx2");
  static final ServerName MBX3 = ServerName.of("mbx3");
  static final ServerName LONE = ServerName.of("lone1");

  static final Occasion CURE = Occasion.cure("r1");
  static final Scope DAG1 = new Scope.OnGroup(GroupName.of("DAG1"));

  static final AutomationPolicy DEFAULTS = AutomationPolicy.defaults();

  /** As the defaults, but server restarts need nobody's leave. */
  static final AutomationPolicy BOLD =
      AutomationPolicy.builder().unattended(Risk.TAKES_DOWN).build();

  private Fleet() {}

  /** mbx1 is ill; of the group one has to be well. */
  static Topology topology(Answer second, Answer third) {
    return Topology.builder()
        .addServers(
            mailbox(MBX1, Answer.NO),
            mailbox(MBX2, second),
            mailbox(MBX3, third),
            mailbox(LONE, Answer.NO))
        .addGroups(ServerGroup.of("DAG1", 1, MBX1, MBX2, MBX3))
        .build();
  }

  static Topology well() {
    return topology(Answer.YES, Answer.YES);
  }

  static ServerFacts mailbox(ServerName name, Answer serving) {
    return ServerFacts.of(name, Role.MAILBOX).withServing(serving);
  }

  static Act restart(ServerName server) {
    return new Act.RestartServer(server);
  }

  static Act restartService(ServerName server) {
    return new Act.RestartService(BACK_END, server);
  }

  static LedgerEntry done(Act act, String recovery, Duration ago) {
    return new LedgerEntry(act, new Hand.Ours(recovery), NOON.minus(ago), Progress.SETTLED);
  }

  static LedgerEntry byOthers(Act act, Duration ago) {
    return new LedgerEntry(
        act, new Hand.Other("PopDeepTestRestart"), NOON.minus(ago), Progress.ENDED);
  }

  static Ledger ledger(LedgerEntry... entries) {
    return Ledger.of(List.of(entries));
  }

  static Review review(AutomationPolicy policy, Act act, LedgerEntry... entries) {
    return policy.review(act, CURE, ledger(entries), well(), NOON);
  }

  static Review review(Topology topology, Act act) {
    return BOLD.review(act, CURE, Ledger.empty(), topology, NOON);
  }
}
