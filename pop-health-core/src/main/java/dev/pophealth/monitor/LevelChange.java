package dev.pophealth.monitor;

import java.time.Instant;

/**
 * A monitor has come to another level.
 *
 * @param from the level before
 * @param to the level now
 * @param at when that was noticed
 */
public record LevelChange(MonitorLevel from, MonitorLevel to, Instant at) {}
