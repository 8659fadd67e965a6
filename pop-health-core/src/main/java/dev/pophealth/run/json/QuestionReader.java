package dev.pophealth.run.json;

import dev.pophealth.health.ComponentName;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ServiceName;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.StepText;

/** Reads the questions that {@link ActionCodec} writes. */
public final class QuestionReader {

  private QuestionReader() {}

  /** Reads a question to its last field. */
  public static Question read(Fields from) {
    ServerName server = from.made("server", ServerName::of);
    Question question = read(from, from.text("type"), server);
    if (from.word("risk", Risk.values()) != question.risk()) {
      throw from.wrong("risk", "is not that of a question", "it is " + question.risk());
    }
    from.end();
    return question;
  }

  private static Question read(Fields from, String type, ServerName server) {
    return switch (type) {
      case "RunProbe" -> new Question.RunProbe(from.made("probe", ProbeIdentity::parse), server);
      case "ReadServerHealth" ->
          new Question.ReadServerHealth(from.made("monitor", MonitorName::of), server);
      case "ReadCopyStatus" -> new Question.ReadCopyStatus(server);
      case "ReadActivation" -> new Question.ReadActivation(from.flag("blocked"), server);
      case "ReadPopSettings" -> new Question.ReadPopSettings(from.flag("logging"), server);
      case "FindProtocolLog" -> new Question.FindProtocolLog(server);
      case "ReadService" -> new Question.ReadService(service(from), server);
      case "ReadServiceIntent" -> new Question.ReadServiceIntent(service(from), server);
      case "ReadBootTime" -> new Question.ReadBootTime(server);
      case "ReadServerUp" -> new Question.ReadServerUp(from.optionalTime("bootedBefore"), server);
      case "ReadComponentState" ->
          new Question.ReadComponentState(from.made("component", ComponentName::of), server);
      case "FindMailboxServers" -> new Question.FindMailboxServers(server);
      case "ReadRecoveryHistory" -> new Question.ReadRecoveryHistory(service(from), server);
      case "ReadTopology" -> new Question.ReadTopology(server);
      case "AskPerson" -> new Question.AskPerson(text(from), server);
      case "CustomQuestion" ->
          new Question.CustomQuestion(from.text("name"), from.textsByName("parameters"), server);
      default ->
          throw from.wrong(
              "type",
              "is a question not known here",
              "read it with the version of pop-health that wrote it");
    };
  }

  private static ServiceName service(Fields from) {
    return from.made("service", ServiceName::of);
  }

  private static StepText text(Fields from) {
    return new StepText(
        from.text("english"),
        from.text("japanese"),
        from.optionalText("command"),
        from.text("source"));
  }
}
