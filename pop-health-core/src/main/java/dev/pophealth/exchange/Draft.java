package dev.pophealth.exchange;

import java.util.function.Function;

/** A fact whose dates are read when all dates of the output have been seen. */
interface Draft extends Function<Dates, ShellFact> {}
