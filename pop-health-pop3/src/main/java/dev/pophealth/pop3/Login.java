package dev.pophealth.pop3;

import java.util.List;
import java.util.Objects;

/**
 * Who logs in, and how. Immutable; as thread-safe as its source.
 *
 * @param user the user's name; at most 255 characters, without control characters
 * @param secret gives the password or token
 * @param mechanisms the ways allowed, the preferred one first; the first that the server offers is
 *     used, and no other is tried when it is refused
 * @param plainTextAllowed whether the secret may be sent without TLS
 */
public record Login(
    String user, SecretSource secret, List<Mechanism> mechanisms, boolean plainTextAllowed) {

  private static final int LONGEST = 255;

  /**
   * Checks the name, copies the list.
   *
   * @throws IllegalArgumentException when the name is blank, too long or has a control character,
   *     or no mechanism is given
   */
  public Login {
    Objects.requireNonNull(secret, "secret");
    mechanisms = List.copyOf(mechanisms);
    if (user.isBlank()
        || user.length() > LONGEST
        || user.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a user's name has 1 to "
              + LONGEST
              + " characters and no control character such as a line end: check where it comes"
              + " from");
    }
    if (mechanisms.isEmpty()) {
      throw new IllegalArgumentException(
          "the login of [" + user + "] has no mechanism: give one, such as USER_PASS");
    }
  }

  /**
   * With a password, by USER and PASS, PLAIN or LOGIN, over TLS only.
   *
   * @param user the user's name
   * @param password gives the password
   */
  public static Login password(String user, SecretSource password) {
    return new Login(
        user, password, List.of(Mechanism.USER_PASS, Mechanism.PLAIN, Mechanism.LOGIN), false);
  }

  /**
   * With an access token, by XOAUTH2, over TLS only.
   *
   * @param user the user's name
   * @param token gives the token
   */
  public static Login token(String user, SecretSource token) {
    return new Login(user, token, List.of(Mechanism.XOAUTH2), false);
  }

  /** The same, but the secret may be sent without TLS. For test servers on the same machine. */
  public Login allowingPlainText() {
    return new Login(user, secret, mechanisms, true);
  }

  /** The name and the mechanisms. */
  @Override
  public String toString() {
    return "Login[" + user + ", " + mechanisms + "]";
  }
}
