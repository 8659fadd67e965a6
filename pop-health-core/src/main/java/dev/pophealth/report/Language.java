package dev.pophealth.report;

/** The languages that reports speak. */
public enum Language {
  /** English. */
  ENGLISH,
  /** Japanese. */
  JAPANESE
}
