package dev.pophealth.examples.temporal;

import dev.pophealth.port.JournalRecord;

/**
 * How a recovery ended.
 *
 * @param recovery its name in the journal
 * @param end how
 * @param reason the reason's word, such as RECOVERED or EXHAUSTED
 * @param owed how many things are left to be put back or verified
 */
public record RecoveryEnd(String recovery, JournalRecord.End end, String reason, int owed) {}
