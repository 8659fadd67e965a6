package dev.pophealth.check;

import static dev.pophealth.recovery.Runbook.FOUND;
import static dev.pophealth.recovery.Runbook.SERVER;
import static dev.pophealth.recovery.Steps.check;

import com.google.common.primitives.ImmutableIntArray;
import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.GraphCompiler;
import dev.pophealth.engine.graph.Kind;
import dev.pophealth.engine.graph.Node;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A graph that breaks a law, and how.
 *
 * @param law the law's id
 * @param graph the graph
 * @param last the last event of the shortest path, in words
 * @param wrong what is wrong with it
 */
record Broken(String law, Graph graph, String last, String wrong) {

  static final Question PROBE =
      new Question.RunProbe(PopHealth.model().probeIdentity(PopHealth.SELF_TEST_PROBE), SERVER);
  static final Question DEEP =
      new Question.RunProbe(PopHealth.model().probeIdentity(PopHealth.DEEP_TEST_PROBE), SERVER);
  static final Question COPIES = new Question.ReadCopyStatus(SERVER);
  static final Act RESTART_SERVER = new Act.RestartServer(SERVER);
  static final Act RESTART_SERVICE = new Act.RestartService(PopHealth.POP3, SERVER);
  static final Act BLOCK = new Act.BlockActivation(SERVER);
  static final Act LIFT = new Act.RestoreActivation(SERVER);
  static final Act LOG = new Act.SetProtocolLogging(SERVER);
  static final Act STOP_LOGGING = new Act.RestoreProtocolLogging(SERVER);

  static final Act MUTE = CustomAction.of("mute alerts", Risk.CHANGES, SERVER);
  static final Act UNMUTE = CustomAction.of("unmute alerts", Risk.CHANGES, SERVER);
  static final Question MUTED =
      new Question.CustomQuestion("are they muted", new TreeMap<>(), SERVER);
  static final Question UNMUTED =
      new Question.CustomQuestion("are they heard", new TreeMap<>(), SERVER);

  /** The shortest violation of a law that this is one of. */
  Optional<Violation> of(Law<?> one) {
    return Checker.of(one).check(graph, EnumSet.allOf(Role.class)).violations().stream()
        .findFirst();
  }

  /** Whether a violation is the one that is expected. */
  boolean expects(Violation violation) {
    return lastOf(violation).equals(last) && violation.wrong().equals(wrong);
  }

  static String lastOf(Violation violation) {
    return PathWords.tell(violation.path().get(violation.path().size() - 1));
  }

  /** Broken by a procedure to the letter. */
  static Broken byTheLetter(String law, String last, String wrong, Step... steps) {
    return new Broken(law, GraphCompiler.compile(letter(steps)), last, wrong);
  }

  static Runbook letter(Step... steps) {
    return Runbook.named("broken").toTheLetter().first(steps).otherwise("end");
  }

  /** A change of an embedder's own, effective at once, and put back on every way out. */
  static Step.Holding muted(Step... under) {
    return new Step.Holding(
        StepId.of("mute"),
        MUTE,
        List.of(),
        check("mute.before", MUTED),
        check("mute.read", MUTED),
        Optional.empty(),
        List.of(under),
        new Step.Undo(
            StepId.of("unmute"), UNMUTE, check("unmute.read", UNMUTED), false, Optional.empty()),
        false,
        Optional.empty(),
        EscalationReason.RELAPSED);
  }

  /** Each other server that is found is called on, whatever its runbook does. */
  static Step onEachFound(Step... steps) {
    return new Step.EachFound(
        check("find", new Question.FindMailboxServers(SERVER)),
        StepId.of("call"),
        List.of(
            new Step.Inspection(
                check("inspect", new Question.ReadServerHealth(PopHealth.DEEP_TEST_MONITOR, FOUND)),
                letter(steps))),
        check("verify", PROBE),
        false);
  }

  /** The servers are found, and nobody looks at them. */
  static Step findOnly() {
    return new Step.EachFound(
        check("find", new Question.FindMailboxServers(SERVER)),
        StepId.of("call"),
        List.of(),
        check("verify", PROBE),
        true);
  }

  /** A graph that passes over a step's questions as if they were answered so: 0 yes, 1 no. */
  static Graph passingOver(Graph graph, String step, int slot) {
    return graph.rewired(
        0,
        (number, node) -> {
          ImmutableIntArray.Builder targets = ImmutableIntArray.builder();
          node.next()
              .forEach(
                  target -> {
                    int at = target;
                    while (isOf(graph.node(at), step)) {
                      at = graph.node(at).next().get(graph.node(at).kind() == Kind.ASK ? slot : 0);
                    }
                    targets.add(at);
                  });
          return targets.build();
        });
  }

  /** A graph that takes one way from a step's questions for another: 0 yes, 1 no, 2 unclear. */
  static Graph taking(Graph graph, String step, int slot, int forSlot) {
    return graph.rewired(
        0,
        (number, node) -> {
          if (!isOf(node, step) || node.kind() == Kind.WAIT) {
            return node.next();
          }
          ImmutableIntArray.Builder targets = ImmutableIntArray.builder();
          for (int i = 0; i < node.next().length(); i++) {
            targets.add(node.next().get(i == slot ? forSlot : i));
          }
          return targets.build();
        });
  }

  /** Of the step, or of a wait, repetition or confirmation that belongs to it. */
  private static boolean isOf(Node node, String step) {
    String id = node.step().value();
    return !node.kind().ends()
        && (id.equals(step)
            || id.equals(step + ".again")
            || id.equals(step + ".again.wait")
            || id.equals(step + ".wait")
            || id.equals(step + ".confirm")
            || id.equals(step + ".confirm.again")
            || id.equals(step + ".confirm.again.wait")
            || id.equals(step + ".confirm.wait"));
  }

  static World world() {
    return new World(
        ServerName.of("server1"),
        EnumSet.allOf(Role.class),
        List.of(),
        List.of(),
        List.of(),
        2,
        4,
        List.of());
  }

  @Override
  public String toString() {
    return law + ": " + wrong;
  }
}
