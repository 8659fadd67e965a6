package dev.pophealth.check;

import static dev.pophealth.check.Broken.BLOCK;
import static dev.pophealth.check.Broken.COPIES;
import static dev.pophealth.check.Broken.LIFT;
import static dev.pophealth.check.Broken.PROBE;
import static dev.pophealth.check.Broken.RESTART_SERVER;
import static dev.pophealth.check.Broken.RESTART_SERVICE;
import static dev.pophealth.check.Broken.byTheLetter;
import static dev.pophealth.check.Broken.findOnly;
import static dev.pophealth.check.Broken.onEachFound;
import static dev.pophealth.recovery.Runbook.SERVER;
import static dev.pophealth.recovery.Steps.ask;
import static dev.pophealth.recovery.Steps.bare;
import static dev.pophealth.recovery.Steps.heldBack;
import static dev.pophealth.recovery.Steps.note;
import static dev.pophealth.recovery.Steps.pause;
import static dev.pophealth.recovery.Steps.silence;

import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Procedures to the letter that restart, drain or lift where the laws forbid it. */
final class BrokenRestarts {

  private static final String SERVER_DOWN = "RestartServer on server1: DONE";
  private static final String SERVICE_DOWN = "RestartService MSExchangePOP3 on server1: DONE";
  private static final Question AVERAGE =
      new Question.ReadServerHealth(PopHealth.AVERAGE_TIME_MONITOR, SERVER);
  private static final Question CTP =
      new Question.RunProbe(PopHealth.model().probeIdentity(PopHealth.CTP_PROBE), SERVER);
  private static final Question UP = new Question.ReadServerUp(Optional.empty(), SERVER);
  private static final Question HISTORY = new Question.ReadRecoveryHistory(PopHealth.POP3, SERVER);

  private BrokenRestarts() {}

  static List<Broken> all() {
    return List.of(
        byTheLetter(
            "S1",
            SERVER_DOWN,
            "server1 is restarted while it may host an active database copy",
            bare("1", RESTART_SERVER)),
        byTheLetter(
            "S1",
            SERVER_DOWN,
            "server1 is restarted while it may host an active database copy",
            noneActive(),
            bare("2", LIFT),
            bare("3", RESTART_SERVER)),
        byTheLetter(
            "S25",
            SERVER_DOWN,
            "server1 is restarted, but databases may have come back: no block is in force",
            noneActive(),
            bare("2", RESTART_SERVER)),
        byTheLetter("S3", SERVICE_DOWN, unlicensed("was never found red"), restartService("1")),
        byTheLetter(
            "S4",
            SERVICE_DOWN,
            unlicensed("was last green"),
            note("1", PROBE),
            restartService("2")),
        byTheLetter(
            "S5",
            SERVICE_DOWN,
            unlicensed("was last unclear"),
            note("1", PROBE),
            restartService("2")),
        byTheLetter(
            "S16",
            SERVICE_DOWN,
            unlicensed("was not found red since it was last disrupted"),
            note("1", PROBE),
            restartService("2"),
            restartService("3")),
        byTheLetter("S31", SERVICE_DOWN, unlicensed("has no fresh licence"), restartService("1")),
        byTheLetter(
            "S6",
            SERVER_DOWN,
            "server1 is restarted, but no service restart there was seen to be not enough",
            restartService("1"),
            bare("2", RESTART_SERVER)),
        byTheLetter(
            "S13",
            SERVER_DOWN,
            "server1 goes away, but nobody asked just before whether others serve",
            bare("1", RESTART_SERVER)),
        byTheLetter(
            "S14",
            SERVICE_DOWN,
            "it may have happened already, and nobody looked",
            restartService("1"),
            restartService("2")),
        byTheLetter(
            "S17",
            "ReadServerHealth AverageCommandProcessingTimeGt60sMonitor on server1: YES",
            "only PT9M have passed since the restart",
            restartService("1"),
            pause("2", Duration.ofMinutes(9)),
            note("3", AVERAGE)),
        byTheLetter(
            "S26",
            "RestoreActivation on server1: DONE",
            "databases may come back to server1, which was not found green",
            note("1", PROBE),
            bare("2", BLOCK),
            bare("3", LIFT)),
        byTheLetter(
            "S30",
            SERVER_DOWN,
            "server1 was restarted before, or may have been",
            bare("1", RESTART_SERVER),
            bare("2", RESTART_SERVER)),
        byTheLetter(
            "S12",
            "RestartService MSExchangePOP3 on mbx1: DONE",
            "the cure of mbx1 begins again",
            onEachFound(restartService("1"), note("2", PROBE), restartService("3"))),
        byTheLetter(
            "S28",
            "RunProbe PopSelfTestProbe on server1: YES",
            "it was asked a moment ago",
            note("1", PROBE),
            note("2", PROBE)));
  }

