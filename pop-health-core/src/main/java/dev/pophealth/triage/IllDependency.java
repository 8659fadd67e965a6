package dev.pophealth.triage;

import dev.pophealth.health.DependencyName;
import dev.pophealth.health.ServerName;
import java.util.Objects;
import java.util.Optional;

/**
 * A dependency that is known to be ill. (S19)
 *
 * @param name the dependency, by any name that the model has for it
 * @param server the one server for which it is ill; empty when it is for all
 */
public record IllDependency(DependencyName name, Optional<ServerName> server) {

  /** Refuses nulls. */
  public IllDependency {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(server, "server");
  }

  /**
   * One that is ill for all servers.
   *
   * @param name the dependency
   */
  public static IllDependency everywhere(DependencyName name) {
    return new IllDependency(name, Optional.empty());
  }
}
