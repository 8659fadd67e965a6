package dev.pophealth.run.process;

import dev.pophealth.exchange.format.Secrets;
import dev.pophealth.exchange.process.Ended;
import dev.pophealth.exchange.process.ShellProcess;
import dev.pophealth.health.BoundedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Runs commands, and makes words of what they print: bounded, and without what may be a secret. */
final class Output {

  /** A command that prints more than this is ended: it does something else than it should. */
  private static final int MOST_PRINTED = 1024 * 1024;

  private static final int WORDS = 1_000;

  private static final ShellProcess PROCESSES = new ShellProcess(MOST_PRINTED);

  private Output() {}

  static Ended run(List<String> command, Duration within) throws IOException, InterruptedException {
    return PROCESSES.run(command, "", within);
  }

  static String printed(Ended ended) {
    return new String(
        ended.printed().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** How it ended, and the end of what it said, where errors are. */
  static String words(Ended ended) {
    String how =
        switch (ended.how()) {
          case BY_ITSELF ->
              ended.exitCode().isPresent() ? "exit code " + ended.exitCode().getAsInt() : "ended";
          case OUT_OF_TIME -> "out of time";
          case TOO_MUCH_PRINTED -> "ended for printing more than " + MOST_PRINTED + " bytes";
        };
    String said = ended.complaint().isBlank() ? printed(ended) : ended.complaint();
    String tail = said.strip();
    tail = tail.length() > WORDS ? tail.substring(tail.length() - WORDS) : tail;
    String harmless = BoundedText.of(Secrets.without(tail), WORDS);
    return harmless.isBlank() ? how : how + ": " + harmless;
  }
}
