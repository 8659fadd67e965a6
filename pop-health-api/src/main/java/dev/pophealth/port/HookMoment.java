package dev.pophealth.port;

/** When a {@link RestartHook} is called. */
public enum HookMoment {
  /** Before the restart. */
  BEFORE,
  /** When the server is back, or was not restarted after all. */
  AFTER
}
