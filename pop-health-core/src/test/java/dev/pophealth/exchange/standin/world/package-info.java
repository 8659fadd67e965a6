/**
 * The landscape that the stand-in shell administers: servers, services, databases, faults, time.
 */
@NullMarked
package dev.pophealth.exchange.standin.world;

import org.jspecify.annotations.NullMarked;
