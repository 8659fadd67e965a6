package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.Phase;

/** Where the dialogue is: what it waits for. */
enum At {
  GREETING(Phase.GREETING, ""),
  CAPA(Phase.CAPABILITIES, "CAPA"),
  CAPA_LINES(Phase.CAPABILITIES, "CAPA"),
  STLS(Phase.STLS, "STLS"),
  HANDSHAKE(Phase.TLS, "STLS"),
  LOGIN(Phase.AUTHENTICATION, ""),
  STAT(Phase.STAT, "STAT"),
  LIST(Phase.LISTING, "LIST"),
  LIST_LINES(Phase.LISTING, "LIST"),
  UIDL(Phase.LISTING, "UIDL"),
  UIDL_LINES(Phase.LISTING, "UIDL"),
  QUIT(Phase.SIGN_OFF, "QUIT"),
  DONE(Phase.SIGN_OFF, "");

  private final Phase phase;
  private final String command;

  At(Phase phase, String command) {
    this.phase = phase;
    this.command = command;
  }

  Phase phase() {
    return phase;
  }

  /** The command that was sent, without arguments; empty where the login talks, or nobody does. */
  String command() {
    return command;
  }
}
