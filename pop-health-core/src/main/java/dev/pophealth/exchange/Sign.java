package dev.pophealth.exchange;

import dev.pophealth.health.DependencyName;
import dev.pophealth.recovery.StepText;
import java.util.List;
import java.util.Objects;

/**
 * Something in a shell's output that is not as it should be, or that an operator has to know of.
 *
 * @param kind what it is
 * @param line the line of the output, from 1
 * @param subject what it is about: a monitor, a database, a service, with its server where printed
 * @param meaning what it means
 * @param next what to check next
 * @param suspects the dependencies that may be ill, the nearest first
 */
public record Sign(
    Kind kind,
    int line,
    String subject,
    StepText meaning,
    StepText next,
    List<DependencyName> suspects) {

  /** What there is to be seen. */
  public enum Kind {
    /** A monitor is Unhealthy. */
    MONITOR_UNHEALTHY,
    /** A monitor is Degraded: on its way to Unhealthy. */
    MONITOR_DEGRADED,
    /** A monitor is Repairing: a person is at work. */
    PERSON_AT_WORK,
    /** A monitor is Disabled. */
    MONITOR_DISABLED,
    /** A monitor has no usable value. */
    MONITOR_UNKNOWN,
    /** A monitor is Healthy, but what it speaks of is out of service. */
    OUT_OF_SERVICE,
    /** A health set is not Healthy: one of its monitors is not. */
    HEALTH_SET_NOT_HEALTHY,
    /** A probe failed. */
    PROBE_FAILED,
    /** A probe could not run, which says nothing about the service. */
    PROBE_DID_NOT_RUN,
    /** Database copies are active: the server must not be restarted. */
    COPY_ACTIVE,
    /** A database copy's status is not known, which is not "none active". */
    COPY_UNKNOWN,
    /** The activation of database copies is blocked. */
    ACTIVATION_BLOCKED,
    /** Protocol logging is on. */
    PROTOCOL_LOGGING_ON,
    /** A component is not active: no restart helps. */
    COMPONENT_INACTIVE,
    /** A service does not run. */
    SERVICE_NOT_RUNNING,
    /** Managed Availability, or somebody, has tried something already. */
    TRIED_ALREADY,
    /** The shell or a test printed an error. */
    ERROR
  }

  /** Copies the list. */
  public Sign {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(next, "next");
    suspects = List.copyOf(suspects);
  }
}
