package dev.pophealth.exchange.standin.admin;

import dev.pophealth.exchange.standin.value.Word;
import java.util.List;

/**
 * Enumerations of Exchange and Windows. The numbers of AlertValue and CopyStatus are inferred from
 * the order of the documentation.
 */
final class Words {

  private static final List<String> ALERT_VALUES =
      List.of(
          "Unknown",
          "Healthy",
          "Degraded",
          "Unhealthy",
          "Repairing",
          "Disabled",
          "Unavailable",
          "UnInitialized");
  private static final List<String> SET_STATES =
      List.of(
          "Unknown",
          "Online",
          "PartiallyOnline",
          "Offline",
          "Sidelined",
          "Functional",
          "Unavailable",
          "NotApplicable");
  private static final List<String> RESULTS =
      List.of("", "TimedOut", "Poisoned", "Succeeded", "Failed", "Quarantined", "Rejected");
  private static final List<String> COPY_STATES =
      List.of(
          "Unknown",
          "Failed",
          "Seeding",
          "Suspended",
          "Healthy",
          "ServiceDown",
          "Initializing",
          "Resynchronizing",
          "Mounted",
          "Dismounted",
          "Mounting",
          "Dismounting",
          "DisconnectedAndHealthy",
          "DisconnectedAndResynchronizing",
          "FailedAndSuspended",
          "SinglePageRestore",
          "SeedingSource");
  private static final List<String> COMPONENT_STATES = List.of("Inactive", "Active", "Draining");
  private static final List<String> SERVICE_STATES =
      List.of(
          "",
          "Stopped",
          "StartPending",
          "StopPending",
          "Running",
          "ContinuePending",
          "PausePending",
          "Paused");
  private static final List<String> START_TYPES =
      List.of("Boot", "System", "Automatic", "Manual", "Disabled");

  private Words() {}

  static Word alertValue(String word) {
    return of("Microsoft.Exchange.Monitoring.MonitorAlertState", ALERT_VALUES, word);
  }

  static Word setState(String word) {
    return of("Microsoft.Exchange.Monitoring.MonitorServerComponentState", SET_STATES, word);
  }

  static Word result(String word) {
    return of("Microsoft.Office.Datacenter.ActiveMonitoring.ResultType", RESULTS, word);
  }

  static Word copyStatus(String word) {
    return of(
        "Microsoft.Exchange.Management.SystemConfigurationTasks.CopyStatus", COPY_STATES, word);
  }

  static Word componentState(String word) {
    return of("Microsoft.Exchange.Data.ServiceState", COMPONENT_STATES, word);
  }

  static Word serviceStatus(String word) {
    return of("System.ServiceProcess.ServiceControllerStatus", SERVICE_STATES, word);
  }

  static Word startType(String word) {
    return of("System.ServiceProcess.ServiceStartMode", START_TYPES, word);
  }

  private static Word of(String type, List<String> words, String word) {
    return new Word(type, word, words.indexOf(word));
  }
}
