package dev.pophealth.recovery;

/**
 * What the last outcome might have been and was not, and where that would have led: the ways that
 * were considered and rejected.
 *
 * @param way the other outcome
 * @param leadsTo where it would have led: a step's id, or the name of an end
 */
public record Alternative(Way way, String leadsTo) {}
