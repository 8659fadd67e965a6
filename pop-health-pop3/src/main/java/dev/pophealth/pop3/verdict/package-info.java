/** Judges what was seen on the wire: what is the matter, whose fault it is, what to check next. */
@NullMarked
package dev.pophealth.pop3.verdict;

import org.jspecify.annotations.NullMarked;
