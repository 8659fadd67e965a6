package dev.pophealth.check;

import static dev.pophealth.check.Broken.BLOCK;
import static dev.pophealth.check.Broken.LIFT;
import static dev.pophealth.check.Broken.LOG;
import static dev.pophealth.check.Broken.MUTE;
import static dev.pophealth.check.Broken.MUTED;
import static dev.pophealth.check.Broken.PROBE;
import static dev.pophealth.check.Broken.RESTART_SERVICE;
import static dev.pophealth.check.Broken.STOP_LOGGING;
import static dev.pophealth.check.Broken.UNMUTE;
import static dev.pophealth.check.Broken.byTheLetter;
import static dev.pophealth.check.Broken.muted;
import static dev.pophealth.recovery.Runbook.SERVER;
import static dev.pophealth.recovery.Steps.ask;
import static dev.pophealth.recovery.Steps.attempt;
import static dev.pophealth.recovery.Steps.bare;
import static dev.pophealth.recovery.Steps.check;
import static dev.pophealth.recovery.Steps.confirm;
import static dev.pophealth.recovery.Steps.finish;
import static dev.pophealth.recovery.Steps.handOver;
import static dev.pophealth.recovery.Steps.note;
import static dev.pophealth.recovery.Steps.silence;

import dev.pophealth.engine.graph.GraphCompiler;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Resolution;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    all.addAll(
        ofSetting(
            "the setting of [mute alerts] on server1",
            MUTE,
            UNMUTE,
            MUTED,
            muted(note("5", PROBE))));
    all.addAll(ofEffect());
    all.add(ofOwnEffect());
    return all;
  }

  /**
   * Each law about a setting, broken.
   *
   * @param declaring steps that come too late, and say what undoes and reads the setting
   */
  private static List<Broken> ofSetting(
      String what, Act change, Act undo, Question before, Step... declaring) {
    String changed = PathWords.name(change.on(Broken.world().server())) + ": DONE";
    String undone = PathWords.name(undo.on(Broken.world().server())) + ": DONE";
    return List.of(
        broken(
            "S7",
            RESOLVED,
            what + " is left as we set it",
            declaring,
            bare("1", change),
            solved("2")),
        broken(
            "S8",
            EXHAUSTED,
            what + " is owed, but not listed",
            declaring,
            bare("1", change),
            handOver("2", EscalationReason.EXHAUSTED)),
        broken(
            "S15",
            STOPPED,
            what + " is owed, but not listed",
            declaring,
            bare("1", change),
            note("2", PROBE)),
        broken(
            "S15",
            STOPPED,
            what + " is owed, but not listed",
            declaring,
            note("1", before),
            bare("2", change)),
        broken(
            "S9",
            changed,
            what + " is changed, but was not read before",
            declaring,
            bare("1", change)),
        broken(
            "S9",
            undone,
            what + " is put back to a value that nobody found",
            declaring,
            bare("1", undo)));
  }

  private static Broken broken(
      String law, String last, String wrong, Step[] declaring, Step... steps) {
    return byTheLetter(
        law, last, wrong, Stream.of(steps, declaring).flatMap(Stream::of).toArray(Step[]::new));
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

  /** An own change with an effect, put back and not made effective. */
  private static Broken ofOwnEffect() {
    Act reload = CustomAction.of("reload", Risk.CHANGES, SERVER);
    Step.Holding held = muted(note("5", PROBE));
    Step.Holding reloaded =
        new Step.Holding(
            held.id(),
            held.change(),
            held.guards(),
            held.before(),
            held.inForce(),
            Optional.of(attempt("6", reload, check("7", PROBE))),
            held.under(),
            held.undo(),
            held.auxiliary(),
            held.thenVerify(),
            held.whenRed());
    return byTheLetter(
        "S24",
        RESOLVED,
        "the setting of [mute alerts] on server1 was put back without effect",
        bare("1", MUTE),
        bare("2", reload),
        bare("3", UNMUTE),
        ask(
            "4",
            MUTED,
            List.of(silence("on")),
            List.of(solved("off")),
            List.of(silence("unclear"))),
        reloaded);
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
