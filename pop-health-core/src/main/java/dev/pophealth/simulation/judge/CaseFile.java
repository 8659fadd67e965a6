package dev.pophealth.simulation.judge;

import dev.pophealth.health.Answer;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServiceName;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.RunbookSettings;
import dev.pophealth.recovery.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is on record of one recovery. */
public final class CaseFile {

  private final String name;
  private final Incident incident;
  private final boolean restores;
  private final Map<Integer, Decision> asked = new LinkedHashMap<>();
  private final Map<ServerName, ServerFile> servers = new LinkedHashMap<>();
  private final List<StartedAct> acts = new ArrayList<>();
  private @Nullable Recovery state;

  /** When it was stopped from outside, or read that it must stop; never where it was not. */
  long stoppedAt = Long.MAX_VALUE;

  /** Whether the embedder was told of its end. */
  boolean heard;

  /** When each act was meant to begin, by its number. */
  final Map<Integer, Long> intended = new LinkedHashMap<>();

  /** How it ended; null while it is open. */
  JournalRecord.@Nullable Ended ended;

  /** An act that was begun. */
  static final class StartedAct {
    final ActRequest request;

    /** When it was meant to begin, as it is written down; it begins then or soon after. */
    final long at;

    final Act act;

    /** How the runner was told, or took it; null while nothing came. */
    @Nullable Way way;

    /** When its end was recorded. */
    long cameAt = Long.MAX_VALUE;

    /** A person allowed it though the topology could not be read. */
    boolean blind;

    /** Whether it puts something back. */
    boolean cleanUp;

    /** It has really taken place. */
    boolean effective;

    /** A look has shown that it did not take place, as far as anybody could know. */
    boolean disproved;

    /** What was told of it was not so, or it came late: nobody could know. */
    boolean lied;

    StartedAct(ActRequest request, long at) {
      this.request = request;
      this.at = at;
      act = request.act();
    }

    /** Whether it may have taken place, as far as is known. */
    boolean mayHaveHappened() {
      return !disproved && (way == null || way.mayHaveHappened());
    }
  }

  CaseFile(String name, Incident incident, boolean restores) {
    this.name = name;
    this.incident = incident;
    this.restores = restores;
  }

  /** The recovery's name. */
  public String name() {
    return name;
  }

  /** What it was about. */
  public Incident incident() {
    return incident;
  }

  /** Whether it puts back what another one left. */
  public boolean restores() {
    return restores;
  }

  /** How it ended; empty while it is open. */
  public Optional<JournalRecord.Ended> ended() {
    return Optional.ofNullable(ended);
  }

  /** The recovery as it was decided on last; empty before the first decision. */
  public Optional<Recovery> state() {
    return Optional.ofNullable(state);
  }

  /** The acts that were begun, oldest first. */
  public List<Act> begun() {
    return acts.stream().map(started -> started.act).toList();
  }

  List<StartedAct> acts() {
    return acts;
  }

  @Nullable StartedAct act(int number) {
    for (StartedAct act : acts) {
      if (act.request.number() == number) {
        return act;
      }
    }
    return null;
  }

  ServerFile server(ServerName server) {
    return servers.computeIfAbsent(server, first -> new ServerFile());
  }

  RunbookSettings settings() {
    Recovery known = state;
    return known == null
        ? RunbookSettings.defaults()
        : known.runbook().map(runbook -> runbook.settings()).orElse(RunbookSettings.defaults());
  }

  void decided(Recovery recovery) {
    state = recovery;
    Decision decision = recovery.decision();
    if (decision instanceof Decision.Perform perform) {
      asked.put(perform.number(), decision);
    } else if (decision instanceof Decision.Wait wait) {
      asked.put(wait.number(), decision);
    }
  }

  /** What was decided under a number. */
  Optional<Decision> asked(int number) {
    return Optional.ofNullable(asked.get(number));
  }

