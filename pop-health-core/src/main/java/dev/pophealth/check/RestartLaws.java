package dev.pophealth.check;

import static dev.pophealth.check.ServerLaw.answer;
import static dev.pophealth.check.ServerLaw.disturbs;
import static dev.pophealth.check.ServerLaw.effect;
import static dev.pophealth.check.ServerLaw.restartsServer;
import static dev.pophealth.check.ServerLaw.verdict;
import static dev.pophealth.check.ServerLaw.when;

import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.Way;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Laws about restarts: what must come before, how often, and what must lie between. */
final class RestartLaws {

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private RestartLaws() {}

  static List<Law<?>> all() {
    return List.of(
        milderFirst(),
        peersServe(),
        looksBeforeRepeating(),
        waitsForTheAverage(),
        liftsFromGreenOnly(),
        onceEach(),
        delegatesOnce());
  }

  private enum Milder {
    NOT_TRIED,
    TRIED,
    NOT_ENOUGH
  }

  private static Law<?> milderFirst() {
    return LedgerLaw.of(
        "S6",
        "no server is taken down before a service restart there, ours or another's, was verified as"
            + " not enough",
        Milder.NOT_TRIED,
        (now, event, server) -> {
          boolean tried =
              (disturbs(event, server, Risk.INTERRUPTS) && !restartsServer(event, server))
                  || answer(event, server, Question.ReadRecoveryHistory.class)
                      .filter(Way.NO::equals)
                      .isPresent();
          if (tried) {
            return Milder.TRIED;
          }
          boolean red = verdict(event, server).filter(Way.NO::equals).isPresent();
          return red && now == Milder.TRIED ? Milder.NOT_ENOUGH : now;
        },
        (now, event, server) ->
            when(
                restartsServer(event, server) && now != Milder.NOT_ENOUGH,
                server + " is restarted, but no service restart there was seen to be not enough"));
  }

  private static Law<?> peersServe() {
    return LedgerLaw.of(
        "S13",
        "no server goes away unless enough others were just found to serve",
        false,
        (serve, event, server) -> {
          Optional<Way> peers = answer(event, server, Question.ReadTopology.class);
          if (peers.isPresent()) {
            return peers.get() == Way.YES;
          }
          boolean moved =
              event instanceof PathEvent.Acted acted
                  && acted.way().mayHaveHappened()
                  && goesAway(acted.act());
          return serve && !moved;
        },
        (serve, event, server) ->
            when(
                !serve
                    && event instanceof PathEvent.Acted acted
                    && acted.act().server().equals(server)
                    && goesAway(acted.act()),
                server + " goes away, but nobody asked just before whether others serve"));
  }

  private static boolean goesAway(Act act) {
    return act instanceof Act.BlockActivation || ServerLaw.isRestartOfServer(act);
  }

  private static Law<?> looksBeforeRepeating() {
    return LedgerLaw.of(
        "S14",
        "an act of unknown effect is looked at before it is repeated",
        Optional.<Act>empty(),
        (pending, event, server) -> {
          if (event instanceof PathEvent.Acted acted && acted.act().server().equals(server)) {
            return acted.way() == Way.MAYBE ? Optional.of(acted.act()) : Optional.<Act>empty();
          }
          boolean looked =
              pending.isPresent()
                  && event instanceof PathEvent.Asked asked
                  && asked.question().server().equals(server)
                  && tellsOf(asked, pending.get());
          return looked ? Optional.<Act>empty() : pending;
        },
        (pending, event, server) ->
            when(
                pending.isPresent()
                    && event instanceof PathEvent.Acted acted
                    && acted.act().equals(pending.get()),
                "it may have happened already, and nobody looked"));
  }

  /** A question of the embedder's own may tell of any act. */
  private static boolean tellsOf(PathEvent.Asked asked, Act act) {
    Question question = asked.question();
    if (ServerLaw.isRestartOfServer(act)) {
      return question instanceof Question.ReadServerUp || ServerLaw.isOwn(question);
    } else if (act instanceof Act.BlockActivation || act instanceof Act.RestoreActivation) {
      return question instanceof Question.ReadActivation;
    } else if (act instanceof Act.SetProtocolLogging || act instanceof Act.RestoreProtocolLogging) {
      return question instanceof Question.ReadPopSettings;
    }
    return asked.verdict() || question instanceof Question.ReadService || ServerLaw.isOwn(question);
  }

