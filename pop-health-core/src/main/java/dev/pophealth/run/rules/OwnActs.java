package dev.pophealth.run.rules;

import dev.pophealth.health.ActivationReading;
import dev.pophealth.health.Answer;
import dev.pophealth.health.Reading;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Risk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The acts of one recovery that may have taken place and are not over yet, by its records; what
 * proves that they are, or that they did not take place. Not safe for use by many threads.
 */
public final class OwnActs {

  private List<Done> open = List.of();
  private JournalRecord.@Nullable Intended intended;

  private record Done(Act act, Instant at, Effect effect) {}

  /** None yet. */
  public OwnActs() {}

  /**
   * Takes note of the next record of the recovery.
   *
   * @param record the record; of a kind that says nothing of acts, it changes nothing
   */
  public void take(JournalRecord record) {
    if (record instanceof JournalRecord.Intended now) {
      intended = now;
    } else if (record instanceof JournalRecord.Came came
        && came.outcome() instanceof Outcome.Acted acted) {
      ended(acted.effect());
    } else if (record instanceof JournalRecord.Settled settled) {
      remove(settled.act(), settled.actAt());
    } else if (record instanceof JournalRecord.Disproved disproved) {
      remove(disproved.act(), disproved.actAt());
    }
  }

  private void ended(Effect effect) {
    if (intended != null && effect != Effect.NONE) {
      List<Done> more = new ArrayList<>(open);
      more.add(new Done(intended.act(), intended.at(), effect));
      open = List.copyOf(more);
    }
    intended = null;
  }

  /** The act that was intended and of which nothing came yet. */
  public Optional<JournalRecord.Intended> underWay() {
    return Optional.ofNullable(intended);
  }

  /** Whether a server may be down by one of them. */
  public boolean takesDown() {
    return open.stream().anyMatch(done -> done.act.risk() == Risk.TAKES_DOWN);
  }

  private void remove(Act act, Instant at) {
    open = open.stream().filter(done -> !(done.act.equals(act) && done.at.equals(at))).toList();
  }

  /**
   * What an answer proves of what was done before it was asked: that a server is back, that it was
   * not restarted, that a change is put back.
   *
   * @param question the question
   * @param reading what was read
   * @param now the time
   * @return what is to be written, {@link JournalRecord.Settled} and {@link
   *     JournalRecord.Disproved}
   */
  public List<JournalRecord> proven(Question question, Reading reading, Instant now) {
    List<JournalRecord> records = new ArrayList<>();
    if (question instanceof Question.ReadServerUp) {
      Answer answer = question.judge(reading);
      for (Done done : on(question, act -> act.risk() == Risk.TAKES_DOWN)) {
        if (answer == Answer.YES) {
          records.add(settled(done, now));
        } else if (answer == Answer.NO && done.effect == Effect.MAYBE) {
          records.add(new JournalRecord.Disproved(now, done.act, done.at));
        }
      }
    } else if (reading instanceof ActivationReading activation && !activation.blocked()) {
      on(
              question,
              act -> act instanceof Act.BlockActivation || act instanceof Act.RestoreActivation)
          .forEach(done -> records.add(settled(done, now)));
    }
    return records;
  }

  /**
   * What is to be written at a good end: nothing is owed, so all is over.
   *
   * @param now the time
   */
  public List<JournalRecord> allOver(Instant now) {
    return open.stream().<JournalRecord>map(done -> settled(done, now)).toList();
  }

  private List<Done> on(Question question, Predicate<Act> which) {
    return open.stream()
        .filter(done -> done.act.server().equals(question.server()) && which.test(done.act))
        .toList();
  }

  private static JournalRecord settled(Done done, Instant now) {
    return new JournalRecord.Settled(now, done.act, done.at, Optional.empty());
  }
}
