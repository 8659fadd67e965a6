package dev.pophealth.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Answer;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.recovery.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class TriageProperties {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Provide
  Arbitrary<Alert> alert() {
    return Combinators.combine(
            Arbitraries.of(
                PopHealth.SELF_TEST_MONITOR,
                PopHealth.DEEP_TEST_MONITOR,
                PopHealth.PROXY_TEST_MONITOR,
                PopHealth.CTP_MONITOR,
                PopHealth.AVERAGE_TIME_MONITOR,
                MonitorName.of("POPCTPMONITOR"),
                MonitorName.of("Strange"),
                MonitorName.of("STRANGE")),
            server(),
            Arbitraries.integers().between(0, 3))
        .as((monitor, server, ago) -> new Alert(monitor, server, NOON.minusSeconds(ago)));
  }

  private static Arbitrary<ServerName> server() {
    return Arbitraries.of(
        ServerName.of("mbx1"),
        ServerName.of("MBX1"),
        ServerName.of("mbx2"),
        ServerName.of("mbx3"),
        ServerName.of("mbx4"),
        ServerName.of("cas1"),
        ServerName.of("cas2"),
        ServerName.of("both1"),
        ServerName.of("stray1"),
        ServerName.of("Stray1"),
        ServerName.of("stray2"),
        ServerName.of("mbx1.example.com"));
  }

  @Provide
  Arbitrary<Topology> topology() {
    Arbitrary<Answer> answer = Arbitraries.of(Answer.values());
    Arbitrary<Optional<List<ServerName>>> pointsTo =
        Arbitraries.of(
            Optional.empty(),
            Optional.of(List.of()),
            Optional.of(List.of(ServerName.of("mbx1"), ServerName.of("mbx2"))),
            Optional.of(List.of(ServerName.of("mbx3"))));
    return Arbitraries.oneOf(
        Arbitraries.just(Topology.unknown()),
        Combinators.combine(answer, answer, pointsTo, pointsTo).as(TriageProperties::topology));
  }

  private static Topology topology(
      Answer first,
      Answer second,
      Optional<List<ServerName>> cas1,
      Optional<List<ServerName>> cas2) {
    ServerFacts front = ServerFacts.of(ServerName.of("cas1"), Role.CLIENT_ACCESS);
    ServerFacts other = ServerFacts.of(ServerName.of("cas2"), Role.CLIENT_ACCESS);
    return Topology.builder()
        .addServers(
            ServerFacts.of(ServerName.of("mbx1"), Role.MAILBOX).withServing(first),
            ServerFacts.of(ServerName.of("mbx2"), Role.MAILBOX).withServing(second),
            ServerFacts.unknown(ServerName.of("mbx4")),
            cas1.map(front::withPointsTo).orElse(front),
            cas2.map(other::withPointsTo).orElse(other),
            ServerFacts.of(ServerName.of("both1"), Role.CLIENT_ACCESS, Role.MAILBOX))
        .addGroups(
            ServerGroup.of(
                "DAG1",
                1,
                ServerName.of("mbx1"),
                ServerName.of("mbx2"),
                ServerName.of("mbx3"),
                ServerName.of("both1")),
            ServerGroup.of(
                "POP", 1, ServerName.of("cas1"), ServerName.of("cas2"), ServerName.of("both1")))
        .build();
  }

  @Provide
  Arbitrary<Situation> situation() {
    Arbitrary<OpenRecovery> open =
        Combinators.combine(alert(), server().list().ofMaxSize(2)).as(OpenRecovery::new);
    Arbitrary<IllDependency> ill =
        Combinators.combine(
                Arbitraries.of(PopHealth.ACTIVE_DIRECTORY, PopHealth.NETWORK), server().optional())
            .as(IllDependency::new);
    return Combinators.combine(
            alert().list().ofMaxSize(12),
            topology(),
            open.list().ofMaxSize(2),
            ill.list().ofMaxSize(2))
        .as(
            (red, topology, recoveries, dependencies) ->
                Situation.builder()
                    .red(red)
                    .topology(topology)
                    .open(recoveries)
                    .ill(dependencies)
                    .build());
  }

  private static TriageOrder order(Situation situation) {
    return Triage.ofPop().order(situation);
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  @Property
  void the_order_of_the_input_does_not_matter_to_the_letter(
      @ForAll("situation") Situation situation, @ForAll Random random) {
    List<Alert> twice = new ArrayList<>(situation.red());
    twice.addAll(situation.red());
    Situation other =
        Situation.builder()
            .red(shuffled(twice, random))
            .topology(
                Topology.builder()
                    .servers(shuffled(situation.topology().servers(), random))
                    .groups(situation.topology().groups())
                    .build())
            .open(
                shuffled(situation.open(), random).stream()
                    .map(open -> new OpenRecovery(open.alert(), shuffled(open.others(), random)))
                    .toList())
            .ill(shuffled(situation.ill(), random))
            .build();
    assertThat(order(other)).hasToString(order(situation).toString());
  }

  @Property
  void nothing_red_is_lost_or_told_twice(@ForAll("situation") Situation situation) {
    Set<String> red = new LinkedHashSet<>();
    for (Alert alert : situation.red()) {
      red.add(key(alert));
    }
    List<String> told = new ArrayList<>();
    for (TriagedIncident incident : order(situation).incidents()) {
      told.add(key(incident.lead()));
      incident.others().forEach(alert -> told.add(key(alert)));
      incident.symptoms().forEach(alert -> told.add(key(alert)));
    }
    assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(red);
  }

  private static String key(Alert alert) {
    return (alert.monitor() + "@" + alert.server()).toLowerCase(Locale.ROOT);
  }

  @Property
  void never_are_two_of_one_group_in_hand_by_what_is_begun(
      @ForAll("situation") Situation situation) {
    Topology topology = situation.topology();
    List<ServerName> begun =
        order(situation).of(Course.BEGIN).stream().map(TriagedIncident::server).toList();
    Set<ServerName> inHand = new LinkedHashSet<>(begun);
    for (OpenRecovery open : situation.open()) {
      inHand.add(open.alert().server());
      inHand.addAll(open.others());
    }
    for (ServerName server : begun) {
      for (ServerName other : inHand) {
        if (!server.equals(other)) {
          assertThat(Collections.disjoint(topology.groupsOf(server), topology.groupsOf(other)))
              .isTrue();
          assertThat(topology.groupsOf(server).isEmpty() && topology.groupsOf(other).isEmpty())
              .isFalse();
        }
      }
    }
  }

  @Property
  void a_server_in_hand_is_never_begun_again(@ForAll("situation") Situation situation) {
    for (TriagedIncident incident : order(situation).of(Course.BEGIN)) {
      assertThat(situation.open())
          .noneMatch(
              open ->
                  open.alert().server().equals(incident.server())
                      || open.others().contains(incident.server()));
      assertThat(incident.illDependencies()).isEmpty();
    }
  }

  @Property
  void the_back_end_comes_before_the_front_end_that_only_sees_it(
      @ForAll("situation") Situation situation) {
    List<TriagedIncident> incidents = order(situation).incidents();
    int firstFront = incidents.size();
    for (int i = 0; i < incidents.size(); i++) {
      MonitorName monitor = incidents.get(i).lead().monitor();
      if (monitor.equals(PopHealth.CTP_MONITOR) || monitor.equals(PopHealth.PROXY_TEST_MONITOR)) {
        firstFront = Math.min(firstFront, i);
      }
      if (monitor.equals(PopHealth.SELF_TEST_MONITOR)
          || monitor.equals(PopHealth.DEEP_TEST_MONITOR)) {
        assertThat(i).isLessThan(firstFront);
      }
    }
  }

  @Property
  void one_more_ill_dependency_never_begins_more_of_what_needs_it(
      @ForAll("situation") Situation situation) {
    Situation worse =
        Situation.builder()
            .from(situation)
            .addIll(IllDependency.everywhere(PopHealth.ACTIVE_DIRECTORY))
            .build();
    for (TriagedIncident incident : order(worse).of(Course.BEGIN)) {
      assertThat(incident.lead().monitor())
          .isNotIn(PopHealth.DEEP_TEST_MONITOR, PopHealth.CTP_MONITOR);
    }
  }

  @Property
  void every_reason_has_words_in_both_languages(@ForAll("situation") Situation situation) {
    for (TriagedIncident incident : order(situation).incidents()) {
      assertThat(incident.why()).isNotEmpty();
      for (TriageReason reason : incident.why()) {
        assertThat(TriageText.of(reason).english()).matches("[\\x20-\\x7E]+\\.");
        assertThat(TriageText.of(reason).japanese()).containsPattern("[ぁ-んァ-ン一-龥].*。");
      }
    }
  }
}
