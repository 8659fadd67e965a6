/** Reads the part of PowerShell that people type at Exchange, from text to trees. */
@NullMarked
package dev.pophealth.exchange.standin.syntax;

import org.jspecify.annotations.NullMarked;
