package dev.pophealth.exchange;

import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerName;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.pop.shell.Templates;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.ActionExecutor;
import dev.pophealth.port.HealthSource;
import dev.pophealth.port.Performance;
import dev.pophealth.port.ProbeRunner;
import dev.pophealth.recovery.Question;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Exchange through its management shell: runs probes, answers questions and performs acts, each by
 * the commands that {@link ShellCommands} gives for it. Safe for use by many threads.
 *
 * <p>Before an act it reads what is so, and does not send what cannot help by design or would hurt:
 * the restart of a service that is disabled, or stopped on purpose; of anything on a server in
 * maintenance; of the front end while PopProxy is Inactive; of a server that may host an active
 * database copy. {@link Performance#impossible} says so then, with the remedy.
 *
 * <p>What the shell says is kept in words, without secrets. That a command could not be run is told
 * from its having failed: an error that comes before a command does anything, and a shell that
 * cannot be started, are impossible; any other error, silence and a time-out may have taken place.
 */
public final class ExchangeShell implements ProbeRunner, HealthSource, ActionExecutor {

  private final Talk talk;
  private final ProbeRuns probes;
  private final Looks looks;
  private final Deeds deeds;

  ExchangeShell(Talk talk) {
    this.talk = talk;
    this.probes = new ProbeRuns(talk);
    this.looks = new Looks(talk, probes);
    this.deeds = new Deeds(talk);
  }

  /**
   * A shell.
   *
   * @param connection how it is reached; nothing is started before the first call
   */
  public static ExchangeShell over(ShellConnection connection) {
    return over(connection, typed -> {});
  }

  /**
   * A shell whose commands are told.
   *
   * @param connection how it is reached; nothing is started before the first call
   * @param transcript is given each command right before it is sent, as a person would type it; by
   *     many threads, and must not block
   */
  public static ExchangeShell over(ShellConnection connection, Consumer<String> transcript) {
    return new ExchangeShell(
        Talk.over(connection, Objects.requireNonNull(transcript, "transcript")));
  }

  /**
   * Runs a probe by {@code Invoke-MonitoringProbe}. (V2c)
   *
   * @return {@link ProbeReading#couldNotRun} also where the shell refuses to run it
   * @throws IllegalArgumentException when it is a probe of POP in a health set that is not its own
   * @throws InterruptedException when the thread was interrupted; the shell was ended then
   */
  @Override
  public ProbeReading run(ProbeIdentity probe, ServerName server, Duration within)
      throws InterruptedException {
    return probes.run(probe, bound(server), within);
  }

  /**
   * Answers a question by looking; a {@link dev.pophealth.health.ToldReading} with the reason where
   * nothing can be concluded, or where no shell knows the answer.
   *
   * @throws InterruptedException when the thread was interrupted; the shell was ended then
   */
  @Override
  public Reading read(Question question, Duration within) throws InterruptedException {
    bound(question.server());
    return looks.read(question, within);
  }

  /**
   * Performs an act, after it has read whether it may.
   *
   * @throws InterruptedException when the thread was interrupted; the shell was ended then, and
   *     what it had begun may go on
   */
  @Override
  public Performance perform(ActRequest request) throws InterruptedException {
    return deeds.perform(request);
  }

  /**
   * What Managed Availability has tried on a server, for the ledger: to be asked before a recovery
   * begins. (Exchange fact 20)
   *
   * @param server the server
   * @param within the longest time to take
   * @return the attempts in the newest thousand records; times are by the server's own clock
   * @throws IOException when they could not be read, or not all of them
   * @throws InterruptedException when the thread was interrupted; the shell was ended then
   */
  public List<LedgerEntry> recoveryActions(ServerName server, Duration within)
      throws IOException, InterruptedException {
    Heard heard = talk.say(Rendering.on(Templates.ALL_RECOVERY_ACTIONS, bound(server)), within);
    if (!RecoveryHistory.isWhole(heard)) {
      throw new IOException(
          "what Managed Availability has tried on " + server + " was not read: " + heard.whyNot());
    }
    return RecoveryActions.entries(server, heard.reading());
  }

  private static ServerName bound(ServerName server) {
    if (server.isPlaceholder()) {
      throw new IllegalArgumentException(
          "the shell is asked about the placeholder [" + server + "]: bind it to a server");
    }
    return server;
  }
}
