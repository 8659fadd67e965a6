/**
 * The journal as files: one of JSON lines for each recovery, durable line by line, readable by
 * people.
 */
@NullMarked
package dev.pophealth.run.journal;

import org.jspecify.annotations.NullMarked;
