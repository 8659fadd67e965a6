package dev.pophealth.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.health.ServerName;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Facts as JSON: one field names the kind, what was not printed is left out. */
final class FactCodec {

  private FactCodec() {}

  static void write(ShellFact fact, ObjectNode to) {
    to.put("kind", kind(fact)).put("line", fact.line());
    if (fact instanceof ShellFact.Health health) {
      health(health, to);
    } else if (fact instanceof ShellFact.Report report) {
      server(report.server(), to);
      to.put("healthSet", report.healthSet().value());
      to.put("value", report.value().name()).put("state", report.state().name());
      time("changedAt", report.changedAt(), to);
      report.monitors().ifPresent(count -> to.put("monitors", count));
    } else if (fact instanceof ShellFact.ProbeRun run) {
      text("identity", run.identity(), to);
      to.put("result", run.result().name()).put("error", run.error());
      to.put("exception", run.exception());
      time("startedAt", run.startedAt(), to);
      time("endedAt", run.endedAt(), to);
    } else if (fact instanceof ShellFact.Copy copy) {
      server(copy.server(), to);
      to.put("database", copy.database()).put("status", copy.status().name());
      copy.copyQueue().ifPresent(length -> to.put("copyQueue", length));
      copy.replayQueue().ifPresent(length -> to.put("replayQueue", length));
    } else if (fact instanceof ShellFact.CopyGroup group) {
      to.put("status", group.status().name()).put("count", group.count());
      texts("listed", group.listed(), to);
    } else if (fact instanceof ShellFact.Settings settings) {
      settings(settings, to);
    } else {
      ofServer(fact, to);
    }
  }

  private static String kind(ShellFact fact) {
    String name = fact.getClass().getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static void health(ShellFact.Health health, ObjectNode to) {
    server(health.server(), to);
    health.monitor().ifPresent(name -> to.put("monitor", name.value()));
    health.healthSet().ifPresent(name -> to.put("healthSet", name.value()));
    text("target", health.target(), to);
    to.put("value", health.value().name()).put("state", health.state().name());
    health.component().ifPresent(name -> to.put("component", name.value()));
    time("measuredAt", health.measuredAt(), to);
    time("changedAt", health.changedAt(), to);
  }

  private static void settings(ShellFact.Settings settings, ObjectNode to) {
    server(settings.server(), to);
    settings
        .reading()
        .ifPresent(
            reading -> {
              to.put("protocolLogging", reading.protocolLogging());
              text("logLocation", reading.logLocation(), to);
            });
    settings.proxyTargetPort().ifPresent(port -> to.put("proxyTargetPort", port));
    text("loginType", settings.loginType(), to);
    texts("plainBindings", settings.plainBindings(), to);
    texts("tlsBindings", settings.tlsBindings(), to);
  }

  private static void ofServer(ShellFact fact, ObjectNode to) {
    if (fact instanceof ShellFact.Component component) {
      server(component.server(), to);
      to.put("component", component.component().value());
      to.put("active", component.reading().active());
      texts("inactiveBy", component.inactiveBy(), to);
    } else if (fact instanceof ShellFact.Activation activation) {
      server(activation.server(), to);
      to.put("blocked", activation.reading().blocked());
    } else if (fact instanceof ShellFact.ServiceStatus service) {
      server(service.server(), to);
      to.put("service", service.service().value());
      to.put("state", service.reading().state().name());
      to.put("startType", service.reading().startType().name());
    } else if (fact instanceof ShellFact.Roles roles) {
      to.put("server", roles.server().value());
      texts("roles", roles.roles().stream().sorted().map(Enum::name).toList(), to);
    } else if (fact instanceof ShellFact.Group group) {
      to.put("name", group.name()).put("all", group.all());
      texts("members", group.members().stream().map(member -> member.value()).toList(), to);
    } else {
      ofLogs(fact, to);
    }
  }

  private static void ofLogs(ShellFact fact, ObjectNode to) {
    if (fact instanceof ShellFact.RecoveryAction action) {
      to.put("action", action.action()).put("resource", action.resource());
      text("requestor", action.requestor(), to);
      to.put("finished", action.finished()).put("succeeded", action.succeeded());
      time("startedAt", action.startedAt(), to);
      time("endedAt", action.endedAt(), to);
    } else if (fact instanceof ShellFact.Escalation escalation) {
      to.put("text", escalation.text());
    } else if (fact instanceof ShellFact.LogEntry entry) {
      time("time", entry.time(), to);
      to.put("session", entry.session()).put("localEndpoint", entry.localEndpoint());
      to.put("remoteEndpoint", entry.remoteEndpoint());
      text("user", entry.user(), to);
      to.put("event", entry.event()).put("words", entry.words());
    } else if (fact instanceof ShellFact.Definition definition) {
      to.put("defines", definition.kind().name()).put("name", definition.name());
      definition.healthSet().ifPresent(name -> to.put("healthSet", name.value()));
      text("target", definition.target(), to);
      texts("settings", definition.settings(), to);
      ObjectNode transitions = to.putObject("transitions");
      definition.transitions().forEach(transitions::put);
      texts("throttle", definition.throttle(), to);
    } else if (fact instanceof ShellFact.Greeting greeting) {
      to.put("text", greeting.text());
      server(greeting.server(), to);
    } else if (fact instanceof ShellFact.ErrorText error) {
      to.put("text", error.text());
    }
  }

  private static void server(Optional<ServerName> server, ObjectNode to) {
    server.ifPresent(name -> to.put("server", name.value()));
  }

  private static void text(String field, Optional<String> text, ObjectNode to) {
    text.ifPresent(value -> to.put(field, value));
  }

  private static void time(String field, Optional<Instant> time, ObjectNode to) {
    time.ifPresent(value -> to.put(field, value.toString()));
  }

  private static void texts(String field, Collection<String> texts, ObjectNode to) {
    ArrayNode all = to.putArray(field);
    texts.forEach(all::add);
  }

  private static void texts(String field, Map<String, String> texts, ObjectNode to) {
    ObjectNode all = to.putObject(field);
    texts.forEach(all::put);
  }
}