  /** Whether an act is clean-up: protocol logging was put back, and takes effect by it. */
  boolean isCleanUp(Act act) {
    return restores
        || act instanceof Act.RestoreActivation
        || act instanceof Act.RestoreProtocolLogging
        || (act instanceof Act.RestartService && server(act.server()).puttingBackLogging);
  }

  StartedAct began(ActRequest request, long at) {
    StartedAct act = new StartedAct(request, intended.getOrDefault(request.number(), at));
    acts.add(act);
    return act;
  }

  /** An act is meant to begin, and that is written down. */
  void meant(int number, Act act, long at) {
    intended.put(number, at);
    ServerFile server = server(act.server());
    server.activationMeant |= act instanceof Act.BlockActivation;
    server.loggingMeant |= act instanceof Act.SetProtocolLogging;
    server.puttingBackLogging |= act instanceof Act.RestoreProtocolLogging;
  }

  void came(Outcome outcome, long askedAt, long cameAt) {
    Optional<Decision> decision = asked(outcome.number());
    if (decision.isEmpty() || !(decision.get() instanceof Decision.Perform perform)) {
      return;
    }
    Action action = perform.action();
    if (outcome instanceof Outcome.Acted acted && action instanceof Act act) {
      StartedAct started = act(outcome.number());
      if (started != null) {
        started.way = acted.way();
        started.cameAt = cameAt;
      }
      if (acted.way().mayHaveHappened() && act.risk().compareTo(Risk.INTERRUPTS) >= 0) {
        server(act.server()).disruptedAt = cameAt;
      }
    } else if (outcome instanceof Outcome.Answered answered
        && action instanceof Question question) {
      server(question.server())
          .answered(question, question.judge(answered.reading()), askedAt, cameAt);
    }
  }

  /** What is on record of one server in one recovery; moments, or long ago where there is none. */
  static final class ServerFile {
    static final long NEVER = Long.MIN_VALUE;

    long redAskedAt = NEVER;
    long noneActiveAskedAt = NEVER;
    long blockedAskedAt = NEVER;
    private final Map<ServiceName, Long> intentAskedAt = new LinkedHashMap<>();
    long componentAskedAt = NEVER;
    long disruptedAt = NEVER;
    long backAt = NEVER;
    boolean puttingBackLogging;

    /** When settings were last read, before our first intent to change them. */
    long activationReadAt = NEVER;

    long loggingReadAt = NEVER;

    /** Whether we have meant to change a setting. */
    boolean activationMeant;

    boolean loggingMeant;

    /** When a service was last found meant to run. */
    long intentAskedAt(ServiceName service) {
      return intentAskedAt.getOrDefault(service, NEVER);
    }

    private void answered(Question question, Answer answer, long askedAt, long cameAt) {
      boolean verdict =
          question instanceof Question.RunProbe || question instanceof Question.ReadServerHealth;
      if (verdict && answer == Answer.NO) {
        redAskedAt = askedAt;
      } else if (question instanceof Question.ReadCopyStatus) {
        noneActiveAskedAt = answer == Answer.YES ? askedAt : NEVER;
      } else if (question instanceof Question.ReadActivation read && answer != Answer.UNCLEAR) {
        boolean blocked = read.blocked() == (answer == Answer.YES);
        blockedAskedAt = blocked ? askedAt : NEVER;
        activationReadAt = activationMeant ? activationReadAt : askedAt;
      } else if (question instanceof Question.ReadPopSettings && answer != Answer.UNCLEAR) {
        loggingReadAt = loggingMeant ? loggingReadAt : askedAt;
      } else if (question instanceof Question.ReadServiceIntent read && answer == Answer.YES) {
        intentAskedAt.put(read.service(), askedAt);
      } else if (question instanceof Question.ReadRecoveryHistory read && answer == Answer.NO) {
        // What somebody else has just restarted is meant to run.
        intentAskedAt.put(read.service(), askedAt);
      } else if (question instanceof Question.ReadComponentState && answer == Answer.YES) {
        componentAskedAt = askedAt;
      } else if (question instanceof Question.ReadServerUp && answer == Answer.YES) {
        backAt = cameAt;
      }
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
