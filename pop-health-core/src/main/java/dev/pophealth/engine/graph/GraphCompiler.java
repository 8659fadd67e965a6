package dev.pophealth.engine.graph;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Resolution;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a runbook's tree from its ends backwards: each step is compiled once for each context it
 * can be reached in, and equal nodes are one. So the graph has no cycle by construction.
 */
public final class GraphCompiler {

  private final Map<Node, Integer> numbers = new LinkedHashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final VerdictCompiler verdicts = new VerdictCompiler(this);
  private final AttemptCompiler attempts = new AttemptCompiler(this);
  private final HoldingCompiler holdings = new HoldingCompiler(this);
  private final FoundCompiler found = new FoundCompiler(this);

  private GraphCompiler() {}

  /**
   * Compiles a runbook.
   *
   * @param runbook the runbook
   */
  public static Graph compile(Runbook runbook) {
    GraphCompiler compiler = new GraphCompiler();
    Frame frame = Frame.of(runbook);
    Exits ends =
        new Exits(
            ctx ->
                compiler.escalate(
                    ctx, Exits.Cause.of(EscalationReason.EXHAUSTED, runbook.otherwise())),
            ctx -> compiler.resolve(ctx, frame),
            compiler::escalate);
    int start = compiler.sequence(runbook.steps(), frame, ends).to(leftBehind(runbook, frame));
    return Graph.of(runbook, start, compiler.nodes);
  }

  /** What is to be put back is owed from the beginning. */
  private static Ctx leftBehind(Runbook runbook, Frame frame) {
    Ctx ctx = Ctx.START;
    for (Step step : runbook.steps()) {
      if (step instanceof Step.PutBack s) {
        ctx = HoldingCompiler.inPlace(s.holding(), frame, ctx);
      }
    }
    return ctx;
  }

  VerdictCompiler verdicts() {
    return verdicts;
  }

  AttemptCompiler attempts() {
    return attempts;
  }

  int node(Node node) {
    Integer known = numbers.get(node);
    if (known != null) {
      return known;
    }
    numbers.put(node, nodes.size());
    nodes.add(node);
    return nodes.size() - 1;
  }

  /** The steps one after the other; a way on that is compiled once a context. */
  Exits.Exit sequence(List<Step> steps, Frame frame, Exits exits) {
    Exits.Exit next = exits.next();
    for (Step step : ImmutableList.copyOf(steps).reverse()) {
      Exits here = exits.withNext(next);
      next = once(ctx -> step(step, frame, ctx, here));
    }
    return next;
  }

  static Exits.Exit once(Exits.Exit exit) {
    Map<Ctx, Integer> known = new LinkedHashMap<>();
    return ctx -> {
      Integer node = known.get(ctx);
      if (node == null) {
        node = exit.to(ctx);
        known.put(ctx, node);
      }
      return node;
    };
  }

  private int step(Step step, Frame frame, Ctx ctx, Exits exits) {
    if (step instanceof Step.Confirm s) {
      return verdicts.compile(
          List.of(s.check()),
          frame,
          ctx,
          exits.cured(),
          red -> exits.next().to(red),
          unclear -> exits.fail(unclear, EscalationReason.INCONCLUSIVE, s.check().id()));
    } else if (step instanceof Step.Note s) {
      int next = exits.next().to(ctx);
      return ask(s.check(), frame, ctx, next, next, next);
    } else if (step instanceof Step.Guard s) {
      return guard(s, frame, ctx, exits);
    } else if (step instanceof Step.Poll s) {
      return poll(s, frame, ctx, exits, 1);
    } else if (step instanceof Step.Pause s) {
      return waits(s.id(), s.duration(), ctx, exits.next().to(ctx));
    } else if (step instanceof Step.HeldBack s) {
      return heldBack(s, ctx, exits);
    } else if (step instanceof Step.Attempt s) {
      return attempts.compile(s, frame, ctx, exits, null);
    } else if (step instanceof Step.Holding s) {
      return holdings.compile(s, frame, ctx, exits);
    } else if (step instanceof Step.PutBack s) {
      return holdings.putBack(s.holding(), frame, ctx, exits);
    } else if (step instanceof Step.EachFound s) {
      return found.compile(s, frame, ctx, exits);
    } else if (step instanceof Step.Ask s) {
      return ask(
          s.check(),
          frame,
          ctx,
          sequence(s.yes(), frame, exits).to(ctx),
          sequence(s.no(), frame, exits).to(ctx),
          sequence(s.unclear(), frame, exits).to(ctx));
    } else if (step instanceof Step.HandOver s) {
      return exits.fail(ctx, s.reason(), s.id());
    } else if (step instanceof Step.Bare s) {
      int next = exits.next().to(ctx);
      return act(s.id(), s.act(), frame, false, ctx, next, next, next, next, next);
    } else if (step instanceof Step.Finish s) {
      if (frame.callee()) {
        return exits.cured().to(ctx);
      }
      return node(
          Node.ends(
              Kind.RESOLVED, s.id(), s.resolution(), null, ImmutableList.of(), ImmutableList.of()));
    } else if (step instanceof Step.Silence s) {
      return silence(s.id());
    }
    throw new AssertionError(step);
  }

