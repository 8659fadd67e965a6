package dev.pophealth.recovery;

import java.util.List;

/**
 * Why a decision was taken, as data; reports make sentences of it. Made by the engine; immutable,
 * and equal when all its parts are.
 */
public interface Rationale {

  /** The step that decides. */
  StepId step();

  /** What the step says to an operator. */
  StepText text();

  /**
   * The outcomes it rests on, oldest first: the last one, the red that is the licence, and every
   * earlier one that still makes a difference. Empty at the beginning.
   */
  List<TimelineEntry> because();

  /** Where other outcomes of the last request would have led. */
  List<Alternative> rejected();
}
