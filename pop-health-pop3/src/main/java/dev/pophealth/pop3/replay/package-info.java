/** Plays POP3 servers from a script, for tests: they talk, delay, cut and lie as told. */
@NullMarked
package dev.pophealth.pop3.replay;

import org.jspecify.annotations.NullMarked;
