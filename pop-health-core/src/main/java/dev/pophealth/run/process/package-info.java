/** Ports that run commands: an act or a question is an argument list, never a shell's line. */
@NullMarked
package dev.pophealth.run.process;

import org.jspecify.annotations.NullMarked;
