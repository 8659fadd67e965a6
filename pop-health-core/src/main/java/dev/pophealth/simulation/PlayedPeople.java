package dev.pophealth.simulation;

import dev.pophealth.health.Answer;
import dev.pophealth.health.ToldReading;
import dev.pophealth.port.Approver;
import dev.pophealth.port.Leave;
import dev.pophealth.port.LeaveRequest;
import dev.pophealth.port.Pending;
import dev.pophealth.port.PersonRequest;
import dev.pophealth.simulation.world.Agenda;
import dev.pophealth.simulation.world.Chance;
import java.util.function.Consumer;

/** People who are asked for leave: they give it, refuse it, say nothing, or answer too late. */
final class PlayedPeople implements Approver {

  private static final long SECOND = Agenda.SECOND;
  private static final long MINUTE = Agenda.MINUTE;

  private final Play play;
  private final Life life;
  private final Chance chance;

  PlayedPeople(Play play, Life life, Chance chance) {
    this.play = play;
    this.life = life;
    this.chance = chance;
  }

  @Override
  public Pending askLeave(LeaveRequest request, Consumer<Leave> answer) {
    Call call = new Call();
    long until = Agenda.moment(request.until());
    boolean none = chance.is(play.adversity().noLeave());
    int kind = chance.below(3);
    long delay =
        none && kind == 1
            ? until - play.agenda().now() + chance.between(0, 30 * MINUTE)
            : chance.between(SECOND, 25 * MINUTE);
    if (none && kind == 0) {
      return call;
    }
    play.agenda()
        .after(
            delay,
            () ->
                life.enter(
                    // Whoever answers late does not know that nobody waits any more.
                    new Call(),
                    () -> {
                      if (none && kind == 2) {
                        answer.accept(new Leave.Denied("the operator", "not now"));
                      } else {
                        play.judge().allowed(request.key(), until);
                        answer.accept(new Leave.Given("the operator"));
                      }
                    }));
    return call;
  }

  @Override
  public Pending ask(PersonRequest request, Consumer<ToldReading> answer) {
    Call call = new Call();
    if (!chance.is(play.adversity().noLeave())) {
      Answer said = chance.is(0.7) ? Answer.YES : chance.is(0.5) ? Answer.NO : Answer.UNCLEAR;
      play.agenda()
          .after(
              chance.between(SECOND, 25 * MINUTE),
              () -> life.enter(call, () -> answer.accept(new ToldReading(said, ""))));
    }
    return call;
  }
}
