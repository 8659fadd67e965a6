package dev.pophealth.triage;

import dev.pophealth.health.DependencyName;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What to look after, in order.
 *
 * @param incidents every fault once, the one nearest a cause first
 */
public record TriageOrder(List<TriagedIncident> incidents) {

  /** Copies the list. */
  public TriageOrder {
    incidents = List.copyOf(incidents);
  }

  /** The dependencies to see to before everything else: they are ill and hold incidents back. */
  public List<DependencyName> dependenciesFirst() {
    LinkedHashSet<DependencyName> names = new LinkedHashSet<>();
    for (TriagedIncident incident : incidents) {
      names.addAll(incident.illDependencies());
    }
    return names.stream().sorted().toList();
  }

  /**
   * The incidents of a course, in order.
   *
   * @param course the course
   */
  public List<TriagedIncident> of(Course course) {
    return incidents.stream().filter(incident -> incident.course() == course).toList();
  }
}
