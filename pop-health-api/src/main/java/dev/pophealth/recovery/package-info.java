/**
 * What a recovery is made of: alert and incident, actions and outcomes, runbooks as trees of steps,
 * decisions with their reasons, obligations, and the engine that leads from one to the next.
 *
 * <p>Three steps of use: {@link dev.pophealth.recovery.RecoveryEngine#begin begin} an incident;
 * perform what {@link dev.pophealth.recovery.Recovery#decision decision} says; hand what came of it
 * to {@link dev.pophealth.recovery.Recovery#after after}. Everything here is a value: immutable,
 * safe to share between threads, free of clocks and I/O.
 */
@NullMarked
package dev.pophealth.recovery;

import org.jspecify.annotations.NullMarked;
