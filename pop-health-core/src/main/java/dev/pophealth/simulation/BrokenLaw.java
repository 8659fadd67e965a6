package dev.pophealth.simulation;

import java.time.Duration;

/**
 * A law that was broken in a run. {@link Simulation#replay} plays the same again and tells it.
 *
 * @param law the law's id, such as S1: a {@link SimulatedLaw}, or one of the checker
 * @param seed the run's seed
 * @param after how long after the run's beginning
 * @param recovery the recovery that broke it; empty where it was none in particular
 * @param words what was wrong, in a sentence
 */
public record BrokenLaw(String law, long seed, Duration after, String recovery, String words) {}
