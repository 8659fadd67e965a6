package dev.pophealth.pop;

import dev.pophealth.health.ProbeName;

/**
 * What a person types in the management shell, with {@code <server>} where the server's name goes.
 * What would act on the local machine names the server and acts there.
 */
final class ShellCommands {

  /** V2c, where the probe is not known beforehand. */
  static final String ANY_PROBE =
      "Invoke-MonitoringProbe <health set>\\<probe> -Server <server> | Format-List";

  /** D2: the deep or the self test. */
  static final String PROTOCOL_PROBE =
      "Invoke-MonitoringProbe POP.Protocol\\<probe> -Server <server> | Format-List";

  /** C3e, A2. */
  static final String POP_HEALTH = "Get-ServerHealth <server> | ?{$_.HealthSetName -like \"POP*\"}";

  static final String POP_SETTINGS = "Get-PopSettings -Server <server>";

  /** A1: which of the two services depends on the server's roles. */
  static final String ANY_SERVICE = "<service>";

  static final String RESTART_SERVER = "Restart-Computer -ComputerName <server> -Force";

  static final String BOOT_TIME =
      "Get-CimInstance Win32_OperatingSystem -ComputerName <server> | Format-List LastBootUpTime";

  static final String COPY_STATUS = "Get-MailboxDatabaseCopyStatus -Server <server> | group status";

  static final String ACTIVATION =
      "Get-MailboxServer -Identity <server>"
          + " | Format-List DatabaseCopyActivationDisabledAndMoveNow";

  static final String COMPONENT =
      "Get-ServerComponentState -Identity <server> -Component " + PopHealth.POP_PROXY;

  private ShellCommands() {}

  static String probe(ProbeName probe) {
    return "Invoke-MonitoringProbe "
        + PopHealth.model().probeIdentity(probe)
        + " -Server <server> | Format-List";
  }

  static String restart(String service) {
    return "Invoke-Command -ComputerName <server> {Restart-Service " + service + "}";
  }

  static String service(String service) {
    return "Get-CimInstance Win32_Service -ComputerName <server> -Filter 'Name=\""
        + service
        + "\"' | Format-List State,StartMode";
  }

  static String recoveryActions(String service) {
    return "(Get-WinEvent -ComputerName <server>"
        + " -LogName Microsoft-Exchange-ManagedAvailability/RecoveryActionResults"
        + " | %{[xml]$_.ToXml()}).Event.UserData.EventXml"
        + " | ?{$_.ResourceName -eq \""
        + service
        + "\"}";
  }

  static String activation(boolean blocked) {
    return "Set-MailboxServer -Identity <server> -DatabaseCopyActivationDisabledAndMoveNow $"
        + blocked;
  }

  /** The page prints {@code -ProtocolLoggingEnabled}, which the shell refuses. (C3a, C6) */
  static String logging(boolean on) {
    return "Set-PopSettings -Server <server> -ProtocolLogEnabled $" + on;
  }
}
