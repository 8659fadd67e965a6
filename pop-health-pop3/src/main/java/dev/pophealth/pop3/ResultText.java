package dev.pophealth.pop3;

import java.time.Duration;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Function;

/** A result in words. */
final class ResultText {

  private final Pop3Result result;
  private final Function<Advice, String> language;

  ResultText(Pop3Result result, Function<Advice, String> language) {
    this.result = result;
    this.language = language;
  }

  static String summary(Pop3Result result) {
    String target = result.kind() + " of " + result.target();
    return result
        .diagnosis()
        .map(
            why ->
                target
                    + ": "
                    + why.category()
                    + " at "
                    + why.phase()
                    + (why.serverWords().isEmpty() ? "" : ": " + why.serverWords()))
        .orElse(target + ": well, " + millis(result.took()));
  }

  String text() {
    StringJoiner lines = new StringJoiner(System.lineSeparator());
    lines.add(
        result.kind()
            + " "
            + result.target()
            + ": "
            + result.category()
            + ", "
            + millis(result.took()));
    result
        .diagnosis()
        .ifPresent(
            why -> {
              if (!why.serverWords().isEmpty()) {
                lines.add("  " + say("the server said: ", "サーバーの応答: ") + why.serverWords());
              }
              lines.add("  " + language.apply(why.meaning()));
              if (!why.suspects().isEmpty()) {
                StringJoiner suspects = new StringJoiner(", ");
                why.suspects()
                    .forEach(one -> suspects.add(one.dependency() + " (" + one.confidence() + ")"));
                lines.add("  " + say("suspected: ", "疑われる依存先: ") + suspects);
              }
              lines.add("  " + say("next: ", "次の確認: ") + language.apply(why.next()));
            });
    result.sessions().forEach(session -> session(session, lines));
    result
        .findings()
        .forEach(one -> lines.add("  " + say("found: ", "検出: ") + one.kind() + " " + one.detail()));
    result
        .notTested()
        .forEach(
            one -> lines.add("  " + say("not tested: ", "未確認: ") + one.what() + ", " + one.why()));
    return lines.toString();
  }

  private void session(Pop3Session session, StringJoiner lines) {
    StringJoiner phases = new StringJoiner(" → ");
    session
        .phases()
        .forEach(
            one ->
                phases.add(
                    one.phase().name().toLowerCase(Locale.ROOT)
                        + (one.passed() ? " " : " ✗ ")
                        + millis(one.took())));
    lines.add("  " + session.address() + ": " + phases);
    session
        .servingNode()
        .ifPresent(node -> lines.add("    " + say("answered by ", "応答したサーバー: ") + node));
    session
        .tls()
        .ifPresent(
            tls ->
                lines.add(
                    "    "
                        + (tls.protocol().isEmpty() ? "TLS" : tls.protocol() + " " + tls.cipher())
                        + ", "
                        + tls.subject()
                        + ", "
                        + say("until ", "有効期限 ")
                        + tls.notAfter()));
    session
        .mailbox()
        .ifPresent(
            box ->
                lines.add(
                    "    "
                        + say("mailbox: ", "メールボックス: ")
                        + box.messages()
                        + say(" messages, ", " 通、")
                        + box.octets()
                        + say(" octets", " オクテット")));
  }

  private String say(String english, String japanese) {
    return language.apply(new Advice(english, japanese));
  }

  private static String millis(Duration time) {
    return time.toMillis() + " ms";
  }
}
