/**
 * What a step says to an operator, in English and Japanese: the runbook's own text, or a sentence
 * made of the action; for this module only.
 */
@NullMarked
package dev.pophealth.engine.wording;

import org.jspecify.annotations.NullMarked;
