/**
 * What every runner of recoveries keeps to beside the engine, as values and pure functions: what an
 * act is for, how far a leave goes, what an answer proves of acts that were done, what the ledger
 * hears of a record. {@link dev.pophealth.run.RecoveryRunner} goes by it; a runner of another kind,
 * such as a durable workflow, is to go by it too.
 */
@NullMarked
package dev.pophealth.run.rules;

import org.jspecify.annotations.NullMarked;
