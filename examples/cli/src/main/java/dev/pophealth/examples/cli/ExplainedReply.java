package dev.pophealth.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.pop3.Advice;
import dev.pophealth.pop3.Diagnosis;
import dev.pophealth.pop3.ReplyMeaning;
import dev.pophealth.pop3.Suspect;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A server's reply line.
 *
 * @param meaning what it means
 */
record ExplainedReply(ReplyMeaning meaning) implements Explained {

  @Override
  public void json(ObjectNode to) {
    to.put("kind", "reply").put("good", meaning.good());
    to.put("status", meaning.reply().status().name()).put("text", meaning.reply().text());
    meaning.reply().code().ifPresent(code -> to.put("code", code.toString()));
    meaning.servingNode().ifPresent(node -> to.put("servingNode", node));
    ArrayNode cases = to.putArray("cases");
    for (ReplyMeaning.Case one : meaning.cases()) {
      ObjectNode node = cases.addObject();
      Json.names(node, "after", one.after());
      diagnosis(one.diagnosis(), node);
    }
  }

  /** Adds a diagnosis's fields. */
  static void diagnosis(Diagnosis diagnosis, ObjectNode to) {
    to.put("phase", diagnosis.phase().name()).put("category", diagnosis.category().name());
    to.put("blame", diagnosis.category().blame().name());
    to.put("confidence", diagnosis.confidence().name());
    to.put("serverWords", diagnosis.serverWords());
    ArrayNode suspects = to.putArray("suspects");
    for (Suspect suspect : diagnosis.suspects()) {
      ObjectNode one = suspects.addObject().put("dependency", suspect.dependency().value());
      one.put("confidence", suspect.confidence().name());
    }
    advice("meaning", diagnosis.meaning(), to);
    advice("next", diagnosis.next(), to);
  }

  private static void advice(String field, Advice advice, ObjectNode to) {
    to.putObject(field).put("english", advice.english()).put("japanese", advice.japanese());
  }

  @Override
  public void text(ToldSubcommand teller, Output out) {
    if (meaning.cases().isEmpty()) {
      out.line(
          meaning.good()
              ? teller.say(
                  "Good news: the server goes on. It proves nothing of what is behind it.",
                  "正常な応答です。ただし、背後のサーバーの状態まではわかりません。")
              : teller.say("The server waits for more.", "サーバーは続きの入力を待っています。"));
    }
    meaning
        .servingNode()
        .ifPresent(node -> out.line(teller.say("Answered by ", "応答したサーバー: ") + node));
    boolean several = meaning.cases().size() > 1;
    for (ReplyMeaning.Case one : meaning.cases()) {
      if (several) {
        out.line(teller.say("As an answer to ", "次のコマンドへの応答の場合: ") + commands(one) + ":");
      }
      tell(one.diagnosis(), several ? "  " : "", teller, out);
    }
  }

  private static String commands(ReplyMeaning.Case one) {
    return one.after().stream()
        .map(
            after ->
                after == ReplyMeaning.After.CONNECTING
                    ? after.name().toLowerCase(Locale.ROOT)
                    : after.name())
        .collect(Collectors.joining(", "));
  }

  private static void tell(Diagnosis diagnosis, String indent, ToldSubcommand teller, Output out) {
    out.line(
        indent
            + diagnosis.category()
            + " ("
            + teller.say("confidence ", "確度 ")
            + diagnosis.confidence()
            + teller.say(", to blame: ", "、原因: ")
            + diagnosis.category().blame()
            + ")");
    out.line(
        indent + "  " + teller.say(diagnosis.meaning().english(), diagnosis.meaning().japanese()));
    if (!diagnosis.suspects().isEmpty()) {
      out.line(
          indent
              + "  "
              + teller.say("Suspected: ", "疑わしい依存先: ")
              + diagnosis.suspects().stream()
                  .map(suspect -> suspect.dependency() + " (" + suspect.confidence() + ")")
                  .collect(Collectors.joining(", ")));
    }
    out.line(
        indent
            + "  "
            + teller.say("Next: ", "次の確認: ")
            + teller.say(diagnosis.next().english(), diagnosis.next().japanese()));
  }
}
