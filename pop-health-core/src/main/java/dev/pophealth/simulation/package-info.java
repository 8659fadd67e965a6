/**
 * Runs the real engine, monitors, triage, policy, runner and journal against a made-up fleet on
 * simulated time, and judges what they did by what was true there: {@link
 * dev.pophealth.simulation.Simulation}.
 */
@NullMarked
package dev.pophealth.simulation;

import org.jspecify.annotations.NullMarked;
