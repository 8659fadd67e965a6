package dev.pophealth.simulation;

import dev.pophealth.port.Pending;
import dev.pophealth.port.Timekeeper;
import dev.pophealth.simulation.world.Agenda;
import java.time.Instant;

/** Simulated time, for one life of the program. */
final class PlayedTime implements Timekeeper {

  private final Life life;
  private final Agenda agenda;

  PlayedTime(Life life, Agenda agenda) {
    this.life = life;
    this.agenda = agenda;
  }

  @Override
  public Instant instant() {
    return agenda.instant();
  }

  @Override
  public Pending wakeAt(Instant time, Runnable wake) {
    Call call = new Call();
    agenda.at(Agenda.moment(time), () -> life.enter(call, wake));
    return call;
  }
}
