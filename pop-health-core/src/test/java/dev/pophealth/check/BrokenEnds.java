package dev.pophealth.check;

import static dev.pophealth.check.Broken.BLOCK;
import static dev.pophealth.check.Broken.LIFT;
import static dev.pophealth.check.Broken.LOG;
import static dev.pophealth.check.Broken.PROBE;
import static dev.pophealth.check.Broken.RESTART_SERVICE;
import static dev.pophealth.check.Broken.STOP_LOGGING;
import static dev.pophealth.check.Broken.byTheLetter;
import static dev.pophealth.recovery.Runbook.SERVER;
import static dev.pophealth.recovery.Steps.ask;
import static dev.pophealth.recovery.Steps.bare;
import static dev.pophealth.recovery.Steps.confirm;
import static dev.pophealth.recovery.Steps.finish;
import static dev.pophealth.recovery.Steps.handOver;
import static dev.pophealth.recovery.Steps.note;
import static dev.pophealth.recovery.Steps.silence;

import dev.pophealth.engine.graph.GraphCompiler;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Resolution;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Procedures that leave settings behind, or end as the laws forbid. */
final class BrokenEnds {

  private static final String RESOLVED = "resolved, RECOVERED";
  private static final String EXHAUSTED = "escalated, EXHAUSTED, owing nothing";
  private static final String STOPPED = "stopped, owing nothing";
  private static final Question BLOCKED = new Question.ReadActivation(true, SERVER);
  private static final Question LOGGING_ON = new Question.ReadPopSettings(true, SERVER);

  private BrokenEnds() {}

  static List<Broken> all() {
    List<Broken> all = new ArrayList<>(ofEnds());
    all.addAll(ofSetting("activation on server1", BLOCK, LIFT, BLOCKED));
    all.addAll(ofSetting("protocol logging on server1", LOG, STOP_LOGGING, LOGGING_ON));
    all.addAll(ofEffect());
    return all;
  }

  private static List<Broken> ofSetting(String what, Act change, Act undo, Question before) {
    String changed = PathWords.name(change.on(Broken.world().server())) + ": DONE";
    String undone = PathWords.name(undo.on(Broken.world().server())) + ": DONE";
    return List.of(
        byTheLetter("S7", RESOLVED, what + " is left as we set it", bare("1", change), solved("2")),
        byTheLetter(
            "S8",
            EXHAUSTED,
            what + " is owed, but not listed",
            bare("1", change),
            handOver("2", EscalationReason.EXHAUSTED)),
        byTheLetter(
            "S15", STOPPED, what + " is owed, but not listed", bare("1", change), note("2", PROBE)),
        byTheLetter(
            "S15",
            STOPPED,
            what + " is owed, but not listed",
            note("1", before),
            bare("2", change)),
        byTheLetter(
            "S9", changed, what + " is changed, but was not read before", bare("1", change)),
        byTheLetter(
            "S9", undone, what + " is put back to a value that nobody found", bare("1", undo)));
  }

  private static List<Broken> ofEffect() {
    return List.of(
        byTheLetter(
            "S24",
            "FindMailboxServers on server1: NO",
            "protocol logging on server1 is relied on, but not in effect",
            bare("1", LOG),
            note("2", new Question.FindMailboxServers(SERVER))),
        byTheLetter(
            "S24",
            RESOLVED,
            "protocol logging on server1 was put back without effect",
            bare("1", LOG),
            bare("2", RESTART_SERVICE),
            bare("3", STOP_LOGGING),
            ask(
                "4",
                LOGGING_ON,
                List.of(silence("on")),
                List.of(solved("off")),
                List.of(silence("unclear")))));
  }

  private static List<Broken> ofEnds() {
    List<Broken> all = new ArrayList<>();
    all.add(
        byTheLetter(
            "S10",
            RESOLVED,
            "server1 was touched, and is not known to be green since",
            bare("1", RESTART_SERVICE),
            solved("2")));
    all.add(
        byTheLetter(
            "S8",
            EXHAUSTED,
            "server1 was disrupted, not judged since, and is not listed",
            bare("1", RESTART_SERVICE),
            handOver("2", EscalationReason.EXHAUSTED)));
    all.add(
        byTheLetter(
            "S29",
            "nothing is said here, owing nothing",
            "the runbook says nothing about what follows",
            silence("1")));
    all.add(
        byTheLetter(
            "S11",
            RESOLVED,
            "it is resolved after 1 of 2 greens in a row",
            ask(
                "1",
                PROBE,
                List.of(solved("2")),
                List.of(silence("no")),
                List.of(silence("unclear")))));
    all.add(
        new Broken(
            "S27",
            GraphCompiler.compile(
                Runbook.named("resigned")
                    .first(confirm("1", PROBE), handOver("2", EscalationReason.IMPOSSIBLE))
                    .otherwise("3")),
            "escalated, IMPOSSIBLE, owing nothing",
            "nothing went wrong, and yet it gives up"));
    Arrays.stream(EscalationReason.values())
        .map(
            reason ->
                byTheLetter(
                    "S21",
                    "escalated, " + reason + ", owing nothing",
                    "it says " + reason + ", but that is not what happened",
                    handOver("1", reason)))
        .forEach(all::add);
    return all;
  }

  private static Step solved(String id) {
    return finish(id, Resolution.RECOVERED);
  }
}
