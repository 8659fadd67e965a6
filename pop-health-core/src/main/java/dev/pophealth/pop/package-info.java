/**
 * The POP health set of Exchange as data: model, step texts, runbooks.
 *
 * <p>Everything here is a value: immutable, safe to share between threads, free of clocks and I/O.
 * Steps are cited by the ids of the seed page, such as D4 and C3e.
 */
@NullMarked
package dev.pophealth.pop;

import org.jspecify.annotations.NullMarked;
