/**
 * The decision engine for programs in any language: lines of JSON in, lines of JSON out. {@link
 * dev.pophealth.lines.LineEngine} answers them; {@code docs/engine-lines.md} describes them.
 */
@NullMarked
package dev.pophealth.lines;

import org.jspecify.annotations.NullMarked;
