package dev.pophealth.run.dispatch;

import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Alert;
import dev.pophealth.triage.Course;
import dev.pophealth.triage.OpenRecovery;
import dev.pophealth.triage.TriageOrder;
import dev.pophealth.triage.TriagedIncident;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is red, and what became of it. Not safe for use by many threads. */
final class RedBoard {

  private final Map<Key, Red> reds = new LinkedHashMap<>();

  private record Key(MonitorName monitor, ServerName server) {
    static Key of(Alert alert) {
      return new Key(alert.monitor(), alert.server());
    }
  }

  /** One red monitor. */
  private static final class Red {
    private final Alert alert;
    private final Instant takenAt;
    private boolean withPeople;
    private @Nullable String recovery;
    private @Nullable Instant resolvedAt;
    private @Nullable Course called;
    private @Nullable ServerName symptomOf;

    Red(Alert alert, Instant takenAt) {
      this.alert = alert;
      this.takenAt = takenAt;
    }
  }

  /** Takes an alert; says whether that is news. */
  boolean alerted(Alert alert, Instant now) {
    Red red = reds.get(Key.of(alert));
    if (red != null && !alert.raisedAt().isAfter(red.alert.raisedAt())) {
      return false;
    }
    reds.put(Key.of(alert), new Red(alert, now));
    return true;
  }

  /** It is not red any more; says whether that is news. */
  boolean cleared(MonitorName monitor, ServerName server) {
    return reds.remove(new Key(monitor, server)) != null;
  }

  /** Measured red after it was recovered: is that a new alert? */
  boolean stillRed(MonitorName monitor, ServerName server, Instant measured, Duration patience) {
    Red red = reds.get(new Key(monitor, server));
    if (red == null || red.resolvedAt == null || measured.isBefore(red.resolvedAt.plus(patience))) {
      return false;
    }
    reds.put(Key.of(red.alert), new Red(new Alert(monitor, server, measured), measured));
    return true;
  }

  /** When an incident was first taken note of. */
  Instant takenAt(TriagedIncident incident) {
    return of(incident).stream()
        .map(red -> red.takenAt)
        .min(Instant::compareTo)
        .orElse(incident.lead().raisedAt());
  }

  boolean isEmpty() {
    return reds.isEmpty();
  }

  /** All that is red and not just recovered. */
  List<Alert> alerts() {
    return reds.values().stream()
        .filter(red -> red.resolvedAt == null)
        .map(red -> red.alert)
        .toList();
  }

  /** What people have in hand counts as open: nothing is begun beside it. */
  List<OpenRecovery> withPeople() {
    return reds.values().stream()
        .filter(red -> red.withPeople && red.resolvedAt == null)
        .map(red -> OpenRecovery.of(red.alert))
        .toList();
  }

  /** Takes note of what is red because of what. */
  void ordered(TriageOrder order) {
    for (TriagedIncident incident : order.incidents()) {
      for (Alert symptom : incident.symptoms()) {
        Red red = reds.get(Key.of(symptom));
        if (red != null) {
          red.symptomOf = incident.server();
        }
      }
    }
  }

  void begun(TriagedIncident incident, String recovery) {
    of(incident).forEach(red -> red.recovery = recovery);
  }

  /** The recovery that was begun for it, here or elsewhere. */
  Optional<String> inHand(TriagedIncident incident) {
    return of(incident).stream().map(red -> red.recovery).filter(Objects::nonNull).findFirst();
  }

  /** Whether a person has not been called for it yet. */
  boolean isNewCall(TriagedIncident incident) {
    Red lead = reds.get(Key.of(incident.lead()));
    if (lead == null || lead.called == incident.course()) {
      return false;
    }
    lead.called = incident.course();
    return true;
  }

  /** A recovery has ended: what was red because of its server is well, or it is with a person. */
  void ended(Alert about, boolean well, Instant now) {
    for (Red red : reds.values()) {
      boolean here = red.alert.server().equals(about.server());
      if (red.alert.raisedAt().isAfter(now) || !(here || about.server().equals(red.symptomOf))) {
        continue;
      }
      if (well) {
        red.resolvedAt = now;
      }
      if (here) {
        red.recovery = null;
        red.withPeople = !well;
      }
    }
  }

  private List<Red> of(TriagedIncident incident) {
    List<Alert> alerts = new ArrayList<>(List.of(incident.lead()));
    alerts.addAll(incident.others());
    return alerts.stream()
        .map(alert -> Optional.ofNullable(reds.get(Key.of(alert))))
        .flatMap(Optional::stream)
        .toList();
  }
}
