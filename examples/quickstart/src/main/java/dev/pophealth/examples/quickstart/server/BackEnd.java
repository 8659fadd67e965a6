package dev.pophealth.examples.quickstart.server;

/** The POP3 service of a Mailbox server: it opens the mailboxes of a store. */
public final class BackEnd extends PopService {

  private final MailStore store;

  /** A service, not started yet. */
  public BackEnd(String name, MailStore store) {
    super(name);
    this.store = store;
  }

  @Override
  Session open(String user, String password) throws Session.Refused {
    if (!store.accepts(user, password)) {
      throw new Session.Refused("-ERR [AUTH] wrong user or password");
    }
    return store
        .open(user)
        .orElseThrow(() -> new Session.Refused("-ERR [IN-USE] another session has the mailbox"));
  }
}
