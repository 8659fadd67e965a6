package dev.pophealth.exchange.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Runs one process to its end, within bounds of time and output. Safe for use by many threads. */
public final class ShellProcess {

  /** Of what a process complains, this much is worth telling. */
  private static final int MOST_COMPLAINT = 64 * 1024;

  /**
   * A process that was ended has its output closed at once; what holds it open longer is not it.
   */
  private static final long LAST_WORDS_MILLIS = 2_000;

  private final int mostPrinted;

  /**
   * Runs processes.
   *
   * @param mostPrinted how many bytes one may print before it is ended
   */
  public ShellProcess(int mostPrinted) {
    this.mostPrinted = mostPrinted;
  }

  /**
   * Runs a command line.
   *
   * @param commandLine the program and its arguments
   * @param input what it is given on standard input, which is closed behind it
   * @param within the longest time
   * @throws IOException when it could not be started: certainly nothing happened
   * @throws InterruptedException when the thread was interrupted; the process was ended then
   */
  public Ended run(List<String> commandLine, String input, Duration within)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + within.toNanos();
    Process process = new ProcessBuilder(commandLine).start();
    Gathered printed =
        Gathered.from(
            process.getInputStream(), mostPrinted, () -> end(process), "pop-health-shell-output");
    Gathered complaint =
        Gathered.from(
            process.getErrorStream(), MOST_COMPLAINT, () -> {}, "pop-health-shell-errors");
    feed(process, input);
    try {
      boolean inTime = process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (!inTime) {
        end(process);
      } else {
        printed.await(millisUntil(deadline));
      }
      printed.await(LAST_WORDS_MILLIS);
      complaint.await(LAST_WORDS_MILLIS);
      return new Ended(
          how(inTime, printed),
          exitCode(process, inTime),
          printed.text(StandardCharsets.ISO_8859_1),
          complaint.text(StandardCharsets.UTF_8));
    } finally {
      end(process);
    }
  }

  private static Ended.How how(boolean inTime, Gathered printed) {
    if (printed.isTooMuch()) {
      return Ended.How.TOO_MUCH_PRINTED;
    }
    return inTime ? Ended.How.BY_ITSELF : Ended.How.OUT_OF_TIME;
  }

  private static OptionalInt exitCode(Process process, boolean inTime) {
    return inTime ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
  }

  private static long millisUntil(long deadline) {
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
  }

  /** On a thread of its own: a process that does not read must not hold us up. */
  private static void feed(Process process, String input) {
    Thread feeder =
        new Thread(
            () -> {
              try (OutputStream to = process.getOutputStream()) {
                to.write(input.getBytes(StandardCharsets.UTF_8));
              } catch (IOException e) {
                /* It ended without reading: its output says why. */
              }
            },
            "pop-health-shell-input");
    feeder.setDaemon(true);
    feeder.start();
  }

  /** Ends a process and all that it has started. */
  private static void end(Process process) {
    List<ProcessHandle> started = new ArrayList<>(process.descendants().toList());
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }
}
