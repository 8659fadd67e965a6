package dev.pophealth.examples.temporal;

import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Which workflow keeps the ledger of what. */
final class GroupNames {

  private static final String GROUP = "pop-health/group/";
  private static final String SERVER = "pop-health/server/";

  private GroupNames() {}

  /** The workflows of a server's groups, in order; its own where it is in none. */
  static List<String> of(ServerName server, Topology topology) {
    TreeSet<String> names = new TreeSet<>();
    topology.groupsOf(server).forEach(group -> names.add(GROUP + lower(group.name().value())));
    if (names.isEmpty()) {
      names.add(SERVER + lower(server.host()));
    }
    return List.copyOf(names);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
