package dev.pophealth.run.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.health.ActivationReading;
import dev.pophealth.health.AlertValue;
import dev.pophealth.health.Answer;
import dev.pophealth.health.ComponentReading;
import dev.pophealth.health.CopyStatus;
import dev.pophealth.health.CopyStatusReading;
import dev.pophealth.health.DatabaseCopy;
import dev.pophealth.health.Freshness;
import dev.pophealth.health.HealthSetState;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.MonitorReading;
import dev.pophealth.health.PeersReading;
import dev.pophealth.health.PopSettingsReading;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.Reading;
import dev.pophealth.health.RecoveryHistoryReading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServerUpReading;
import dev.pophealth.health.ServiceReading;
import dev.pophealth.health.ServiceState;
import dev.pophealth.health.StartType;
import dev.pophealth.health.ToldReading;

/** Readings as JSON: one field names the kind, the others are its parts. */
public final class ReadingCodec {

  private ReadingCodec() {}

  /** Writes a reading's fields. */
  public static void write(Reading reading, ObjectNode to) {
    if (reading instanceof ProbeReading probe) {
      to.put("kind", "probe").put("result", probe.result().name()).put("detail", probe.detail());
    } else if (reading instanceof MonitorReading monitor) {
      to.put("kind", "monitor")
          .put("monitor", monitor.monitor().value())
          .put("value", monitor.value().name())
          .put("state", monitor.state().name())
          .put("freshness", monitor.freshness().name());
    } else if (reading instanceof CopyStatusReading status) {
      ArrayNode copies = to.put("kind", "copies").putArray("copies");
      status
          .copies()
          .forEach(
              copy ->
                  copies
                      .addObject()
                      .put("database", copy.database())
                      .put("status", copy.status().name()));
    } else if (reading instanceof ActivationReading activation) {
      to.put("kind", "activation").put("blocked", activation.blocked());
    } else if (reading instanceof PopSettingsReading settings) {
      to.put("kind", "settings").put("protocolLogging", settings.protocolLogging());
      settings.logLocation().ifPresent(location -> to.put("logLocation", location));
    } else if (reading instanceof ServiceReading service) {
      to.put("kind", "service")
          .put("state", service.state().name())
          .put("startType", service.startType().name());
    } else if (reading instanceof ServerUpReading up) {
      to.put("kind", "up")
          .put("bootedAt", up.bootedAt().toString())
          .put("servicesRunning", up.servicesRunning());
    } else if (reading instanceof ComponentReading component) {
      to.put("kind", "component").put("active", component.active());
      component.requester().ifPresent(requester -> to.put("requester", requester));
    } else if (reading instanceof MailboxServersReading found) {
      ArrayNode servers = to.put("kind", "servers").putArray("servers");
      found.servers().forEach(server -> servers.add(server.value()));
    } else if (reading instanceof RecoveryHistoryReading history) {
      to.put("kind", "history").put("finishedSinceLastGreen", history.finishedSinceLastGreen());
    } else if (reading instanceof PeersReading peers) {
      to.put("kind", "peers")
          .put("healthyPeers", peers.healthyPeers())
          .put("needed", peers.needed());
    } else {
      ToldReading told = (ToldReading) reading;
      to.put("kind", "told").put("answer", told.answer().name()).put("words", told.words());
    }
  }

  /** Reads a reading's fields; what is left over is for the caller to refuse. */
  public static Reading read(Fields from) {
    String kind = from.text("kind");
    return switch (kind) {
      case "probe" ->
          new ProbeReading(from.word("result", ProbeResult.values()), from.text("detail"));
      case "monitor" ->
          new MonitorReading(
              from.made("monitor", MonitorName::of),
              from.word("value", AlertValue.values()),
              from.word("state", HealthSetState.values()),
              from.word("freshness", Freshness.values()));
      case "copies" ->
          new CopyStatusReading(
              from.objects(
                  "copies",
                  copy ->
                      new DatabaseCopy(
                          copy.text("database"), copy.word("status", CopyStatus.values()))));
      case "activation" -> new ActivationReading(from.flag("blocked"));
      case "settings" ->
          new PopSettingsReading(from.flag("protocolLogging"), from.optionalText("logLocation"));
      case "service" ->
          new ServiceReading(
              from.word("state", ServiceState.values()),
              from.word("startType", StartType.values()));
      case "up" -> new ServerUpReading(from.time("bootedAt"), from.flag("servicesRunning"));
      case "component" -> new ComponentReading(from.flag("active"), from.optionalText("requester"));
      case "servers" -> new MailboxServersReading(from.madeList("servers", ServerName::of));
      case "history" -> new RecoveryHistoryReading(from.flag("finishedSinceLastGreen"));
      case "peers" -> new PeersReading(from.number("healthyPeers"), from.number("needed"));
      case "told" -> new ToldReading(from.word("answer", Answer.values()), from.text("words"));
      default ->
          throw from.wrong(
              "kind",
              "is a kind of reading not known here",
              "read it with the version of pop-health that wrote it");
    };
  }
}
