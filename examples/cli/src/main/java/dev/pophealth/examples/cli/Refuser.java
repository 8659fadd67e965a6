package dev.pophealth.examples.cli;

import dev.pophealth.health.Answer;
import dev.pophealth.health.ToldReading;
import dev.pophealth.port.Approver;
import dev.pophealth.port.Leave;
import dev.pophealth.port.LeaveRequest;
import dev.pophealth.port.Pending;
import dev.pophealth.port.PersonRequest;
import java.util.function.Consumer;

/** Nobody is there, and everybody knows: what needs leave has none, at once. */
record Refuser() implements Approver {

  @Override
  public Pending askLeave(LeaveRequest request, Consumer<Leave> answer) {
    answer.accept(new Leave.Denied("--unattended", "nobody is asked"));
    return () -> {};
  }

  @Override
  public Pending ask(PersonRequest request, Consumer<ToldReading> answer) {
    answer.accept(new ToldReading(Answer.UNCLEAR, "nobody is asked"));
    return () -> {};
  }
}
