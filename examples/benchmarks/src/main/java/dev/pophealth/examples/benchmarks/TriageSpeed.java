package dev.pophealth.examples.benchmarks;

import dev.pophealth.health.Answer;
import dev.pophealth.health.GroupName;
import dev.pophealth.health.Monitor;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Alert;
import dev.pophealth.triage.IllDependency;
import dev.pophealth.triage.OpenRecovery;
import dev.pophealth.triage.Situation;
import dev.pophealth.triage.Triage;
import dev.pophealth.triage.TriageOrder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long triage takes as what is red grows: ten red monitors on each server, half of the servers
 * Mailbox servers in groups of 16, half of them Client Access servers in groups of 8 that point to
 * 16 Mailbox servers each; every second one sees only what is behind it. The topology is built
 * beforehand. The time is processor time of the thread that triages.
 */
public final class TriageSpeed {

  private static final int[] SERVERS = {1_250, 2_500, 5_000, 10_000, 20_000};
  private static final int ROUNDS = 15;
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private TriageSpeed() {}

  /**
   * Prints a table. Takes about a minute.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.println("servers  red monitors  incidents  median ms  worst ms  µs per monitor");
    for (int servers : SERVERS) {
      Situation situation = situation(servers);
      long[] nanos = new long[ROUNDS];
      TriageOrder order = Triage.ofPop().order(situation);
      for (int i = 0; i < ROUNDS; i++) {
        long start = CLOCK.getCurrentThreadCpuTime();
        order = Triage.ofPop().order(situation);
        nanos[i] = CLOCK.getCurrentThreadCpuTime() - start;
      }
      Arrays.sort(nanos);
      double median = nanos[ROUNDS / 2] / (double) TimeUnit.MILLISECONDS.toNanos(1);
      double worst = nanos[ROUNDS - 1] / (double) TimeUnit.MILLISECONDS.toNanos(1);
      int red = situation.red().size();
      System.out.printf(
          Locale.ROOT,
          "%7d  %12d  %9d  %9.0f  %8.0f  %14.2f%n",
          servers,
          red,
          order.incidents().size(),
          median,
          worst,
          median * 1_000 / red);
    }
  }

  private static Situation situation(int servers) {
    List<ServerName> mailbox = names("mbx", servers / 2);
    List<ServerName> clientAccess = names("cas", servers / 2);
    Topology.Builder topology = Topology.builder();
    for (int i = 0; i < mailbox.size(); i++) {
      topology.addServers(
          ServerFacts.of(mailbox.get(i), Role.MAILBOX).withServing(Answer.NO),
          ServerFacts.of(clientAccess.get(i), Role.CLIENT_ACCESS)
              .withServing(Answer.NO)
              .withPointsTo(mailbox.subList(i / 16 * 16, Math.min(i / 16 * 16 + 16, servers / 2))));
    }
    groups(topology, "DAG", mailbox, 16);
    groups(topology, "POP", clientAccess, 8);
    List<Alert> red = new ArrayList<>();
    List<MonitorName> strange =
        names("Strange", 7).stream().map(name -> MonitorName.of(name.value())).toList();
    for (int i = 0; i < mailbox.size(); i++) {
      addRed(red, mailbox.get(i), monitors(Role.MAILBOX, strange));
      addRed(
          red,
          clientAccess.get(i),
          i % 2 == 0
              ? monitors(Role.CLIENT_ACCESS, strange)
              : List.of(PopHealth.CTP_MONITOR, PopHealth.AVERAGE_TIME_MONITOR));
    }
    Collections.shuffle(red, new Random(42));
    return Situation.builder()
        .topology(topology.build())
        .red(red)
        .addOpen(OpenRecovery.of(red.get(0)), OpenRecovery.of(red.get(1)))
        .addIll(IllDependency.everywhere(PopHealth.NETWORK))
        .build();
  }

  private static List<MonitorName> monitors(Role role, List<MonitorName> strange) {
    return Stream.concat(
            PopHealth.model().monitors().stream()
                .filter(monitor -> monitor.roles().contains(role))
                .map(Monitor::name),
            strange.stream())
        .toList();
  }

  /** Each monitor in turn until ten are red; one that is red twice is one. */
  private static void addRed(List<Alert> red, ServerName server, List<MonitorName> monitors) {
    for (int i = 0; i < 10; i++) {
      red.add(new Alert(monitors.get(i % monitors.size()), server, NOON.plusSeconds(i)));
    }
  }

  private static void groups(
      Topology.Builder topology, String name, List<ServerName> servers, int size) {
    for (int i = 0; i < servers.size(); i += size) {
      topology.addGroups(
          ServerGroup.builder()
              .name(GroupName.of(name + i))
              .members(servers.subList(i, Math.min(i + size, servers.size())))
              .minimumHealthy(1)
              .build());
    }
  }

  private static List<ServerName> names(String stem, int count) {
    List<ServerName> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(ServerName.of(stem + i + ".example.com"));
    }
    return names;
  }
}
