package dev.pophealth.pop3;

import org.jspecify.annotations.Nullable;

/** Ends a probe from another thread, whatever it waits for. */
final class Cancellation {

  private boolean cancelled;
  private @Nullable Runnable end;

  /** How to end what is under way; done at once if the probe is cancelled already. */
  synchronized void endsBy(Runnable ending) {
    end = ending;
    if (cancelled) {
      ending.run();
    }
  }

  synchronized void cancel() {
    cancelled = true;
    if (end != null) {
      end.run();
    }
  }

  synchronized boolean isCancelled() {
    return cancelled;
  }
}
