package dev.pophealth.health;

import java.time.Instant;
import java.util.Objects;

/**
 * A server that answers. (D6, C5, P4, A4)
 *
 * @param bootedAt when it last booted, by its own clock
 * @param servicesRunning whether its services run and its health manager answers
 */
public record ServerUpReading(Instant bootedAt, boolean servicesRunning) implements Reading {

  /** Refuses null. */
  public ServerUpReading {
    Objects.requireNonNull(bootedAt, "bootedAt");
  }

  @Override
  public String summary() {
    return "booted "
        + bootedAt
        + (servicesRunning ? ", services run" : ", services not yet running");
  }
}