  int silence(StepId id) {
    return node(
        Node.ends(
            Kind.SILENT,
            id,
            null,
            EscalationReason.INCONCLUSIVE,
            ImmutableList.of(),
            ImmutableList.of()));
  }

  private int guard(Step.Guard guard, Frame frame, Ctx ctx, Exits exits) {
    StepId id = guard.check().id();
    return askTwice(
        guard.check(),
        frame,
        ctx,
        exits.next().to(ctx),
        exits
            .failed()
            .to(
                ctx,
                new Exits.Cause(EscalationReason.IMPOSSIBLE, id, bound(guard.remedies(), frame))),
        exits.fail(ctx, EscalationReason.INCONCLUSIVE, id));
  }

  /** Remedies are about the server of the incident; those of a called runbook are left out. */
  private static List<Act> bound(List<Act> remedies, Frame frame) {
    return frame.server() == Node.SUBJECT ? remedies : List.of();
  }

  private int poll(Step.Poll poll, Frame frame, Ctx ctx, Exits exits, int round) {
    StepId id = poll.check().id();
    int yes = exits.next().to(ctx);
    if (round == poll.times()) {
      return ask(
          poll.check(),
          frame,
          ctx,
          yes,
          exits.fail(ctx, EscalationReason.IMPOSSIBLE, id),
          exits.fail(ctx, EscalationReason.INCONCLUSIVE, id));
    }
    int again =
        waits(suffixed(id, "wait"), poll.every(), ctx, poll(poll, frame, ctx, exits, round + 1));
    return ask(poll.check(), frame, ctx, yes, again, again);
  }

  private int heldBack(Step.HeldBack gate, Ctx ctx, Exits exits) {
    return node(
        Node.passes(
            Kind.HELD_BACK,
            gate.id(),
            0,
            ImmutableList.copyOf(gate.dependencies()),
            ctx.owes(),
            ImmutableIntArray.of(
                exits.next().to(ctx), exits.fail(ctx, EscalationReason.IMPOSSIBLE, gate.id()))));
  }

  int ask(Step.Check check, Frame frame, Ctx ctx, int yes, int no, int unclear) {
    return node(
        Node.asks(
            check.id(),
            check.question(),
            frame.serverOf(check.question().server()),
            false,
            ctx.owes(),
            yes,
            no,
            unclear));
  }

  /** Asked once more when it is unclear. */
  int askTwice(Step.Check check, Frame frame, Ctx ctx, int yes, int no, int unclear) {
    int again = ask(again(check), frame, ctx, yes, no, unclear);
    int wait = waits(suffixed(check.id(), "again.wait"), frame.settings().retryAfter(), ctx, again);
    return ask(check, frame, ctx, yes, no, wait);
  }

  int waits(StepId id, Duration wait, Ctx ctx, int next) {
    return node(Node.waits(id, wait, ctx.owes(), next));
  }

  int act(
      StepId id,
      Act act,
      Frame frame,
      boolean licensed,
      Ctx ctx,
      int done,
      int refused,
      int impossible,
      int expired,
      int maybe) {
    return node(
        Node.acts(
            id,
            act,
            frame.serverOf(act.server()),
            licensed,
            ctx.owes(),
            ImmutableIntArray.builder()
                .addAll(List.of(done, refused, impossible, expired, maybe))
                .build()));
  }

  private int resolve(Ctx ctx, Frame frame) {
    if (!ctx.owes().isEmpty()) {
      return escalate(ctx, Exits.Cause.of(EscalationReason.OWES, frame.runbook().otherwise()));
    }
    Resolution how = ctx.acted() ? Resolution.RECOVERED : Resolution.TRANSIENT;
    StepId id = StepId.of(how == Resolution.RECOVERED ? "recovered" : "transient");
    return node(Node.ends(Kind.RESOLVED, id, how, null, ImmutableList.of(), ImmutableList.of()));
  }

  private int escalate(Ctx ctx, Exits.Cause cause) {
    return node(
        Node.ends(
            Kind.ESCALATED,
            cause.step(),
            null,
            cause.reason(),
            ctx.owes(),
            ImmutableList.copyOf(cause.remedies())));
  }

  static Step.Check again(Step.Check check) {
    return new Step.Check(suffixed(check.id(), "again"), check.question());
  }

  static StepId suffixed(StepId id, String suffix) {
    return StepId.of(id.value() + "." + suffix);
  }

  static Owed intended(StepId id, Act act, int server, @Nullable Act undo) {
    return new Owed(id, act, server, Obligation.State.INTENDED, Optional.ofNullable(undo));
  }
}
