package dev.pophealth.pop3;

/** The four probes of the seed page, as profiles of one client. */
public enum ProbeKind {
  /** Greeting, capabilities and sign-off at the back end; no login. PopSelfTestProbe. */
  SELF_TEST(false),
  /** The same at the front end. PopProxyTestProbe. */
  PROXY_TEST(false),
  /** Login and access to the mailbox at the back end. PopDeepTestProbe. */
  DEEP_TEST(true),
  /** A user's way: through the front end to the mailbox. PopCTPProbe. */
  TOUCH_POINT(true);

  private final boolean logsIn;

  ProbeKind(boolean logsIn) {
    this.logsIn = logsIn;
  }

  /** Whether it logs in, so that it needs a {@link Login}. */
  public boolean logsIn() {
    return logsIn;
  }
}
