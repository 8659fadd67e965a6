package dev.pophealth.health;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What depends on what. Refuses cycles, and dependencies on what is not there. */
final class DependencyGraph {

  private final Catalogue<DependencyName, Dependency> dependencies;

  DependencyGraph(Catalogue<DependencyName, Dependency> dependencies) {
    this.dependencies = dependencies;
    for (Dependency dependency : dependencies.byName().values()) {
      for (DependencyName name : dependency.dependsOn()) {
        dependencies.mustHave(name, "the dependency " + dependency.name());
      }
    }
    refuseCycles();
  }

  /**
   * The names and whatever they need, canonically spelled, each once: nearest first, and equally
   * near ones in the order given.
   */
  List<DependencyName> reachedFrom(List<DependencyName> start) {
    List<DependencyName> reached = new ArrayList<>();
    Set<DependencyName> seen = new LinkedHashSet<>();
    List<DependencyName> ring = start;
    while (!ring.isEmpty()) {
      List<DependencyName> next = new ArrayList<>();
      for (DependencyName name : ring) {
        Dependency dependency = dependencies.get(name);
        if (seen.add(dependency.name())) {
          reached.add(dependency.name());
          next.addAll(dependency.dependsOn());
        }
      }
      ring = next;
    }
    return List.copyOf(reached);
  }

  /** Takes away what needs nothing that is still there, until nothing is left or nothing goes. */
  private void refuseCycles() {
    List<Dependency> left = new ArrayList<>(dependencies.byName().values());
    Set<DependencyName> gone = new LinkedHashSet<>();
    boolean some = true;
    while (some) {
      some = left.removeIf(each -> gone.containsAll(each.dependsOn()) && gone.add(each.name()));
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "dependencies go round in a circle: " + circle(left, gone) + ": take one of them away");
    }
  }

  /** Each one left needs another one left, so following the first such need must come round. */
  private String circle(List<Dependency> left, Set<DependencyName> gone) {
    List<DependencyName> path = new ArrayList<>();
    DependencyName at = left.get(0).name();
    while (!path.contains(at)) {
      path.add(at);
      at =
          dependencies.get(at).dependsOn().stream()
              .filter(name -> !gone.contains(name))
              .findFirst()
              .orElseThrow();
    }
    StringBuilder circle = new StringBuilder();
    for (DependencyName name : path.subList(path.indexOf(at), path.size())) {
      circle.append(name).append(" needs ");
    }
    return circle.append(at).toString();
  }
}
