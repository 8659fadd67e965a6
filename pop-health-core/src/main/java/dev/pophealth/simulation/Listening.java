package dev.pophealth.simulation;

import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.run.RunnerListener;

/** Hears what one life of the program does, for the judge and for those who go on from there. */
final class Listening implements RunnerListener {

  private final Play play;
  private final Life life;
  private final Desk desk;

  Listening(Play play, Life life, Desk desk) {
    this.life = life;
    this.play = play;
    this.desk = desk;
  }

  @Override
  public void decided(String recovery, Recovery state) {
    play.tell(teller -> teller.decided(play.agenda().instant(), recovery, state));
    play.judge().decided(recovery, state);
  }

  @Override
  public void recorded(String recovery, JournalRecord record) {
    if (record instanceof JournalRecord.Ended end) {
      desk.ended(recovery, end);
    }
  }

  @Override
  public void troubled(String recovery, String what, Throwable cause) {
    if (!life.isAlive()) {
      return;
    }
    play.tell(
        teller -> teller.says(play.agenda().instant(), recovery + ": " + what + ": " + cause));
    play.judge().troubled(recovery, what + ": " + cause);
  }
}
