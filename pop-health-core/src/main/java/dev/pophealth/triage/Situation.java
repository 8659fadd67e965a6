package dev.pophealth.triage;

import dev.pophealth.health.Topology;
import dev.pophealth.recovery.Alert;
import java.util.List;
import org.immutables.value.Value;

/**
 * All that is known at one moment. The order of its lists does not matter, nor does what is in one
 * twice. Immutable; safe to share.
 */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public interface Situation {

  /** What is red: an alert for each red monitor of each server, already answered or not. */
  List<Alert> red();

  /** Who stands in for whom, and who points to whom; unknown unless given. */
  @Value.Default
  default Topology topology() {
    return Topology.unknown();
  }

  /** The recoveries under way. */
  List<OpenRecovery> open();

  /** The dependencies known to be ill. */
  List<IllDependency> ill();

  /** A builder; everything is optional. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a situation. Not safe for use by many threads. */
  final class Builder extends ImmutableSituation.Builder {
    Builder() {}
  }
}
