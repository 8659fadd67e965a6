package dev.pophealth.pop;

import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Role;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.RunbookSettings;
import dev.pophealth.recovery.Runbooks;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The four procedures of the seed page (D, C, P, A) for the five monitors of the POP service, by
 * the roles of the server. Immutable; safe for use by many threads.
 */
public final class PopRunbooks implements Runbooks {

  private static final PopRunbooks HARDENED = hardened(RunbookSettings.defaults());
  private static final PopRunbooks AS_PUBLISHED = new PopRunbooks(PublishedRunbooks.all());

  /**
   * What a runbook is for.
   *
   * @param monitor the monitor
   * @param roles the server's roles
   */
  record Case(MonitorName monitor, Set<Role> roles) {
    static Case of(MonitorName monitor, Role... roles) {
      return new Case(monitor, Collections.unmodifiableSet(EnumSet.copyOf(List.of(roles))));
    }
  }

  private final Map<Case, Runbook> runbooks;

  private PopRunbooks(Map<Case, Runbook> runbooks) {
    this.runbooks = Collections.unmodifiableMap(new LinkedHashMap<>(runbooks));
  }

  /** The page's steps and order, closed where the page is unsafe; with the default settings. */
  public static PopRunbooks hardened() {
    return HARDENED;
  }

  /**
   * The page's steps and order, closed where the page is unsafe.
   *
   * @param settings the numbers that shape them
   */
  public static PopRunbooks hardened(RunbookSettings settings) {
    return new PopRunbooks(HardenedRunbooks.all(settings));
  }

  /**
   * The page to the letter, errata aside: for showing what it leaves behind, not for use. What the
   * checker finds in it stands in {@code docs/findings.md}.
   */
  public static PopRunbooks asPublished() {
    return AS_PUBLISHED;
  }

  @Override
  public Optional<Runbook> runbookFor(Incident incident) {
    return runbook(incident.alert().monitor(), incident.roles());
  }

  /**
   * The runbook for a monitor on a server with these roles.
   *
   * @param monitor the monitor's canonical name
   * @param roles the server's roles
   * @return empty where the page has none: another monitor, or roles that the monitor's service
   *     does not run under
   */
  public Optional<Runbook> runbook(MonitorName monitor, Set<Role> roles) {
    return Optional.ofNullable(runbooks.get(new Case(monitor, roles)));
  }

  /** All of them, each once, in the order of the page. */
  public Collection<Runbook> all() {
    return runbooks.values().stream().distinct().toList();
  }
}
