package dev.pophealth.run.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.health.ComponentName;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServiceName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Risk;

/** Acts as JSON: a type, the server, the risk and the parameters. */
public final class ActCodec {

  private ActCodec() {}

  /** Writes an act's fields. */
  public static void write(Act act, ObjectNode to) {
    to.put("type", act.getClass().getSimpleName())
        .put("server", act.server().value())
        .put("risk", act.risk().name());
    if (act instanceof Act.RestartService a) {
      to.put("service", a.service().value());
    } else if (act instanceof Act.ActivateComponent a) {
      to.put("component", a.component().value());
    } else if (act instanceof CustomAction a) {
      ObjectNode parameters = to.put("name", a.name()).putObject("parameters");
      a.parameters().forEach(parameters::put);
    }
  }

  /** Reads an act to its last field. */
  public static Act read(Fields from) {
    ServerName server = from.made("server", ServerName::of);
    Risk risk = from.word("risk", Risk.values());
    Act act = read(from, from.text("type"), server, risk);
    if (act.risk() != risk) {
      throw from.wrong("risk", "is not that of the act", "it is " + act.risk());
    }
    from.end();
    return act;
  }

  private static Act read(Fields from, String type, ServerName server, Risk risk) {
    return switch (type) {
      case "BlockActivation" -> new Act.BlockActivation(server);
      case "RestoreActivation" -> new Act.RestoreActivation(server);
      case "SetProtocolLogging" -> new Act.SetProtocolLogging(server);
      case "RestoreProtocolLogging" -> new Act.RestoreProtocolLogging(server);
      case "ActivateComponent" ->
          new Act.ActivateComponent(from.made("component", ComponentName::of), server);
      case "RestartService" ->
          new Act.RestartService(from.made("service", ServiceName::of), server);
      case "RestartServer" -> new Act.RestartServer(server);
      case "CustomAction" ->
          new CustomAction(from.text("name"), from.textsByName("parameters"), risk, server);
      default ->
          throw from.wrong(
              "type",
              "is an act not known here",
              "read it with the version of pop-health that wrote it");
    };
  }
}
