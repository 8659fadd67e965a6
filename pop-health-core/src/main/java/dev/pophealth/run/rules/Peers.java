package dev.pophealth.run.rules;

import dev.pophealth.health.Answer;
import dev.pophealth.health.PeersReading;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ToldReading;
import dev.pophealth.health.Topology;
import dev.pophealth.policy.Hand;
import dev.pophealth.policy.Ledger;
import java.util.List;
import java.util.Optional;

/**
 * Whether enough others serve while a server is away, by the topology and by what we have taken out
 * ourselves. What is not known makes it unclear, never enough. (S13)
 *
 * @param topology who stands in for whom, and who serves now
 * @param ledger what was done so far
 */
public record Peers(Topology topology, Ledger ledger) {

  /**
   * The reading that answers {@link dev.pophealth.recovery.Question.ReadTopology}.
   *
   * @param server the server that would go away
   */
  public Reading of(ServerName server) {
    List<ServerGroup> groups = topology.groupsOf(server);
    if (groups.isEmpty()) {
      return unclear("nobody is known to stand in for " + server);
    }
    Optional<Reading> tooFew = Optional.empty();
    Optional<PeersReading> tightest = Optional.empty();
    for (ServerGroup group : groups) {
      if (group.minimumHealthy().isEmpty()) {
        return unclear("how many of the group " + group.name() + " must be healthy is not known");
      }
      int needed = group.minimumHealthy().getAsInt();
      int healthy = count(group, server, Answer.YES);
      PeersReading reading = new PeersReading(healthy, needed);
      if (healthy < needed) {
        boolean open =
            healthy + count(group, server, Answer.UNCLEAR) >= needed || !group.membersComplete();
        tooFew =
            Optional.of(
                open
                    ? unclear(
                        "of the group " + group.name() + " only " + healthy + " are known to serve")
                    : reading);
      }
      if (tightest.isEmpty() || spare(reading) < spare(tightest.get())) {
        tightest = Optional.of(reading);
      }
    }
    return tooFew.orElseGet(tightest::orElseThrow);
  }

  private static int spare(PeersReading reading) {
    return reading.healthyPeers() - reading.needed();
  }

  private int count(ServerGroup group, ServerName away, Answer serving) {
    return (int)
        group.members().stream()
            .filter(member -> !member.matches(away))
            .filter(member -> topology.serving(member) == serving && !isOut(member))
            .count();
  }

  /** What others took out is back when it serves; nobody proves it to us. */
  private boolean isOut(ServerName member) {
    return ledger.out(member).stream()
        .anyMatch(
            entry -> entry.by() instanceof Hand.Ours || topology.serving(member) != Answer.YES);
  }

  private static Reading unclear(String words) {
    return new ToldReading(Answer.UNCLEAR, words);
  }
}
