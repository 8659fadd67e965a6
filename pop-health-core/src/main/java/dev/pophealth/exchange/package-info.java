/**
 * Speaks with Exchange's management shell: reads what its commands print, in every format that they
 * print it in.
 *
 * <p>{@link dev.pophealth.exchange.ShellOutput} reads, {@link dev.pophealth.exchange.ShellReading}
 * is what was read, and {@link dev.pophealth.exchange.MailboxServerSearch} finds the Mailbox
 * servers behind a failing probe. (C3e)
 */
@NullMarked
package dev.pophealth.exchange;

import org.jspecify.annotations.NullMarked;
