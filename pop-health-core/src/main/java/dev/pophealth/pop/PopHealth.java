package dev.pophealth.pop;

import dev.pophealth.health.ComponentName;
import dev.pophealth.health.Dependency;
import dev.pophealth.health.DependencyName;
import dev.pophealth.health.HealthModel;
import dev.pophealth.health.HealthSet;
import dev.pophealth.health.HealthSetName;
import dev.pophealth.health.Monitor;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Probe;
import dev.pophealth.health.ProbeName;
import dev.pophealth.health.Role;
import dev.pophealth.health.Service;
import dev.pophealth.health.ServiceName;

/**
 * The health of Exchange's POP3 service: its names, and the seed page's table as a model. All of it
 * is constant.
 */
public final class PopHealth {

  /** The whole service and the clients' access to it. */
  public static final HealthSetName POP_SET = HealthSetName.of("POP");

  /** The POP3 protocol on the Mailbox server. */
  public static final HealthSetName POP_PROTOCOL_SET = HealthSetName.of("POP.Protocol");

  /** The proxy on the Client Access server. */
  public static final HealthSetName POP_PROXY_SET = HealthSetName.of("POP.Proxy");

  /** What a user's own client would meet: front end, proxy, back end, mailbox. */
  public static final ProbeName CTP_PROBE = ProbeName.of("PopCTPProbe");

  /** The front end alone. */
  public static final ProbeName PROXY_TEST_PROBE = ProbeName.of("PopProxyTestProbe");

  /** The back end with a login. */
  public static final ProbeName DEEP_TEST_PROBE = ProbeName.of("PopDeepTestProbe");

  /** The back end without a login. */
  public static final ProbeName SELF_TEST_PROBE = ProbeName.of("PopSelfTestProbe");

  /**
   * Judges {@link #CTP_PROBE}; steps C. The page's heading spells it POPCTPMonitor, which is the
   * same name in another letter case.
   */
  public static final MonitorName CTP_MONITOR = MonitorName.of("PopCTPMonitor");

  /** Judges {@link #PROXY_TEST_PROBE}; steps P. */
  public static final MonitorName PROXY_TEST_MONITOR = MonitorName.of("PopProxyTestMonitor");

  /** Judges {@link #DEEP_TEST_PROBE}; steps D. The page's heading spells it PopTestDeepMonitor. */
  public static final MonitorName DEEP_TEST_MONITOR = MonitorName.of("PopDeepTestMonitor");

  /** Judges {@link #SELF_TEST_PROBE}; steps D. */
  public static final MonitorName SELF_TEST_MONITOR = MonitorName.of("PopSelfTestMonitor");

  /**
   * Judges a measured average; steps A. A green {@link #SELF_TEST_PROBE} does not clear it
   * (Exchange, errors in the seed page: A2, A6). It is of {@link #POP_SET}, its probe of {@link
   * #POP_PROTOCOL_SET}.
   */
  public static final MonitorName AVERAGE_TIME_MONITOR =
      MonitorName.of("AverageCommandProcessingTimeGt60sMonitor");

  /** Active Directory. */
  public static final DependencyName ACTIVE_DIRECTORY = DependencyName.of("Active Directory");

  /** Authentication. */
  public static final DependencyName AUTHENTICATION = DependencyName.of("Authentication");

  /** Mailbox Server Authentication: between the front end and the back end. */
  public static final DependencyName MAILBOX_SERVER_AUTHENTICATION =
      DependencyName.of("Mailbox Server Authentication");

  /** Information Store. */
  public static final DependencyName INFORMATION_STORE = DependencyName.of("Information Store");

  /** High Availability. */
  public static final DependencyName HIGH_AVAILABILITY = DependencyName.of("High Availability");

  /** Network. */
  public static final DependencyName NETWORK = DependencyName.of("Network");

  /**
   * The front-end service, on servers with the Client Access role. (Exchange, names and values:
   * spelled MSExchangePop3 in places)
   */
  public static final ServiceName POP3 = ServiceName.of("MSExchangePOP3");

  /** The back-end service, on servers with the Mailbox role. (Exchange, names and values) */
  public static final ServiceName POP3_BACKEND = ServiceName.of("MSExchangePOP3BE");

  /** The service that both need. (Exchange, names and values) */
  public static final ServiceName AD_TOPOLOGY = ServiceName.of("MSExchangeADTopology");

