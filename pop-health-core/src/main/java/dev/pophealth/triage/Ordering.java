package dev.pophealth.triage;

import dev.pophealth.health.DependencyName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.recovery.Alert;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One triage: folds, then gives each incident its course, in order. */
final class Ordering {

  private static final Comparator<Alert> OLDEST =
      Comparator.comparing(Alert::raisedAt)
          .thenComparing(Alert::server)
          .thenComparing(Alert::monitor)
          .thenComparing(Alert::toString);

  private final Topology topology;
  private final Illness illness;
  private final GroupBoard groups;
  private final List<RedServer> servers;
  private final Map<ServerName, Alert> underWay;
  private final Map<ServerName, List<RedServer>> symptoms = new LinkedHashMap<>();

  /** The first back end server that is being recovered, if one is. */
  private Optional<ServerName> backEnd;

  Ordering(TriageRules rules, Situation situation) {
    topology = situation.topology();
    illness = new Illness(rules.model(), situation.ill());
    groups = new GroupBoard(rules, topology);
    servers = new Roster(rules, topology).of(situation.red());
    underWay = underWay(situation.open());
    backEnd = underWay.keySet().stream().filter(this::isBackEnd).findFirst();
  }

  TriageOrder order() {
    List<RedServer> faults = folded();
    faults.forEach(fault -> groups.red(fault.server()));
    underWay.keySet().forEach(groups::begun);
    List<TriagedIncident> incidents = new ArrayList<>();
    for (RedServer fault : faults) {
      TriagedIncident incident = triaged(fault);
      incidents.add(incident);
      boolean handled = incident.course() == Course.BEGIN || incident.course() == Course.UNDER_WAY;
      if (incident.course() == Course.BEGIN) {
        groups.begun(fault.server());
      }
      if (handled && backEnd.isEmpty() && !fault.layer().frontEnd()) {
        backEnd = Optional.of(fault.server());
      }
    }
    return new TriageOrder(incidents);
  }

  private boolean isBackEnd(ServerName server) {
    return topology.roles(server).filter(roles -> roles.contains(Role.MAILBOX)).isPresent();
  }

  /** A server in hand, and what for. */
  private record InHand(ServerName server, Alert alert) {}

  /**
   * Each server in hand with the oldest recovery that has it, by name. Sorted to the letter before,
   * so that of equal names the same spelling is told each time.
   */
  private static Map<ServerName, Alert> underWay(List<OpenRecovery> open) {
    List<InHand> all = new ArrayList<>();
    for (OpenRecovery recovery : open) {
      all.add(new InHand(recovery.alert().server(), recovery.alert()));
      recovery.others().forEach(server -> all.add(new InHand(server, recovery.alert())));
    }
    all.sort(
        Comparator.<InHand, String>comparing(one -> one.server().value())
            .thenComparing(InHand::alert, OLDEST));
    Map<ServerName, Alert> found = new TreeMap<>();
    for (InHand one : all) {
      found.merge(one.server(), one.alert(), (a, b) -> OLDEST.compare(a, b) <= 0 ? a : b);
    }
    return found;
  }

  /** Without the front ends that only see what is ill behind them: those become symptoms. */
  private List<RedServer> folded() {
    Map<ServerName, Integer> backEnds = new LinkedHashMap<>();
    for (int i = 0; i < servers.size(); i++) {
      if (!servers.get(i).layer().frontEnd()) {
        backEnds.put(servers.get(i).server(), i);
      }
    }
    List<RedServer> faults = new ArrayList<>();
    for (RedServer server : servers) {
      Optional<ServerName> cause =
          server.seesOnlyBehind() && !underWay.containsKey(server.server())
              ? behind(server, backEnds)
              : Optional.empty();
      cause.ifPresentOrElse(
          name -> symptoms.computeIfAbsent(name, first -> new ArrayList<>()).add(server),
          () -> faults.add(server));
    }
    return faults;
  }

  /** The first in order of the red Mailbox servers that a server is known to point to. */
  private Optional<ServerName> behind(RedServer server, Map<ServerName, Integer> backEnds) {
    List<ServerName> pointsTo =
        topology.find(server.server()).flatMap(facts -> facts.pointsTo()).orElse(List.of());
    int first = Integer.MAX_VALUE;
    for (ServerName name : pointsTo) {
      first = Math.min(first, backEnds.getOrDefault(name, Integer.MAX_VALUE));
    }
    return first == Integer.MAX_VALUE ? Optional.empty() : Optional.of(servers.get(first).server());
  }

  private TriagedIncident triaged(RedServer fault) {
    List<TriageReason> why = new ArrayList<>(aboutItsPlace(fault));
    Course course = course(fault, why);
    List<Alert> seen = new ArrayList<>();
    symptoms
        .getOrDefault(fault.server(), List.of())
        .forEach(symptom -> seen.addAll(symptom.alerts()));
    seen.sort(Comparator.comparing(Alert::server));
    return new TriagedIncident(
        fault.lead(),
        fault.alerts().subList(1, fault.alerts().size()),
        seen,
        course,
        why,
        topology.roles(fault.server()).orElse(Collections.emptySet()));
  }

  private List<TriageReason> aboutItsPlace(RedServer fault) {
    List<TriageReason> why = new ArrayList<>();
    List<Alert> alerts = fault.alerts();
    if (alerts.size() > 1) {
      why.add(
          new TriageReason.NearestTheCause(
              fault.lead().monitor(),
              alerts.subList(1, alerts.size()).stream().map(Alert::monitor).toList()));
    }
    List<RedServer> seenBy = symptoms.getOrDefault(fault.server(), List.of());
    if (!seenBy.isEmpty()) {
      why.add(
          new TriageReason.SeenThrough(seenBy.stream().map(RedServer::server).sorted().toList()));
    }
    return why;
  }

  /** The first course that a reason asks for, an EnumSet being in order; every reason is told. */
  private Course course(RedServer fault, List<TriageReason> why) {
    ServerName server = fault.server();
    EnumSet<Course> asked = EnumSet.noneOf(Course.class);
    Alert recovery = underWay.get(server);
    if (recovery != null) {
      asked.add(Course.UNDER_WAY);
      why.add(new TriageReason.AlreadyUnderWay(recovery));
    }
    for (DependencyName dependency : illness.of(fault)) {
      asked.add(Course.HELD_BACK);
      why.add(new TriageReason.DependencyIll(dependency));
    }
    List<TriageReason> person = new ArrayList<>(groups.brakes(server));
    List<ServerName> near = topology.near(server);
    if (!near.isEmpty()) {
      person.add(new TriageReason.NameUnclear(server, near));
    }
    add(asked, Course.CALL_PERSON, why, person);
    add(asked, Course.WAIT, why, groups.busy(server));
    add(asked, Course.WAIT, why, mayBeBehind(fault));
    why.addAll(groups.few(server));
    if (asked.isEmpty()) {
      why.add(new TriageReason.Free());
      return Course.BEGIN;
    }
    return asked.iterator().next();
  }

  private static void add(
      EnumSet<Course> asked, Course course, List<TriageReason> why, List<TriageReason> more) {
    if (!more.isEmpty()) {
      asked.add(course);
      why.addAll(more);
    }
  }

  private List<TriageReason> mayBeBehind(RedServer fault) {
    boolean known =
        topology.find(fault.server()).filter(facts -> facts.pointsTo().isPresent()).isPresent();
    return fault.seesOnlyBehind() && !known
        ? backEnd
            .<List<TriageReason>>map(name -> List.of(new TriageReason.MayBeBehind(name)))
            .orElse(List.of())
        : List.of();
  }
}
