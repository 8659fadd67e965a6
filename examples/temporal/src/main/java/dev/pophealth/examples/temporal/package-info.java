/** Recoveries as durable Temporal workflows, on as many machines as it takes. */
@NullMarked
package dev.pophealth.examples.temporal;

import org.jspecify.annotations.NullMarked;
