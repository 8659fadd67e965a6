package dev.pophealth.check;

import static dev.pophealth.check.ServerLaw.answer;
import static dev.pophealth.check.ServerLaw.effect;
import static dev.pophealth.check.ServerLaw.restartsServer;
import static dev.pophealth.check.ServerLaw.verdict;
import static dev.pophealth.check.ServerLaw.when;

import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Way;
import java.util.List;
import java.util.Optional;

/** Laws that rest on what is known of Exchange: X1 to X7. */
final class ExchangeLaws {

  private ExchangeLaws() {}

  static List<Law<?>> all() {
    return List.of(
        startsNothingStoppedOnPurpose(),
        restartsNoInactiveProxy(),
        knowsTheBootTime(),
        judgesOnlyWhatIsBack(),
        repeatsNothingDoneByOthers(),
        liftsOnlyWhatServes(),
        FoundAreWellLaw.by(
            "X7",
            "behind the customer touch point Mailbox servers are looked for, and are well by both of their"
                + " monitors or by a probe",
            PopHealth.CTP_PROBE,
            List.of(PopHealth.DEEP_TEST_MONITOR, PopHealth.SELF_TEST_MONITOR)));
  }

  /** Both POP3 services are Manual and stopped by default; a restart starts them. */
  private static Law<?> startsNothingStoppedOnPurpose() {
    return LedgerLaw.of(
        "X1",
        "a service is restarted only where it was found meant to run",
        Intent.UNKNOWN,
        (now, event, server) -> {
          if (event instanceof PathEvent.Asked asked
              && asked.question() instanceof Question.ReadServiceIntent read
              && read.server().equals(server)) {
            return asked.way() == Way.YES ? now.with(read) : now.without(read);
          }
          boolean already =
              answer(event, server, Question.ReadRecoveryHistory.class)
                  .filter(Way.NO::equals)
                  .isPresent();
          return already ? now.restartedByOthers() : now;
        },
        (now, event, server) ->
            when(
                event instanceof PathEvent.Acted acted
                    && acted.act() instanceof Act.RestartService restart
                    && restart.server().equals(server)
                    && !now.meantToRun(restart),
                "nobody asked whether the service was stopped on purpose"));
  }

  /**
   * Which services are meant to run.
   *
   * @param services those found so
   * @param others whether somebody else restarted one, so that it is
   */
  private record Intent(List<Question.ReadServiceIntent> services, boolean others) {
    static final Intent UNKNOWN = new Intent(List.of(), false);

    Intent with(Question.ReadServiceIntent read) {
      return services.contains(read)
          ? this
          : new Intent(
              java.util.stream.Stream.concat(services.stream(), java.util.stream.Stream.of(read))
                  .toList(),
              others);
    }

    Intent without(Question.ReadServiceIntent read) {
      return new Intent(services.stream().filter(other -> !other.equals(read)).toList(), others);
    }

    Intent restartedByOthers() {
      return new Intent(services, true);
    }

    boolean meantToRun(Act.RestartService restart) {
      return others
          || services.contains(new Question.ReadServiceIntent(restart.service(), restart.server()));
    }
  }

  /** With PopProxy Inactive the POP3 services stop by design, and no restart helps. */
  private static Law<?> restartsNoInactiveProxy() {
    return LedgerLaw.of(
        "X2",
        "the front end is restarted only where the component PopProxy was found active",
        false,
        (active, event, server) ->
            active
                || answer(event, server, Question.ReadComponentState.class)
                    .filter(Way.YES::equals)
                    .isPresent(),
        (active, event, server) ->
            when(
                !active
                    && event instanceof PathEvent.Acted acted
                    && acted.act() instanceof Act.RestartService restart
                    && restart.server().equals(server)
                    && restart.service().equals(PopHealth.POP3),
                "nobody asked whether PopProxy is active"));
  }

  private static Law<?> knowsTheBootTime() {
    return LedgerLaw.of(
        "X3",
        "a server is restarted only when its boot time is known, so that it can be proven to be back",
        false,
        (known, event, server) ->
            answer(event, server, Question.ReadBootTime.class)
                .map(way -> way == Way.YES)
                .orElse(known),
        (known, event, server) ->
            when(!known && restartsServer(event, server), "its boot time was not read"));
  }

  private enum Back {
    NEVER_AWAY,
    PERHAPS_AWAY,
    SETTLED,
    AWAY,
    BACK,
    READY;

