package dev.pophealth.policy;

import dev.pophealth.health.GroupName;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Risk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One thing that speaks for or against an act. {@link ReasonText} makes sentences of it. */
public sealed interface Reason {

  /**
   * Acts of this risk run unattended, and nothing speaks against it.
   *
   * @param risk the act's risk
   */
  record Unattended(Risk risk) implements Reason {}

  /** It puts back what was changed; no budget counts that, and none refuses it. (S18) */
  record CleaningUp() implements Reason {}

  /**
   * A person has said yes.
   *
   * @param approval the approval, still good
   */
  record Approved(Approval approval) implements Reason {}

  /**
   * Acts of this risk need a person's leave.
   *
   * @param risk the act's risk
   */
  record NeedsApproval(Risk risk) implements Reason {}

  /**
   * This act is never performed without a person's leave, whatever its risk.
   *
   * @param act the act
   */
  record AlwaysAsked(Act act) implements Reason {}

  /**
   * Acts of this risk are left to people altogether.
   *
   * @param risk the act's risk
   */
  record LeftToPeople(Risk risk) implements Reason {}

  /**
   * The policy is a dry run: nothing is changed.
   *
   * @param otherwise what the verdict would be if it were not
   */
  record DryRun(Verdict otherwise) implements Reason {}

  /**
   * The server is in maintenance. (S15)
   *
   * @param window the window
   */
  record InMaintenance(MaintenanceWindow window) implements Reason {}

  /**
   * A person has forbidden it for a time. (S15)
   *
   * @param suppression what was forbidden
   */
  record Suppressed(Suppression suppression) implements Reason {}

  /**
   * The same was done too short a time ago. (S18)
   *
   * @param counted where
   * @param last when it was done last
   * @param apart how far apart it must be
   */
  record TooSoon(Scope counted, Instant last, Duration apart) implements Reason {}

  /**
   * The same was done as often as a day allows. (S18)
   *
   * @param counted where
   * @param done how often it was done in the 24 hours before
   * @param perDay how often it may be
   */
  record BudgetSpent(Scope counted, int done, int perDay) implements Reason {}

  /**
   * The server, or another of its group, is down or drained, or was never proven to be back. (S13,
   * S22)
   *
   * @param server the server that is out
   * @param by what took it out
   */
  record ServerOut(ServerName server, LedgerEntry by) implements Reason {}

  /**
   * Too few others of the group would be left. (S13)
   *
   * @param group the group
   * @param healthy how many others are well
   * @param needed how many must be
   */
  record TooFewOthers(GroupName group, int healthy, int needed) implements Reason {}

  /**
   * It is not known whether enough others of the group are well. (S13)
   *
   * @param group the group
   * @param healthy how many others are known to be well
   * @param needed how many must be
   */
  record OthersUnclear(GroupName group, int healthy, int needed) implements Reason {}

  /**
   * It is not known how many of the group must be well. (S13)
   *
   * @param group the group
   */
  record MinimumUnknown(GroupName group) implements Reason {}

  /**
   * Not all members of the group are known, so others may be down. (S13)
   *
   * @param group the group
   */
  record MembersUnknown(GroupName group) implements Reason {}

  /**
   * The server is a member of no known group: nobody is known to stand in for it. (S13)
   *
   * @param server the server
   */
  record NobodyStandsIn(ServerName server) implements Reason {}

  /**
   * The topology does not have the server, so nothing is known of who stands in for it. (S13)
   *
   * @param server the server
   * @param near names in the topology that may be of the same server
   */
  record ServerUnknown(ServerName server, List<ServerName> near) implements Reason {

    /** Copies the list. */
    public ServerUnknown {
      near = List.copyOf(near);
    }
  }
}
