package dev.pophealth.run;

import com.google.common.util.concurrent.MoreExecutors;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.Topology;
import dev.pophealth.policy.Hand;
import dev.pophealth.policy.Ledger;
import dev.pophealth.policy.Occasion;
import dev.pophealth.policy.Review;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.NoneCause;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.run.rules.Consequences;
import dev.pophealth.run.rules.GivenLeave;
import dev.pophealth.run.rules.OwnActs;
import dev.pophealth.run.rules.Taken;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One open recovery being driven. Whatever happens to it is posted and handled one after the other;
 * only the looks from outside read beside that.
 */
final class Run {

  private final RunContext context;
  private final String name;
  private final Incident incident;
  private final Executor serial;
  private final Endings endings;
  private final OwnActs acts;
  private final OpenHooks hooks;
  private volatile @Nullable Recovery recovery;
  private volatile Stage stage;
  private volatile Instant since;
  private final Optional<String> restores;
  private @Nullable GivenLeave leave;
  private Instant latest;

  /** Hears when one is over. */
  interface Endings {
    /** It is over; called once. */
    void over(Run run, JournalRecord.End end);
  }

  Run(RunContext context, Replay replay, @Nullable Recovery recovery, Endings endings) {
    this.context = context;
    this.name = replay.recovery();
    this.incident = replay.begun().incident();
    this.recovery = recovery;
    this.endings = endings;
    this.acts = replay.acts();
    this.hooks = replay.hooks();
    this.restores = replay.begun().restores();
    this.leave = replay.leave().orElse(null);
    this.latest = replay.latest();
    this.since = latest;
    this.stage = new Resting(this, recovery == null ? Phase.STUCK : Phase.PREPARING);
    this.serial = MoreExecutors.newSequentialExecutor(context.setup().executor());
  }

  RunContext context() {
    return context;
  }

  String name() {
    return name;
  }

  Incident incident() {
    return incident;
  }

  Stage stage() {
    return stage;
  }

  OpenHooks hooks() {
    return hooks;
  }

  void allowed(GivenLeave given) {
    leave = given;
  }

  /** What the policy says of an act, with the leave that is in hand as far as it goes. */
  Review review(ActCase acting, Ledger ledger, Topology topology, Instant now) {
    GivenLeave given = leave;
    Occasion plain = new Occasion(name, acting.purpose(), Optional.empty());
    return given == null
        ? context.policy().review(acting.act(), plain, ledger, topology, now)
        : given.review(context.policy(), acting.act(), plain, ledger, topology, now);
  }

  RecoveryView view() {
    Stage at = stage;
    return RecoveryViews.of(name, incident, at, since, Optional.ofNullable(recovery));
  }

  /** The time, never earlier than anything that is written of this recovery. */
  Instant now() {
    Instant now = context.setup().time().instant();
    latest = now.isAfter(latest) ? now : latest;
    return latest;
  }

  /** The time at which an act begins: another one than the same act began at before. */
  Instant actAt(Act act) {
    Instant at = now();
    while (context.books().hasBegun(name, act, at)) {
      at = at.plusNanos(1);
    }
    latest = at;
    return at;
  }

  /** Does something when all before it is done. */
  void post(Runnable task) {
    try {
      serial.execute(() -> guarded(task));
    } catch (RejectedExecutionException e) {
      context.troubled(name, "the executor takes no more work: the recovery stands still", e);
    }
  }

  /** Does something unless the stage was left meanwhile, be it for another one alike. */
  @SuppressWarnings("ReferenceEquality")
  void post(Stage during, Runnable task) {
    post(
        () -> {
          if (stage == during) {
            task.run();
          }
        });
  }

