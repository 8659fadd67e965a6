package dev.pophealth.triage;

import dev.pophealth.health.DependencyName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One fault, as far as can be seen: all that is red on one server, and what is red elsewhere
 * because of it.
 *
 * @param lead the alert to recover from: of the monitor nearest the cause
 * @param others what else is red on the server, nearest the cause first
 * @param symptoms what is red on other servers because of it, by server
 * @param course what to do now
 * @param why every reason for its place and course; at least one
 * @param roles the server's roles; empty when they are not known
 */
public record TriagedIncident(
    Alert lead,
    List<Alert> others,
    List<Alert> symptoms,
    Course course,
    List<TriageReason> why,
    Set<Role> roles) {

  /** Copies the collections. */
  public TriagedIncident {
    others = List.copyOf(others);
    symptoms = List.copyOf(symptoms);
    why = List.copyOf(why);
    EnumSet<Role> copy = EnumSet.noneOf(Role.class);
    copy.addAll(roles);
    roles = Collections.unmodifiableSet(copy);
  }

  /** The server. */
  public ServerName server() {
    return lead.server();
  }

  /** The dependencies that are ill, by name. */
  public List<DependencyName> illDependencies() {
    return why.stream()
        .filter(TriageReason.DependencyIll.class::isInstance)
        .map(reason -> ((TriageReason.DependencyIll) reason).dependency())
        .toList();
  }

  /** The incident to begin a recovery with. */
  public Incident incident() {
    return new Incident(lead, roles, illDependencies(), Optional.empty());
  }
}
