package dev.pophealth.examples.cli;

/** What a command writes. */
enum Format {
  /** For people. */
  TEXT,
  /** For programs; docs/cli-json.md describes it. */
  JSON
}
