package dev.pophealth.pop;

import dev.pophealth.health.ProbeName;
import dev.pophealth.pop.shell.Blank;
import dev.pophealth.pop.shell.Templates;

/** The commands as the step texts show them, with {@code <server>} where the server's name goes. */
final class ShellCommands {

  /** V2c, where the probe is not known beforehand. */
  static final String ANY_PROBE = probe("<health set>\\<probe>");

  /** D2: the deep or the self test. */
  static final String PROTOCOL_PROBE = probe(PopHealth.POP_PROTOCOL_SET + "\\<probe>");

  /** V2a, A2. */
  static final String POP_HEALTH = Templates.POP_HEALTH.shown();

  /** C3e. */
  static final String FOUND_HEALTH = Templates.POP_HEALTH.shown(Blank.SERVER, "<mailbox server>");

  static final String HEALTH_REPORT = Templates.HEALTH_REPORT.shown();

  static final String POP_SETTINGS = Templates.POP_SETTINGS.shown();

  /** A1: which of the two services depends on the server's roles. */
  static final String ANY_SERVICE = Blank.SERVICE.shown();

  static final String RESTART_SERVER = Templates.RESTART_SERVER.shown();

  static final String BOOT_TIME = Templates.BOOT_TIME.shown();

  static final String COPY_STATUS = Templates.COPY_STATUS.shown();

  static final String ACTIVATION = Templates.ACTIVATION.shown();

  static final String COMPONENT =
      Templates.COMPONENT.shown(Blank.COMPONENT, PopHealth.POP_PROXY.value());

  private ShellCommands() {}

  static String probe(ProbeName probe) {
    return probe(PopHealth.model().probeIdentity(probe).toString());
  }

  private static String probe(String identity) {
    return Templates.PROBE.shown(Blank.PROBE, identity);
  }

  static String restart(String service) {
    return Templates.RESTART_SERVICE.shown(Blank.SERVICE, service);
  }

  static String service(String service) {
    return Templates.SERVICE.shown(Blank.SERVICE, service);
  }

  static String recoveryActions(String service) {
    return Templates.RECOVERY_ACTIONS.shown(Blank.SERVICE, service);
  }

  static String activation(boolean blocked) {
    return (blocked ? Templates.BLOCK_ACTIVATION : Templates.LIFT_BLOCK).shown();
  }

  /** The page prints {@code -ProtocolLoggingEnabled}, which the shell refuses. (C3a, C6) */
  static String logging(boolean on) {
    return (on ? Templates.LOGGING_ON : Templates.LOGGING_OFF).shown();
  }
}
