package dev.pophealth.engine.graph;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles an attempt: guards, act, look, comeback, verification. */
final class AttemptCompiler {

  private final GraphCompiler graph;

  AttemptCompiler(GraphCompiler graph) {
    this.graph = graph;
  }

  /**
   * Compiles an attempt.
   *
   * @param holding the change that the act makes effective, if any
   */
  int compile(Step.Attempt attempt, Frame frame, Ctx ctx, Exits exits, @Nullable StepId holding) {
    int server = frame.serverOf(attempt.act().server());
    if (takesDown(attempt.act()) && ctx.restarted().contains(server)) {
      return exits.next().to(ctx);
    }
    One one = new One(attempt, frame, exits, server, holding);
    if (attempt.unless().isEmpty()) {
      return one.guarded(ctx, false);
    }
    Step.Check unless = attempt.unless().get();
    int act = one.guarded(ctx, false);
    Ctx already = ctx.withActed();
    int verify = one.verify.to(already);
    int wait =
        attempt.pause().isPresent()
            ? verify
            : graph.waits(
                GraphCompiler.suffixed(unless.id(), "wait"),
                frame.settings().confirmEvery(),
                already,
                verify);
    return graph.ask(unless, frame, ctx, act, wait, act);
  }

  static boolean takesDown(Act act) {
    return act.risk() == Risk.TAKES_DOWN;
  }

  /** One attempt at one place of the tree. */
  private final class One {
    private final Step.Attempt attempt;
    private final Frame frame;
    private final Exits exits;
    private final int server;
    private final @Nullable StepId holding;
    private final Exits.Exit verify;

    One(Step.Attempt attempt, Frame frame, Exits exits, int server, @Nullable StepId holding) {
      this.attempt = attempt;
      this.frame = frame;
      this.exits = exits;
      this.server = server;
      this.holding = holding;
      this.verify = GraphCompiler.once(this::verify);
    }

    /** Guards and act; a second time at most, after a renewal or a look that disproved it. */
    int guarded(Ctx ctx, boolean again) {
      List<Step> guards = new ArrayList<>(attempt.guards());
      attempt.comeback().ifPresent(back -> guards.add(new Step.Guard(back.boot(), List.of())));
      return graph.sequence(guards, frame, exits.withNext(now -> act(now, again))).to(ctx);
    }

    private int act(Ctx ctx, boolean again) {
      Owed owed = GraphCompiler.intended(attempt.id(), attempt.act(), server, null);
      Ctx after = happened(ctx, owed.opened());
      return graph.act(
          attempt.id(),
          attempt.act(),
          frame,
          attempt.act().disruptive(),
          ctx.owing(owed),
          attempt.comeback().isPresent() ? up(after, 1) : verify.to(after),
          fail(ctx, EscalationReason.REFUSED),
          fail(ctx, EscalationReason.IMPOSSIBLE),
          again ? fail(ctx, EscalationReason.INCONCLUSIVE) : renew(ctx),
          attempt.comeback().isPresent() ? look(ctx, after, again) : verify.to(after));
    }

    private Ctx happened(Ctx ctx, Owed owed) {
      Ctx after = ctx.owing(owed).withActed();
      if (takesDown(attempt.act())) {
        after = after.withRestarted(server);
      }
      return holding == null ? after : after.withInEffect(holding);
    }

    private int renew(Ctx ctx) {
      if (attempt.renewal().isPresent()) {
        int vain = fail(ctx, EscalationReason.INCONCLUSIVE);
        return graph
            .verdicts()
            .compile(
                List.of(attempt.renewal().get()),
                frame,
                ctx,
                green -> vain,
                red -> guarded(red.licensedBy(ctx.licence()), true),
                unclear -> vain);
      }
      if (ctx.licence() == null) {
        return fail(ctx, EscalationReason.INCONCLUSIVE);
      }
      Step.Check licence = ctx.licence();
      Step.Check again =
          new Step.Check(GraphCompiler.suffixed(attempt.id(), "renew"), licence.question());
      return graph
          .verdicts()
          .compile(
              List.of(again),
              frame,
              ctx,
              exits.cured(),
              red -> guarded(red.licensedBy(licence), true),
              unclear -> fail(unclear, EscalationReason.INCONCLUSIVE));
    }

    private int look(Ctx before, Ctx after, boolean again) {
      Step.Comeback back = attempt.comeback().orElseThrow();
      int vain = fail(before, EscalationReason.IMPOSSIBLE);
      int disproved = again ? vain : guarded(before, true);
      int look =
          graph.ask(
              back.look(),
              frame,
              after,
              back(after),
              disproved,
              fail(after.leftUnproven(), EscalationReason.INCONCLUSIVE));
      for (int round = 1; round < frame.settings().upRounds(); round++) {
        int wait =
            graph.waits(
                GraphCompiler.suffixed(back.look().id(), "wait"),
                frame.settings().upEvery(),
                after,
                look);
        look = graph.ask(back.look(), frame, after, back(after), disproved, wait);
      }
      return graph.waits(back.settle(), frame.settings().settle(), after, look);
    }

    private int up(Ctx ctx, int round) {
      Step.Comeback back = attempt.comeback().orElseThrow();
      int vain = fail(ctx.leftUnproven(), EscalationReason.INCONCLUSIVE);
      if (round == frame.settings().upRounds()) {
        return graph.ask(back.up(), frame, ctx, back(ctx), vain, vain);
      }
      int wait =
          graph.waits(
              GraphCompiler.suffixed(back.up().id(), "wait"),
              frame.settings().upEvery(),
              ctx,
              up(ctx, round + 1));
      return graph.ask(back.up(), frame, ctx, back(ctx), wait, wait);
    }

    private int back(Ctx ctx) {
      Step.Comeback back = attempt.comeback().orElseThrow();
      return graph.waits(back.grace(), frame.settings().grace(), ctx, verify.to(ctx));
    }

    private int verify(Ctx ctx) {
      int verdict =
          graph
              .verdicts()
              .compile(
                  attempt.verify(),
                  frame,
                  ctx,
                  exits.cured(),
                  exits.next(),
                  unclear ->
                      fail(unclear, EscalationReason.INCONCLUSIVE, attempt.verify().get(0).id()));
      return attempt
          .pause()
          .map(pause -> graph.waits(pause.id(), pause.duration(), ctx, verdict))
          .orElse(verdict);
    }

    private int fail(Ctx ctx, EscalationReason reason) {
      return fail(ctx, reason, attempt.id());
    }

    private int fail(Ctx ctx, EscalationReason reason, StepId step) {
      return exits.fail(ctx, reason, step);
    }
  }
}
