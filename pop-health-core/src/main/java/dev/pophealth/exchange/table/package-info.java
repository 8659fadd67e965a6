/**
 * Reads the shell's text: tables and lists as {@code Format-Table} and {@code Format-List} print
 * them and people paste them. A row that could be read in two ways is not read.
 */
@NullMarked
package dev.pophealth.exchange.table;

import org.jspecify.annotations.NullMarked;
