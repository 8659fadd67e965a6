package dev.pophealth.run.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.Question;
import java.util.Map;

/** Actions as JSON, for whoever performs them: a type, the server, the risk and the parameters. */
public final class ActionCodec {

  private ActionCodec() {}

  /** Writes an action's fields. */
  public static void write(Action action, ObjectNode to) {
    if (action instanceof Question question) {
      to.put("type", action.getClass().getSimpleName())
          .put("server", action.server().value())
          .put("risk", action.risk().name());
      question(question, to);
    } else {
      ActCodec.write((Act) action, to);
    }
  }

  private static void question(Question question, ObjectNode to) {
    if (question instanceof Question.RunProbe q) {
      to.put("probe", q.probe().toString());
    } else if (question instanceof Question.ReadServerHealth q) {
      to.put("monitor", q.monitor().value());
    } else if (question instanceof Question.ReadActivation q) {
      to.put("blocked", q.blocked());
    } else if (question instanceof Question.ReadPopSettings q) {
      to.put("logging", q.logging());
    } else if (question instanceof Question.ReadService q) {
      to.put("service", q.service().value());
    } else if (question instanceof Question.ReadServiceIntent q) {
      to.put("service", q.service().value());
    } else if (question instanceof Question.ReadRecoveryHistory q) {
      to.put("service", q.service().value());
    } else if (question instanceof Question.ReadServerUp q) {
      q.bootedBefore().ifPresent(stamp -> to.put("bootedBefore", stamp.toString()));
    } else if (question instanceof Question.ReadComponentState q) {
      to.put("component", q.component().value());
    } else if (question instanceof Question.AskPerson q) {
      to.put("english", q.text().english()).put("japanese", q.text().japanese());
      q.text().command().ifPresent(command -> to.put("command", command));
      to.put("source", q.text().source());
    } else if (question instanceof Question.CustomQuestion q) {
      custom(q.name(), q.parameters(), to);
    }
  }

  private static void custom(String name, Map<String, String> parameters, ObjectNode to) {
    ObjectNode values = to.put("name", name).putObject("parameters");
    parameters.forEach(values::put);
  }

  /** The kind of outcome that answers it: a reading's, or {@code acted}. */
  public static String answeredBy(Action action) {
    if (action instanceof Act) {
      return "acted";
    } else if (action instanceof Question.RunProbe) {
      return "probe";
    } else if (action instanceof Question.ReadServerHealth) {
      return "monitor";
    } else if (action instanceof Question.ReadCopyStatus) {
      return "copies";
    } else if (action instanceof Question.ReadActivation) {
      return "activation";
    } else if (action instanceof Question.ReadPopSettings
        || action instanceof Question.FindProtocolLog) {
      return "settings";
    } else if (action instanceof Question.ReadService
        || action instanceof Question.ReadServiceIntent) {
      return "service";
    } else if (action instanceof Question.ReadBootTime || action instanceof Question.ReadServerUp) {
      return "up";
    } else if (action instanceof Question.ReadComponentState) {
      return "component";
    } else if (action instanceof Question.FindMailboxServers) {
      return "servers";
    } else if (action instanceof Question.ReadRecoveryHistory) {
      return "history";
    } else if (action instanceof Question.ReadTopology) {
      return "peers";
    }
    return "told";
  }
}
