package dev.pophealth.examples.quickstart.server;

import java.util.List;

/** What a login opens. */
interface Session extends AutoCloseable {

  /** The lines of the reply to a command, dots doubled, the last dot included. */
  List<String> answer(String keyword, String arguments);

  @Override
  void close();

  /** A login that is refused, with the words for the client. */
  final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reply;

    Refused(String reply) {
      super(reply);
      this.reply = reply;
    }

    String reply() {
      return reply;
    }
  }
}