  static List<Broken> ofFleets() {
    return List.of(
        byTheLetter(
            "S22",
            "BlockActivation on mbx1: DONE",
            "another server is still drained: [server1]",
            bare("1", BLOCK),
            onEachFound(bare("2", BLOCK))),
        byTheLetter(
            "S13",
            "RestartServer on mbx1: DONE",
            "another server may still be down: [server1]",
            bare("1", RESTART_SERVER),
            onEachFound(bare("2", RESTART_SERVER))),
        byTheLetter(
            "S19",
            SERVICE_DOWN,
            "a dependency is known to be ill, and yet something is disrupted",
            restartService("1"),
            heldBack("2", List.of(PopHealth.ACTIVE_DIRECTORY))),
        byTheLetter(
            "S19",
            SERVER_DOWN,
            "not known to be well: [mbx1]",
            findOnly(),
            bare("1", RESTART_SERVER)));
  }

  static List<Broken> ofExchange() {
    return List.of(
        byTheLetter(
            "X1",
            SERVICE_DOWN,
            "nobody asked whether the service was stopped on purpose",
            restartService("1")),
        byTheLetter(
            "X2", SERVICE_DOWN, "nobody asked whether PopProxy is active", restartService("1")),
        byTheLetter("X3", SERVER_DOWN, "its boot time was not read", bare("1", RESTART_SERVER)),
        byTheLetter(
            "X4",
            "RunProbe PopSelfTestProbe on server1: YES",
            "it is probed at once, without its grace",
            bare("1", RESTART_SERVER),
            pause("2", Duration.ofMinutes(1)),
            note("3", UP),
            note("4", PROBE)),
        byTheLetter(
            "X4",
            "RestoreActivation on server1: DONE",
            "it was restarted, and is not proven to be back",
            bare("1", RESTART_SERVER),
            bare("2", LIFT)),
        byTheLetter(
            "X4",
            "ReadServerUp on server1: YES",
            "it is looked at before it can have gone down",
            bare("1", RESTART_SERVER),
            note("2", UP)),
        byTheLetter(
            "X5",
            SERVICE_DOWN,
            "it was done already, and nobody looked whether it helped",
            note("1", HISTORY),
            restartService("2")),
        byTheLetter(
            "X6",
            "RestoreActivation on server1: DONE",
            "it was restarted, and nobody saw that its back end serves",
            bare("1", RESTART_SERVER),
            note("2", PROBE),
            bare("3", LIFT)),
        byTheLetter(
            "X7",
            SERVER_DOWN,
            "nobody knows which servers are behind it",
            note("1", CTP),
            bare("2", RESTART_SERVER)),
        byTheLetter(
            "X7",
            SERVER_DOWN,
            "not known to be well: [mbx1]",
            note("1", CTP),
            findOnly(),
            bare("2", RESTART_SERVER)));
  }

  private static Step restartService(String id) {
    return bare(id, RESTART_SERVICE);
  }

  /** None is active, or nothing follows. */
  private static Step noneActive() {
    return ask("1", COPIES, List.of(), List.of(silence("no")), List.of(silence("unclear")));
  }

  private static String unlicensed(String why) {
    return PathWords.name(new Act.RestartService(PopHealth.POP3, Broken.world().server()))
        + " is decided, but it "
        + why;
  }
}
