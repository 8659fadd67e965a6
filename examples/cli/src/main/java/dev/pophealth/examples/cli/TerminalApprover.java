package dev.pophealth.examples.cli;

import dev.pophealth.health.Answer;
import dev.pophealth.health.ToldReading;
import dev.pophealth.port.Approver;
import dev.pophealth.port.Leave;
import dev.pophealth.port.LeaveRequest;
import dev.pophealth.port.Pending;
import dev.pophealth.port.PersonRequest;
import dev.pophealth.recovery.StepText;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks whoever sits at the terminal; anything but yes is no.
 *
 * @param teller tells what is to be weighed, in the language that was asked for
 * @param terminal where the person sits
 * @param who the person
 */
record TerminalApprover(ToldSubcommand teller, Terminal terminal, String who) implements Approver {

  @Override
  public Pending askLeave(LeaveRequest request, Consumer<Leave> answer) {
    return ask(
        () -> {
          teller.note(request.act().server() + ": " + teller.say(request.step()));
          for (StepText reason : request.why()) {
            teller.note("  " + teller.say(reason));
          }
          String said =
              asked(
                  teller.say("Leave for this act, until ", "この操作を承認しますか (期限 ")
                      + request.until()
                      + teller.say("? Type yes or no: ", ")。yes または no を入力: "));
          answer.accept(
              said.equals("yes")
                  ? new Leave.Given(who)
                  : new Leave.Denied(who, "said [" + said + "] at the terminal"));
        });
  }

  @Override
  public Pending ask(PersonRequest request, Consumer<ToldReading> answer) {
    return ask(
        () -> {
          teller.note(request.question().server() + ": " + teller.say(request.question().text()));
          String said = asked(teller.say("yes, no or unclear: ", "yes、no、unclear のいずれかを入力: "));
          answer.accept(
              new ToldReading(
                  switch (said) {
                    case "yes" -> Answer.YES;
                    case "no" -> Answer.NO;
                    default -> Answer.UNCLEAR;
                  },
                  said));
        });
  }

  /** One question at a time; a thread that waits for a person keeps no program running. */
  private Pending ask(Runnable question) {
    Thread thread =
        new Thread(
            () -> {
              synchronized (terminal) {
                question.run();
              }
            },
            "ask a person");
    thread.setDaemon(true);
    thread.start();
    return thread::interrupt;
  }

  private String asked(String question) {
    @Nullable String line = terminal.line(question);
    return line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
  }
}
