package dev.pophealth.engine.graph;

import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Step;
import java.util.List;

/**
 * Compiles a change, what is done under it, and its way back. Every way out of what is under it
 * leads through the way back first.
 */
final class HoldingCompiler {

  private final GraphCompiler graph;

  HoldingCompiler(GraphCompiler graph) {
    this.graph = graph;
  }

  int compile(Step.Holding holding, Frame frame, Ctx ctx, Exits exits) {
    int server = frame.serverOf(holding.change().server());
    if (ctx.restarted().contains(server) && restarts(holding.under())) {
      return exits.next().to(ctx);
    }
    One one = new One(holding, frame, exits, server);
    return graph.sequence(holding.guards(), frame, exits.withNext(one::before)).to(ctx);
  }

  /**
   * The way back of a change that is {@linkplain #inPlace still in place}. Whatever comes of it,
   * the next step follows; what was in vain stays owed.
   */
  int putBack(Step.Holding holding, Frame frame, Ctx ctx, Exits exits) {
    int server = frame.serverOf(holding.change().server());
    Exits onward = new Exits(exits.next(), exits.next(), (now, cause) -> exits.next().to(now));
    return new UndoCompiler(graph, holding, frame, onward, server).around().cured().to(ctx);
  }

  /** The change was left in place, and may have taken effect. */
  static Ctx inPlace(Step.Holding holding, Frame frame, Ctx ctx) {
    int server = frame.serverOf(holding.change().server());
    Owed left =
        GraphCompiler.intended(holding.id(), holding.change(), server, holding.undo().act())
            .opened();
    return ctx.owing(left).withInEffect(holding.id()).withActed();
  }

  private static boolean restarts(List<Step> steps) {
    return steps.stream()
        .anyMatch(
            step ->
                step instanceof Step.Attempt attempt && AttemptCompiler.takesDown(attempt.act()));
  }

  /** One holding at one place of the tree. */
  private final class One {
    private final Step.Holding holding;
    private final Frame frame;
    private final Exits exits;
    private final int server;
    private final Exits inside;
    private final Exits.Exit under;

    One(Step.Holding holding, Frame frame, Exits exits, int server) {
      this.holding = holding;
      this.frame = frame;
      this.exits = exits;
      this.server = server;
      this.inside = new UndoCompiler(graph, holding, frame, exits, server).around();
      this.under = graph.sequence(holding.under(), frame, inside);
    }

    private int before(Ctx ctx) {
      boolean skippable = holding.auxiliary();
      int asFound = skippable ? under(ctx) : change(ctx, false, false);
      int unclear =
          skippable
              ? under(ctx)
              : exits.fail(ctx, EscalationReason.INCONCLUSIVE, holding.before().id());
      return graph.askTwice(
          holding.before(), frame, ctx, asFound, change(ctx, true, false), unclear);
    }

    private int change(Ctx ctx, boolean owed, boolean renewed) {
      Ctx intending = ctx;
      Ctx after = ctx;
      if (owed) {
        Owed change =
            GraphCompiler.intended(holding.id(), holding.change(), server, holding.undo().act());
        intending = ctx.owing(change);
        after = ctx.owing(change.opened());
      }
      int read = inForce(after);
      return graph.act(
          holding.id(),
          holding.change(),
          frame,
          holding.change().disruptive(),
          intending,
          read,
          notChanged(ctx, EscalationReason.REFUSED),
          notChanged(ctx, EscalationReason.IMPOSSIBLE),
          renewed || holding.auxiliary()
              ? notChanged(ctx, EscalationReason.INCONCLUSIVE)
              : renew(ctx, owed),
          read);
    }

    private int notChanged(Ctx ctx, EscalationReason reason) {
      return holding.auxiliary() ? under(ctx) : exits.fail(ctx, reason, holding.id());
    }

    private int renew(Ctx ctx, boolean owed) {
      Step.Check licence = ctx.licence();
      if (licence == null) {
        return exits.fail(ctx, EscalationReason.INCONCLUSIVE, holding.id());
      }
      Step.Check again =
          new Step.Check(GraphCompiler.suffixed(holding.id(), "renew"), licence.question());
      return graph
          .verdicts()
          .compile(
              List.of(again),
              frame,
              ctx,
              exits.cured(),
              red -> change(red.licensedBy(licence), owed, true),
              unclear -> exits.fail(unclear, EscalationReason.INCONCLUSIVE, holding.id()));
    }

    /** The change in force: on; not in force: it reads as it was found, so nothing is owed. */
    private int inForce(Ctx ctx) {
      Ctx asFound = ctx.settled(holding.id(), server);
      int no =
          holding.auxiliary()
              ? under(asFound)
              : exits.fail(asFound, EscalationReason.IMPOSSIBLE, holding.inForce().id());
      int effective = effective(ctx);
      int unclear =
          holding.auxiliary()
              ? effective
              : perhapsOn().fail(ctx, EscalationReason.INCONCLUSIVE, holding.inForce().id());
      return graph.askTwice(holding.inForce(), frame, ctx, effective, no, unclear);
    }

    /**
     * The ways out where it may be in force: what is put back on every way out is put back here.
     */
    private Exits perhapsOn() {
      return holding.undo().onlyWhenGreen() ? exits : inside;
    }

    private int effective(Ctx ctx) {
      if (holding.effect().isEmpty()) {
        return under(ctx);
      }
      return graph
          .attempts()
          .compile(holding.effect().get(), frame, ctx, inside.withNext(under), holding.id());
    }

    private int under(Ctx ctx) {
      return under.to(ctx);
    }
  }
}
