package dev.pophealth.health;

/** A model of the POP health set, small but with all that makes it special. */
final class PopSketch {

  static final HealthSetName POP = HealthSetName.of("POP");
  static final HealthSetName PROTOCOL = HealthSetName.of("POP.Protocol");
  static final HealthSetName PROXY = HealthSetName.of("POP.Proxy");
  static final MonitorName CTP = MonitorName.of("PopCTPMonitor");
  static final MonitorName PROXY_TEST = MonitorName.of("PopProxyTestMonitor");
  static final MonitorName DEEP_TEST = MonitorName.of("PopDeepTestMonitor");
  static final MonitorName SELF_TEST = MonitorName.of("PopSelfTestMonitor");
  static final MonitorName AVERAGE = MonitorName.of("AverageCommandProcessingTimeGt60sMonitor");
  static final ProbeName SELF_PROBE = ProbeName.of("PopSelfTestProbe");

  private PopSketch() {}

  static HealthModel model() {
    return HealthModel.builder()
        .addHealthSets(HealthSet.of("POP"), HealthSet.of("POP.Protocol"), HealthSet.of("POP.Proxy"))
        .addDependencies(
            Dependency.of("Network"),
            Dependency.builder()
                .name(DependencyName.of("Active Directory"))
                .addDependsOn(DependencyName.of("DNS"))
                .build(),
            Dependency.builder()
                .name(DependencyName.of("DNS"))
                .addDependsOn(DependencyName.of("network"))
                .build())
        .addProbes(
            Probe.builder()
                .name(ProbeName.of("PopCTPProbe"))
                .healthSet(POP)
                .addDependencies(
                    DependencyName.of("active directory"), DependencyName.of("Network"))
                .build(),
            probe("PopProxyTestProbe", PROXY),
            probe("PopDeepTestProbe", PROTOCOL),
            probe("PopSelfTestProbe", PROTOCOL))
        .addMonitors(
            monitor(CTP, POP, "PopCTPProbe").addRoles(Role.CLIENT_ACCESS).build(),
            monitor(PROXY_TEST, PROXY, "PopProxyTestProbe").addRoles(Role.CLIENT_ACCESS).build(),
            monitor(DEEP_TEST, PROTOCOL, "PopDeepTestProbe")
                .addRoles(Role.MAILBOX)
                .addOtherNames(MonitorName.of("PopTestDeepMonitor"))
                .build(),
            monitor(SELF_TEST, PROTOCOL, "PopSelfTestProbe").addRoles(Role.MAILBOX).build(),
            monitor(AVERAGE, POP, "PopSelfTestProbe")
                .addPhrases("average command processing time")
                .build())
        .addServices(
            Service.builder()
                .name(ServiceName.of("MSExchangePOP3"))
                .displayName("Microsoft Exchange POP3")
                .role(Role.CLIENT_ACCESS)
                .addPorts(110, 995)
                .build())
        .build();
  }

  static Probe probe(String name, HealthSetName healthSet) {
    return Probe.builder().name(ProbeName.of(name)).healthSet(healthSet).build();
  }

  static Monitor.Builder monitor(MonitorName name, HealthSetName healthSet, String probe) {
    return Monitor.builder().name(name).healthSet(healthSet).addProbes(ProbeName.of(probe));
  }
}
