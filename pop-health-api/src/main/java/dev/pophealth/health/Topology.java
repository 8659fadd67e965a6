package dev.pophealth.health;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which servers there are, what they do, who stands in for whom, and who serves at the moment, as
 * far as it is known. What is not known counts as unsafe wherever it matters. (S13)
 *
 * <p>Servers are found in any letter case. A short name and a fully qualified one are never taken
 * for one server: {@link #near} tells of them. So that no server counts twice, a topology that has
 * both is refused with an IllegalArgumentException, as is one with two servers or two groups of one
 * name. Lists keep the order given. Immutable; safe to share.
 */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public abstract class Topology {

  Topology() {}

  /** The servers of which something is known. */
  public abstract List<ServerFacts> servers();

  /** The groups; a server may be a member of several. */
  public abstract List<ServerGroup> groups();

  /** A builder; everything is optional. */
  public static Builder builder() {
    return new Builder();
  }

  /** The topology that knows nothing. */
  public static Topology unknown() {
    return builder().build();
  }

  /**
   * What is known of a server; empty when it is not listed, be it that a group names it.
   *
   * @param server the server
   */
  public Optional<ServerFacts> find(ServerName server) {
    return Optional.ofNullable(index().facts().get(server));
  }

  /**
   * The group of this name, if there is one.
   *
   * @param group the name
   */
  public Optional<ServerGroup> findGroup(GroupName group) {
    return Optional.ofNullable(index().groups().get(group));
  }

  /**
   * Whether the server is listed, or a member of a group.
   *
   * @param server the server
   */
  public boolean knows(ServerName server) {
    return index().facts().containsKey(server) || index().groupsOf().containsKey(server);
  }

  /**
   * The names in this topology that may be of the same server, but are not this name: the long form
   * of a short one, or the short form of a long one.
   *
   * @param server the name
   */
  public List<ServerName> near(ServerName server) {
    return index().byHost().getOrDefault(server.host(), List.of()).stream()
        .filter(other -> !other.equals(server) && other.matches(server))
        .toList();
  }

  /**
   * The groups that a server is a member of.
   *
   * @param server the server
   */
  public List<ServerGroup> groupsOf(ServerName server) {
    return Collections.unmodifiableList(index().groupsOf().getOrDefault(server, List.of()));
  }

  /**
   * Whether a server serves POP3 well now; unclear when that is not known.
   *
   * @param server the server
   */
  public Answer serving(ServerName server) {
    return find(server).map(ServerFacts::serving).orElse(Answer.UNCLEAR);
  }

  /**
   * A server's roles; empty when they are not known.
   *
   * @param server the server
   */
  public Optional<Set<Role>> roles(ServerName server) {
    return find(server).flatMap(ServerFacts::roles);
  }

  /**
   * The Client Access servers that are known to pass clients on to a Mailbox server.
   *
   * @param mailboxServer the Mailbox server
   */
  public List<ServerName> pointingTo(ServerName mailboxServer) {
    return Collections.unmodifiableList(
        index().pointingTo().getOrDefault(mailboxServer, List.of()));
  }

  @Value.Derived
  @Value.Auxiliary
  TopologyIndex index() {
    return TopologyIndex.of(servers(), groups());
  }

  /** Builds a topology. Not safe for use by many threads. */
  public static final class Builder extends ImmutableTopology.Builder {
    Builder() {}
  }
}
