/** Runs what was read: scopes, pipelines, errors, and the binding of parameters. */
@NullMarked
package dev.pophealth.exchange.standin.eval;

import org.jspecify.annotations.NullMarked;
