package dev.pophealth.examples.fuzzing;

import dev.pophealth.pop3.Bounds;
import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.Mechanism;
import dev.pophealth.pop3.Secret;
import dev.pophealth.pop3.dialogue.Dialogue;
import dev.pophealth.pop3.dialogue.Facts;
import dev.pophealth.pop3.dialogue.Plan;
import dev.pophealth.pop3.dialogue.Step;
import dev.pophealth.pop3.verdict.Event;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The POP3 dialogue: whatever bytes a server says, and wherever they are cut, it comes to an end
 * within its bounds and tells no secret. The first byte chooses what is probed, the second how the
 * rest is cut.
 */
public final class DialogueTarget {

  private static final String SECRET = "qZ7!secret~pw";
  private static final Bounds BOUNDS = new Bounds(600, 4 << 10, 1 << 10);
  private static final int STEPS = 100_000;

  private DialogueTarget() {}

  /**
   * Plays one server.
   *
   * @param input what it says
   */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length < 2) {
      return;
    }
    int cut = 1 + (input[1] & 0x3F);
    int at = 2;
    AtomicBoolean asked = new AtomicBoolean();
    try (Dialogue dialogue = new Dialogue(plan(input[0], asked))) {
      int steps = 0;
      for (Step step = dialogue.step(); step != Step.FINISHED; step = dialogue.step()) {
        Broken.unless(steps++ < STEPS, "a dialogue ends");
        switch (step) {
          case SEND -> dialogue.sent();
          case START_TLS -> dialogue.secured();
          case READ -> {
            if (at >= input.length) {
              dialogue.ended(Event.CLOSED, "");
            } else {
              int end = Math.min(input.length, at + cut);
              dialogue.received(Arrays.copyOfRange(input, at, end), end - at);
              at = end;
            }
          }
          case FINISHED -> throw new IllegalStateException("the loop ends there");
        }
      }
      Facts facts = dialogue.facts();
      Broken.unless(facts.transcript().size() <= 201, "a transcript is bounded");
      // Before it is asked for, nobody here knows the secret, so nothing can be hidden.
      Broken.unless(!asked.get() || !facts.toString().contains(SECRET), "no secret is told");
    }
  }

  private static Plan plan(byte kind, AtomicBoolean asked) {
    List<Mechanism> all = List.of(Mechanism.values());
    Mechanism mechanism = all.get((kind & 0x7) % all.size());
    Login login =
        new Login(
            "joe",
            () -> {
              asked.set(true);
              return Secret.of(SECRET.toCharArray());
            },
            List.of(mechanism),
            (kind & 0x8) != 0);
    return new Plan(
        (kind & 0x10) != 0,
        (kind & 0x30) == 0x20,
        (kind & 0x40) != 0 ? null : login,
        false,
        (kind & 0x80) != 0,
        BOUNDS,
        Optional.empty(),
        false);
  }
}
