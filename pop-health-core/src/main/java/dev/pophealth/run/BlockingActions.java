package dev.pophealth.run;

import dev.pophealth.health.Reading;
import dev.pophealth.health.Topology;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.ActionExecutor;
import dev.pophealth.port.HealthSource;
import dev.pophealth.port.HookMoment;
import dev.pophealth.port.Pending;
import dev.pophealth.port.Performance;
import dev.pophealth.port.ProbeRunner;
import dev.pophealth.port.RestartHook;
import dev.pophealth.port.TopologySource;
import dev.pophealth.recovery.Question;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Joins a runner to the blocking ports: each call has a thread of the embedder's until it ends or
 * is given up; then it is interrupted. What throws is an answer too. Safe for use by many threads.
 */
public final class BlockingActions implements Actions {

  private final ProbeRunner probes;
  private final HealthSource health;
  private final TopologySource topology;
  private final ActionExecutor acts;
  private final Executor workers;

  /**
   * Actions by these ports.
   *
   * @param probes runs probes
   * @param health answers all other questions
   * @param topology knows the servers
   * @param acts performs acts
   * @param workers has as many threads as calls may be under way at once; not shut down by this
   */
  public BlockingActions(
      ProbeRunner probes,
      HealthSource health,
      TopologySource topology,
      ActionExecutor acts,
      Executor workers) {
    this.probes = Objects.requireNonNull(probes, "probes");
    this.health = Objects.requireNonNull(health, "health");
    this.topology = Objects.requireNonNull(topology, "topology");
    this.acts = Objects.requireNonNull(acts, "acts");
    this.workers = Objects.requireNonNull(workers, "workers");
  }

  @Override
  public Pending ask(Question question, Duration within, Consumer<Reading> came) {
    return start(
        new Call<>(
            () ->
                question instanceof Question.RunProbe run
                    ? probes.run(run.probe(), run.server(), within)
                    : health.read(question, within),
            Call.ALWAYS,
            came,
            Call::unclear));
  }

  @Override
  public Pending perform(ActRequest request, BooleanSupplier begin, Consumer<Performance> came) {
    return start(new Call<>(() -> acts.perform(request), begin, came, Call::perhaps));
  }

  @Override
  public Pending topology(Duration within, Consumer<Topology> came) {
    return start(new Call<>(topology::topology, Call.ALWAYS, came, failure -> Topology.unknown()));
  }

  @Override
  public Pending hook(
      RestartHook hook, HookMoment moment, ActRequest restart, Consumer<Performance> came) {
    return start(
        new Call<>(
            () -> moment == HookMoment.BEFORE ? hook.before(restart) : hook.after(restart),
            Call.ALWAYS,
            came,
            Call::perhaps));
  }

  /** Workers that are busy or shut down take nothing: it certainly did not start. */
  private Pending start(Call<?> call) {
    try {
      workers.execute(call);
    } catch (RejectedExecutionException e) {
      call.refused(e);
    }
    return call;
  }
}
