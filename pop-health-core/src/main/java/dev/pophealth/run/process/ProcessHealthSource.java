package dev.pophealth.run.process;

import dev.pophealth.exchange.process.Ended;
import dev.pophealth.health.Answer;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ToldReading;
import dev.pophealth.port.HealthSource;
import dev.pophealth.port.ProbeRunner;
import dev.pophealth.recovery.Question;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Answers questions, and runs probes, by running commands: exit code 0 is a yes, the good state;
 * {@value #NO} is a no; anything else is unclear, since programs that break off end with 1 or 2 as
 * well. What finds Mailbox servers prints their names, one a line, and says with a no that there
 * are none. Safe for use by many threads.
 */
public final class ProcessHealthSource implements HealthSource, ProbeRunner {

  /** The exit code that says no: one that no program ends with by accident. */
  public static final int NO = 10;

  private final Commands commands;

  /**
   * A source by these commands.
   *
   * @param commands which command answers which question; they change nothing
   */
  public ProcessHealthSource(Commands commands) {
    this.commands = Objects.requireNonNull(commands, "commands");
  }

  @Override
  public Reading read(Question question, Duration within) throws InterruptedException {
    return run(question, within);
  }

  @Override
  public ProbeReading run(ProbeIdentity probe, ServerName server, Duration within)
      throws InterruptedException {
    ToldReading told = asTold(run(new Question.RunProbe(probe, server), within));
    return switch (told.answer()) {
      case YES -> new ProbeReading(ProbeResult.SUCCEEDED, told.words());
      case NO -> new ProbeReading(ProbeResult.FAILED, told.words());
      case UNCLEAR -> ProbeReading.couldNotRun(told.words());
    };
  }

  private static ToldReading asTold(Reading reading) {
    return reading instanceof ToldReading told
        ? told
        : new ToldReading(Answer.UNCLEAR, reading.summary());
  }

  private Reading run(Question question, Duration within) throws InterruptedException {
    try {
      Optional<List<String>> command = commands.of(question);
      if (command.isEmpty()) {
        return unclear("no command is set up for " + question.getClass().getSimpleName());
      }
      return reading(question, Output.run(command.get(), within));
    } catch (UnfitValueException e) {
      return unclear(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return unclear("the command could not be started");
    }
  }

  private static Reading reading(Question question, Ended ended) {
    if (ended.how() != Ended.How.BY_ITSELF || ended.exitCode().isEmpty()) {
      return unclear(Output.words(ended));
    }
    Answer answer =
        switch (ended.exitCode().getAsInt()) {
          case 0 -> Answer.YES;
          case NO -> Answer.NO;
          default -> Answer.UNCLEAR;
        };
    if (question instanceof Question.FindMailboxServers && answer == Answer.YES) {
      return servers(Output.printed(ended));
    }
    return new ToldReading(answer, Output.words(ended));
  }

  /** Silence is not "none": on that a restart of the front end may follow. */
  private static Reading servers(String printed) {
    try {
      List<ServerName> servers =
          printed.lines().map(String::strip).filter(s -> !s.isEmpty()).map(ServerName::of).toList();
      return servers.isEmpty()
          ? unclear("no server was printed")
          : new MailboxServersReading(servers);
    } catch (IllegalArgumentException e) {
      return unclear("what was printed are no server names");
    }
  }

  private static Reading unclear(String words) {
    return new ToldReading(Answer.UNCLEAR, words);
  }
}
