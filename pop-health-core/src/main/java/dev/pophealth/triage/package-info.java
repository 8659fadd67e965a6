/**
 * From all that is red to what to do first: {@link dev.pophealth.triage.Triage#order order} a
 * {@link dev.pophealth.triage.Situation}, and get incidents in order, each with its course and
 * reasons.
 *
 * <p>Pure and deterministic; the order in which things are put in does not matter.
 */
@NullMarked
package dev.pophealth.triage;

import org.jspecify.annotations.NullMarked;
