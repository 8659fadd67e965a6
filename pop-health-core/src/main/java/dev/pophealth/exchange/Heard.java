package dev.pophealth.exchange;

import dev.pophealth.exchange.process.Reply;
import dev.pophealth.health.Answer;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ToldReading;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a command, and what was read in it.
 *
 * @param reply what came of it
 * @param reading what was read; nothing where nothing was printed
 */
record Heard(Reply reply, ShellReading reading) {

  static Heard of(Reply reply) {
    String text = reply instanceof Reply.Printed printed ? printed.printed() : "";
    return new Heard(reply, ShellOutput.read(text));
  }

  /** Whether it ended well. */
  boolean printed() {
    return reply instanceof Reply.Printed;
  }

  /** Whether it ended well and all of it was read. */
  boolean whole() {
    return printed() && reading.complete();
  }

  /** Why it cannot be judged, in words. */
  String whyNot() {
    if (!printed()) {
      return reply.words();
    }
    return reading.unread().stream()
        .findFirst()
        .map(Unread::reason)
        .orElse("the answer lacks what was asked for");
  }

  Reading unclear() {
    return unclear(whyNot());
  }

  static Reading unclear(String why) {
    return new ToldReading(Answer.UNCLEAR, why);
  }

  /**
   * The one fact of a kind about a server; none when the answer has several, was not read whole or
   * is about another server.
   */
  <F extends ShellFact> Optional<F> only(
      Class<F> kind, ServerName asked, Function<F, Optional<ServerName>> server) {
    List<F> all = reading.all(kind);
    if (!whole() || all.size() != 1) {
      return Optional.empty();
    }
    F fact = all.get(0);
    return server.apply(fact).map(asked::matches).orElse(true)
        ? Optional.of(fact)
        : Optional.empty();
  }
}
