package dev.pophealth.pop.shell;

/**
 * A command without blanks.
 *
 * @param typed what a person types, and reads the answer of
 * @param sent what a program sends for the same: it ends at the first error, and gives objects with
 *     the properties that are needed, their words as words
 */
public record Command(String typed, String sent) {}
