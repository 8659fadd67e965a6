package dev.pophealth.examples.cli;

import dev.pophealth.health.Answer;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServerUpReading;
import dev.pophealth.health.ToldReading;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.ActionExecutor;
import dev.pophealth.port.HealthSource;
import dev.pophealth.port.Performance;
import dev.pophealth.port.ProbeRunner;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.Question;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks and acts by command lines of the user's, one for each type of action. No shell reads them
 * on the way: what stands in braces is filled in within one argument.
 *
 * <p>A question's command ends with 0 for yes, 1 for no, anything else for unclear; an act's with 0
 * when it took place. An act whose command could not be started certainly did not; any other end
 * may have been half-way.
 *
 * @param commands the command lines by type of action, such as {@code RestartService}
 */
record CommandPorts(Map<String, List<String>> commands)
    implements ProbeRunner, HealthSource, ActionExecutor {

  private static final int MOST_READ = 64 * 1024;

  CommandPorts {
    commands = Map.copyOf(commands);
  }

  @Override
  public ProbeReading run(ProbeIdentity probe, ServerName server, Duration within)
      throws IOException, InterruptedException {
    Ran ran = run(new Question.RunProbe(probe, server), within);
    return switch (ran.code()) {
      case 0 -> new ProbeReading(ProbeResult.SUCCEEDED, ran.words());
      case 1 -> new ProbeReading(ProbeResult.FAILED, ran.words());
      default -> new ProbeReading(ProbeResult.NOT_RUN, ran.words());
    };
  }

  @Override
  public Reading read(Question question, Duration within) throws IOException, InterruptedException {
    Ran ran = run(question, within);
    boolean yes = ran.code() == 0;
    if (yes && question instanceof Question.FindMailboxServers) {
      return new MailboxServersReading(
          ran.words().lines().map(String::strip).map(ServerName::of).toList());
    } else if (ran.code() <= 1
        && (question instanceof Question.ReadBootTime
            || question instanceof Question.ReadServerUp)) {
      return up(ran.words().strip(), yes);
    }
    return new ToldReading(
        yes ? Answer.YES : ran.code() == 1 ? Answer.NO : Answer.UNCLEAR, ran.words());
  }

  private static Reading up(String words, boolean servicesRunning) {
    try {
      return new ServerUpReading(Instant.parse(words), servicesRunning);
    } catch (DateTimeException e) {
      return new ToldReading(Answer.UNCLEAR, "no boot time such as 2026-01-05T09:00:00Z: " + words);
    }
  }

  @Override
  public Performance perform(ActRequest request) throws IOException, InterruptedException {
    Ran ran;
    try {
      ran = run(request.act(), request.within());
    } catch (IOException e) {
      return Performance.impossible(String.valueOf(e.getMessage()));
    }
    return ran.code() == 0 ? Performance.done() : Performance.maybe(ran.words());
  }

  /** How a command ended, and what it printed. */
  private record Ran(int code, String words) {}

  private Ran run(Action action, Duration within) throws IOException, InterruptedException {
    String type = action.getClass().getSimpleName();
    List<String> line = commands.get(type);
    if (line == null) {
      throw new IOException("there is no command for " + type);
    }
    Process process =
        new ProcessBuilder(line.stream().map(word -> filled(word, action)).toList())
            .redirectErrorStream(true)
            .start();
    try (InputStream printed = process.getInputStream()) {
      process.getOutputStream().close();
      CompletableFuture<String> words = CompletableFuture.supplyAsync(() -> text(printed));
      if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Ran(-1, "it did not end within " + within.toSeconds() + " s");
      }
      return new Ran(process.exitValue(), words.join());
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static String text(InputStream printed) {
    try {
      byte[] bytes = printed.readNBytes(MOST_READ);
      printed.skip(Long.MAX_VALUE);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static String filled(String word, Action action) {
    String filled = word.replace("{server}", action.server().value());
    if (action instanceof Question.RunProbe probe) {
      filled = filled.replace("{probe}", probe.probe().toString());
    } else if (action instanceof Question.ReadServerHealth health) {
      filled = filled.replace("{monitor}", health.monitor().value());
    } else if (action instanceof Question.ReadService service) {
      filled = filled.replace("{service}", service.service().value());
    } else if (action instanceof Question.ReadServiceIntent service) {
      filled = filled.replace("{service}", service.service().value());
    } else if (action instanceof Question.ReadRecoveryHistory history) {
      filled = filled.replace("{service}", history.service().value());
    } else if (action instanceof Act.RestartService restart) {
      filled = filled.replace("{service}", restart.service().value());
    }
    return filled;
  }
}
