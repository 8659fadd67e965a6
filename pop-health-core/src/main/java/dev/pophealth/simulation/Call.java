package dev.pophealth.simulation;

import dev.pophealth.port.Pending;

/** Something that a life of the program waits for. */
final class Call implements Pending {

  private boolean cancelled;

  @Override
  public void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }
}
