package dev.pophealth.pop3;

import dev.pophealth.health.ProbeResult;

/** Whose fault it is, as far as the wire tells. Only the service's own may start a recovery. */
public enum Blame {
  /** Nobody's: it went well. */
  NOBODY(ProbeResult.SUCCEEDED),
  /** The service's: it does not do what it is there for. */
  SERVICE(ProbeResult.FAILED),
  /** That of whoever set the service up: no restart mends it, such as an expired certificate. */
  CONFIGURATION(ProbeResult.MISCONFIGURED),
  /** That of what lies around both: names do not resolve, or this machine has no network. */
  SURROUNDINGS(ProbeResult.NOT_RUN),
  /** That of the account probed with: disabled, locked, its mailbox in use. */
  ACCOUNT(ProbeResult.NOT_RUN),
  /** The probe's own: a wrong password, its time too short, what it asked for. */
  PROBE(ProbeResult.NOT_RUN),
  /** The server's words leave it open. */
  UNCLEAR(ProbeResult.NOT_RUN);

  private final ProbeResult result;

  Blame(ProbeResult result) {
    this.result = result;
  }

  /** How the API's reading tells it; where nothing came in time, that says so instead. */
  public ProbeResult result() {
    return result;
  }
}
