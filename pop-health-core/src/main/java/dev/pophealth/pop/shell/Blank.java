package dev.pophealth.pop.shell;

/** What a command leaves open. */
public enum Blank {
  /** The server that it is about. */
  SERVER("server"),
  /** A probe's identity. */
  PROBE("probe"),
  /** A monitor's name. */
  MONITOR("monitor"),
  /** A service's short name. */
  SERVICE("service"),
  /** A server component's name. */
  COMPONENT("component"),
  /** Who has set a component Inactive. */
  REQUESTER("requester"),
  /** Where the protocol log is written. */
  LOG_FOLDER("log folder");

  private final String word;

  Blank(String word) {
    this.word = word;
  }

  /** The blank as it stands in a command: {@code <server>}. */
  public String shown() {
    return "<" + word + ">";
  }

  String word() {
    return word;
  }
}
