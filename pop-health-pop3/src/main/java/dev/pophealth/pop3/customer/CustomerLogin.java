package dev.pophealth.pop3.customer;

import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.Mechanism;
import dev.pophealth.pop3.Secret;
import dev.pophealth.pop3.dialogue.Redaction;
import dev.pophealth.pop3.verdict.Event;
import dev.pophealth.pop3.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;

/**
 * How the customer's client logs in: the way that the dialogue has just been in by. jakarta.mail
 * wants the secret as a string, which cannot be overwritten.
 */
final class CustomerLogin implements AutoCloseable {

  private final String user;
  private final String secret;
  private final Mechanism mechanism;
  private final Redaction redaction;

  private CustomerLogin(String user, String secret, Mechanism mechanism, Redaction redaction) {
    this.user = user;
    this.secret = secret;
    this.mechanism = mechanism;
    this.redaction = redaction;
  }

  /**
   * Asks for the secret.
   *
   * @throws WireException when there is none, or jakarta.mail cannot send it that way
   */
  static CustomerLogin of(Login login, Mechanism mechanism) throws WireException {
    if (mechanism == Mechanism.LOGIN) {
      throw new WireException(Event.NO_MECHANISM, "jakarta.mail has no SASL LOGIN for POP3");
    }
    byte[] bytes = secret(login);
    Redaction redaction = new Redaction();
    redaction.hide(bytes);
    String secret = new String(bytes, StandardCharsets.UTF_8);
    Arrays.fill(bytes, (byte) 0);
    if (mechanism == Mechanism.USER_PASS && !isAscii(login.user() + secret)) {
      redaction.close();
      throw new WireException(
          Event.NO_SECRET,
          "jakarta.mail cannot send letters beyond ASCII by USER and PASS: let the login prefer"
              + " PLAIN");
    }
    return new CustomerLogin(login.user(), secret, mechanism, redaction);
  }

  private static byte[] secret(Login login) throws WireException {
    try (Secret given = login.secret().get()) {
      return given.bytes();
    } catch (RuntimeException e) {
      // The message might quote the secret.
      throw new WireException(
          Event.NO_SECRET, "the source of the secret failed with " + e.getClass().getName());
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /** What makes jakarta.mail use that way and no other. */
  void choose(Properties settings) {
    settings.put("mail.pop3.auth.mechanisms", word());
    // As the dialogue does it, and as Microsoft's servers want it.
    settings.put("mail.pop3.auth.xoauth2.two.line.authentication.format", "true");
  }

  /** jakarta.mail's LOGIN is USER and PASS. */
  private String word() {
    return mechanism == Mechanism.USER_PASS ? "LOGIN" : mechanism.word();
  }

  String user() {
    return user;
  }

  String secret() {
    return secret;
  }

  /** Takes the secret out of what is shown. */
  Redaction redaction() {
    return redaction;
  }

  @Override
  public void close() {
    redaction.close();
  }
}