  private void guarded(Runnable task) {
    if (context.isClosed()) {
      return;
    }
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      stuck("an error in pop-health, please report it", e);
    }
  }

  /** Begins from the first record on. */
  void begin(JournalRecord first) {
    post(
        () -> {
          context.heard(name, first);
          decided();
          go();
        });
  }

  /** Goes on where its records end; what was under way then is not known. */
  void resume(JournalRecord resumed, Replay replay) {
    post(
        () -> {
          context.heard(name, resumed);
          if (recovery != null) {
            new TakingUp(this, replay).begin();
          }
        });
  }

  /** Goes on by the decision. */
  void go() {
    Decision decision = state().decision();
    if (decision.ends()) {
      new Ending(this, decision).begin();
    } else if (maintenanceSomewhere()) {
      enter(new Checking(this, decision));
    } else {
      start(decision);
    }
  }

  void start(Decision decision) {
    if (decision instanceof Decision.Wait wait) {
      enter(new Waiting(this, wait));
      return;
    }
    Decision.Perform perform = (Decision.Perform) decision;
    enter(
        perform.action() instanceof Question question
            ? new Looking(this, perform, question)
            : new Preparing(this, ActCase.of(state(), perform)));
  }

  void decided() {
    context.decided(name, state());
  }

  Recovery state() {
    return Objects.requireNonNull(recovery, "a recovery that could not be resumed goes nowhere");
  }

  OwnActs acts() {
    return acts;
  }

  void enter(Stage next) {
    stage.leave();
    stage = next;
    since = now();
    next.enter();
  }

  /** Writes a record; says whether the recovery may go on. */
  boolean write(JournalRecord record) {
    try {
      context.write(name, record);
    } catch (IOException e) {
      stuck("the journal could not be written: nothing more is done in this recovery", e);
      return false;
    }
    written(record);
    return true;
  }

  /** What follows from a record that is durable. */
  void written(JournalRecord record) {
    acts.take(record);
    hooks.take(record);
    context.heard(name, record);
  }

  boolean writeAll(List<JournalRecord> records) {
    return records.stream().allMatch(this::write);
  }

  /** What the recovery had left whose leavings this one has put back is over. */
  boolean settleRestored() {
    if (restores.isEmpty()) {
      return true;
    }
    try {
      context.settle(
          entry -> entry.by().equals(new Hand.Ours(restores.get())), now(), Optional.empty());
      return true;
    } catch (IOException e) {
      stuck("the journal could not be written: nothing more is done in this recovery", e);
      return false;
    }
  }

  /** Takes an outcome, and goes on. */
  void came(Outcome outcome) {
    if (take(outcome)) {
      onwards();
    }
  }

  /** Takes an outcome; one that the engine does not take is unclear. */
  boolean take(Outcome outcome) {
    Recovery before = state();
    Taken taken = Taken.of(before, outcome);
    if (!write(new JournalRecord.Came(taken.outcome()))) {
      return false;
    }
    if (taken.outcome() instanceof Outcome.Acted) {
      leave = null;
    }
    recovery = taken.after();
    return writeAll(
        Consequences.of(asked(before), taken.outcome(), acts, context.books().ledger(), now()));
  }

  private static @Nullable Action asked(Recovery before) {
    return before.decision() instanceof Decision.Perform perform ? perform.action() : null;
  }

  /** What was done before a restart is undone as soon as the server is back. */
  void onwards() {
    decided();
    boolean stopped = state().decision() instanceof Decision.Stop;
    if (hooks.isOpen() && !acts.takesDown() && !stopped) {
      enter(new HooksAfter(this, this::go));
    } else {
      go();
    }
  }

  void joined(Alert alert) {
    if (stage.phase() != Phase.STUCK && stage.phase() != Phase.ENDED) {
      write(new JournalRecord.Joined(now(), alert));
    }
  }

  /** Stops at once, by somebody's word. */
  void interrupt(Interruption reason, String words) {
    if (stage.phase() == Phase.ENDED || (recovery != null && state().decision().ends())) {
      return;
    }
    if (!write(new JournalRecord.Interrupted(now(), reason, words))) {
      return;
    }
    if (recovery == null) {
      over(JournalRecord.End.GIVEN_UP, reason.name(), List.of());
      return;
    }
    Decision before = state().decision();
    recovery = state().interrupted(reason);
    boolean goesOn = stage.stop();
    if (!goesOn && !settled(before)) {
      return;
    }
    decided();
    if (!goesOn) {
      go();
    }
  }

  /** An act that was decided and has not begun does not begin any more, which is certain. */
  private boolean settled(Decision before) {
    return !(before instanceof Decision.Perform perform)
        || !(perform.action() instanceof Act)
        || take(notStarted(perform.number(), now()));
  }

  static Outcome notStarted(int number, Instant now) {
    return Outcome.none(number, now, NoneCause.REFUSED, "stopped before it was started");
  }

  /** What came of something that was given up. */
  void late(int number, Effect effect, String words) {
    post(
        () -> {
          if (stage.phase() != Phase.STUCK) {
            write(new JournalRecord.CameLate(now(), number, effect + " " + words));
          }
        });
  }

  /** Nothing more is done, and a person hears of it. */
  void stuck(String what, Throwable cause) {
    if (!stage.stop()) {
      stage.leave();
    }
    stage = new Resting(this, Phase.STUCK);
    since = now();
    context.troubled(name, what, cause);
  }

  void over(JournalRecord.End end, String reason, List<Obligation> owed) {
    if (write(new JournalRecord.Ended(now(), end, reason, owed, hooks.left()))) {
      enter(new Resting(this, Phase.ENDED));
      endings.over(this, end);
    }
  }

  /** Another policy is followed, or a maintenance window has opened. */
  void policyChanged() {
    if (recovery == null || stage.phase() == Phase.STUCK || state().decision().ends()) {
      return;
    }
    if (maintenanceSomewhere()) {
      new MaintenanceCheck(this).begin();
    }
    stage.reviewed();
  }

  private boolean maintenanceSomewhere() {
    return context.policy().maintenanceWindows().stream().anyMatch(w -> w.isOpen(now()));
  }

  /** The runner is closed: nothing is waited for any more, and what has begun is let end. */
  void abandon() {
    serial.execute(
        () -> {
          if (!stage.stop()) {
            stage.leave();
          }
        });
  }
}
