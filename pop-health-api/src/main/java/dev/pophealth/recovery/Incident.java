package dev.pophealth.recovery;

import dev.pophealth.health.DependencyName;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An alert, and what is known of its server when the recovery begins.
 *
 * @param alert the alert
 * @param roles the server's roles; empty when they are not known, which counts as unsafe
 * @param illDependencies dependencies known to be ill, the most telling first
 * @param interruption what forbids automation from the start, if anything: a person at work,
 *     maintenance
 */
public record Incident(
    Alert alert,
    Set<Role> roles,
    List<DependencyName> illDependencies,
    Optional<Interruption> interruption) {

  /** Copies the collections. */
  public Incident {
    EnumSet<Role> copy = EnumSet.noneOf(Role.class);
    copy.addAll(roles);
    roles = Collections.unmodifiableSet(copy);
    illDependencies = List.copyOf(illDependencies);
  }

  /**
   * An incident on a server of known roles, with nothing known against it.
   *
   * @param alert the alert
   * @param roles the server's roles
   */
  public static Incident of(Alert alert, Role... roles) {
    return new Incident(alert, EnumSet.copyOf(List.of(roles)), List.of(), Optional.empty());
  }

  /**
   * The same incident with dependencies known to be ill: they are named first and hold back
   * disruptive acts.
   *
   * @param ill the dependencies
   */
  public Incident withIllDependencies(List<DependencyName> ill) {
    return new Incident(alert, roles, ill, interruption);
  }

  /**
   * The same incident with something that forbids automation.
   *
   * @param reason what forbids it
   */
  public Incident withInterruption(Interruption reason) {
    return new Incident(alert, roles, illDependencies, Optional.of(reason));
  }
}
