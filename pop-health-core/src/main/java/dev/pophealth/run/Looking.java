package dev.pophealth.run;

import dev.pophealth.health.Answer;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ToldReading;
import dev.pophealth.port.PersonRequest;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.run.rules.AskedRecord;
import dev.pophealth.run.rules.Peers;
import java.time.Duration;
import java.time.Instant;

/** Asks a question, of whoever can answer it. */
final class Looking extends Stage {

  private final Decision.Perform asked;
  private final Question question;
  private Instant askedAt = Instant.MIN;

  Looking(Run run, Decision.Perform asked, Question question) {
    super(run);
    this.asked = asked;
    this.question = question;
  }

  @Override
  Phase phase() {
    return question instanceof Question.AskPerson ? Phase.ASKING : Phase.LOOKING;
  }

  @Override
  void enter() {
    askedAt = run.now();
    if (!run.write(AskedRecord.of(asked, askedAt))) {
      return;
    }
    if (question instanceof Question.ReadTopology) {
      Topologies.read(
          this,
          topology ->
              answered(new Peers(topology, run.context().books().ledger()).of(question.server())));
      return;
    }
    Duration limit = run.context().setup().limits().of(question);
    at(askedAt.plus(limit), () -> answered(unclear("no answer within " + limit)));
    try {
      ask(limit);
    } catch (Exception e) {
      run.context().troubled(run.name(), "a question could not be asked; it is unclear", e);
      run.post(this, () -> answered(unclear("it could not be asked: " + e.getClass().getName())));
    }
  }

  private void ask(Duration limit) throws Exception {
    RunnerSetup setup = run.context().setup();
    if (question instanceof Question.AskPerson person) {
      PersonRequest request =
          new PersonRequest(
              run.name(), asked.number(), run.incident(), person, askedAt.plus(limit));
      underWay(setup.approver().ask(request, this::came));
    } else {
      underWay(setup.actions().ask(question, limit, this::came));
    }
  }

  /** By whatever thread. */
  private void came(Reading reading) {
    run.post(
        () -> {
          if (run.stage() == this) {
            answered(reading);
          } else {
            run.late(asked.number(), Effect.NONE, reading.summary());
          }
        });
  }

  private void answered(Reading reading) {
    run.came(Outcome.answered(asked.number(), askedAt, run.now(), reading));
  }

  private static Reading unclear(String words) {
    return new ToldReading(Answer.UNCLEAR, words);
  }
}
