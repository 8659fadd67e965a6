package dev.pophealth.health;

import java.util.Optional;

/**
 * What a recovery needs of a server's POP3 settings. (C3a, C3d, C6)
 *
 * @param protocolLogging whether the protocol log is kept
 * @param logLocation where it lies, as the server says; empty when it does not
 */
public record PopSettingsReading(boolean protocolLogging, Optional<String> logLocation)
    implements Reading {

  /** Bounds the location. */
  public PopSettingsReading {
    logLocation = logLocation.map(BoundedText::detail);
  }

  @Override
  public String summary() {
    return (protocolLogging ? "protocol logging on" : "protocol logging off")
        + logLocation.map(location -> ", at " + location).orElse("");
  }
}
