package dev.pophealth.engine;

import org.jspecify.annotations.Nullable;

/** Earlier outcomes that still make a difference, newest first. */
record Facts(@Nullable Facts before, History entry) {}
