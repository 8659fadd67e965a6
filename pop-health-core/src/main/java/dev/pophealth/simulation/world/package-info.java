/**
 * What is true in a simulated fleet, and what follows from it: readings, the effects of acts, other
 * hands; for this module only.
 */
@NullMarked
package dev.pophealth.simulation.world;

import org.jspecify.annotations.NullMarked;
