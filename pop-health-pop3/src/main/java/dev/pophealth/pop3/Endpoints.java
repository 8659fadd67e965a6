package dev.pophealth.pop3;

/** Where servers listen: the published ports, and what can be a host or a port at all. */
final class Endpoints {

  /** Exchange's back end (learn.microsoft.com, "POP3 and IMAP4 in Exchange Server"). */
  static final int BACK_END = 1995;

  private static final int LONGEST_HOST = 253;
  private static final int HIGHEST_PORT = 65_535;

  private Endpoints() {}

  /** A front end's port by RFC 8314 and RFC 1939. */
  static int frontEnd(ConnectionSecurity security) {
    return security == ConnectionSecurity.TLS ? 995 : 110;
  }

  static void requireHost(String host) {
    if (host.isBlank() || host.length() > LONGEST_HOST || host.chars().anyMatch(c -> c <= ' ')) {
      throw new IllegalArgumentException(
          "[" + host.strip() + "] is no host: give a name or an address without white space");
    }
  }

  static void requirePort(int port) {
    if (port < 1 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException("port " + port + ": give 1 to " + HIGHEST_PORT);
    }
  }
}
