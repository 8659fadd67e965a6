package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.verdict.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * A server that says its turns one by one, whenever the dialogue waits for one. A turn holds bytes,
 * one a character; {@code <CLOSED>} and the like are events; after the last there is silence.
 */
final class Play {

  private final Dialogue dialogue;
  private final Deque<String> turns;
  private final List<String> told = new ArrayList<>();
  private final Random cuts;
  private final boolean whole;

  private Play(Plan plan, List<String> turns, boolean whole, long seed) {
    this.dialogue = new Dialogue(plan);
    this.turns = new ArrayDeque<>(turns);
    this.whole = whole;
    this.cuts = new Random(seed);
  }

  static Play of(Plan plan, String... turns) {
    return new Play(plan, List.of(turns), true, 0).run();
  }

  /** The same with each turn cut into pieces. */
  static Play inPieces(Plan plan, List<String> turns, long seed) {
    return new Play(plan, turns, false, seed).run();
  }

  private Play run() {
    Step step = dialogue.step();
    while (step != Step.FINISHED) {
      switch (step) {
        case SEND -> {
          told.add(new String(dialogue.toSend(), StandardCharsets.ISO_8859_1));
          dialogue.sent();
        }
        case READ -> say(turns.isEmpty() ? "<SILENCE>" : turns.pop());
        case START_TLS -> {
          told.add("<TLS>");
          dialogue.secured();
        }
        case FINISHED -> throw new IllegalStateException("the loop ends there");
      }
      step = dialogue.step();
    }
    return this;
  }

  private void say(String turn) {
    if (turn.startsWith("<") && turn.endsWith(">")) {
      dialogue.ended(Event.valueOf(turn.substring(1, turn.length() - 1)), "");
      return;
    }
    byte[] bytes = turn.getBytes(StandardCharsets.ISO_8859_1);
    int from = 0;
    while (from < bytes.length) {
      int length = whole ? bytes.length : 1 + cuts.nextInt(Math.min(40, bytes.length - from));
      length = Math.min(length, bytes.length - from);
      byte[] piece = Arrays.copyOfRange(bytes, from, from + length + 3);
      dialogue.received(piece, length);
      from += length;
    }
  }

  Facts facts() {
    return dialogue.facts();
  }

  /** What the server was told, without line ends. */
  List<String> told() {
    return told.stream().map(line -> line.replace("\r\n", "")).toList();
  }

  List<String> toldAsItWas() {
    return told;
  }

  List<Step.Ended> ended() {
    return dialogue.ended();
  }

  Dialogue dialogue() {
    return dialogue;
  }
}
