package dev.pophealth.run;

import dev.pophealth.health.Reading;
import dev.pophealth.health.Topology;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.HookMoment;
import dev.pophealth.port.Pending;
import dev.pophealth.port.Performance;
import dev.pophealth.port.RestartHook;
import dev.pophealth.recovery.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Questions are answered at once; acts begin and end when a test says so. */
final class HeldActs implements Actions {

  private final Fleet fleet;
  private final Actions atOnce;
  final List<Held> held = new ArrayList<>();

  HeldActs(Fleet fleet) {
    this.fleet = fleet;
    this.atOnce = fleet.atOnce();
  }

  /** One act. */
  final class Held {
    private final ActRequest request;
    private final BooleanSupplier begin;
    private final Consumer<Performance> came;
    boolean cancelled;

    Held(ActRequest request, BooleanSupplier begin, Consumer<Performance> came) {
      this.request = request;
      this.begin = begin;
      this.came = came;
    }

    /** Begins it, if it may; it then takes place. */
    boolean begin() {
      if (!begin.getAsBoolean()) {
        return false;
      }
      try {
        fleet.servers.perform(request);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      return true;
    }

    void end(Performance performance) {
      came.accept(performance);
    }
  }

  Held last() {
    return held.get(held.size() - 1);
  }

  @Override
  public Pending ask(Question question, Duration within, Consumer<Reading> came) {
    return atOnce.ask(question, within, came);
  }

  @Override
  public Pending perform(ActRequest request, BooleanSupplier begin, Consumer<Performance> came) {
    Held act = new Held(request, begin, came);
    held.add(act);
    return () -> act.cancelled = true;
  }

  @Override
  public Pending topology(Duration within, Consumer<Topology> came) {
    return atOnce.topology(within, came);
  }

  @Override
  public Pending hook(
      RestartHook hook, HookMoment moment, ActRequest restart, Consumer<Performance> came) {
    return atOnce.hook(hook, moment, restart, came);
  }
}
