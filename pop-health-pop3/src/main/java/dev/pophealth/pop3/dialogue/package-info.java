/** The POP3 dialogue without I/O: bytes in, commands and facts out. */
@NullMarked
package dev.pophealth.pop3.dialogue;

import org.jspecify.annotations.NullMarked;
