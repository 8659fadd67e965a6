package dev.pophealth.exchange.process;

/**
 * A command that is sent.
 *
 * @param text the command, in PowerShell; gives objects, or lines of text
 * @param lines whether it gives lines
 */
public record Sent(String text, boolean lines) {}
