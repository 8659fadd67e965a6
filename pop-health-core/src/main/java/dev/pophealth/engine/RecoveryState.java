package dev.pophealth.engine;

import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.Kind;
import dev.pophealth.engine.graph.Node;
import dev.pophealth.engine.graph.Owed;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.MonitorReading;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Acceptance;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.SavedRecovery;
import dev.pophealth.recovery.TimelineEntry;
import dev.pophealth.recovery.Way;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recovery at one node of its graph. The control state is the node alone, with the servers found;
 * the instants stand beside it.
 */
final class RecoveryState implements Recovery {

  private final Graph graph;
  private final Incident incident;
  private final int at;
  private final int number;
  private final List<ServerName> found;
  private final Instant lastCame;
  private final @Nullable Instant lastActEnded;
  private final @Nullable History booted;
  private final @Nullable History history;
  private final @Nullable History licence;
  private final @Nullable Facts facts;
  private final @Nullable Stopped stopped;
  private @Nullable Decision decision;

  /**
   * A stop from outside.
   *
   * @param settled whether the request under way has been answered since
   */
  private record Stopped(Interruption reason, int afterOutcomes, boolean settled) {}

  private RecoveryState(
      Graph graph,
      Incident incident,
      int at,
      int number,
      List<ServerName> found,
      Instant lastCame,
      @Nullable Instant lastActEnded,
      @Nullable History booted,
      @Nullable History history,
      @Nullable History licence,
      @Nullable Facts facts,
      @Nullable Stopped stopped) {
    this.graph = graph;
    this.incident = incident;
    this.at = at;
    this.number = number;
    this.found = found;
    this.lastCame = lastCame;
    this.lastActEnded = lastActEnded;
    this.booted = booted;
    this.history = history;
    this.licence = licence;
    this.facts = facts;
    this.stopped = stopped;
  }

