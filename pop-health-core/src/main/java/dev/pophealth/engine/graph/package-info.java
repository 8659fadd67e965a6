/**
 * A runbook's tree compiled to the graph that the engine follows and the checker explores; for this
 * module only.
 */
@NullMarked
package dev.pophealth.engine.graph;

import org.jspecify.annotations.NullMarked;
