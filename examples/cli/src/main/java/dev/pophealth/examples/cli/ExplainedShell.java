package dev.pophealth.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.exchange.ShellFact;
import dev.pophealth.exchange.ShellReading;
import dev.pophealth.exchange.ShellSigns;
import dev.pophealth.exchange.Sign;
import dev.pophealth.health.AlertValue;
import dev.pophealth.health.Monitor;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop3.ReplyMeaning;
import dev.pophealth.recovery.StepText;
import java.util.List;
import java.util.Optional;

/**
 * An output of the management shell.
 *
 * @param reading what was read of it
 */
record ExplainedShell(ShellReading reading) implements Explained {

  private static final int MOST_REPLIES = 20;

  @Override
  public void json(ObjectNode to) {
    to.put("kind", "shell").put("complete", reading.complete());
    to.put("facts", reading.facts().size());
    ArrayNode signs = to.putArray("signs");
    for (Sign sign : ShellSigns.of(reading, PopHealth.model())) {
      ObjectNode one = signs.addObject().put("category", sign.kind().name());
      one.put("line", sign.line()).put("subject", sign.subject());
      Json.names(one, "suspects", sign.suspects());
      say("meaning", sign.meaning(), one);
      say("next", sign.next(), one);
    }
    ArrayNode replies = to.putArray("replies");
    replies().forEach(reply -> reply.json(replies.addObject()));
    ArrayNode alerts = to.putArray("alerts");
    alerts().forEach(alert -> alert.json(alerts.addObject()));
  }

  /** Replies of a server that errors quote, each once. */
  private List<ExplainedReply> replies() {
    return reading.facts().stream()
        .map(ExplainedShell::words)
        .flatMap(String::lines)
        .filter(line -> line.contains("-ERR "))
        .map(line -> line.substring(line.indexOf("-ERR ")))
        .distinct()
        .limit(MOST_REPLIES)
        .map(line -> new ExplainedReply(ReplyMeaning.of(line)))
        .toList();
  }

  private static String words(ShellFact fact) {
    if (fact instanceof ShellFact.ProbeRun run) {
      return run.error() + "\n" + run.exception();
    } else if (fact instanceof ShellFact.LogEntry entry) {
      return entry.words();
    }
    return fact instanceof ShellFact.ErrorText error ? error.text() : "";
  }

  private List<ExplainedAlert> alerts() {
    return reading.all(ShellFact.Escalation.class).stream()
        .map(escalation -> new ExplainedAlert(escalation.alert(PopHealth.model())))
        .toList();
  }

  private static void say(String field, StepText text, ObjectNode to) {
    to.putObject(field).put("english", text.english()).put("japanese", text.japanese());
  }

  @Override
  public void text(ToldSubcommand teller, Output out) {
    List<Sign> signs = ShellSigns.of(reading, PopHealth.model());
    for (Sign sign : signs) {
      out.line(
          teller.say("line ", "行 ")
              + sign.line()
              + ": "
              + sign.kind()
              + " "
              + Table.plain(sign.subject()));
      out.line("  " + teller.say(sign.meaning()));
      if (!sign.suspects().isEmpty()) {
        out.line("  " + teller.say("Depends on: ", "依存先: ") + ModelCommand.joined(sign.suspects()));
      }
      out.line("  " + teller.say("Next: ", "次の確認: ") + teller.say(sign.next()));
    }
    for (ExplainedReply reply : replies()) {
      out.line(
          teller.say("A server said: ", "サーバーの応答: ") + Table.plain(reply.meaning().reply().text()));
      reply.text(teller, out);
    }
    for (ExplainedAlert alert : alerts()) {
      alert.text(teller, out);
    }
    reading.all(ShellFact.Health.class).stream()
        .filter(row -> row.value() == AlertValue.UNHEALTHY)
        .map(row -> plans(row, teller))
        .flatMap(List::stream)
        .distinct()
        .forEach(out::line);
    if (signs.isEmpty() && alerts().isEmpty()) {
      out.line(
          teller.say("Nothing in it is amiss: ", "問題は見つかりませんでした: ")
              + reading.facts().size()
              + teller.say(" facts were read.", " 件を確認しました。"));
    }
    if (!reading.complete()) {
      out.line(
          teller.say(
              "Rows could not be read: what is missing may be what is ill.",
              "読み取れなかった行があります。そこに異常が含まれている可能性があります。"));
    }
  }

  /** The commands that show what to do about a red monitor. */
  private static List<String> plans(ShellFact.Health row, ToldSubcommand teller) {
    Optional<Monitor> monitor = row.monitor().flatMap(PopHealth.model()::findMonitor);
    if (monitor.isEmpty()) {
      return List.of();
    }
    String server = row.server().map(ServerName::value).orElse("NAME");
    return RunbookChoice.plans(monitor.get().name(), server).stream()
        .map(plan -> teller.say("If it still is: ", "異常が続く場合: ") + plan)
        .toList();
  }
}
