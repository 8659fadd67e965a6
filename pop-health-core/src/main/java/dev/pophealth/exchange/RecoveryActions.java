package dev.pophealth.exchange;

import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServiceName;
import dev.pophealth.policy.Hand;
import dev.pophealth.policy.LedgerEntry;
import dev.pophealth.policy.Progress;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Risk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What Managed Availability has tried, as ledger entries, so that budgets and C1, P1, D1 know of
 * it. (Exchange fact 20)
 */
public final class RecoveryActions {

  /** How the log calls the restart of a service. */
  static final String RESTART_SERVICE = "RestartService";

  /** How the log calls the restart of a server. */
  private static final String FORCE_REBOOT = "ForceReboot";

  /** Who did it where the log does not name a responder. */
  private static final String SOMEBODY = "Managed Availability";

  private static final int LONGEST_NAME = 200;

  private RecoveryActions() {}

  /**
   * The entries of what was read. The two records of an action, started and finished, are one entry
   * to a {@link dev.pophealth.policy.Ledger}; one that only began is under way. One that failed may
   * have taken place all the same. An action without a time is left out: a ledger goes by times.
   *
   * @param server the server whose log was read
   * @param reading what was read of it
   */
  public static List<LedgerEntry> entries(ServerName server, ShellReading reading) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (ShellFact.RecoveryAction action : reading.all(ShellFact.RecoveryAction.class)) {
      Optional<Instant> at = action.startedAt();
      Optional<Act> act = act(action, server);
      if (at.isPresent() && act.isPresent()) {
        entries.add(
            new LedgerEntry(
                act.get(),
                new Hand.Other(bounded(action.requestor().orElse(SOMEBODY))),
                at.get(),
                action.finished() ? Progress.ENDED : Progress.UNDER_WAY));
      }
    }
    return List.copyOf(entries);
  }

  private static Optional<Act> act(ShellFact.RecoveryAction action, ServerName server) {
    if (action.action().equalsIgnoreCase(RESTART_SERVICE)) {
      return Words.name(Optional.of(action.resource()), ServiceName::of)
          .map(service -> new Act.RestartService(service, server));
    } else if (action.action().equalsIgnoreCase(FORCE_REBOOT)) {
      return Optional.of(new Act.RestartServer(server));
    }
    TreeMap<String, String> parameters = new TreeMap<>();
    parameters.put("resource", bounded(action.resource()));
    return Optional.of(
        new CustomAction(bounded(action.action()), parameters, Risk.INTERRUPTS, server));
  }

  private static String bounded(String name) {
    return dev.pophealth.health.BoundedText.of(name.strip(), LONGEST_NAME);
  }
}
