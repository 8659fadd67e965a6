/**
 * What a person types in Exchange's management shell, said once for the step texts and for the
 * shell that is really spoken to.
 *
 * <p>A {@link dev.pophealth.pop.shell.Template} is a command with blanks; {@link
 * dev.pophealth.pop.shell.Templates} has all of them. What fills a blank becomes a literal, never
 * code.
 */
@NullMarked
package dev.pophealth.pop.shell;

import org.jspecify.annotations.NullMarked;
