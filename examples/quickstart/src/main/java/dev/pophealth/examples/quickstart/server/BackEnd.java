package dev.pophealth.examples.quickstart.server;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** The POP3 service of a Mailbox server: it reads the mailboxes of a store (RFC 1939). */
public final class BackEnd extends PopService {

  private final MailStore store;

  /**
   * A service that is not started yet.
   *
   * @param name for its threads
   * @param tls what STLS shows; empty: no STLS
   */
  public BackEnd(String name, MailStore store, Optional<SSLContext> tls) {
    super(name, tls);
    this.store = store;
  }

  @Override
  void serve(Talk talk) throws IOException {
    Optional<Maildrop> opened = talk.logIn("+OK back end ready", this::open);
    if (opened.isPresent()) {
      try (Maildrop maildrop = opened.get()) {
        converse(talk, maildrop);
      }
    }
  }

  private Talk.Verdict<Maildrop> open(String user, String password) {
    if (!store.accepts(user, password)) {
      return new Talk.Verdict<>("-ERR [AUTH] wrong user or password", Optional.empty());
    }
    Optional<Maildrop> maildrop = store.open(user);
    return new Talk.Verdict<>(
        maildrop.isPresent() ? "+OK logged in" : "-ERR [IN-USE] another session has the mailbox",
        maildrop);
  }

  private static void converse(Talk talk, Maildrop maildrop) throws IOException {
    String keyword = "";
    while (!keyword.equals("QUIT")) {
      Optional<String> line = talk.line();
      if (line.isEmpty()) {
        return;
      }
      keyword = Talk.keyword(line.get());
      List<String> reply =
          keyword.equals("CAPA")
              ? talk.capabilities()
              : maildrop.answer(keyword, Talk.arguments(line.get()));
      talk.reply(reply);
    }
  }
}
