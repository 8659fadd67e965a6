package dev.pophealth.exchange.table;

import dev.pophealth.exchange.format.ShellObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of the shell's objects that are known here, with what their values look like. */
public final class Properties {

  /** What is not known may be anything. */
  private static final Property STRANGER = new Property(Shape.TEXT, true);

  private static final Map<String, Property> KNOWN = new LinkedHashMap<>();

  /** As tables print them where a header has blanks. */
  private static final Map<String, String> LABELS = new LinkedHashMap<>();

  static {
    add(
        Shape.WORD,
        false,
        "State AlertValue CurrentHealthSetState ResultType Status StartType Result"
            + " LastExecutionResult CopyStatus");
    add(
        Shape.NAME,
        false,
        "Server Name HealthSetName HealthSet Component Id ResourceName RequestorName ServiceName"
            + " ServerFqdn Requester MonitorName ProbeName");
    add(
        Shape.NAME,
        true,
        "ServerComponent ServerComponentName HealthGroupName InstanceId MachineName ProtocolName"
            + " DatabaseName MailboxServer ActiveDatabaseCopy ExceptionName"
            + " ObjectState RunspaceId RequestId ExecutionId ActionId Endpoint SecondaryEndpoint"
            + " AlertMask SampleMask TargetHealthState LoginType LogFileRollOverSettings"
            + " ExtendedProtectionPolicy MessageRetrievalSortOrder MessageRetrievalMimeFormat"
            + " CalendarItemRetrievalOption X509CertificateName TypeName CreatedById"
            + " DatabaseCopyAutoActivationPolicy PSComputerName AlertTypeId StartMode Enabled"
            + " WorkItemVersion ExecutionLocation TargetPartition TargetGroup TargetExtension"
            + " TargetVersion Account AccountDisplayName SecondaryAccount"
            + " SecondaryAccountDisplayName ExtensionEndpoints LocalName NamespaceURI Prefix"
            + " NodeType ParentNode OwnerDocument StateAttribute1Mask SourceScope TargetScopes"
            + " AllowCorrelationToMonitor HaScope EscalationService EscalationTeam"
            + " NotificationServiceClass DailySchedulePattern AlwaysEscalateOnMonitorChanges"
            + " ActionOnCorrelatedMonitors ResponderCategory ThrottleGroupName xmlns auto-ns2"
            + " CanPauseAndContinue CanShutdown CanStop Site Container Fqdn"
            + " CSName AuthenticatedConnectionTimeout PreAuthenticatedConnectionTimeout");
    add(Shape.COPY, false, "DatabaseCopyIdentity");
    add(Shape.TARGET, true, "TargetResource Target ContentIndexState");
    add(
        Shape.NUMBER,
        true,
        "MonitorCount HaImpactingMonitorCount Count CopyQueueLength ReplayQueueLength ResultId"
            + " WorkItemId LastFailedProbeId LastFailedProbeResultId ServicePriority"
            + " RecurranceInterval RecurrenceIntervalSeconds TimeoutSeconds MaxRetryAttempts"
            + " MonitoringIntervalSeconds MonitoringThreshold MinimumErrorCount"
            + " SecondaryMonitoringThreshold MonitoringSamplesThreshold ServiceSeverity"
            + " InsufficientSamplesIntervalSeconds FailureCategoryMask WaitIntervalSeconds"
            + " MinimumSecondsBetweenEscalates ProxyTargetPort MaxCommandSize MaxConnections"
            + " MaxConnectionFromSingleIP MaxConnectionsPerUser PoisonedCount Version"
            + " DeploymentId ExecutionType ProcessId");
    add(
        Shape.DATE,
        true,
        "LastTransitionTime LastExecutionTime FirstAlertObservedTime DefinitionCreatedTime"
            + " ExecutionStartTime ExecutionEndTime StartTime EndTime CreatedTime UpdateTime"
            + " LastInspectedLogTime Timestamp LastBootUpTime CreationDate");
    add(
        Shape.FLAG,
        true,
        "IsHaImpacting IsStale IsNotified IsValid DatabaseCopyActivationDisabledAndMoveNow"
            + " ProtocolLogEnabled EnforceCertificateErrors EnableGSSAPIAndNTLMAuth"
            + " EnableExactRFC822Size ServerWideOfflineIsOffline ActiveCopy"
            + " IsClientAccessServer IsMailboxServer HasAttributes IsEmpty");
    add(
        Shape.TEXT,
        true,
        "MonitorIdentity Identity Error Exception Description HealthSetDescription DisplayName"
            + " Group ErrorMessage ExecutionContext FailureContext ExtensionXml"
            + " ExtensionAttributes StateTransitionsXml ThrottlePolicyXml CorrelatedMonitorsXml"
            + " UnencryptedOrTLSBindings SSLBindings InternalConnectionSettings"
            + " ExternalConnectionSettings Banner LogFileLocation LogPerFileSizeQuota OwaServerUrl"
            + " AssemblyPath ScenarioDescription ComponentName ServerRole AdminDisplayVersion"
            + " Servers Members MemberServers OperationalServers WitnessServer LocalStates"
            + " RemoteStates DependentServices ServicesDependedOn RequiredServices ServiceType"
            + " EscalationMessage EscalationSubject StateAttributes"
            + " Attributes SchemaInfo"
            + " RoleEntries SampleValue");
    for (String label :
        new String[] {
          "CopyQueue Length",
          "ReplayQueue Length",
          "ContentIndex State",
          "Member Servers",
          "Operational Servers"
        }) {
      LABELS.put(ShellObject.folded(label.substring(0, label.indexOf(' '))), label);
    }
  }

  /**
   * A property.
   *
   * @param shape what its values look like
   * @param mayBeEmpty whether it may have none
   */
  record Property(Shape shape, boolean mayBeEmpty) {}

  private Properties() {}

  /** The property of a name in whatever letter case; of a name that is not known, any text. */
  static Property of(String name) {
    return KNOWN.getOrDefault(ShellObject.folded(name), STRANGER);
  }

  /** Whether a name, in whatever letter case, is one of these. */
  public static boolean isKnown(String name) {
    return KNOWN.containsKey(ShellObject.folded(name));
  }

  /** Whether one of the names that are known begins like this. */
  static boolean beginsName(String word) {
    String folded = ShellObject.folded(word);
    return KNOWN.keySet().stream().anyMatch(name -> name.startsWith(folded));
  }

  /** The label of two words that begins with this one, if there is one. */
  static @Nullable String labelBeginningWith(String word) {
    return LABELS.get(ShellObject.folded(word));
  }

  private static void add(Shape shape, boolean mayBeEmpty, String names) {
    for (String name : names.split(" ", -1)) {
      KNOWN.put(ShellObject.folded(name), new Property(shape, mayBeEmpty));
    }
  }
}
