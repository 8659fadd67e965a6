package dev.pophealth.run;

import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.health.GroupName;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.RecoveryEngine;
import dev.pophealth.recovery.Risk;
import dev.pophealth.run.fake.FakeApprover;
import dev.pophealth.run.fake.FakeServers;
import dev.pophealth.run.fake.ManualTime;
import dev.pophealth.run.fake.MemoryJournal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Three Mailbox servers and two Client Access servers, and all that a runner needs, on one thread.
 */
final class Fleet {

  static final ServerName MBX1 = ServerName.of("mbx1");
  static final ServerName MBX2 = ServerName.of("mbx2");
  static final ServerName MBX3 = ServerName.of("mbx3");
  static final ServerName CAS1 = ServerName.of("cas1");
  static final ServerName CAS2 = ServerName.of("cas2");
  static final GroupName DAG = GroupName.of("DAG1");
  static final GroupName CLIENTS = GroupName.of("clients");
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final RecoveryEngine ENGINE = DecisionEngine.following(PopRunbooks.hardened());

  final ManualTime time = new ManualTime(NOON);
  final FakeServers servers;
  final FakeApprover people = new FakeApprover();
  final Heard heard = new Heard();
  final MemoryJournal journal = new MemoryJournal();

  Fleet() {
    this(topology());
  }

  Fleet(Topology topology) {
    this.servers = new FakeServers(topology, time);
  }

  /** What a listener heard. */
  static final class Heard implements RunnerListener {
    final List<String> decided = new ArrayList<>();
    final List<JournalRecord> recorded = new ArrayList<>();
    final List<String> troubles = new ArrayList<>();

    @Override
    public void decided(String recovery, Recovery state) {
      decided.add(state.decision().rationale().step().value());
    }

    @Override
    public void recorded(String recovery, JournalRecord record) {
      recorded.add(record);
    }

    @Override
    public void troubled(String recovery, String what, Throwable cause) {
      troubles.add(what + " " + cause);
    }

    <T extends JournalRecord> List<T> of(Class<T> kind) {
      return recorded.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
  }

  static Topology topology() {
    return Topology.builder()
        .addGroups(
            ServerGroup.of("DAG1", 1, MBX1, MBX2, MBX3), ServerGroup.of("clients", 1, CAS1, CAS2))
        .addServers(
            ServerFacts.of(MBX1, Role.MAILBOX),
            ServerFacts.of(MBX2, Role.MAILBOX),
            ServerFacts.of(MBX3, Role.MAILBOX),
            ServerFacts.of(CAS1, Role.CLIENT_ACCESS).withPointsTo(List.of(MBX1)),
            ServerFacts.of(CAS2, Role.CLIENT_ACCESS).withPointsTo(List.of(MBX2)))
        .build();
  }

  /** The default policy, that also takes servers down unattended. */
  static AutomationPolicy free() {
    return AutomationPolicy.builder().unattended(Risk.TAKES_DOWN).build();
  }

  RunnerSetup.Builder setup() {
    return RunnerSetup.builder()
        .engine(ENGINE)
        .actions(atOnce())
        .journal(journal)
        .time(time)
        .executor(Runnable::run)
        .approver(people)
        .policy(free())
        .listener(heard);
  }

  /** Everything is asked and done on the test's thread. */
  Actions atOnce() {
    return new BlockingActions(servers, servers, servers, servers, Runnable::run);
  }

  RecoveryRunner open() throws IOException {
    return RecoveryRunner.open(setup().build());
  }

  static Incident incident(MonitorName monitor, ServerName server, Role... roles) {
    return Incident.of(new Alert(monitor, server, NOON), roles);
  }

  static Incident deepTest(ServerName server) {
    return incident(PopHealth.DEEP_TEST_MONITOR, server, Role.MAILBOX);
  }

  List<String> acts() {
    return servers.performed().stream()
        .map(ActRequest::act)
        .map(act -> act.getClass().getSimpleName() + " " + act.server())
        .toList();
  }

  /** How the last recovery to end has ended. */
  String end() {
    String last = "not at all";
    for (MemoryJournal.Entry entry : journal.entries()) {
      if (entry.record() instanceof JournalRecord.Ended end) {
        last = end.end() + " " + end.reason();
      }
    }
    return last;
  }

  void passHours(int hours) {
    time.pass(Duration.ofHours(hours));
  }
}
