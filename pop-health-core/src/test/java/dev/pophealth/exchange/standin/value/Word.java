package dev.pophealth.exchange.standin.value;

/** One value of an enumeration, with the number behind it. */
public record Word(String typeName, String word, long number) implements Value {}
