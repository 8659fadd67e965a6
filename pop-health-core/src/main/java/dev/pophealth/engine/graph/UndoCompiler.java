package dev.pophealth.engine.graph;

import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles the way back of a change. Each way out of the holding is written down as pending, the
 * change is put back and read, what makes that effective is done, and the pending end follows. In
 * vain twice: a pending cure becomes owed, a pending escalation keeps its reason.
 */
final class UndoCompiler {

  private final GraphCompiler graph;
  private final Step.Holding holding;
  private final Frame frame;
  private final Exits exits;
  private final int server;

  UndoCompiler(GraphCompiler graph, Step.Holding holding, Frame frame, Exits exits, int server) {
    this.graph = graph;
    this.holding = holding;
    this.frame = frame;
    this.exits = exits;
    this.server = server;
  }

  /** The ways out of what is done under the change. */
  Exits around() {
    Map<Exits.Cause, Exits.Exit> failures = new LinkedHashMap<>();
    return new Exits(
        leaving(new Pending(Standing.ILL, exits.next())),
        leaving(new Pending(Standing.CURED, exits.cured())),
        (ctx, inside) -> {
          Exits.Cause cause = inside.outside(frame.runbook().otherwise());
          Exits.Exit exit = failures.get(cause);
          if (exit == null) {
            exit =
                leaving(new Pending(Standing.after(cause), now -> exits.failed().to(now, cause)));
            failures.put(cause, exit);
          }
          return exit.to(ctx);
        });
  }

  private Exits.Exit leaving(Pending pending) {
    return GraphCompiler.once(ctx -> leave(ctx, pending));
  }

  /**
   * The end that waits for the way back.
   *
   * @param standing how the service stands
   * @param exit where it leads
   */
  private record Pending(Standing standing, Exits.Exit exit) {
    boolean cured() {
      return standing == Standing.CURED;
    }
  }

  /** How the service stood when the way back began. */
  private enum Standing {
    ILL,
    /** Clients are served, though something behind is ill. */
    SERVED,
    CURED;

    static Standing after(Exits.Cause cause) {
      return cause.reason() == EscalationReason.SERVICE_BACK_BUT_OWES ? SERVED : ILL;
    }
  }

  private int leave(Ctx ctx, Pending pending) {
    if (!ctx.owes(holding.id(), server)) {
      return asFound(ctx.outOfEffect(holding.id()), pending);
    }
    if (holding.undo().onlyWhenGreen() && !pending.cured()) {
      return pending.exit().to(ctx);
    }
    return undo(ctx, pending, false);
  }

  /** Nothing to put back. Where a cure is to be proven after it, it is proven all the same. */
  private int asFound(Ctx ctx, Pending pending) {
    if (!holding.undo().onlyWhenGreen() || !pending.cured() || holding.thenVerify().isEmpty()) {
      return pending.exit().to(ctx);
    }
    return graph.waits(
        GraphCompiler.suffixed(holding.thenVerify().get().id(), "wait"),
        frame.settings().confirmEvery(),
        ctx,
        verify(ctx, pending));
  }

  private int undo(Ctx ctx, Pending pending, boolean again) {
    Step.Undo undo = holding.undo();
    int retry =
        again ? vain(ctx, pending) : later(holding.undo().id(), ctx, undo(ctx, pending, true));
    int read = graph.askTwice(undo.readBack(), frame, ctx, putBack(ctx, pending), retry, retry);
    return graph.act(undo.id(), undo.act(), frame, false, ctx, read, retry, retry, retry, read);
  }

  private int later(StepId id, Ctx ctx, int next) {
    return graph.waits(
        GraphCompiler.suffixed(id, "retry"), frame.settings().retryAfter(), ctx, next);
  }

  private int putBack(Ctx ctx, Pending pending) {
    if (holding.undo().effect().isPresent() && ctx.inEffect().contains(holding.id())) {
      return effect(ctx, pending, holding.undo().effect().get(), false);
    }
    Ctx closed = ctx.settled(holding.id(), server).outOfEffect(holding.id());
    return holding.undo().effect().isPresent()
        ? pending.exit().to(closed)
        : verify(closed, pending);
  }

  private int effect(Ctx ctx, Pending pending, Step.UndoEffect effect, boolean again) {
    Owed disruption = GraphCompiler.intended(effect.id(), effect.act(), server, null);
    Ctx done =
        ctx.settled(holding.id(), server).outOfEffect(holding.id()).owing(disruption.opened());
    int vain = vain(ctx, pending);
    Ctx perhaps = ctx.owing(disruption.opened());
    int refused = again ? vain : later(effect.id(), ctx, effect(ctx, pending, effect, true));
    int maybe;
    if (again) {
      maybe = vain(perhaps, pending);
    } else {
      int once = effect(ctx, pending, effect, true);
      maybe = graph.ask(effect.look(), frame, perhaps, once, once, once);
    }
    return graph.act(
        effect.id(),
        effect.act(),
        frame,
        false,
        ctx.owing(disruption),
        verify(done, pending),
        refused,
        refused,
        refused,
        maybe);
  }

  /** After the way back the own probe decides: it may have relapsed, or be well after all. */
  private int verify(Ctx ctx, Pending pending) {
    if (holding.thenVerify().isEmpty()) {
      return pending.exit().to(ctx);
    }
    Step.Check check = holding.thenVerify().get();
    return graph
        .verdicts()
        .compile(
            List.of(check),
            frame,
            ctx,
            green -> green(green, pending, check),
            red ->
                switch (pending.standing()) {
                  case ILL -> pending.exit().to(red);
                  case SERVED -> exits.fail(red, EscalationReason.RELAPSED, check.id());
                  case CURED -> exits.fail(red, holding.whenRed(), check.id());
                },
            unclear -> exits.fail(unclear, EscalationReason.INCONCLUSIVE, check.id()));
  }

  private int green(Ctx ctx, Pending pending, Step.Check check) {
    if (pending.cured()) {
      return pending.exit().to(ctx);
    }
    return ctx.owes().isEmpty() && !ctx.unproven()
        ? exits.cured().to(ctx)
        : exits.fail(ctx, EscalationReason.SERVICE_BACK_BUT_OWES, check.id());
  }

  private int vain(Ctx ctx, Pending pending) {
    return pending.cured()
        ? exits.fail(ctx, EscalationReason.OWES, holding.undo().id())
        : pending.exit().to(ctx);
  }
}
