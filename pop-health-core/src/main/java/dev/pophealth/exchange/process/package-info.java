/**
 * Sends scripts to a shell that is a process, and takes their answers out of whatever else it
 * prints. Nothing here knows what the commands mean.
 *
 * <p>A script's answers come between marks with a word that nobody else can know, in letters that
 * every encoding has; so neither noise nor a code page can change them.
 */
@NullMarked
package dev.pophealth.exchange.process;

import org.jspecify.annotations.NullMarked;
