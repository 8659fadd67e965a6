/**
 * The pure decision engine: give {@link dev.pophealth.engine.DecisionEngine} your runbooks, and it
 * leads each incident step by step to resolved, escalated or stopped.
 */
@NullMarked
package dev.pophealth.engine;

import org.jspecify.annotations.NullMarked;
