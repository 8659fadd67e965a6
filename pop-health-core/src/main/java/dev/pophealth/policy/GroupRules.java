package dev.pophealth.policy;

import dev.pophealth.health.Answer;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.recovery.Risk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Whether enough others stand in for the server while it is away: never two servers of one group
 * out at once, never too few left. (S13) A server restart and a drain take a server out. A service
 * restart does so for seconds, and takes nothing away where the service is known not to serve; else
 * a person is asked where it would leave too few.
 */
record GroupRules(Reviewing at) {

  /** How long a server that others have restarted is waited for. */
  private static final Duration OTHERS_TAKE = Duration.ofHours(1);

  List<Finding> findings() {
    boolean takesOut = LedgerEntry.takesOut(at.act());
    if (!takesOut && at.act().risk() != Risk.INTERRUPTS) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    ServerName server = at.act().server();
    ownServer(findings, server);
    if (!takesOut && at.topology().serving(server) == Answer.NO) {
      return findings;
    }
    List<ServerGroup> groups = at.topology().groupsOf(server);
    for (ServerGroup group : groups) {
      List<ServerName> others =
          group.members().stream().filter(member -> !member.equals(server)).toList();
      if (takesOut) {
        others.forEach(other -> otherServer(findings, other));
      }
      enough(findings, group, others, takesOut);
    }
    if (groups.isEmpty()) {
      findings.add(Finding.ask(nobody(server)));
    }
    return findings;
  }

  private Reason nobody(ServerName server) {
    return at.topology().knows(server)
        ? new Reason.NobodyStandsIn(server)
        : new Reason.ServerUnknown(server, at.topology().near(server));
  }

  /** Another recovery, or somebody else, has it in hand. */
  private void ownServer(List<Finding> findings, ServerName server) {
    Hand ours = new Hand.Ours(at.occasion().recovery());
    at.ledger().out(server).stream()
        .filter(entry -> !entry.by().equals(ours))
        .filter(this::stillOut)
        .forEach(entry -> findings.add(out(server, entry)));
  }

  private void otherServer(List<Finding> findings, ServerName other) {
    at.ledger().out(other).stream()
        .filter(this::stillOut)
        .forEach(entry -> findings.add(out(other, entry)));
  }

  private Finding out(ServerName server, LedgerEntry by) {
    Reason reason = new Reason.ServerOut(server, by);
    Instant patience = by.at().plus(at.policy().longestHold());
    return at.now().isBefore(patience)
        ? Finding.hold(reason, at.now().plus(at.policy().lookAgainAfter()))
        : Finding.refuse(reason);
  }

  /**
   * What others did nobody verifies for us: it is over when the server serves, and after some time
   * it is just a server that does not.
   */
  private boolean stillOut(LedgerEntry entry) {
    if (entry.by() instanceof Hand.Ours) {
      return true;
    }
    return at.now().isBefore(entry.at().plus(OTHERS_TAKE))
        && (entry.progress() == Progress.UNDER_WAY
            || at.topology().serving(entry.server()) != Answer.YES);
  }

  private void enough(
      List<Finding> findings, ServerGroup group, List<ServerName> others, boolean takesOut) {
    if (takesOut && !group.membersComplete()) {
      findings.add(Finding.ask(new Reason.MembersUnknown(group.name())));
    }
    OptionalInt minimum = group.minimumHealthy();
    if (minimum.isEmpty()) {
      findings.add(Finding.ask(new Reason.MinimumUnknown(group.name())));
      return;
    }
    int needed = minimum.getAsInt();
    int healthy = count(others, Answer.YES);
    int unclear = count(others, Answer.UNCLEAR);
    if (healthy >= needed) {
      return;
    }
    boolean open = healthy + unclear >= needed || !group.membersComplete();
    Reason reason =
        open
            ? new Reason.OthersUnclear(group.name(), healthy, needed)
            : new Reason.TooFewOthers(group.name(), healthy, needed);
    findings.add(takesOut && !open ? Finding.refuse(reason) : Finding.ask(reason));
  }

  private int count(List<ServerName> servers, Answer serving) {
    Topology topology = at.topology();
    return (int)
        servers.stream()
            .filter(server -> topology.serving(server) == serving)
            .filter(server -> at.ledger().out(server).stream().noneMatch(this::stillOut))
            .count();
  }
}