    boolean away() {
      return this == PERHAPS_AWAY || this == SETTLED || this == AWAY;
    }
  }

  /** After a restart: boot time changed, services running, and a grace before the first probe. */
  private static Law<?> judgesOnlyWhatIsBack() {
    return LedgerLaw.of(
        "X4",
        "a restarted server is proven to be back before anything rests on it, is given its grace before"
            + " the first probe, and is looked at only after a while where the effect is unknown",
        Back.NEVER_AWAY,
        ExchangeLaws::back,
        (now, event, server) ->
            when(
                    now == Back.BACK && verdict(event, server).isPresent(),
                    "it is probed at once, without its grace")
                .or(
                    () ->
                        when(
                            now.away()
                                && (event instanceof PathEvent.Resolved
                                    || effect(event, server, Act.RestoreActivation.class)
                                        .isPresent()),
                            "it was restarted, and is not proven to be back"))
                .or(
                    () ->
                        when(
                            now == Back.PERHAPS_AWAY
                                && answer(event, server, Question.ReadServerUp.class).isPresent(),
                            "it is looked at before it can have gone down")));
  }

  private static Back back(Back now, PathEvent event, ServerName server) {
    if (restartsServer(event, server)) {
      return switch (((PathEvent.Acted) event).way()) {
        case DONE -> Back.AWAY;
        case MAYBE -> Back.PERHAPS_AWAY;
        default -> now;
      };
    }
    if (event instanceof PathEvent.Waited) {
      return switch (now) {
        case PERHAPS_AWAY -> Back.SETTLED;
        case BACK -> Back.READY;
        default -> now;
      };
    }
    Optional<Way> up = answer(event, server, Question.ReadServerUp.class);
    if (up.isEmpty() || now == Back.NEVER_AWAY) {
      return now;
    }
    return switch (up.get()) {
      case YES -> Back.BACK;
      case NO -> now == Back.SETTLED ? Back.NEVER_AWAY : now;
      default -> now;
    };
  }

  /** Managed Availability has usually tried before a person reads the alert. */
  private static Law<?> repeatsNothingDoneByOthers() {
    return LedgerLaw.of(
        "X5",
        "a service restart that somebody else has just done is verified, not repeated",
        false,
        (done, event, server) -> {
          Optional<Way> history = answer(event, server, Question.ReadRecoveryHistory.class);
          return history.map(way -> way == Way.NO).orElse(done && verdict(event, server).isEmpty());
        },
        (done, event, server) ->
            when(
                done && effect(event, server, Act.RestartService.class).isPresent(),
                "it was done already, and nobody looked whether it helped"));
  }

  /**
   * What speaks for a drained server since its restart.
   *
   * @param restarted whether it was restarted
   * @param self whether PopSelfTestProbe is green there
   * @param runs whether the back-end service runs
   */
  private record Serves(boolean restarted, boolean self, boolean runs) {}

  /** A deep probe needs a database, and a front-end probe says nothing of the back end. */
  private static Law<?> liftsOnlyWhatServes() {
    return LedgerLaw.of(
        "X6",
        "a restarted Mailbox server gets its databases back only when PopSelfTestProbe is green and"
            + " the back-end service runs",
        new Serves(false, false, false),
        (now, event, server) -> {
          if (restartsServer(event, server) && ((PathEvent.Acted) event).way().mayHaveHappened()) {
            return new Serves(true, false, false);
          }
          if (!(event instanceof PathEvent.Asked asked)
              || !asked.question().server().equals(server)) {
            return now;
          }
          boolean yes = asked.way() == Way.YES;
          if (asked.question() instanceof Question.RunProbe run
              && run.probe().probe().equals(PopHealth.SELF_TEST_PROBE)) {
            return new Serves(now.restarted(), yes, now.runs());
          }
          if (asked.question() instanceof Question.ReadService read
              && read.service().equals(PopHealth.POP3_BACKEND)) {
            return new Serves(now.restarted(), now.self(), yes);
          }
          boolean disproved =
              asked.question() instanceof Question.ReadServerUp && asked.way() == Way.NO;
          return disproved ? new Serves(false, now.self(), now.runs()) : now;
        },
        (now, event, server) ->
            when(
                now.restarted()
                    && !(now.self() && now.runs())
                    && effect(event, server, Act.RestoreActivation.class).isPresent(),
                "it was restarted, and nobody saw that its back end serves"));
  }
}
