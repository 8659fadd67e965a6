package dev.pophealth.pop3.dialogue;

import dev.pophealth.pop3.Bounds;
import dev.pophealth.pop3.Capabilities;
import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.Mechanism;
import dev.pophealth.pop3.Secret;
import java.util.List;
import java.util.Optional;

/** Plans and turns that many tests share. */
final class Plans {

  static final String GREETING = "+OK ready\r\n";
  static final String CAPA = "+OK\r\nUSER\r\nUIDL\r\nRESP-CODES\r\n.\r\n";
  static final String OK = "+OK\r\n";
  static final String BYE = "+OK bye\r\n";

  private Plans() {}

  static Login password(Mechanism... mechanisms) {
    return new Login("joe", () -> Secret.of("s3cret!".toCharArray()), List.of(mechanisms), false);
  }

  static Plan selfTest() {
    return new Plan(true, false, null, false, false, Bounds.DEFAULT, Optional.empty(), false);
  }

  static Plan deep(Mechanism... mechanisms) {
    return deep(password(mechanisms));
  }

  static Plan deep(Login login) {
    return new Plan(true, false, login, false, false, Bounds.DEFAULT, Optional.empty(), false);
  }

  static Plan light() {
    return new Plan(
        true,
        false,
        password(Mechanism.USER_PASS),
        true,
        false,
        Bounds.DEFAULT,
        Optional.empty(),
        false);
  }

  static Plan listing() {
    return bounded(Bounds.DEFAULT);
  }

  static Plan bounded(Bounds bounds) {
    return new Plan(
        true, false, password(Mechanism.USER_PASS), false, true, bounds, Optional.empty(), false);
  }

  static Plan stls() {
    return stls(Optional.empty());
  }

  static Plan stls(Optional<Capabilities> before) {
    return new Plan(
        false, true, password(Mechanism.USER_PASS), false, false, Bounds.DEFAULT, before, false);
  }

  static Plan inClear(Login login) {
    return new Plan(false, false, login, false, false, Bounds.DEFAULT, Optional.empty(), false);
  }
}
