package dev.pophealth.engine.graph;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.RunbookSettings;

/**
 * Whom the steps of a runbook are about.
 *
 * @param runbook the runbook
 * @param server what {@link Runbook#SERVER} stands for
 * @param found what {@link Runbook#FOUND} stands for
 * @param callee whether the runbook was called by another
 * @param named the servers that the runbook and its callees name themselves
 */
record Frame(Runbook runbook, int server, int found, boolean callee, NamedServers named) {

  static Frame of(Runbook runbook) {
    return new Frame(runbook, Node.SUBJECT, Node.NAMED, false, new NamedServers());
  }

  Frame aboutFound(int server) {
    return new Frame(runbook, this.server, server, callee, named);
  }

  Frame called(Runbook runbook) {
    return new Frame(runbook, found, Node.NAMED, true, named);
  }

  RunbookSettings settings() {
    return runbook.settings();
  }

  int serverOf(ServerName name) {
    if (name.equals(Runbook.SERVER)) {
      return server;
    }
    return name.equals(Runbook.FOUND) ? found : named.number(name);
  }
}
