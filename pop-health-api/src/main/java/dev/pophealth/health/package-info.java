/**
 * What there is to know about a service's health: health sets, probes, monitors, dependencies and
 * servers as a model, what was read of them, and the alerts that speak of them.
 *
 * <p>Everything here is a value: immutable, safe to share between threads, free of clocks and I/O;
 * the order of elements is part of the contract.
 */
@NullMarked
package dev.pophealth.health;

import org.jspecify.annotations.NullMarked;
