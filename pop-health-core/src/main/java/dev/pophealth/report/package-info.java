/**
 * Tells plans and recoveries to people: text, Markdown, HTML, Mermaid, DOT; English and Japanese.
 *
 * <p>{@link dev.pophealth.report.Plan} shows a runbook before anything has happened, {@link
 * dev.pophealth.report.Story} a recovery so far, {@link dev.pophealth.report.Telling} one decision.
 * All of it is made of values by pure functions: the same input gives the same bytes, instants are
 * told in UTC, and foreign words cannot break out of the format they are told in.
 */
@NullMarked
package dev.pophealth.report;

import org.jspecify.annotations.NullMarked;
