package dev.pophealth.recovery;

import dev.pophealth.health.ServerName;

/**
 * One thing to be done on one server: a {@link Question}, which only looks, or an {@link Act}.
 *
 * <p>In a runbook an action is written about {@link Runbook#SERVER} or {@link Runbook#FOUND}; the
 * engine binds it to a server by {@link #on}.
 */
public sealed interface Action permits Question, Act {

  /** The server it is about. */
  ServerName server();

  /** How much it can hurt. */
  Risk risk();

  /**
   * The same action on another server.
   *
   * @param server that server
   */
  Action on(ServerName server);
}
