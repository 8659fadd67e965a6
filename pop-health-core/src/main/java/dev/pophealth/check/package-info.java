/**
 * Proves that no path of a runbook breaks a law: {@link dev.pophealth.check.Checker} explores every
 * outcome of every step and tells the shortest path that does.
 */
@NullMarked
package dev.pophealth.check;

import org.jspecify.annotations.NullMarked;
