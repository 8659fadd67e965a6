/**
 * Judges measurements as they come in: {@link dev.pophealth.monitor.MonitorState state} in, {@link
 * dev.pophealth.monitor.Observation observation} in, state and alert out.
 *
 * <p>Everything here is a value or a pure function of values: time comes with the observations.
 */
@NullMarked
package dev.pophealth.monitor;

import org.jspecify.annotations.NullMarked;
