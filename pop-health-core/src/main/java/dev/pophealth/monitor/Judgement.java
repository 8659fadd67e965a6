package dev.pophealth.monitor;

import dev.pophealth.recovery.Alert;
import java.util.Optional;

/**
 * What came of an observation, or of time passing.
 *
 * @param state the monitor's state from now on
 * @param change the change of level, if there was one
 * @param alert the alert, if one is raised: once for each time that the monitor is red
 */
public record Judgement(MonitorState state, Optional<LevelChange> change, Optional<Alert> alert) {}
