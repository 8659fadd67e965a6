package dev.pophealth.simulation;

/**
 * What hurt, in truth, whether or not anybody could know and whether or not a law was broken: the
 * price of acting on what can be seen.
 */
public enum Harm {
  /** A server that we restarted took active databases down. */
  DATABASES_TAKEN_DOWN("databases were active on a server that we restarted"),
  /** A server was restarted on which nothing was wrong. */
  WELL_SERVER_RESTARTED("a server was restarted on which nothing was wrong"),
  /** A service was restarted on a server on which nothing was wrong; clean-up does not count. */
  WELL_SERVICE_RESTARTED("a service was restarted where nothing was wrong"),
  /** When a server went down by us, too few others of its group served. */
  TOO_FEW_LEFT("too few others of its group served when a server went down by us"),
  /** A service was started that somebody had stopped on purpose. */
  STARTED_ON_PURPOSE_STOPPED("a service was started that somebody had stopped on purpose"),
  /** A recovery ended well while its trouble was there, or there again. */
  RESOLVED_WHILE_ILL("a recovery ended well while its trouble was there, or there again"),
  /** A setting is left as we set it, and nobody was told. */
  SETTING_LEFT("a setting is left as we set it, and nobody was told");

  private final String words;

  Harm(String words) {
    this.words = words;
  }

  /** What it is, in a few words of English. */
  public String words() {
    return words;
  }
}
