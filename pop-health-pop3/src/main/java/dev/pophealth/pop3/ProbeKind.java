package dev.pophealth.pop3;

import dev.pophealth.health.ProbeName;
import java.util.Optional;

/** The four probes of the seed page, as profiles of one client. */
public enum ProbeKind {
  /** Greeting, capabilities and sign-off at the back end; no login. PopSelfTestProbe. */
  SELF_TEST("PopSelfTestProbe", false),
  /** The same at the front end. PopProxyTestProbe. */
  PROXY_TEST("PopProxyTestProbe", false),
  /** Login and access to the mailbox at the back end. PopDeepTestProbe. */
  DEEP_TEST("PopDeepTestProbe", true),
  /** A user's way: through the front end to the mailbox. PopCTPProbe. */
  TOUCH_POINT("PopCTPProbe", true);

  private final String probe;
  private final boolean logsIn;

  ProbeKind(String probe, boolean logsIn) {
    this.probe = probe;
    this.logsIn = logsIn;
  }

  /**
   * The kind that runs a probe; empty if none does.
   *
   * @param probe the probe's name, in any letter case
   */
  public static Optional<ProbeKind> of(ProbeName probe) {
    for (ProbeKind kind : values()) {
      if (kind.probe().equals(probe)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The probe's name on the seed page. */
  public ProbeName probe() {
    return ProbeName.of(probe);
  }

  /** Whether it logs in, so that it needs a {@link Login}. */
  public boolean logsIn() {
    return logsIn;
  }

  /** Whether it looks at the back end rather than the front end. */
  boolean isAtBackEnd() {
    return this == SELF_TEST || this == DEEP_TEST;
  }
}
