/** Ports that live in memory, for the tests of whoever embeds a runner. */
@NullMarked
package dev.pophealth.run.fake;

import org.jspecify.annotations.NullMarked;
