/** A bot of one's own: alerts come in by a webhook, people give leave over HTTP. */
@NullMarked
package dev.pophealth.examples.opsbot;

import org.jspecify.annotations.NullMarked;
