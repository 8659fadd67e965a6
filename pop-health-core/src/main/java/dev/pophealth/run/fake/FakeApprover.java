package dev.pophealth.run.fake;

import dev.pophealth.health.Answer;
import dev.pophealth.health.ToldReading;
import dev.pophealth.port.Approver;
import dev.pophealth.port.Leave;
import dev.pophealth.port.LeaveRequest;
import dev.pophealth.port.Pending;
import dev.pophealth.port.PersonRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;

/** People whose answers a test gives, when it likes. Safe for use by many threads. */
public final class FakeApprover implements Approver {

  private final Map<String, Asked<LeaveRequest, Leave>> leaves = new LinkedHashMap<>();
  private final Map<String, Asked<PersonRequest, ToldReading>> questions = new LinkedHashMap<>();

  private record Asked<Q, A>(Q request, Consumer<A> answer) {}

  /** Nobody has been asked yet. */
  public FakeApprover() {}

  @Override
  public synchronized Pending askLeave(LeaveRequest request, Consumer<Leave> answer) {
    return ask(leaves, request.key(), new Asked<>(request, answer));
  }

  @Override
  public synchronized Pending ask(PersonRequest request, Consumer<ToldReading> answer) {
    return ask(questions, request.key(), new Asked<>(request, answer));
  }

  private <Q, A> Pending ask(Map<String, Asked<Q, A>> open, String key, Asked<Q, A> asked) {
    open.put(key, asked);
    return () -> {
      synchronized (this) {
        open.remove(key, asked);
      }
    };
  }

  /** The acts that somebody is asked leave for, oldest first. */
  public synchronized List<LeaveRequest> leavesAsked() {
    return leaves.values().stream().map(Asked::request).toList();
  }

  /** The questions that somebody is asked, oldest first. */
  public synchronized List<PersonRequest> questionsAsked() {
    return questions.values().stream().map(Asked::request).toList();
  }

  /**
   * Gives leave for the oldest act.
   *
   * @param by who gives it
   * @throws NoSuchElementException when nobody is asked
   */
  public void give(String by) {
    oldest(leaves).accept(new Leave.Given(by));
  }

  /**
   * Denies leave for the oldest act.
   *
   * @param by who denies it
   * @param words why
   * @throws NoSuchElementException when nobody is asked
   */
  public void deny(String by, String words) {
    oldest(leaves).accept(new Leave.Denied(by, words));
  }

  /**
   * Answers the oldest question.
   *
   * @param answer the answer
   * @param words what is said with it
   * @throws NoSuchElementException when nobody is asked
   */
  public void answer(Answer answer, String words) {
    oldest(questions).accept(new ToldReading(answer, words));
  }

  /** Outside the lock the answer is given, since a runner may ask the next thing at once. */
  private synchronized <Q, A> Consumer<A> oldest(Map<String, Asked<Q, A>> open) {
    String key =
        open.keySet().stream()
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("nobody is asked anything"));
    return Objects.requireNonNull(open.remove(key)).answer();
  }
}
