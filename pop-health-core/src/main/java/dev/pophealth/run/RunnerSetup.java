package dev.pophealth.run;

import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.port.Approver;
import dev.pophealth.port.Journal;
import dev.pophealth.port.RestartHook;
import dev.pophealth.port.Timekeeper;
import dev.pophealth.recovery.RecoveryEngine;
import java.util.List;
import java.util.concurrent.Executor;
import org.immutables.value.Value;

/** What a runner runs by and with. Immutable; safe to share. */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface RunnerSetup {

  /** Decides. */
  RecoveryEngine engine();

  /** Looks and acts. */
  Actions actions();

  /** Where everything is written down. */
  Journal journal();

  /** The clock. */
  Timekeeper time();

  /**
   * The threads that recoveries go on by: for short tasks that write to the journal. {@code
   * Runnable::run} makes the runner use the threads that call it, one after the other.
   */
  Executor executor();

  /** Asks people; nobody is there unless given. */
  @Value.Default
  default Approver approver() {
    return Approver.nobody();
  }

  /** What may be done by itself; the defaults. */
  @Value.Default
  default AutomationPolicy policy() {
    return AutomationPolicy.defaults();
  }

  /** How long things may take; the defaults. */
  @Value.Default
  default TimeLimits limits() {
    return TimeLimits.defaults();
  }

  /** What to do around each restart of a server, in this order; nothing. */
  List<RestartHook> hooks();

  /** Hears what happens; nobody. */
  @Value.Default
  default RunnerListener listener() {
    return RunnerListener.none();
  }

  /** A builder; engine, actions, journal, time and executor are required. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a setup. Not safe for use by many threads. */
  final class Builder extends ImmutableRunnerSetup.Builder {
    Builder() {}
  }
}