  static RecoveryState begin(Graph graph, Incident incident) {
    int start = graph.settle(0, incident.illDependencies(), List.of(), incident.alert().server());
    return new RecoveryState(
        graph,
        incident,
        start,
        1,
        List.of(),
        incident.alert().raisedAt(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  @Override
  public Incident incident() {
    return incident;
  }

  @Override
  public Optional<Runbook> runbook() {
    return graph == NoRunbook.GRAPH ? Optional.empty() : Optional.of(graph.runbook());
  }

  @Override
  public Decision decision() {
    Decision known = decision;
    if (known == null) {
      known = stopped == null ? decide() : stop(stopped);
      decision = known;
    }
    return known;
  }

  private Decision stop(Stopped by) {
    return new Decision.Stop(by.reason(), owed(), reasons());
  }

  private Decision decide() {
    Node node = node();
    return switch (node.kind()) {
      case ASK, ACT -> new Decision.Perform(number, action(node), notAfter(node), reasons());
      case WAIT -> new Decision.Wait(number, until(node), reasons());
      case RESOLVED -> new Decision.Resolved(Objects.requireNonNull(node.resolution()), reasons());
      case ESCALATED, SILENT ->
          new Decision.Escalate(
              Objects.requireNonNull(node.reason()),
              owed(),
              node.remedies().stream().map(act -> act.on(incident.alert().server())).toList(),
              timeline(),
              reasons());
      case NEXT_FOUND, HELD_BACK -> throw new IllegalStateException("passed through: " + node);
    };
  }

  private Reasons reasons() {
    return new Reasons(graph, at, history, licence, booted, facts);
  }

  private Node node() {
    return graph.node(at);
  }

  /** The action of the decision, bound once. */
  private Action asked(Node node) {
    return decision instanceof Decision.Perform perform ? perform.action() : action(node);
  }

  private Action action(Node node) {
    Action action = node.action();
    if (action == null) {
      throw new IllegalStateException("neither asks nor acts: " + node);
    }
    Action bound = node.namesItsServer() ? action : action.on(server(node.server()));
    return bound instanceof Question.ReadServerUp up ? stamped(up) : bound;
  }

  /** The proof of a restart compares with the boot stamp read before. */
  private Question stamped(Question question) {
    return booted != null && question instanceof Question.ReadServerUp up
        ? new Question.ReadServerUp(booted.bootStamp(), up.server())
        : question;
  }

  private ServerName server(int index) {
    return index == Node.SUBJECT ? incident.alert().server() : found.get(index);
  }

  private Optional<Instant> notAfter(Node node) {
    if (!node.licensed()) {
      return Optional.empty();
    }
    Instant from = licence == null ? incident.alert().raisedAt() : licence.outcome().askedAt();
    return Optional.of(from.plus(graph.runbook().settings().licenceAge()));
  }

  private Instant until(Node node) {
    return decision instanceof Decision.Wait waiting
        ? waiting.until()
        : lastCame.plus(Objects.requireNonNull(node.pause()));
  }

  @Override
  public Acceptance after(Outcome outcome) {
    Node node = node();
    boolean settles = stopped != null && !stopped.settled() && node.kind() == Kind.ACT;
    if (node.kind().ends() || (stopped != null && !settles)) {
      return rejected(
          Acceptance.Reason.ENDED,
          outcome,
          "the recovery is over: begin another for what happened since");
    }
    if (outcome.number() != number) {
      return outcome.number() < number && outcome.number() > 0
          ? rejected(Acceptance.Reason.REPEATED, outcome, "it was answered before: drop it")
          : rejected(
              Acceptance.Reason.NOT_ASKED,
              outcome,
              "request " + number + " is open: answer that one");
    }
    return switch (node.kind()) {
      case ASK -> answered(outcome);
      case ACT -> acted(outcome);
      default -> waited(outcome);
    };
  }

  private Acceptance answered(Outcome outcome) {
    if (!(outcome instanceof Outcome.Answered answered)) {
      return otherKind(outcome, "a question: answer it with a reading");
    }
    Question question = stamped(graph.question(at));
    if (answered.reading() instanceof MonitorReading row && row.interruption().isPresent()) {
      return accepted(stoppedBy(row.interruption().get(), outcome));
    }
    Way way = Way.of(question.judge(answered.reading()));
    if (lastActEnded != null && answered.askedAt().isBefore(lastActEnded)) {
      way = Way.UNCLEAR;
    }
    if (way == Way.YES && question instanceof Question.FindMailboxServers) {
      if (!(answered.reading() instanceof MailboxServersReading servers)) {
        return rejected(
            Acceptance.Reason.INCOMPLETE,
            outcome,
            "it says that servers were found, but not which: answer with a MailboxServersReading");
      }
      return accepted(advance(outcome, way, servers.servers()));
    }
    return accepted(advance(outcome, way, found));
  }

  private Acceptance acted(Outcome outcome) {
    if (!(outcome instanceof Outcome.Acted acted)) {
      return otherKind(outcome, "an act: answer it with its effect");
    }
    return accepted(advance(outcome, acted.way(), found));
  }

  private Acceptance waited(Outcome outcome) {
    if (!(outcome instanceof Outcome.TimeCame time)) {
      return otherKind(outcome, "a wait: say when its time has come");
    }
    return accepted(
        time.at().isBefore(until(node())) ? this : advance(outcome, Way.TIME_CAME, found));
  }

  private RecoveryState advance(Outcome outcome, Way way, List<ServerName> nowFound) {
    Node node = node();
    Action action = node.action() == null ? null : asked(node);
    History now = new History(history, number, node.step(), action, at, outcome, way);
    int target =
        graph.settle(
            graph.target(at, way), incident.illDependencies(), nowFound, incident.alert().server());
    return new RecoveryState(
        graph,
        incident,
        target,
        number + 1,
        nowFound,
        outcome.cameAt().isBefore(lastCame) ? lastCame : outcome.cameAt(),
        node.kind() == Kind.ACT && way.mayHaveHappened() ? outcome.cameAt() : lastActEnded,
        action instanceof Question.ReadBootTime ? now : booted,
        now,
        node.verdict() && way == Way.NO ? now : licence,
        graph.telling(at, way) ? new Facts(facts, now) : facts,
        stopped == null ? null : new Stopped(stopped.reason(), stopped.afterOutcomes(), true));
  }

  /** Stays where it was asked: nothing was decided since. */
  private RecoveryState stoppedBy(Interruption reason, Outcome outcome) {
    Node node = node();
    return new RecoveryState(
        graph,
        incident,
        at,
        number + 1,
        found,
        outcome.cameAt().isBefore(lastCame) ? lastCame : outcome.cameAt(),
        lastActEnded,
        booted,
        new History(history, number, node.step(), asked(node), at, outcome, Way.UNCLEAR),
        licence,
        facts,
        new Stopped(reason, number, true));
  }

  @Override
  public Recovery interrupted(Interruption reason) {
    if (stopped != null || node().kind().ends()) {
      return this;
    }
    return new RecoveryState(
        graph,
        incident,
        at,
        number,
        found,
        lastCame,
        lastActEnded,
        booted,
        history,
        licence,
        facts,
        new Stopped(reason, number - 1, false));
  }

  @Override
  public List<Obligation> owed() {
    return node().owes().stream()
        .filter(owed -> !nothingIsUnderWay() || owed.state() == Obligation.State.OPEN)
        .map(this::bound)
        .toList();
  }

  /** After a stop the act that would have been next is not decided, so it owes nothing. */
  private boolean nothingIsUnderWay() {
    return stopped != null && stopped.settled();
  }

  private Obligation bound(Owed owed) {
    if (Node.isNamed(owed.server())) {
      return new Obligation(owed.step(), owed.act(), owed.state(), owed.undo());
    }
    ServerName server = server(owed.server());
    return new Obligation(
        owed.step(), owed.act().on(server), owed.state(), owed.undo().map(undo -> undo.on(server)));
  }

  @Override
  public Optional<Runbook> putBack() {
    return PutBack.of(graph.runbook(), owed());
  }

  @Override
  public List<TimelineEntry> timeline() {
    return History.oldestFirst(history);
  }

  @Override
  public SavedRecovery saved() {
    return new SavedRecovery(
        runbook().map(Runbook::id),
        graph.fingerprint(),
        incident,
        timeline().stream().map(TimelineEntry::outcome).toList(),
        Optional.ofNullable(stopped)
            .map(by -> new SavedRecovery.StoppedBy(by.reason(), by.afterOutcomes())));
  }

  private static Acceptance accepted(Recovery recovery) {
    return new Acceptance.Accepted(recovery);
  }

  private Acceptance otherKind(Outcome outcome, String asked) {
    return rejected(Acceptance.Reason.OTHER_KIND, outcome, "request " + number + " is " + asked);
  }

  private Acceptance rejected(Acceptance.Reason reason, Outcome outcome, String words) {
    return new Acceptance.Rejected(
        reason,
        "outcome "
            + outcome.number()
            + " of the recovery of "
            + incident.alert().monitor()
            + " on "
            + incident.alert().server()
            + " is not taken: "
            + words);
  }

  @Override
  public String toString() {
    return incident.alert().monitor() + " on " + incident.alert().server() + ": " + decision();
  }
}
