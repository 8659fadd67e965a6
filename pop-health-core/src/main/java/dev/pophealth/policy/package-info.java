/**
 * What automation may do by itself: {@link dev.pophealth.policy.AutomationPolicy#review review} an
 * act before it is performed, against a {@link dev.pophealth.policy.Ledger} of what was done, and
 * get a {@link dev.pophealth.policy.Review} with all its reasons.
 *
 * <p>Everything here is a value or a pure function of values: time is an argument.
 */
@NullMarked
package dev.pophealth.policy;

import org.jspecify.annotations.NullMarked;
