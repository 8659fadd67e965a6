/** pop-health as one command: a class for each subcommand, thin over the library. */
@NullMarked
package dev.pophealth.examples.cli;

import org.jspecify.annotations.NullMarked;
