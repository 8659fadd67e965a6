/**
 * Judges what was decided and done by what was true: it learns both, and never asks the engine; for
 * this module only.
 */
@NullMarked
package dev.pophealth.simulation.judge;

import org.jspecify.annotations.NullMarked;
