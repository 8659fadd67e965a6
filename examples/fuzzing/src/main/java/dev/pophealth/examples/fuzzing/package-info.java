/** What a fuzzer feeds with bytes: every reader of words that come from outside. */
@NullMarked
package dev.pophealth.examples.fuzzing;

import org.jspecify.annotations.NullMarked;