  /** Ten minutes since the last restart, or none at all. */
  private static Law<?> waitsForTheAverage() {
    return LedgerLaw.of(
        "S17",
        "the average is read ten minutes after the end of a restart, not before",
        TEN_MINUTES,
        (waited, event, server) -> {
          boolean back =
              answer(event, server, Question.ReadServerUp.class)
                  .filter(Way.YES::equals)
                  .isPresent();
          if (disturbs(event, server, Risk.INTERRUPTS) || back) {
            return Duration.ZERO;
          }
          if (event instanceof PathEvent.Waited wait) {
            Duration sum = waited.plus(wait.duration());
            return sum.compareTo(TEN_MINUTES) < 0 ? sum : TEN_MINUTES;
          }
          return waited;
        },
        (waited, event, server) ->
            when(
                waited.compareTo(TEN_MINUTES) < 0
                    && event instanceof PathEvent.Asked asked
                    && asked.question() instanceof Question.ReadServerHealth read
                    && read.server().equals(server)
                    && read.monitor().equals(PopHealth.AVERAGE_TIME_MONITOR),
                "only " + waited + " have passed since the restart"));
  }

  private static Law<?> liftsFromGreenOnly() {
    return LedgerLaw.of(
        "S26",
        "a block is lifted only from a server that is green since it was drained or restarted",
        false,
        (green, event, server) -> {
          Optional<Way> verdict = verdict(event, server);
          if (verdict.isPresent()) {
            return verdict.get() == Way.YES;
          }
          boolean drained =
              effect(event, server, Act.BlockActivation.class)
                  .filter(Way::mayHaveHappened)
                  .isPresent();
          return green && !drained && !disturbs(event, server, Risk.TAKES_DOWN);
        },
        (green, event, server) ->
            when(
                !green && effect(event, server, Act.RestoreActivation.class).isPresent(),
                "databases may come back to " + server + ", which was not found green"));
  }

  private enum Restarted {
    NO,
    PERHAPS,
    NOT_AFTER_ALL,
    YES
  }

  private static Law<?> onceEach() {
    return LedgerLaw.of(
        "S30",
        "no server is restarted twice in one recovery",
        Restarted.NO,
        (now, event, server) -> {
          if (restartsServer(event, server)) {
            return switch (((PathEvent.Acted) event).way()) {
              case DONE -> Restarted.YES;
              case MAYBE -> now == Restarted.NOT_AFTER_ALL ? Restarted.YES : Restarted.PERHAPS;
              default -> now;
            };
          }
          boolean disproved =
              answer(event, server, Question.ReadServerUp.class).filter(Way.NO::equals).isPresent();
          return disproved && now == Restarted.PERHAPS ? Restarted.NOT_AFTER_ALL : now;
        },
        (now, event, server) ->
            when(
                restartsServer(event, server) && (now == Restarted.YES || now == Restarted.PERHAPS),
                server + " was restarted before, or may have been"));
  }

  private enum Delegated {
    NO,
    UNDER_WAY,
    JUDGED
  }

  private static Law<?> delegatesOnce() {
    return LedgerLaw.of(
        "S12",
        "no runbook is called twice on one server: its cure is not begun again after its verdict",
        Delegated.NO,
        (now, event, server) -> {
          boolean cure =
              effect(event, server, Act.RestartService.class)
                  .filter(Way::mayHaveHappened)
                  .isPresent();
          if (cure) {
            return Delegated.UNDER_WAY;
          }
          return now == Delegated.UNDER_WAY && verdict(event, server).isPresent()
              ? Delegated.JUDGED
              : now;
        },
        (now, event, server) ->
            when(
                now == Delegated.JUDGED
                    && effect(event, server, Act.RestartService.class).isPresent(),
                "the cure of " + server + " begins again"),
        (server, world) -> !server.equals(world.server()));
  }
}
