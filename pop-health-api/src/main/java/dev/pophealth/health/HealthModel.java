package dev.pophealth.health;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What a service's health is made of: health sets, probes, monitors, what they depend on, and the
 * services behind them. Two models are equal when their parts are.
 *
 * <p>Names are found in any letter case and under their further names; what comes back is spelled
 * canonically. A name that is not in the model is refused with the names near it; where absence is
 * an answer, use the methods that return an Optional. Lists keep the order given. Immutable; safe
 * to share.
 *
 * <p>A model is refused with an IllegalArgumentException when it has two parts of one kind and
 * name, names a part that it does not have, or has dependencies that go round in a circle.
 */
@Value.Immutable
@HouseStyle
@SuppressWarnings("exports")
public abstract class HealthModel {

  HealthModel() {}

  /** The health sets. */
  public abstract List<HealthSet> healthSets();

  /** The dependencies. */
  public abstract List<Dependency> dependencies();

  /** The probes. */
  public abstract List<Probe> probes();

  /** The monitors. */
  public abstract List<Monitor> monitors();

  /** The services. */
  public abstract List<Service> services();

  /** A builder; everything is optional. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The health set of this name.
   *
   * @param name the name
   * @throws IllegalArgumentException when there is none; the message names the near ones
   */
  public HealthSet healthSet(HealthSetName name) {
    return healthSetCatalogue().get(name);
  }

  /**
   * The dependency of this name.
   *
   * @param name the name
   * @throws IllegalArgumentException when there is none; the message names the near ones
   */
  public Dependency dependency(DependencyName name) {
    return dependencyCatalogue().get(name);
  }

  /**
   * The probe of this name.
   *
   * @param name the name
   * @throws IllegalArgumentException when there is none; the message names the near ones
   */
  public Probe probe(ProbeName name) {
    return probeCatalogue().get(name);
  }

  /**
   * The monitor of this name.
   *
   * @param name the name
   * @throws IllegalArgumentException when there is none; the message names the near ones
   */
  public Monitor monitor(MonitorName name) {
    return monitorCatalogue().get(name);
  }

  /**
   * The service of this name.
   *
   * @param name the name
   * @throws IllegalArgumentException when there is none; the message names the near ones
   */
  public Service service(ServiceName name) {
    return serviceCatalogue().get(name);
  }

  /**
   * The health set of this name, if there is one.
   *
   * @param name the name
   */
  public Optional<HealthSet> findHealthSet(HealthSetName name) {
    return healthSetCatalogue().find(name);
  }

  /**
   * The dependency of this name, if there is one.
   *
   * @param name the name
   */
  public Optional<Dependency> findDependency(DependencyName name) {
    return dependencyCatalogue().find(name);
  }

  /**
   * The probe of this name, if there is one.
   *
   * @param name the name
   */
  public Optional<Probe> findProbe(ProbeName name) {
    return probeCatalogue().find(name);
  }

  /**
   * The monitor of this name, if there is one.
   *
   * @param name the name
   */
  public Optional<Monitor> findMonitor(MonitorName name) {
    return monitorCatalogue().find(name);
  }

  /**
   * The service of this name, if there is one.
   *
   * @param name the name
   */
  public Optional<Service> findService(ServiceName name) {
    return serviceCatalogue().find(name);
  }

  /**
   * The monitors of a health set.
   *
   * @param healthSet the health set
   * @throws IllegalArgumentException when it is not in the model
   */
  public List<Monitor> monitorsOf(HealthSetName healthSet) {
    HealthSetName name = healthSet(healthSet).name();
    return monitors(monitor -> monitor.healthSet().equals(name)).toList();
  }

  /**
   * The probes that feed a monitor, the most telling first; none where it is fed by no probe. (V2c)
   *
   * @param monitor the monitor
   * @throws IllegalArgumentException when it is not in the model
   */
  public List<Probe> probesOf(MonitorName monitor) {
    return monitor(monitor).probes().stream().map(this::probe).toList();
  }

