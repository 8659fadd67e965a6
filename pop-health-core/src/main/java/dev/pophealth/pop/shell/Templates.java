package dev.pophealth.pop.shell;

/**
 * The commands of the management shell, each with the step of the seed page or the fact that it is
 * for. What would act on the local machine names the server and acts there. Literals are in single
 * quotes.
 */
public final class Templates {

  /** V2c. */
  public static final Template PROBE =
      Template.of("Invoke-MonitoringProbe <probe> -Server <server>")
          .shownBy(" | Format-List")
          .giving("MonitorIdentity")
          .givingWords("ResultType", "Error", "Exception")
          .giving("ExecutionStartTime", "ExecutionEndTime");

  /** V2a, C3e, A2: all monitors of POP. */
  public static final Template POP_HEALTH = health(" | ?{$_.HealthSetName -like 'POP*'}");

  /** The same for a monitor of another service. */
  public static final Template MONITOR_HEALTH = health(" | ?{$_.Name -eq <monitor>}");

  /** Whether what a probe depends on is well. */
  public static final Template HEALTH_REPORT = Template.of("Get-HealthReport -Identity <server>");

  /** C3d; before and after C3a and C6. */
  public static final Template POP_SETTINGS =
      Template.of("Get-PopSettings -Server <server>")
          .shownBy(" | Format-List Server,ProtocolLogEnabled,LogFileLocation")
          .givingWords("Server")
          .giving("ProtocolLogEnabled")
          .givingWords("LogFileLocation");

  /** C3a. The page prints {@code -ProtocolLoggingEnabled}, which the shell refuses. */
  public static final Template LOGGING_ON = logging("$true");

  /** C6. */
  public static final Template LOGGING_OFF = logging("$false");

  /** Of each log file this many lines are read, its last ones. */
  public static final int LOG_LINES = 5_000;

  /** C3e. A log is closed when the next one begins, so the newest two hold what was just logged. */
  public static final Template PROTOCOL_LOG =
      Template.of(
          "Invoke-Command -ComputerName <server>"
              + " {Get-ChildItem -LiteralPath <log folder> -Filter '*.log'"
              + " | Sort-Object LastWriteTime | Select-Object -Last 2"
              + " | Get-Content -Tail "
              + LOG_LINES
              + "}");

  /** Whether a service runs, and whether it is meant to. */
  public static final Template SERVICE = services(" | ?{$_.Name -eq <service>}");

  /** POP3's services, what they need, and the health manager: whether a server is back. */
  public static final Template POP_SERVICES =
      services(" | ?{$_.Name -match '^MSExchange(POP3|ADTopology|HM$)'}");

  /** When the POP3 services were started: by their processes. */
  public static final Template POP_PROCESSES =
      Template.of("Get-CimInstance Win32_Process -ComputerName <server>")
          .through(" | ?{$_.Name -like '*Pop3*'}")
          .shownBy(" | Format-Table ProcessId,Name,CreationDate")
          .giving("ProcessId", "Name", "CreationDate");

  /** D1, C1, C3b, C7, P1, A1. */
  public static final Template RESTART_SERVICE =
      Template.of("Invoke-Command -ComputerName <server> {Restart-Service <service>}");

  /** After {@link #ACTIVATE}. */
  public static final Template START_SERVICE =
      Template.of("Invoke-Command -ComputerName <server> {Start-Service <service>}");

  /** D5, C4, P3, A3. */
  public static final Template RESTART_SERVER =
      Template.of("Restart-Computer -ComputerName <server> -Force");

  /** Before and after a server's restart. */
  public static final Template BOOT_TIME =
      Template.of("Get-CimInstance Win32_OperatingSystem -ComputerName <server>")
          .shownBy(" | Format-List CSName,LastBootUpTime")
          .giving("CSName", "LastBootUpTime");

  /** D4, A3b. */
  public static final Template COPY_STATUS =
      Template.of("Get-MailboxDatabaseCopyStatus -Server <server>")
          .shownBy(" | group status")
          .givingWords("Name", "DatabaseName", "MailboxServer", "Status")
          .giving("CopyQueueLength", "ReplayQueueLength");

  /** Before and after D3, D7, A3a, A5. */
  public static final Template ACTIVATION =
      Template.of("Get-MailboxServer -Identity <server>")
          .shownBy(" | Format-List Name,DatabaseCopyActivationDisabledAndMoveNow")
          .giving("Name", "DatabaseCopyActivationDisabledAndMoveNow");

  /** D3, A3a. */
  public static final Template BLOCK_ACTIVATION = activation("$true");

  /** D7, A5. */
  public static final Template LIFT_BLOCK = activation("$false");

  /** Whether a component is in service, and who has taken it out. (Exchange fact 13) */
  public static final Template COMPONENT =
      Template.of("Get-ServerComponentState -Identity <server> -Component <component>")
          .shownBy(" | Format-List ServerFqdn,Component,State,LocalStates,RemoteStates")
          .giving("ServerFqdn")
          .givingWords("Component", "State")
          .giving("LocalStates", "RemoteStates");

  /** Puts it back; the requester that took it out has to. (Exchange fact 13) */
  public static final Template ACTIVATE =
      Template.of(
          "Set-ServerComponentState -Identity <server> -Component <component> -State Active"
              + " -Requester <requester>");

  /** What a server does. */
  public static final Template ROLES =
      Template.of("Get-ExchangeServer -Identity <server>")
          .shownBy(" | Format-List Name,ServerRole,AdminDisplayVersion")
          .giving("Name")
          .givingWords("ServerRole", "AdminDisplayVersion");

  /** What Managed Availability has done about a service. */
  public static final Template RECOVERY_ACTIONS =
      recoveryActions(" | ?{$_.ResourceName -eq <service>}");

  /** What Managed Availability has done on a server. */
  public static final Template ALL_RECOVERY_ACTIONS = recoveryActions("");

  private Templates() {}

  private static Template health(String filter) {
    return Template.of("Get-ServerHealth <server>")
        .through(filter)
        .giving("Server", "Name", "TargetResource", "HealthSetName")
        .givingWords("AlertValue", "CurrentHealthSetState", "ServerComponentName")
        .giving("LastExecutionTime", "LastTransitionTime");
  }

  private static Template logging(String on) {
    return Template.of("Set-PopSettings -Server <server> -ProtocolLogEnabled " + on);
  }

  private static Template services(String filter) {
    return Template.of("Get-CimInstance Win32_Service -ComputerName <server>")
        .through(filter)
        .shownBy(" | Format-List Name,State,StartMode")
        .giving("Name", "State", "StartMode", "ProcessId");
  }

  private static Template activation(String blocked) {
    return Template.of(
        "Set-MailboxServer -Identity <server> -DatabaseCopyActivationDisabledAndMoveNow "
            + blocked);
  }

  /** The newest thousand of all it did. */
  private static Template recoveryActions(String filter) {
    return Template.of(
            "(Get-WinEvent -ComputerName <server>"
                + " -LogName Microsoft-Exchange-ManagedAvailability/RecoveryActionResults"
                + " -MaxEvents 1000")
        .through(" | %{[xml]$_.ToXml()}).Event.UserData.EventXml" + filter)
        .shownBy(" | Format-List Id,ResourceName,RequestorName,State,Result,StartTime,EndTime")
        .giving("Id", "ResourceName", "RequestorName", "State", "Result", "StartTime", "EndTime");
  }
}
