/** Reads what a POP3 server says, without ever trusting it. */
@NullMarked
package dev.pophealth.pop3;

import org.jspecify.annotations.NullMarked;
