package dev.pophealth.simulation;

import dev.pophealth.health.Answer;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ToldReading;
import dev.pophealth.health.Topology;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.HookMoment;
import dev.pophealth.port.Pending;
import dev.pophealth.port.Performance;
import dev.pophealth.port.RestartHook;
import dev.pophealth.recovery.Question;
import dev.pophealth.run.Actions;
import dev.pophealth.simulation.world.Agenda;
import dev.pophealth.simulation.world.Cause;
import dev.pophealth.simulation.world.Chance;
import dev.pophealth.simulation.world.Looks;
import dev.pophealth.simulation.world.Told;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Looks and acts in the world, for one life of the program; what it began outlives it. */
final class PlayedActions implements Actions {

  private static final long SECOND = Agenda.SECOND;

  private final Play play;
  private final Life life;
  private final Agenda agenda;
  private final Chance chance;
  private final Adversity adversity;

  PlayedActions(Play play, Life life, Chance chance) {
    this.play = play;
    this.life = life;
    this.agenda = play.agenda();
    this.chance = chance;
    this.adversity = play.adversity();
  }

  @Override
  public Pending ask(Question question, Duration within, Consumer<Reading> came) {
    Call call = new Call();
    long delay = delay(within);
    if (delay < 0) {
      return call;
    }
    if (chance.is(0.5)) {
      Reading seen = look(question);
      agenda.after(delay, () -> life.enter(call, () -> came.accept(seen)));
    } else {
      agenda.after(delay, () -> life.enter(call, () -> came.accept(look(question))));
    }
    return call;
  }

  private Reading look(Question question) {
    try {
      return play.looks().read(question);
    } catch (Looks.Unreadable e) {
      return new ToldReading(Answer.UNCLEAR, e.why());
    }
  }

  /** How long an answer takes; negative when it never comes. */
  private long delay(Duration within) {
    if (!chance.is(adversity.lateAnswers())) {
      return chance.between(20, 3 * SECOND);
    }
    return switch (chance.below(4)) {
      case 0 -> -1;
      case 1 -> within.toMillis() + chance.between(0, 10 * Agenda.MINUTE);
      default -> chance.between(3 * SECOND, within.toMillis());
    };
  }

  @Override
  public Pending topology(Duration within, Consumer<Topology> came) {
    Call call = new Call();
    long delay = delay(within);
    if (delay >= 0) {
      agenda.after(
          delay,
          () ->
              life.enter(
                  call,
                  () -> {
                    play.judge().topologyRead();
                    came.accept(play.topology());
                  }));
    }
    return call;
  }

  @Override
  public Pending perform(ActRequest request, BooleanSupplier begin, Consumer<Performance> came) {
    Call call = new Call();
    if (chance.is(0.9)) {
      start(request, begin, came, call);
    } else {
      agenda.after(
          chance.between(0, 20 * SECOND),
          () -> life.enter(call, () -> start(request, begin, came, call)));
    }
    return call;
  }

  private void start(
      ActRequest request, BooleanSupplier begin, Consumer<Performance> came, Call call) {
    if (!begin.getAsBoolean()) {
      return;
    }
    play.tell(teller -> teller.starts(agenda.instant(), request));
    play.judge().starts(request);
    play.acts()
        .perform(
            request.act(),
            Cause.ours(request.recovery(), request.number()),
            told -> life.enter(call, () -> came.accept(performance(told))));
    life.mayDie(chance, adversity.crashes());
  }

  private static Performance performance(Told told) {
    return switch (told) {
      case DONE -> Performance.done();
      case IMPOSSIBLE -> Performance.impossible("it could not be run");
      case BROKE_OFF -> Performance.maybe("it broke off");
    };
  }

  @Override
  public Pending hook(
      RestartHook hook, HookMoment moment, ActRequest restart, Consumer<Performance> came) {
    throw new IllegalStateException("a simulation has no hooks, but is asked to call " + hook);
  }
}
