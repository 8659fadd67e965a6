package dev.pophealth.run.process;

import dev.pophealth.exchange.process.Ended;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.ActionExecutor;
import dev.pophealth.port.Performance;
import dev.pophealth.recovery.Effect;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Performs acts by running commands. Exit code 0 says that it is done; a command that is not set
 * up, or could not be started, certainly did nothing; anything else may have. One that is out of
 * time, or whose thread is interrupted, is ended with all that it has started. Safe for use by many
 * threads.
 */
public final class ProcessExecutor implements ActionExecutor {

  private final Commands commands;

  /**
   * An executor by these commands.
   *
   * @param commands which command performs which act
   */
  public ProcessExecutor(Commands commands) {
    this.commands = Objects.requireNonNull(commands, "commands");
  }

  @Override
  public Performance perform(ActRequest request) throws InterruptedException {
    Optional<List<String>> command;
    try {
      command = commands.of(request.act());
    } catch (UnfitValueException e) {
      return Performance.impossible(String.valueOf(e.getMessage()));
    }
    if (command.isEmpty()) {
      return Performance.impossible(
          "no command is set up for " + request.act().getClass().getSimpleName());
    }
    Ended ended;
    try {
      ended = Output.run(command.get(), request.within());
    } catch (IOException e) {
      return Performance.impossible("the command could not be started");
    }
    boolean done = ended.how() == Ended.How.BY_ITSELF && ended.exitCode().equals(OptionalInt.of(0));
    return done
        ? new Performance(Effect.DONE, Output.words(ended))
        : Performance.maybe(Output.words(ended));
  }
}
