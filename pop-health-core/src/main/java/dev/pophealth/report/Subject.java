package dev.pophealth.report;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Question;

/** What an action is about, beside its server: a probe, a monitor, a service, a component. */
final class Subject {

  private Subject() {}

  /** Its name; empty where the server is all there is. */
  static String of(Action action) {
    if (action instanceof Question.RunProbe q) {
      return q.probe().probe().value();
    } else if (action instanceof Question.ReadServerHealth q) {
      return q.monitor().value();
    } else if (action instanceof Question.ReadService q) {
      return q.service().value();
    } else if (action instanceof Question.ReadServiceIntent q) {
      return q.service().value();
    } else if (action instanceof Question.ReadRecoveryHistory q) {
      return q.service().value();
    } else if (action instanceof Question.ReadComponentState q) {
      return q.component().value();
    } else if (action instanceof Act.RestartService a) {
      return a.service().value();
    } else if (action instanceof Act.ActivateComponent a) {
      return a.component().value();
    } else if (action instanceof Question.CustomQuestion q) {
      return q.name();
    } else if (action instanceof CustomAction a) {
      return a.name();
    }
    return "";
  }

  /** The words with the name behind, where they do not name it. */
  static Phrase named(Phrase words, Action action) {
    String subject = of(action);
    boolean named = words.english().contains(subject) && words.japanese().contains(subject);
    return named ? words : words.then(" [" + subject + "]");
  }

  /** The command with what is known of its blanks; the server is not, before an incident. */
  static String fill(String command, Action action) {
    String subject = of(action);
    if (action instanceof Question.RunProbe q) {
      return command
          .replace("<health set>", q.probe().healthSet().value())
          .replace("<probe>", subject);
    }
    return command
        .replace("<service>", subject)
        .replace("<monitor>", subject)
        .replace("<component>", subject);
  }
}
