package dev.pophealth.run.dispatch;

import com.google.common.util.concurrent.MoreExecutors;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.monitor.Judgement;
import dev.pophealth.monitor.MonitorState;
import dev.pophealth.monitor.schedule.MonitorListener;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.port.Pending;
import dev.pophealth.recovery.Alert;
import dev.pophealth.run.Opening;
import dev.pophealth.run.RecoveryRunner;
import dev.pophealth.run.RecoveryView;
import dev.pophealth.run.RunnerSetup;
import dev.pophealth.triage.Course;
import dev.pophealth.triage.OpenRecovery;
import dev.pophealth.triage.Situation;
import dev.pophealth.triage.TriageOrder;
import dev.pophealth.triage.TriagedIncident;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Joins monitors, triage and the runner: keeps what is red, puts it in order whenever something
 * changes, begins the recoveries that may begin, and calls a person for what is not for automation.
 * What a recovery has ended without success is left to people until its monitor has been green.
 *
 * <p>Give it to a {@link dev.pophealth.monitor.schedule.MonitorScheduler} as its listener, or tell
 * it alerts of other origin. Holds no thread. Safe for use by many threads.
 */
public final class Dispatcher implements MonitorListener, AutoCloseable {

  private final DispatcherSetup setup;
  private final RunnerSetup running;
  private final RecoveryRunner runner;
  private final Executor serial;
  private final RedBoard board = new RedBoard();
  private @Nullable Pending look;
  private int asked;
  private volatile boolean closed;

  private Dispatcher(DispatcherSetup setup) throws IOException {
    this.setup = setup;
    this.running = setup.runner();
    this.serial = MoreExecutors.newSequentialExecutor(running.executor());
    this.runner =
        RecoveryRunner.open(
            RunnerSetup.builder()
                .from(running)
                .listener(new EndListener(running.listener(), this::ended))
                .build());
  }

  /**
   * Opens a dispatcher with a runner of its own, which takes up what the journal has open.
   *
   * @param setup what to work by and with
   * @throws IOException as {@link RecoveryRunner#open}
   */
  public static Dispatcher open(DispatcherSetup setup) throws IOException {
    return new Dispatcher(setup);
  }

  /** Its runner: to interrupt, restore, look, or follow another policy. */
  public RecoveryRunner runner() {
    return runner;
  }

  @Override
  public void judged(Judgement judgement) {
    post(() -> heard(judgement));
  }

  /**
   * Takes an alert of another origin, such as a mail or Exchange's own monitors.
   *
   * @param alert the alert
   */
  public void alert(Alert alert) {
    post(() -> lookIf(board.alerted(alert, now())));
  }

  /**
   * Takes note that a monitor is not red any more.
   *
   * @param monitor the monitor
   * @param server the server
   */
  public void cleared(MonitorName monitor, ServerName server) {
    post(() -> lookIf(board.cleared(monitor, server)));
  }

  private void heard(Judgement judgement) {
    MonitorState state = judgement.state();
    MonitorName monitor = state.plan().monitor();
    if (judgement.alert().isPresent()) {
      lookIf(board.alerted(judgement.alert().get(), now()));
    } else if (!state.level().isRed()) {
      lookIf(board.cleared(monitor, state.server()));
    } else if (state.measuredAt().isPresent()) {
      lookIf(
          board.stillRed(monitor, state.server(), state.measuredAt().get(), setup.stillRedAfter()));
    }
  }

  private void ended(Alert about, JournalRecord.Ended end) {
    post(
        () -> {
          board.ended(about, end.end() == JournalRecord.End.RESOLVED, end.at());
          look();
        });
  }

  private void lookIf(boolean news) {
    if (news) {
      look();
    }
  }

  /** Asks for the topology, and triages by it; not known when it does not come in time. */
  private void look() {
    if (look != null) {
      look.cancel();
    }
    if (board.isEmpty()) {
      return;
    }
    int now = ++asked;
    Duration limit = running.limits().topology();
    look = running.time().wakeAt(now().plus(limit), () -> post(now, Topology.unknown()));
    try {
      running.actions().topology(limit, topology -> post(now, topology));
    } catch (RuntimeException e) {
      post(now, Topology.unknown());
    }
  }

  private void post(int answers, Topology topology) {
    post(
        () -> {
          if (answers == asked) {
            asked++;
            dispatch(topology);
          }
        });
  }

  private void dispatch(Topology topology) {
    TriageOrder order = setup.triage().order(situation(topology));
    board.ordered(order);
    told(() -> setup.listener().ordered(order));
    Instant next = now().plus(setup.lookAgainEvery());
    for (TriagedIncident incident : order.incidents()) {
      if (incident.course() == Course.BEGIN) {
        Instant gathered = board.takenAt(incident).plus(setup.gatherFor());
        if (!gathered.isAfter(now())) {
          begin(incident);
        } else if (gathered.isBefore(next)) {
          next = gathered;
        }
      } else if ((incident.course() == Course.CALL_PERSON || incident.course() == Course.HELD_BACK)
          && board.isNewCall(incident)) {
        told(() -> setup.listener().personCalled(incident));
      }
    }
    if (look != null) {
      look.cancel();
    }
    look = running.time().wakeAt(next, () -> post(this::look));
  }

  private Instant now() {
    return running.time().instant();
  }

  private Situation situation(Topology topology) {
    List<OpenRecovery> open = new ArrayList<>(board.withPeople());
    for (RecoveryView view : runner.recoveries()) {
      open.add(new OpenRecovery(view.incident().alert(), view.others()));
    }
    return Situation.builder()
        .red(board.alerts())
        .topology(topology)
        .open(open)
        .ill(setup.illDependencies().get())
        .build();
  }

  /** What a recovery of this runner has in hand is not begun again; of another's one is asked. */
  private void begin(TriagedIncident incident) {
    Optional<String> inHand = board.inHand(incident);
    if (inHand.flatMap(runner::find).isPresent()) {
      return;
    }
    try {
      Opening opening = runner.begin(incident.incident());
      board.begun(incident, opening.recovery());
      if (!inHand.equals(Optional.of(opening.recovery()))) {
        told(() -> setup.listener().begun(incident, opening));
      }
    } catch (IOException | IllegalStateException e) {
      told(() -> setup.listener().notBegun(incident, e));
    }
  }

  private void post(Runnable task) {
    try {
      serial.execute(
          () -> {
            if (!closed) {
              told(task);
            }
          });
    } catch (RejectedExecutionException e) {
      // The embedder has shut the executor down, and with it this.
      closed = true;
    }
  }

  private static void told(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }

  /** Closes its runner, and takes no alert any more. */
  @Override
  public void close() {
    closed = true;
    runner.close();
  }
}
