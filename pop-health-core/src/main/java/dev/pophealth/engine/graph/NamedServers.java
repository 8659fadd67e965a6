package dev.pophealth.engine.graph;

import dev.pophealth.health.ServerName;
import java.util.ArrayList;
import java.util.List;

/** Numbers the servers that steps name themselves: each is a server of its own. */
final class NamedServers {

  private final List<ServerName> known = new ArrayList<>();

  /** {@link Node#NAMED} for the first, one less for each that follows. */
  int number(ServerName server) {
    int index = known.indexOf(server);
    if (index < 0) {
      index = known.size();
      known.add(server);
    }
    return Node.NAMED - index;
  }
}
