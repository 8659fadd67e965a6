package dev.pophealth.run;

import dev.pophealth.health.BoundedText;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.ServerName;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.policy.Hand;
import dev.pophealth.policy.Ledger;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.recovery.Incident;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Drives recoveries, one or very many, from alert to end: asks, reviews each act by the policy
 * right before it, has it performed, waits, and writes everything down first. Killed at any moment,
 * another one goes on from the journal alone.
 *
 * <p>It holds no thread while it waits for a time, a person or an action. What happens in one
 * recovery happens one after the other. Safe for use by many threads.
 */
public final class RecoveryRunner implements AutoCloseable {

  private final RunContext context;
  private final Runs runs;
  private final MaintenanceWatch watch;

  private RecoveryRunner(RunContext context) {
    this.context = context;
    this.runs = new Runs(context);
    this.watch = new MaintenanceWatch(context, runs);
  }

  /**
   * Opens a runner: reads the journal, counts what was done lately, and takes up every recovery
   * that nobody runs any more. An act that was under way when its runner died counts as perhaps
   * done; a question is asked again.
   *
   * @param setup what to run by and with
   * @throws dev.pophealth.port.UnreadableJournalException when some recovery in the journal cannot
   *     be read: what it did is not known then, and nothing is begun beside it
   * @throws IOException when the journal cannot be read or written
   */
  public static RecoveryRunner open(RunnerSetup setup) throws IOException {
    RunContext context = new RunContext(setup, setup.journal().open());
    try {
      RecoveryRunner runner = new RecoveryRunner(context);
      runner.resume();
      runner.watch.arm();
      return runner;
    } catch (IOException | RuntimeException e) {
      context.session().close();
      throw e;
    }
  }

  /**
   * Opens a recovery for an incident, or joins the one that has the same trouble in hand: there is
   * one for a server and monitor at a time. It is durable when this returns.
   *
   * @param incident the incident
   * @throws IOException when it could not be written down; nothing was begun then
   */
  public Opening begin(Incident incident) throws IOException {
    refuseClosed();
    return runs.begin(incident);
  }

  /**
   * Opens a recovery that puts back and verifies what an ended one still owes. To be started by a
   * person.
   *
   * @param recovery the ended recovery
   * @return empty when it owes nothing
   * @throws IOException when the journal cannot be read or written
   * @throws IllegalStateException when it is still open, or cannot be resumed by this engine
   */
  public Optional<Opening> restore(String recovery) throws IOException {
    refuseClosed();
    return runs.restore(recovery);
  }

  /**
   * Stops a recovery at once, without clean-up: called off, or handed over to a person. An act that
   * is under way is let end, so that what is owed can be told; what was not started is not. One
   * that is {@link Phase#STUCK} is given up.
   *
   * @param recovery its name
   * @param reason {@link Interruption#CANCELLED}, or {@link Interruption#PERSON_AT_WORK} to hand it
   *     over
   * @param words by whom and why; may be empty
   * @return whether it was open here
   */
  public boolean interrupt(String recovery, Interruption reason, String words) {
    Optional<Run> run = runs.find(recovery);
    String bounded = BoundedText.detail(words);
    run.ifPresent(open -> open.post(() -> open.interrupt(reason, bounded)));
    return run.isPresent();
  }

  /**
   * Follows another policy from now on, as when a person forbids something for a time. What is held
   * is reviewed again by it, and what it interrupts is stopped.
   *
   * @param policy the policy
   */
  public void follow(AutomationPolicy policy) {
    context.follow(policy);
    watch.arm();
    runs.all().forEach(run -> run.post(run::policyChanged));
  }

  /**
   * Takes note of what others have done, such as Managed Availability. It counts in budgets. It is
   * kept as long as this runner is open; tell it the next one again.
   *
   * @param entry what was done, by whom and when
   * @throws IllegalArgumentException when it is said to be of a recovery of ours
   */
  public void heard(LedgerEntry entry) {
    if (!(entry.by() instanceof Hand.Other)) {
      throw new IllegalArgumentException(
          "what " + entry.by() + " did is in the journal: tell only what others did");
    }
    context.books().heard(entry);
  }

  /**
   * Takes a person's word that a server is back and as it should be, though no recovery has proven
   * it: it keeps others of its group in no longer. Durable when this returns.
   *
   * @param server the server
   * @param by who says so
   * @return how many acts are over by that
   * @throws IOException when it could not be written down
   */
  public int back(ServerName server, String by) throws IOException {
    refuseClosed();
    return context.back(server, by);
  }

  /**
   * Takes up the recoveries that other runners over the same journal have left when they died.
   *
   * @return their names
   * @throws IOException when the journal cannot be read or written
   */
  public List<String> resume() throws IOException {
    refuseClosed();
    return runs.resume();
  }

  /** What was done so far, as the policy counts it. */
  public Ledger ledger() {
    return context.books().ledger();
  }

  /** The open recoveries, by name. */
  public List<RecoveryView> recoveries() {
    return runs.all().stream().map(Run::view).toList();
  }

  /**
   * An open recovery.
   *
   * @param recovery its name
   */
  public Optional<RecoveryView> find(String recovery) {
    return runs.find(recovery).map(Run::view);
  }

  /** How many recoveries stand where. */
  public RunnerProgress progress() {
    return runs.progress();
  }

  /**
   * Stops driving. Open recoveries stay open in the journal, for the next runner to take up; an act
   * that is under way counts as perhaps done then.
   */
  @Override
  public void close() {
    context.close();
    watch.close();
    runs.all().forEach(Run::abandon);
    try {
      context.session().close();
    } catch (IOException e) {
      throw new UncheckedIOException("the journal's session could not be closed", e);
    }
  }

  private void refuseClosed() {
    if (context.isClosed()) {
      throw new IllegalStateException("the runner is closed: open another one");
    }
  }
}
