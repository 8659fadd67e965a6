package dev.pophealth.run.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.health.DependencyName;
import dev.pophealth.health.Interruption;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import java.util.EnumSet;
import java.util.Set;

/** Incidents as JSON. */
public final class IncidentCodec {

  private IncidentCodec() {}

  /** Writes an incident's fields. */
  public static void write(Incident incident, ObjectNode to) {
    to.put("monitor", incident.alert().monitor().value())
        .put("server", incident.alert().server().value())
        .put("raisedAt", incident.alert().raisedAt().toString());
    ArrayNode roles = to.putArray("roles");
    incident.roles().forEach(role -> roles.add(role.name()));
    ArrayNode ill = to.putArray("illDependencies");
    incident.illDependencies().forEach(name -> ill.add(name.value()));
    incident.interruption().ifPresent(reason -> to.put("interruption", reason.name()));
  }

  /** Reads an incident's fields; what is left over is for the caller to refuse. */
  public static Incident read(Fields from) {
    Alert alert =
        new Alert(
            from.made("monitor", MonitorName::of),
            from.made("server", ServerName::of),
            from.time("raisedAt"));
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(from.words("roles", Role.values()));
    return new Incident(
        alert,
        roles,
        from.madeList("illDependencies", DependencyName::of),
        from.optionalWord("interruption", Interruption.values()));
  }
}
