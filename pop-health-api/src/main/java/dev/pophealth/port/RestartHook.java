package dev.pophealth.port;

/**
 * What an organisation does around the restart of a server: take it out of a load balancer, pause a
 * cluster node. Does nothing unless told otherwise. After a crash it may be called again for the
 * same restart, so it has to be harmless twice. Safe for use by many threads.
 */
public interface RestartHook {

  /** Its name, for journals and people; never a secret. */
  String name();

  /**
   * Before the restart. Anything but {@link dev.pophealth.recovery.Effect#DONE}, an exception
   * included, prevents the restart; {@link #after} is then called for whatever was begun.
   *
   * @param restart the restart that is to come, and within what time to return
   * @throws Exception when it did not work
   */
  default Performance before(ActRequest restart) throws Exception {
    return Performance.done();
  }

  /**
   * When the server is proven to be back, or was not restarted after all. Not called when the
   * recovery was stopped, or ended without that proof: then a person hears that it is still to do.
   *
   * @param restart the restart that was, and within what time to return
   * @throws Exception when it did not work; a person hears of it, and the recovery goes on
   */
  default Performance after(ActRequest restart) throws Exception {
    return Performance.done();
  }
}
