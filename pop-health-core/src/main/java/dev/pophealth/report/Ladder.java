package dev.pophealth.report;

import java.util.List;

/**
 * A runbook as a ladder, in one language: its steps one below the other in the order of the plan,
 * and the ways between them. What was not reached is folded where it can be.
 *
 * @param rungs the steps
 * @param frames what holds several of them together, outer before inner
 */
record Ladder(List<Rung> rungs, List<Frame> frames) {

  Ladder {
    rungs = List.copyOf(rungs);
    frames = List.copyOf(frames);
  }

  /** What a rung is. */
  enum Look {
    QUESTION,
    ACT,
    WAIT,
    CALL,
    CHOICE,
    PERSON,
    FOLDED
  }

  /**
   * A step.
   *
   * @param look what it is
   * @param id its first words; may be empty
   * @param side what stands at the end of the first line: when it was done, how often
   * @param words the rest
   * @param reached whether the recovery came by
   * @param now whether it stands here
   * @param depth within how many frames
   * @param ways its ways on
   */
  record Rung(
      Look look,
      String id,
      String side,
      String words,
      boolean reached,
      boolean now,
      int depth,
      List<Way> ways) {

    /** Copies the list. */
    Rung {
      ways = List.copyOf(ways);
    }
  }

  /**
   * A way on.
   *
   * @param label when; may be empty
   * @param to the rung it leads to; below zero for an end
   * @param end the end's words; empty where it leads to a rung
   * @param well whether the end is a good one
   * @param taken whether the recovery took it
   */
  record Way(String label, int to, String end, boolean well, boolean taken) {
    boolean ends() {
      return to < 0;
    }
  }

  /**
   * Rungs that belong together.
   *
   * @param title what holds them together
   * @param first the first of them
   * @param last the last of them
   * @param depth within how many other frames
   */
  record Frame(String title, int first, int last, int depth) {}
}
