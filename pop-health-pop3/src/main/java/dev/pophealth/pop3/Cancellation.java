package dev.pophealth.pop3;

import dev.pophealth.pop3.wire.Wire;
import org.jspecify.annotations.Nullable;

/** Ends a probe from another thread, whatever it waits for. */
final class Cancellation {

  private boolean cancelled;
  private @Nullable Wire wire;

  /** The connection at hand; cancelled at once if the probe is. */
  synchronized void talkingOver(Wire current) {
    wire = current;
    if (cancelled) {
      current.cancel();
    }
  }

  synchronized void cancel() {
    cancelled = true;
    if (wire != null) {
      wire.cancel();
    }
  }

  synchronized boolean isCancelled() {
    return cancelled;
  }
}
