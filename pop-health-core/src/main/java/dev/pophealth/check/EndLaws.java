package dev.pophealth.check;

import static dev.pophealth.check.ServerLaw.disturbs;
import static dev.pophealth.check.ServerLaw.effect;
import static dev.pophealth.check.ServerLaw.verdict;
import static dev.pophealth.check.ServerLaw.when;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.Way;
import java.util.List;
import java.util.Optional;

/** Laws about ends: what must be known to resolve, and which disruptions must be listed. */
final class EndLaws {

  private EndLaws() {}

  static List<Law<?>> all() {
    return List.of(
        resolvedIsGreen(),
        unverifiedIsListed(),
        neverSilent(),
        new OwnVerdictLaw(),
        new ReasonLaw(),
        new FaultlessLaw());
  }

  private enum Touched {
    NO,
    NOT_GREEN,
    GREEN
  }

  private static Law<?> resolvedIsGreen() {
    return LedgerLaw.of(
        "S10",
        "resolved needs a green newer than any red, unclear or disruption of each server touched",
        Touched.NO,
        (now, event, server) -> {
          boolean moved =
              effect(event, server, Act.BlockActivation.class)
                  .filter(Way::mayHaveHappened)
                  .isPresent();
          if (moved || disturbs(event, server, Risk.INTERRUPTS)) {
            return Touched.NOT_GREEN;
          }
          Optional<Way> verdict = verdict(event, server);
          if (now == Touched.NO || verdict.isEmpty()) {
            return now;
          }
          return verdict.get() == Way.YES ? Touched.GREEN : Touched.NOT_GREEN;
        },
        (now, event, server) ->
            when(
                event instanceof PathEvent.Resolved && now == Touched.NOT_GREEN,
                server + " was touched, and is not known to be green since"));
  }

  /** The part of S8 that is about servers: a disruption that nothing judged is listed. */
  private static Law<?> unverifiedIsListed() {
    return LedgerLaw.of(
        "S8",
        "escalated lists each server that was disrupted and not judged since",
        false,
        (unjudged, event, server) -> {
          if (disturbs(event, server, Risk.INTERRUPTS)) {
            return true;
          }
          boolean conclusive =
              verdict(event, server).filter(way -> way != Way.UNCLEAR).isPresent()
                  || disproved(event, server);
          return unjudged && !conclusive;
        },
        (unjudged, event, server) ->
            when(
                unjudged
                    && event instanceof PathEvent.Escalated end
                    && end.owed().stream().noneMatch(owed -> owed.act().server().equals(server)),
                server + " was disrupted, not judged since, and is not listed"));
  }

  private static boolean disproved(PathEvent event, dev.pophealth.health.ServerName server) {
    return ServerLaw.answer(event, server, Question.ReadServerUp.class)
        .filter(Way.NO::equals)
        .isPresent();
  }

  private static Law<?> neverSilent() {
    return LedgerLaw.of(
        "S29",
        "every end has its reason",
        false,
        (now, event, server) -> now,
        (now, event, server) ->
            when(
                event instanceof PathEvent.Escalated end && end.reason().isEmpty(),
                "the runbook says nothing about what follows"),
        (server, world) -> server.equals(world.server()));
  }
}
