package dev.pophealth.engine.graph;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Step;
import java.util.ArrayList;
import java.util.List;

/** Compiles the care for each found server: inspect, call, let the caller's own probe decide. */
final class FoundCompiler {

  private final GraphCompiler graph;

  FoundCompiler(GraphCompiler graph) {
    this.graph = graph;
  }

  int compile(Step.EachFound each, Frame frame, Ctx ctx, Exits exits) {
    One one = new One(each, frame, exits);
    return graph.askTwice(
        each.find(),
        frame,
        ctx,
        one.take(0, ctx),
        exits.next().to(ctx),
        exits.fail(ctx, EscalationReason.INCONCLUSIVE, each.find().id()));
  }

  /** One search at one place of the tree. */
  private final class One {
    private final Step.EachFound each;
    private final Frame frame;
    private final Exits exits;
    private final List<Exits.Exit> takes = new ArrayList<>();

    One(Step.EachFound each, Frame frame, Exits exits) {
      this.each = each;
      this.frame = frame;
      this.exits = exits;
      for (int i = 0; i <= frame.settings().maxFound(); i++) {
        int index = i;
        takes.add(GraphCompiler.once(ctx -> next(index, ctx)));
      }
    }

    int take(int index, Ctx ctx) {
      return takes.get(index).to(ctx);
    }

    private int next(int index, Ctx ctx) {
      boolean last = index == frame.settings().maxFound();
      int none =
          ctx.unclear()
              ? exits.fail(ctx.withUnclear(false), EscalationReason.INCONCLUSIVE, each.call())
              : exits.next().to(ctx);
      int tooMany = exits.fail(ctx, EscalationReason.IMPOSSIBLE, each.find().id());
      return graph.node(
          Node.passes(
              Kind.NEXT_FOUND,
              each.call(),
              index,
              ImmutableList.of(),
              ctx.owes(),
              ImmutableIntArray.of(
                  none,
                  last ? tooMany : inspect(index, 0, frame.aboutFound(index), ctx),
                  last || !each.ownToo()
                      ? tooMany
                      : inspect(index, 0, frame.aboutFound(Node.SUBJECT), ctx),
                  tooMany)));
    }

    private int inspect(int index, int inspection, Frame about, Ctx ctx) {
      if (inspection == each.inspections().size()) {
        return take(index + 1, ctx);
      }
      Step.Inspection one = each.inspections().get(inspection);
      return graph.askTwice(
          one.check(),
          about,
          ctx,
          inspect(index, inspection + 1, about, ctx),
          call(index, one, about, ctx),
          inspect(index, inspection + 1, about, afterUnclear(ctx)));
    }

    /** To the letter, a server that is not reported unhealthy is healthy. */
    private Ctx afterUnclear(Ctx ctx) {
      return frame.runbook().toTheLetter() ? ctx : ctx.withUnclear(true);
    }

    private int call(int index, Step.Inspection inspection, Frame about, Ctx ctx) {
      Frame callee = about.called(inspection.callee());
      Step.Check own = each.verify();
      if (frame.runbook().toTheLetter()) {
        return graph.sequence(inspection.callee().steps(), callee, saysNothing()).to(ctx);
      }
      Exits back =
          new Exits(
              now ->
                  failed(
                      now,
                      Exits.Cause.of(EscalationReason.EXHAUSTED, callee.runbook().otherwise())),
              now ->
                  ownVerdict(
                      now,
                      exits.cured(),
                      red -> take(index + 1, red),
                      unclear -> exits.fail(unclear, EscalationReason.INCONCLUSIVE, own.id())),
              this::failed);
      return graph.sequence(inspection.callee().steps(), callee, back).to(ctx);
    }

    /** A page that does not say what follows its call. */
    private Exits saysNothing() {
      int silent = graph.silence(each.call());
      return new Exits(ctx -> silent, ctx -> silent, (ctx, cause) -> silent);
    }

    /** The callee gave up: the caller's own probe says whether clients are served all the same. */
    private int failed(Ctx ctx, Exits.Cause cause) {
      return ownVerdict(
          ctx.leftUnproven(),
          green -> exits.fail(green, EscalationReason.SERVICE_BACK_BUT_OWES, each.verify().id()),
          red -> exits.failed().to(red, cause.outside(each.call())),
          unclear -> exits.fail(unclear, EscalationReason.INCONCLUSIVE, each.verify().id()));
    }

    private int ownVerdict(Ctx ctx, Exits.Exit green, Exits.Exit red, Exits.Exit unclear) {
      Ctx back = ctx.backFromCall();
      return graph.waits(
          GraphCompiler.suffixed(each.verify().id(), "wait"),
          frame.settings().confirmEvery(),
          back,
          graph.verdicts().compile(List.of(each.verify()), frame, back, green, red, unclear));
    }
  }
}
