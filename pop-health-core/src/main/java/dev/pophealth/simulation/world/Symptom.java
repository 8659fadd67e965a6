package dev.pophealth.simulation.world;

import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ProbeName;
import dev.pophealth.pop.PopHealth;

/** What can be seen of a server, each by one monitor. */
@SuppressWarnings("ImmutableEnumChecker") // Names are values, only not annotated as such.
public enum Symptom {
  /** The back end does not answer. */
  SELF(PopHealth.SELF_TEST_MONITOR, PopHealth.SELF_TEST_PROBE, false),
  /** The back end does not serve a mailbox. */
  DEEP(PopHealth.DEEP_TEST_MONITOR, PopHealth.DEEP_TEST_PROBE, false),
  /** The front end does not answer. */
  PROXY(PopHealth.PROXY_TEST_MONITOR, PopHealth.PROXY_TEST_PROBE, true),
  /** A customer is not served. */
  TOUCH_POINT(PopHealth.CTP_MONITOR, PopHealth.CTP_PROBE, true),
  /** Commands are slow. */
  SLOW(PopHealth.AVERAGE_TIME_MONITOR, PopHealth.SELF_TEST_PROBE, false);

  private static final Symptom[] ALL = values();

  private final MonitorName monitor;
  private final ProbeName probe;
  private final boolean frontEnd;

  Symptom(MonitorName monitor, ProbeName probe, boolean frontEnd) {
    this.monitor = monitor;
    this.probe = probe;
    this.frontEnd = frontEnd;
  }

  /** The monitor that sees it. */
  public MonitorName monitor() {
    return monitor;
  }

  /** The probe that is run for it. */
  public ProbeName probe() {
    return probe;
  }

  /** Whether a server shows it, by its roles. */
  public boolean isOf(Machine machine) {
    return this == SLOW || (frontEnd ? machine.isClientAccess() : machine.isMailbox());
  }

  /** Whether it goes away with a restart of the service, if with any. */
  boolean isOfService(MachineService service) {
    return frontEnd
        ? service == service.machine().frontEnd
        : service == service.machine().backEnd || this == SLOW;
  }

  /** The symptom that a monitor sees. */
  public static Symptom of(MonitorName monitor) {
    for (Symptom symptom : ALL) {
      if (symptom.monitor.equals(monitor)) {
        return symptom;
      }
    }
    throw new IllegalArgumentException(
        "no server shows what " + monitor + " sees: it has no symptom");
  }

  /** The symptom that a probe sees. */
  static Symptom of(ProbeName probe) {
    for (Symptom symptom : ALL) {
      if (symptom.probe.equals(probe)) {
        return symptom;
      }
    }
    throw new IllegalArgumentException(
        "no server shows what " + probe + " sees: it has no symptom");
  }
}
