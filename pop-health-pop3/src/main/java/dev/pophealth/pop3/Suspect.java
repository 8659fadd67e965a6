package dev.pophealth.pop3;

import dev.pophealth.health.DependencyName;
import java.util.Objects;

/**
 * A dependency that may be ill, by what was seen on the wire.
 *
 * @param dependency one of the six that the seed page's table names
 * @param confidence how sure
 */
public record Suspect(DependencyName dependency, Confidence confidence) {

  /** Refuses nulls. */
  public Suspect {
    Objects.requireNonNull(dependency, "dependency");
    Objects.requireNonNull(confidence, "confidence");
  }
}
