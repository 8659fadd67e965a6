package dev.pophealth.examples.temporal;

import dev.pophealth.health.Answer;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ToldReading;
import dev.pophealth.port.PersonRequest;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.run.rules.AskedRecord;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks a question, of whoever can answer it. */
final class Asking {

  private final RecoveryRun run;
  private final Decision.Perform decision;
  private final Question question;
  private final Instant askedAt;

  Asking(RecoveryRun run, Decision.Perform decision) {
    this.run = run;
    this.decision = decision;
    this.question = (Question) decision.action();
    this.askedAt = run.now();
  }

  /** Empty when the recovery was stopped meanwhile. */
  Optional<Outcome> ask() {
    run.write(AskedRecord.of(decision, askedAt));
    run.flush();
    Optional<Reading> reading =
        question instanceof Question.AskPerson person ? askPerson(person) : look();
    return run.isStopped()
        ? Optional.empty()
        : reading.map(read -> Outcome.answered(decision.number(), askedAt, run.now(), read));
  }

  /** What was asked when the recovery was stopped is not waited for. */
  private Optional<Reading> look() {
    Duration within = run.limits().of(question);
    List<ServerName> concerned = List.of(run.incident().alert().server(), question.server());
    Promise<LookActivities.Looked> looking =
        Async.function(Stubs.looks(within)::ask, question, within, concerned, askedAt);
    Workflow.await(() -> looking.isCompleted() || run.isStopped());
    if (run.isStopped()) {
      return Optional.empty();
    }
    try {
      LookActivities.Looked looked = looking.get();
      looked.stopped().ifPresent(by -> run.stop(by, Acting.MAINTENANCE));
      return looked.reading();
    } catch (ActivityFailure e) {
      return Optional.of(new ToldReading(Answer.UNCLEAR, "no worker brought an answer in time"));
    }
  }

  private Optional<Reading> askPerson(Question.AskPerson person) {
    Instant until = askedAt.plus(run.limits().person());
    PersonRequest request =
        new PersonRequest(run.book().name(), decision.number(), run.incident(), person, until);
    run.inbox().ask(decision.number());
    Async.procedure(Stubs.people()::askPerson, request);
    run.awaitUntil(until, () -> run.inbox().answer(decision.number()).isPresent());
    return Optional.of(
        run.inbox()
            .answer(decision.number())
            .orElseGet(() -> new ToldReading(Answer.UNCLEAR, "no answer in time")));
  }
}
