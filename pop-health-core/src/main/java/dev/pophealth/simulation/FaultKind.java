package dev.pophealth.simulation;

/** What can be wrong in a simulated fleet. The engine never sees it, only what follows from it. */
public enum FaultKind {
  /** A POP3 service hangs; a restart of the service cures it. */
  SERVICE_HUNG("a service hangs until it is restarted"),
  /** A POP3 service hangs; only a restart of its server cures it. */
  SERVER_SICK("a service hangs until its server is restarted"),
  /** A POP3 service hangs, and hangs again some time after it was restarted. */
  HANGS_AGAIN("a service hangs, and hangs again a while after its restart"),
  /** The store of a Mailbox server is ill: logins fail until the server is restarted. */
  STORE_ILL("the store of a Mailbox server is ill"),
  /** Commands take long; a restart of the service cures it. */
  SLOW("commands are slow until the service is restarted"),
  /** Commands take long; only a restart of the server cures it. */
  SLOW_SERVER("commands are slow until the server is restarted"),
  /** Nothing that a runbook does cures it. */
  INCURABLE("a service hangs, and no restart helps"),
  /** It is over by itself before anybody does anything, or soon after. */
  PASSING("a service hangs, and comes back by itself"),
  /** A dependency is down; whether that is known is another matter. */
  DEPENDENCY_DOWN("a dependency is down"),
  /** Somebody set the component PopProxy Inactive. */
  PROXY_INACTIVE("the component PopProxy is inactive"),
  /** Somebody stopped a POP3 service and wants it so. */
  STOPPED_ON_PURPOSE("a service was stopped on purpose"),
  /** A probe is red though the service is well. */
  PROBE_MISCONFIGURED("a probe is misconfigured"),
  /** A server does not answer anybody for a while. */
  UNREACHABLE("a server cannot be reached"),
  /** Nothing is wrong any more, or what is red follows from what was done, or from chance. */
  NOTHING("nothing, or nothing any more");

  private final String words;

  FaultKind(String words) {
    this.words = words;
  }

  /** What it is, in a few words of English. */
  public String words() {
    return words;
  }
}
