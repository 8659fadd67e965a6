package dev.pophealth.simulation.world;

import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServiceName;
import dev.pophealth.pop.PopHealth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is true of one server. */
public final class Machine {

  private final ServerName name;
  private final Set<Role> roles;
  final @Nullable MachineService frontEnd;
  final @Nullable MachineService backEnd;

  /** Its clock is wrong by so much. */
  final long skew;

  boolean up = true;
  boolean reachable = true;

  /** Counts its boots, so that what was meant for the time before one is known to be void. */
  int boots;

  long bootedAt;
  boolean proxyActive = true;
  String proxyRequester = "";
  boolean blocked;
  boolean logging;
  boolean loggingInEffect;
  boolean repairing;
  boolean disabled;

  /** Commands count as slow until then, be they fast again: the average lags behind. */
  long slowUntil;

  /** The database of the mailbox that its touch point probe opens. */
  @Nullable HostedDatabase probeDatabase;

  /** What it shows, and since when. */
  private final Map<Symptom, Condition> conditions = new EnumMap<>(Symptom.class);

  private record Condition(boolean ill, long since) {}

  private static final Condition WELL = new Condition(false, 0);

  Machine(ServerName name, Set<Role> roles, long skew) {
    this.name = name;
    this.roles = roles;
    this.skew = skew;
    frontEnd = roles.contains(Role.CLIENT_ACCESS) ? new MachineService(this, PopHealth.POP3) : null;
    backEnd =
        roles.contains(Role.MAILBOX) ? new MachineService(this, PopHealth.POP3_BACKEND) : null;
  }

  /** Its name. */
  public ServerName name() {
    return name;
  }

  /** Its roles. */
  public Set<Role> roles() {
    return roles;
  }

  /** Whether it takes clients' connections. */
  public boolean isClientAccess() {
    return frontEnd != null;
  }

  /** Whether it hosts databases. */
  public boolean isMailbox() {
    return backEnd != null;
  }

  /** Whether it runs. */
  public boolean isUp() {
    return up;
  }

  /** Whether the activation of database copies is blocked. */
  public boolean isBlocked() {
    return blocked;
  }

  /** Whether protocol logging is configured to be on. */
  public boolean isLogging() {
    return logging;
  }

  /** Whether the service runs with protocol logging on. */
  public boolean isLoggingInEffect() {
    return loggingInEffect;
  }

  /** Whether the component PopProxy is Active. */
  public boolean isProxyActive() {
    return proxyActive;
  }

  /** Whether a person has said that they are at work, or has switched the monitors off. */
  public boolean isInPersonsHands() {
    return repairing || disabled;
  }

  /** Whether it shows a symptom, in truth. */
  public boolean isIll(Symptom symptom) {
    return conditions.getOrDefault(symptom, WELL).ill();
  }

  /** Since when that is so, or not so. */
  public long since(Symptom symptom) {
    return conditions.getOrDefault(symptom, WELL).since();
  }

  /** Notes whether it shows a symptom; says whether that is new. */
  boolean set(Symptom symptom, boolean isIll, long now) {
    Condition before = conditions.get(symptom);
    if (before != null && before.ill() == isIll) {
      return false;
    }
    conditions.put(symptom, new Condition(isIll, now));
    return true;
  }

  /** The service of this name; null where it has none. */
  @Nullable MachineService service(ServiceName service) {
    if (frontEnd != null && frontEnd.name().equals(service)) {
      return frontEnd;
    }
    return backEnd != null && backEnd.name().equals(service) ? backEnd : null;
  }

  @Override
  public String toString() {
    return name.toString();
  }
}
