package dev.pophealth.exchange.process;

import dev.pophealth.exchange.format.Secrets;
import dev.pophealth.health.BoundedText;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends commands to a shell, each time to a process of its own. Safe for use by many threads. */
public final class ShellLink {

  private static final int TOLD = 500;

  private final List<String> commandLine;
  private final boolean asArgument;
  private final Optional<String> opening;
  private final ShellProcess processes;
  private final Semaphore free;

  /**
   * A link.
   *
   * @param commandLine the program and its arguments
   * @param asArgument whether the script is added as {@code -EncodedCommand}; else it comes on
   *     standard input
   * @param opening what opens the session, in PowerShell
   * @param atOnce the most processes at once
   * @param mostPrinted the most bytes taken of what a process prints
   */
  public ShellLink(
      List<String> commandLine,
      boolean asArgument,
      Optional<String> opening,
      int atOnce,
      int mostPrinted) {
    this.commandLine = List.copyOf(commandLine);
    this.asArgument = asArgument;
    this.opening = opening;
    this.processes = new ShellProcess(mostPrinted);
    this.free = new Semaphore(atOnce, true);
  }

  /**
   * Sends commands, one after the other; one that fails does not keep the next from being run.
   *
   * @param commands the commands
   * @param within the longest time for all
   * @return what came of each, in their order
   * @throws InterruptedException when the thread was interrupted: what was begun may go on
   */
  public List<Reply> send(List<Sent> commands, Duration within) throws InterruptedException {
    long deadline = System.nanoTime() + within.toNanos();
    if (!free.tryAcquire(within.toNanos(), TimeUnit.NANOSECONDS)) {
      return all(
          commands, new Reply.NotBegun("no shell was free within " + within.toSeconds() + " s"));
    }
    try {
      return replies(commands, Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
    } finally {
      free.release();
    }
  }

  private List<Reply> replies(List<Sent> commands, Duration within) throws InterruptedException {
    Script script = new Script(opening, commands);
    Ended ended;
    try {
      ended = processes.run(withScript(script), asArgument ? "" : script.line(), within);
    } catch (IOException e) {
      return all(
          commands,
          new Reply.NotBegun(
              "the shell " + commandLine.get(0) + " could not be started: " + told(e.toString())));
    }
    Marks marks = Marks.in(script.token(), ended.printed());
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      replies.add(reply(marks, i, ended, within));
    }
    return List.copyOf(replies);
  }

  private static Reply reply(Marks marks, int number, Ended ended, Duration within) {
    String printed = marks.value(Script.PRINTED + number);
    if (printed != null) {
      return new Reply.Printed(printed);
    }
    ShellError error = marks.error(Script.ERROR + number);
    if (error != null) {
      return new Reply.Failed(error);
    }
    ShellError closed = marks.error(Script.CLOSED);
    if (closed != null) {
      return new Reply.NotBegun("the session could not be opened: " + closed.words());
    }
    return new Reply.Unknown(
        (marks.has(Script.BEGUN + number) ? "it was begun, but " : "no answer came: ")
            + how(ended, within));
  }

  private static String how(Ended ended, Duration within) {
    String complaint = told(Complaint.words(ended.complaint()));
    String why =
        switch (ended.how()) {
          case OUT_OF_TIME ->
              "the shell did not end within "
                  + Math.max(1, within.plusMillis(999).toSeconds())
                  + " s and was ended";
          case TOO_MUCH_PRINTED -> "the shell printed too much and was ended";
          case BY_ITSELF -> "the shell ended with exit code " + ended.exitCode().orElse(0);
        };
    return complaint.isBlank() ? why : why + ": " + complaint;
  }

  private List<String> withScript(Script script) {
    if (!asArgument) {
      return commandLine;
    }
    List<String> all = new ArrayList<>(commandLine);
    all.add("-EncodedCommand");
    all.add(script.encoded());
    return all;
  }

  private static List<Reply> all(List<Sent> commands, Reply reply) {
    return commands.stream().map(command -> reply).toList();
  }

  private static String told(@Nullable String words) {
    return BoundedText.of(Secrets.without(words == null ? "" : words.strip()), TOLD).strip();
  }
}
