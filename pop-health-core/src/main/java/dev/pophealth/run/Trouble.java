package dev.pophealth.run;

import dev.pophealth.health.MonitorName;
import dev.pophealth.recovery.Alert;

/**
 * What there is one recovery for at a time: a monitor on a host. Short and long names of one server
 * fall together, and have then to be compared.
 */
record Trouble(String host, MonitorName monitor) {

  static Trouble of(Alert alert) {
    return new Trouble(alert.server().host(), alert.monitor());
  }
}
