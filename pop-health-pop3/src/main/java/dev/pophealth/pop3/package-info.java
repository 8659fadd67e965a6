/**
 * Probes POP3 servers without ever trusting them: {@link dev.pophealth.pop3.Pop3Client} takes a
 * {@link dev.pophealth.pop3.Pop3Check} and gives a {@link dev.pophealth.pop3.Pop3Result}; {@link
 * dev.pophealth.pop3.Pop3ProbeRunner} does the same for recoveries.
 */
@NullMarked
package dev.pophealth.pop3;

import org.jspecify.annotations.NullMarked;
