package dev.pophealth.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.exchange.ExchangeShell;
import dev.pophealth.health.Topology;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.port.Approver;
import dev.pophealth.port.Journal;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.RunbookSettings;
import dev.pophealth.report.Language;
import dev.pophealth.report.Telling;
import dev.pophealth.run.Actions;
import dev.pophealth.run.BlockingActions;
import dev.pophealth.run.RecoveryRunner;
import dev.pophealth.run.RunnerListener;
import dev.pophealth.run.RunnerSetup;
import dev.pophealth.run.SystemTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import picocli.CommandLine.Option;

/** A runner over a journal, whose recoveries are told as they go on until all have ended. */
abstract class Recovering extends ToldSubcommand {

  @Option(
      names = "--setup",
      required = true,
      paramLabel = "FILE",
      description = "How servers are reached and what may be done, as JSON (docs/cli.md).")
  String setup = "";

  @Option(
      names = "--unattended",
      description = "Ask nobody: what needs a person's leave is refused.")
  boolean unattended;

  Recovering(Outside outside) {
    super(outside);
  }

  static DecisionEngine engine(Optional<Integer> confirmations) {
    return DecisionEngine.following(
        confirmations
            .map(
                count ->
                    PopRunbooks.hardened(RunbookSettings.builder().confirmations(count).build()))
            .orElseGet(PopRunbooks::hardened));
  }

  /** Opens recoveries, and gives their names. */
  interface Begin {
    List<String> in(RecoveryRunner runner) throws IOException;
  }

  /** Runs until what was begun has ended; whether all of it was resolved. */
  final boolean runs(Journal journal, boolean dryRun, Begin begin, Output out) {
    SetupFile file = SetupFile.read(outside, setup);
    Heard heard = new Heard();
    ExecutorService workers = Executors.newCachedThreadPool(Recovering::daemon);
    ExecutorService turns = Executors.newSingleThreadExecutor(Recovering::daemon);
    try (SystemTime time = SystemTime.start();
        RecoveryRunner runner =
            RecoveryRunner.open(
                RunnerSetup.builder()
                    .engine(engine(Optional.ofNullable(file.confirmations())))
                    .actions(actions(file, workers))
                    .journal(journal)
                    .time(time)
                    .executor(turns)
                    .approver(approver(dryRun))
                    .policy(file.policy(dryRun))
                    .listener(heard)
                    .build())) {
      return heard.tellUntilEnded(begin.in(runner), this, out);
    } catch (IOException e) {
      throw new Refusal(ExitCode.IO, "the journal failed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(ExitCode.NOT_ALL, "interrupted: resume it from its journal");
    } finally {
      workers.shutdownNow();
      turns.shutdown();
    }
  }

  private static Actions actions(SetupFile file, ExecutorService workers) {
    Topology topology = file.servers();
    return file.connection()
        .map(ExchangeShell::over)
        .map(shell -> (Actions) new BlockingActions(shell, shell, () -> topology, shell, workers))
        .orElseGet(
            () -> {
              Map<String, List<String>> commands =
                  Optional.ofNullable(file.commands()).orElse(Map.of());
              CommandPorts ports = new CommandPorts(commands);
              return new BlockingActions(ports, ports, () -> topology, ports, workers);
            });
  }

  /** Where a person's leave may be wanted, a person has to be there. */
  private Approver approver(boolean dryRun) {
    if (dryRun) {
      return Approver.nobody();
    } else if (unattended) {
      return new Refuser();
    }
    return outside
        .terminal()
        .<Approver>map(terminal -> new TerminalApprover(this, terminal, person()))
        .orElseThrow(
            () ->
                new Refusal(
                    ExitCode.USAGE,
                    "a person's leave may be needed, and there is no terminal to ask at: run it at"
                        + " one, or give --unattended to have refused what needs leave"));
  }

  private String person() {
    return Optional.ofNullable(outside.environment().apply("USER"))
        .or(() -> Optional.ofNullable(outside.environment().apply("USERNAME")))
        .filter(name -> !name.isBlank())
        .orElse("somebody at the terminal");
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "recover");
    thread.setDaemon(true);
    return thread;
  }

  /** Hears what happens, on whatever thread, and tells it on one. */
  private static final class Heard implements RunnerListener {

    private record News(String recovery, Optional<Recovery> decided, String words, boolean ends) {}

    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private final Map<String, Recovery> last = new ConcurrentHashMap<>();

    @Override
    public void decided(String recovery, Recovery state) {
      last.put(recovery, state);
      news.add(new News(recovery, Optional.of(state), "", false));
    }

    @Override
    public void recorded(String recovery, JournalRecord record) {
      if (record instanceof JournalRecord.Ended) {
        news.add(new News(recovery, Optional.empty(), "", true));
      }
    }

    @Override
    public void troubled(String recovery, String what, Throwable cause) {
      news.add(new News(recovery, Optional.empty(), what, false));
    }

    boolean tellUntilEnded(List<String> recoveries, Recovering teller, Output out)
        throws InterruptedException {
      List<String> open = new ArrayList<>(recoveries);
      boolean resolved = true;
      while (!open.isEmpty()) {
        News next = news.take();
        if (next.decided().isPresent() && teller.format == Format.TEXT) {
          out.line(
              next.recovery()
                  + ": "
                  + Telling.decision(next.decided().get().decision(), teller.language));
          out.flush();
        } else if (!next.words().isEmpty()) {
          teller.note(next.recovery() + ": " + next.words());
        }
        if (next.ends() && open.remove(next.recovery())) {
          Recovery state = last.get(next.recovery());
          resolved &= state != null && state.decision() instanceof Decision.Resolved;
        }
      }
      if (teller.format == Format.JSON) {
        out.text(Json.pretty(json(recoveries, resolved, teller)));
      }
      return resolved;
    }

    private ObjectNode json(List<String> recoveries, boolean resolved, Recovering teller) {
      ObjectNode root = teller.document().put("resolved", resolved);
      ArrayNode all = root.putArray("recoveries");
      for (String recovery : recoveries) {
        ObjectNode one = all.addObject().put("recovery", recovery);
        Recovery state = last.get(recovery);
        if (state != null) {
          Decision end = state.decision();
          one.put("end", end.getClass().getSimpleName());
          one.put("english", Telling.decision(end, Language.ENGLISH));
          one.put("japanese", Telling.decision(end, Language.JAPANESE));
        }
      }
      return root;
    }
  }
}
