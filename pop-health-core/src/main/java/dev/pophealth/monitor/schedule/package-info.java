/**
 * Runs measurements periodically and hands them to monitors: a thin shell with a clock and threads
 * around {@link dev.pophealth.monitor}.
 */
@NullMarked
package dev.pophealth.monitor.schedule;

import org.jspecify.annotations.NullMarked;
