package dev.pophealth.simulation.world;

import dev.pophealth.health.DependencyName;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.simulation.FaultKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that is wrong, and that nobody sees but by what follows from it. */
public final class Fault {

  private final FaultKind kind;
  private final @Nullable Machine machine;
  private final @Nullable MachineService service;
  private final @Nullable DependencyName dependency;

  /** Of a misconfigured probe: what it shows as ill, and how it fails. */
  final @Nullable Symptom symptom;

  final ProbeResult result;

  /** How often it comes back after a cure, and after how long. */
  int returns;

  long returnsAfter;

  boolean active;

  /** Whether those who ask what is ill are told of it. */
  boolean known;

  private Fault(
      FaultKind kind,
      @Nullable Machine machine,
      @Nullable MachineService service,
      @Nullable DependencyName dependency,
      @Nullable Symptom symptom,
      ProbeResult result) {
    this.kind = kind;
    this.machine = machine;
    this.service = service;
    this.dependency = dependency;
    this.symptom = symptom;
    this.result = result;
  }

  static Fault of(FaultKind kind, MachineService service) {
    return new Fault(kind, service.machine(), service, null, null, ProbeResult.FAILED);
  }

  static Fault of(FaultKind kind, Machine machine) {
    return new Fault(kind, machine, null, null, null, ProbeResult.FAILED);
  }

  static Fault of(DependencyName dependency, @Nullable Machine machine) {
    return new Fault(
        FaultKind.DEPENDENCY_DOWN, machine, null, dependency, null, ProbeResult.FAILED);
  }

  static Fault of(Symptom symptom, ProbeResult result, Machine machine) {
    return new Fault(FaultKind.PROBE_MISCONFIGURED, machine, null, null, symptom, result);
  }

  /** What kind of fault it is. */
  public FaultKind kind() {
    return kind;
  }

  /** Where it is; empty when it is everywhere. */
  public Optional<Machine> machine() {
    return Optional.ofNullable(machine);
  }

  /** The dependency that is down, if it is one. */
  public Optional<DependencyName> dependency() {
    return Optional.ofNullable(dependency);
  }

  boolean isOn(Machine other) {
    return machine == null || machine == other;
  }

  boolean isOf(MachineService other) {
    return service == other;
  }

  boolean isOf(DependencyName other) {
    return other.equals(dependency);
  }

  /** Whether it keeps a service from answering. */
  boolean hangs() {
    return switch (kind) {
      case SERVICE_HUNG, SERVER_SICK, HANGS_AGAIN, INCURABLE, PASSING -> true;
      default -> false;
    };
  }

  boolean slows() {
    return kind == FaultKind.SLOW || kind == FaultKind.SLOW_SERVER;
  }

  boolean isCuredBy(MachineService restarted) {
    return switch (kind) {
      case SERVICE_HUNG, HANGS_AGAIN, PASSING, SLOW -> service == restarted;
      default -> false;
    };
  }

  boolean isCuredByBootOf(Machine restarted) {
    return switch (kind) {
      case SERVICE_HUNG, SERVER_SICK, HANGS_AGAIN, PASSING, SLOW, SLOW_SERVER, STORE_ILL ->
          machine == restarted;
      default -> false;
    };
  }

  @Override
  public String toString() {
    String where =
        service != null ? service.toString() : machine == null ? "everywhere" : machine.toString();
    return kind.words()
        + " ("
        + where
        + (dependency == null ? "" : ", " + dependency)
        + (symptom == null ? "" : ", " + symptom.probe())
        + ")";
  }
}
