package dev.pophealth.lines;

import dev.pophealth.health.Answer;
import dev.pophealth.health.DependencyName;
import dev.pophealth.health.GroupName;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.recovery.Alert;
import dev.pophealth.run.json.Fields;
import dev.pophealth.run.json.StrictJson;
import dev.pophealth.triage.IllDependency;
import dev.pophealth.triage.OpenRecovery;
import dev.pophealth.triage.Situation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Situations for triage, and topologies, as JSON; read only. {@code docs/engine-lines.md} describes
 * it. Strict: what is not known is refused, never guessed. Safe for use by many threads.
 */
public final class SituationCodec {

  /** The longest text that is read, in characters: 64 million. */
  public static final int LONGEST = 64 * 1024 * 1024;

  private SituationCodec() {}

  /**
   * The situation that a text holds.
   *
   * @param json one object
   * @throws dev.pophealth.run.RecoveryFormatException when it is none; says what, where and the
   *     remedy
   */
  public static Situation read(String json) {
    return StrictJson.read("situation", json, LONGEST, SituationCodec::situation);
  }

  /**
   * The topology that a text holds: one object with {@code servers} and {@code groups}.
   *
   * @param json one object
   * @throws dev.pophealth.run.RecoveryFormatException when it is none; says what, where and the
   *     remedy
   */
  public static Topology readTopology(String json) {
    return StrictJson.read("topology", json, LONGEST, SituationCodec::topology);
  }

  private static Situation situation(Fields from) {
    Situation.Builder situation = Situation.builder();
    situation.addAllRed(from.objects("red", SituationCodec::alert));
    from.optionalObject("topology")
        .ifPresent(
            fields -> {
              situation.topology(topology(fields));
              fields.end();
            });
    if (from.has("open")) {
      situation.addAllOpen(from.objects("open", SituationCodec::open));
    }
    if (from.has("ill")) {
      situation.addAllIll(from.objects("ill", SituationCodec::ill));
    }
    return situation.build();
  }

  private static Alert alert(Fields from) {
    return new Alert(
        from.made("monitor", MonitorName::of),
        from.made("server", ServerName::of),
        from.time("raisedAt"));
  }

  private static OpenRecovery open(Fields from) {
    return new OpenRecovery(alert(from), servers("others", from).orElse(List.of()));
  }

  private static IllDependency ill(Fields from) {
    return new IllDependency(
        from.made("dependency", DependencyName::of),
        from.has("server") ? Optional.of(from.made("server", ServerName::of)) : Optional.empty());
  }

  private static Topology topology(Fields from) {
    Topology.Builder topology = Topology.builder();
    if (from.has("servers")) {
      topology.addAllServers(from.objects("servers", SituationCodec::server));
    }
    if (from.has("groups")) {
      topology.addAllGroups(from.objects("groups", SituationCodec::group));
    }
    return topology.build();
  }

  private static ServerFacts server(Fields from) {
    return new ServerFacts(
        from.made("name", ServerName::of),
        from.has("roles") ? Optional.of(roles(from)) : Optional.empty(),
        from.optionalWord("serving", Answer.values()).orElse(Answer.UNCLEAR),
        servers("pointsTo", from));
  }

  private static Set<Role> roles(Fields from) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(from.words("roles", Role.values()));
    return roles;
  }

  private static ServerGroup group(Fields from) {
    ServerGroup.Builder group =
        ServerGroup.builder()
            .name(from.made("name", GroupName::of))
            .addAllMembers(from.madeList("members", ServerName::of));
    if (from.has("minimumHealthy")) {
      group.minimumHealthy(from.number("minimumHealthy"));
    }
    if (from.has("membersComplete")) {
      group.membersComplete(from.flag("membersComplete"));
    }
    return group.build();
  }

  private static Optional<List<ServerName>> servers(String field, Fields from) {
    return from.has(field) ? Optional.of(from.madeList(field, ServerName::of)) : Optional.empty();
  }
}
