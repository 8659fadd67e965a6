package dev.pophealth.simulation.judge;

/**
 * A law was broken.
 *
 * @param law its id
 * @param recovery by which recovery; empty where by none in particular
 * @param at when, in milliseconds since the beginning
 * @param words what was wrong, in a sentence
 */
public record Breach(String law, String recovery, long at, String words) {}
