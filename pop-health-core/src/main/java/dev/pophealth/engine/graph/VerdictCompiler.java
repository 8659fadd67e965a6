package dev.pophealth.engine.graph;

import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import java.util.List;

/**
 * Compiles verdicts: all checks must be green, as often in a row as the settings say; one red is
 * red; what is unclear is asked once more.
 */
final class VerdictCompiler {

  private final GraphCompiler graph;

  VerdictCompiler(GraphCompiler graph) {
    this.graph = graph;
  }

  int compile(
      List<Step.Check> checks,
      Frame frame,
      Ctx ctx,
      Exits.Exit green,
      Exits.Exit red,
      Exits.Exit unclear) {
    return round(checks, frame, ctx, green, red, unclear, 1);
  }

  private int round(
      List<Step.Check> checks,
      Frame frame,
      Ctx ctx,
      Exits.Exit green,
      Exits.Exit red,
      Exits.Exit unclear,
      int round) {
    Step.Check last = checks.get(checks.size() - 1);
    int server = frame.serverOf(last.question().server());
    int next;
    if (round < frame.settings().confirmations()) {
      StepId wait = GraphCompiler.suffixed(checks.get(0).id(), "confirm.wait");
      next =
          graph.waits(
              wait,
              frame.settings().confirmEvery(),
              ctx,
              round(checks, frame, ctx, green, red, unclear, round + 1));
    } else {
      next = green.to(ctx.verified(server));
    }
    for (int i = checks.size() - 1; i >= 0; i--) {
      Step.Check check = round == 1 ? checks.get(i) : confirming(checks.get(i));
      int no = red.to(ctx.verified(server).licensedBy(checks.get(i)));
      int again = verdict(GraphCompiler.again(check), frame, ctx, next, no, unclear.to(ctx));
      int wait =
          graph.waits(
              GraphCompiler.suffixed(check.id(), "again.wait"),
              frame.settings().retryAfter(),
              ctx,
              again);
      next = verdict(check, frame, ctx, next, no, wait);
    }
    return next;
  }

  private int verdict(Step.Check check, Frame frame, Ctx ctx, int yes, int no, int unclear) {
    return graph.node(
        Node.asks(
            check.id(),
            check.question(),
            frame.serverOf(check.question().server()),
            true,
            ctx.owes(),
            yes,
            no,
            unclear));
  }

  private static Step.Check confirming(Step.Check check) {
    return new Step.Check(GraphCompiler.suffixed(check.id(), "confirm"), check.question());
  }
}
