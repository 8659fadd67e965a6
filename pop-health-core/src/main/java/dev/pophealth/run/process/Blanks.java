package dev.pophealth.run.process;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an action has for the blanks of a command. */
final class Blanks {

  static final List<String> KNOWN =
      List.of("server", "service", "component", "monitor", "probe", "wanted", "parameter.…");

  private static final String PARAMETER = "parameter.";

  private Blanks() {}

  static boolean isKnown(String name) {
    return KNOWN.contains(name)
        || (name.startsWith(PARAMETER) && name.length() > PARAMETER.length());
  }

  static Map<String, String> of(Action action) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("server", action.server().value());
    if (action instanceof Act.RestartService a) {
      values.put("service", a.service().value());
    } else if (action instanceof Act.ActivateComponent a) {
      values.put("component", a.component().value());
    } else if (action instanceof CustomAction a) {
      a.parameters().forEach((name, value) -> values.put(PARAMETER + name, value));
    } else if (action instanceof Question question) {
      of(question, values);
    }
    return values;
  }

  private static void of(Question question, Map<String, String> values) {
    if (question instanceof Question.RunProbe q) {
      values.put("probe", q.probe().probe().value());
    } else if (question instanceof Question.ReadServerHealth q) {
      values.put("monitor", q.monitor().value());
    } else if (question instanceof Question.ReadService q) {
      values.put("service", q.service().value());
    } else if (question instanceof Question.ReadServiceIntent q) {
      values.put("service", q.service().value());
    } else if (question instanceof Question.ReadRecoveryHistory q) {
      values.put("service", q.service().value());
    } else if (question instanceof Question.ReadComponentState q) {
      values.put("component", q.component().value());
    } else if (question instanceof Question.ReadActivation q) {
      values.put("wanted", q.blocked() ? "blocked" : "allowed");
    } else if (question instanceof Question.ReadPopSettings q) {
      values.put("wanted", q.logging() ? "on" : "off");
    } else if (question instanceof Question.CustomQuestion q) {
      q.parameters().forEach((name, value) -> values.put(PARAMETER + name, value));
    }
  }
}
