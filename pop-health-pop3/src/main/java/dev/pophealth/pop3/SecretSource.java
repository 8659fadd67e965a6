package dev.pophealth.pop3;

/**
 * Where a secret comes from, asked once for each login. Called on the probe's thread, within its
 * deadline but not ended by it: answer quickly.
 */
@FunctionalInterface
public interface SecretSource {

  /**
   * A fresh secret; the probe closes it after use.
   *
   * @throws RuntimeException if there is none: the probe then could not run, and says so without
   *     the exception's message, which might quote a secret
   */
  Secret get();
}