  /**
   * The server component that takes POP3 out of service: while it is Inactive the POP3 services
   * stop by design, and no restart helps. (Exchange fact 13)
   */
  public static final ComponentName POP_PROXY = ComponentName.of("PopProxy");

  /** Where clients connect in clear, or with STLS. (Exchange, names and values) */
  public static final int PORT = 110;

  /** Where clients connect with TLS from the start. (Exchange, names and values) */
  public static final int TLS_PORT = 995;

  /**
   * Where the front end connects to the back end, with TLS from the start: {@code ProxyTargetPort}.
   * (Exchange, names and values)
   */
  public static final int PROXY_TARGET_PORT = 1995;

  private static final HealthModel MODEL =
      HealthModel.builder()
          .addHealthSets(healthSet(POP_SET), healthSet(POP_PROTOCOL_SET), healthSet(POP_PROXY_SET))
          .addDependencies(
              dependency(ACTIVE_DIRECTORY),
              dependency(AUTHENTICATION),
              dependency(MAILBOX_SERVER_AUTHENTICATION),
              dependency(INFORMATION_STORE),
              dependency(HIGH_AVAILABILITY),
              dependency(NETWORK))
          .addProbes(
              probe(CTP_PROBE, POP_SET)
                  .addDependencies(
                      ACTIVE_DIRECTORY,
                      AUTHENTICATION,
                      MAILBOX_SERVER_AUTHENTICATION,
                      INFORMATION_STORE,
                      HIGH_AVAILABILITY,
                      NETWORK)
                  .build(),
              probe(PROXY_TEST_PROBE, POP_PROXY_SET).build(),
              probe(DEEP_TEST_PROBE, POP_PROTOCOL_SET)
                  .addDependencies(
                      ACTIVE_DIRECTORY, AUTHENTICATION, INFORMATION_STORE, HIGH_AVAILABILITY)
                  .build(),
              probe(SELF_TEST_PROBE, POP_PROTOCOL_SET).build())
          .addMonitors(
              monitor(CTP_MONITOR, POP_SET, CTP_PROBE).addRoles(Role.CLIENT_ACCESS).build(),
              monitor(PROXY_TEST_MONITOR, POP_PROXY_SET, PROXY_TEST_PROBE)
                  .addRoles(Role.CLIENT_ACCESS)
                  .build(),
              monitor(DEEP_TEST_MONITOR, POP_PROTOCOL_SET, DEEP_TEST_PROBE)
                  .addRoles(Role.MAILBOX)
                  .addOtherNames(MonitorName.of("PopTestDeepMonitor"))
                  .build(),
              monitor(SELF_TEST_MONITOR, POP_PROTOCOL_SET, SELF_TEST_PROBE)
                  .addRoles(Role.MAILBOX)
                  .build(),
              monitor(AVERAGE_TIME_MONITOR, POP_SET, SELF_TEST_PROBE)
                  .addRoles(Role.CLIENT_ACCESS, Role.MAILBOX)
                  .build())
          .addServices(
              service(POP3, "Microsoft Exchange POP3", Role.CLIENT_ACCESS)
                  .addPorts(PORT, TLS_PORT)
                  .build(),
              service(POP3_BACKEND, "Microsoft Exchange POP3 Backend", Role.MAILBOX)
                  .addPorts(PROXY_TARGET_PORT)
                  .build())
          .build();

  private PopHealth() {}

  /**
   * The seed page's table as a model, with the services behind it: three health sets, four probes,
   * five monitors, six dependencies that need nothing else. A monitor also goes by the name that
   * the page's heading gives it. Always the same object.
   */
  public static HealthModel model() {
    return MODEL;
  }

  private static HealthSet healthSet(HealthSetName name) {
    return HealthSet.builder().name(name).build();
  }

  private static Dependency dependency(DependencyName name) {
    return Dependency.builder().name(name).build();
  }

  private static Probe.Builder probe(ProbeName name, HealthSetName healthSet) {
    return Probe.builder().name(name).healthSet(healthSet);
  }

  private static Monitor.Builder monitor(
      MonitorName name, HealthSetName healthSet, ProbeName probe) {
    return Monitor.builder().name(name).healthSet(healthSet).addProbes(probe);
  }

  private static Service.Builder service(ServiceName name, String displayName, Role role) {
    return Service.builder()
        .name(name)
        .displayName(displayName)
        .role(role)
        .addDependsOn(AD_TOPOLOGY);
  }
}