  /**
   * The monitors that a probe feeds, of whatever health set.
   *
   * @param probe the probe
   * @throws IllegalArgumentException when it is not in the model
   */
  public List<Monitor> monitorsFedBy(ProbeName probe) {
    Probe fed = probe(probe);
    return monitors(monitor -> monitor.probes().stream().map(this::probe).anyMatch(fed::equals))
        .toList();
  }

  /**
   * What a probe depends on, directly and through others: nearest first, equally near ones in the
   * order given, each once.
   *
   * @param probe the probe
   * @throws IllegalArgumentException when it is not in the model
   */
  public List<DependencyName> dependenciesOf(ProbeName probe) {
    return dependencyGraph().reachedFrom(probe(probe).dependencies());
  }

  /**
   * The identity by which commands take a probe, canonically spelled, without a target. (V2c)
   *
   * @param probe the probe
   * @throws IllegalArgumentException when it is not in the model
   */
  public ProbeIdentity probeIdentity(ProbeName probe) {
    Probe found = probe(probe);
    return ProbeIdentity.of(healthSet(found.healthSet()).name(), found.name());
  }

  /**
   * The same identity, canonically spelled: some commands heed letter case.
   *
   * @param identity an identity in any letter case; its target is kept as it is
   * @throws IllegalArgumentException when the probe is not in the model, or is of another health
   *     set
   */
  public ProbeIdentity canonical(ProbeIdentity identity) {
    ProbeIdentity canonical = probeIdentity(identity.probe());
    if (!canonical.healthSet().equals(identity.healthSet())) {
      throw new IllegalArgumentException(
          "the probe "
              + canonical.probe()
              + " is not of the health set "
              + identity.healthSet()
              + ": write "
              + canonical);
    }
    return identity.target().map(canonical::at).orElse(canonical);
  }

  /**
   * The services that servers of a role run.
   *
   * @param role the role
   */
  public List<Service> servicesOf(Role role) {
    return services().stream().filter(service -> service.role() == role).toList();
  }

  private Stream<Monitor> monitors(Predicate<Monitor> which) {
    return monitors().stream().filter(which);
  }

  @Value.Derived
  @Value.Auxiliary
  Catalogue<HealthSetName, HealthSet> healthSetCatalogue() {
    return Catalogue.of("health set", healthSets(), set -> List.of(set.name()));
  }

  @Value.Derived
  @Value.Auxiliary
  Catalogue<DependencyName, Dependency> dependencyCatalogue() {
    return Catalogue.of("dependency", dependencies(), each -> List.of(each.name()));
  }

  @Value.Derived
  @Value.Auxiliary
  Catalogue<ProbeName, Probe> probeCatalogue() {
    return Catalogue.of("probe", probes(), each -> names(each.name(), each.otherNames()));
  }

  @Value.Derived
  @Value.Auxiliary
  Catalogue<MonitorName, Monitor> monitorCatalogue() {
    return Catalogue.of("monitor", monitors(), each -> names(each.name(), each.otherNames()));
  }

  @Value.Derived
  @Value.Auxiliary
  Catalogue<ServiceName, Service> serviceCatalogue() {
    return Catalogue.of("service", services(), each -> List.of(each.name()));
  }

  @Value.Derived
  @Value.Auxiliary
  DependencyGraph dependencyGraph() {
    return new DependencyGraph(dependencyCatalogue());
  }

  private static <N> List<N> names(N name, List<N> others) {
    return Stream.concat(Stream.of(name), others.stream()).toList();
  }

  /** Refuses a part that names one which is not there. */
  @Value.Check
  void check() {
    for (Probe probe : probes()) {
      String who = "the probe " + probe.name();
      healthSetCatalogue().mustHave(probe.healthSet(), who);
      probe.dependencies().forEach(name -> dependencyCatalogue().mustHave(name, who));
    }
    for (Monitor monitor : monitors()) {
      String who = "the monitor " + monitor.name();
      healthSetCatalogue().mustHave(monitor.healthSet(), who);
      monitor.probes().forEach(name -> probeCatalogue().mustHave(name, who));
    }
  }

  /** Builds a health model. Not safe for use by many threads. */
  public static final class Builder extends ImmutableHealthModel.Builder {
    Builder() {}
  }
}
