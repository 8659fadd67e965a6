package dev.pophealth.lines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.pophealth.health.HealthModel;
import dev.pophealth.health.Monitor;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Acceptance;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.RecoveryEngine;
import dev.pophealth.recovery.Resumption;
import dev.pophealth.run.RecoveryCodec;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The incidents by name, in the order they were opened in. */
final class IncidentTable {

  private final RecoveryEngine engine;
  private final HealthModel model;
  private final int most;
  private final Map<String, OpenIncident> incidents = new LinkedHashMap<>();

  IncidentTable(RecoveryEngine engine, HealthModel model, int most) {
    this.engine = engine;
    this.model = model;
    this.most = most;
  }

  List<OpenIncident> all() {
    return List.copyOf(incidents.values());
  }

  ObjectNode answer(long line, LineRequest request) throws LineRefusal {
    if (request instanceof LineRequest.Open open) {
      return open(line, open);
    } else if (request instanceof LineRequest.Resume resume) {
      return resume(line, resume);
    }
    OpenIncident known = known(request.incident());
    if (request instanceof LineRequest.Came came) {
      return keep(line, known.name(), after(known, came)).answer(line);
    } else if (request instanceof LineRequest.Interrupt interrupt) {
      Recovery stopped = known.recovery().interrupted(interrupt.reason());
      return keep(line, known.name(), stopped).answer(line);
    }
    ObjectNode answer = known.answer(line);
    answer.putRawValue("saved", new RawValue(RecoveryCodec.write(known.recovery().saved())));
    return answer;
  }

  private OpenIncident known(String name) throws LineRefusal {
    OpenIncident known = incidents.get(name);
    if (known == null) {
      throw new LineRefusal(
          "UNKNOWN_INCIDENT",
          "the incident is not open here: open it by a line with its alert, or go on with it by a"
              + " line with resume");
    }
    return known;
  }

  private ObjectNode open(long line, LineRequest.Open open) throws LineRefusal {
    Incident incident = canonical(open.what());
    OpenIncident known = incidents.get(open.incident());
    if (known != null && known.recovery().incident().equals(incident)) {
      return known.answer(line);
    }
    Recovery begun = engine.begin(incident);
    String fingerprint = begun.saved().fingerprint();
    if (open.fingerprint().filter(kept -> !kept.equals(fingerprint)).isPresent()) {
      throw new LineRefusal(
          "OTHER_RUNBOOK",
          "here its runbook has the fingerprint "
              + fingerprint
              + ": outcomes of another version do not fit it; hand the incident to a person");
    }
    ObjectNode answer = begin(line, open.incident(), begun).answer(line);
    answer.put("fingerprint", fingerprint);
    return answer;
  }

  private ObjectNode resume(long line, LineRequest.Resume resume) throws LineRefusal {
    Resumption resumed = engine.resume(resume.saved());
    if (resumed instanceof Resumption.Refused refused) {
      throw new LineRefusal(refused.reason().name(), refused.words());
    }
    return begin(line, resume.incident(), resumed.orThrow()).answer(line);
  }

  private OpenIncident begin(long line, String name, Recovery recovery) throws LineRefusal {
    if (incidents.containsKey(name)) {
      throw new LineRefusal(
          "ALREADY_OPEN", "another incident has this name: give each incident a name of its own");
    }
    ServerName server = recovery.incident().alert().server();
    Optional<OpenIncident> busy =
        incidents.values().stream()
            .filter(other -> !other.ended() && !recovery.decision().ends())
            .filter(other -> other.recovery().incident().alert().server().matches(server))
            .findFirst();
    if (busy.isPresent()) {
      throw new LineRefusal(
          "SERVER_BUSY",
          "the incident ["
              + busy.get().name()
              + "] has "
              + server
              + " in hand: wait for its end, then see whether this is still red");
    }
    makeRoom();
    return keep(line, name, recovery);
  }

  private void makeRoom() throws LineRefusal {
    if (incidents.size() < most) {
      return;
    }
    for (Iterator<OpenIncident> all = incidents.values().iterator(); all.hasNext(); ) {
      if (all.next().ended()) {
        all.remove();
        return;
      }
    }
    throw new LineRefusal(
        "TOO_MANY", most + " incidents are open: end or interrupt one before another is opened");
  }

  private OpenIncident keep(long line, String name, Recovery recovery) {
    OpenIncident kept = new OpenIncident(name, line, recovery);
    incidents.put(name, kept);
    return kept;
  }

  private static Recovery after(OpenIncident known, LineRequest.Came came) throws LineRefusal {
    Acceptance acceptance = known.recovery().after(came.outcome());
    if (acceptance instanceof Acceptance.Rejected rejected) {
      throw new LineRefusal(rejected.reason().name(), rejected.words());
    }
    return acceptance.orThrow();
  }

  /** The monitor by the name that runbooks know it by. */
  private Incident canonical(Incident incident) {
    Alert alert = incident.alert();
    MonitorName name =
        model.findMonitor(alert.monitor()).map(Monitor::name).orElse(alert.monitor());
    return new Incident(
        new Alert(name, alert.server(), alert.raisedAt()),
        incident.roles(),
        incident.illDependencies(),
        incident.interruption());
  }
}
