package dev.pophealth.recovery;

import java.util.Optional;

/**
 * One request of a recovery and what came of it.
 *
 * @param number the request's number
 * @param step the step that asked for it
 * @param action what was asked for; empty for a wait
 * @param outcome what came of it
 * @param way how the engine classified that
 */
public record TimelineEntry(
    int number, StepId step, Optional<Action> action, Outcome outcome, Way way) {}
