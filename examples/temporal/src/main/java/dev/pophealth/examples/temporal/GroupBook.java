package dev.pophealth.examples.temporal;

import dev.pophealth.policy.LedgerEntry;
import java.util.List;

/**
 * What a group's workflow hands on when it begins anew with an empty history.
 *
 * @param group the group's name
 * @param ledger what was done so far
 * @param waiting what came and was not answered yet
 */
public record GroupBook(String group, List<LedgerEntry> ledger, List<ReviewRequest> waiting) {}
