/** What decisions and checks cost. */
@NullMarked
package dev.pophealth.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
