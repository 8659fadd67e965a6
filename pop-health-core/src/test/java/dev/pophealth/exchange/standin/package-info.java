/**
 * Plays Exchange's management shell as a process, for tests: takes a script, keeps its world in a
 * file.
 */
@NullMarked
package dev.pophealth.exchange.standin;

import org.jspecify.annotations.NullMarked;
