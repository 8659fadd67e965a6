package dev.pophealth.pop3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

  @ParameterizedTest
  @ValueSource(strings = {"pass\r\nDELE 1", "pass\n", "pass\r", "pa\0ss"})
  void a_secret_that_would_be_a_command_of_its_own_is_refused_without_being_quoted(String bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Secret.of(bad.toCharArray()))
        .withMessageContaining("CR, LF or NUL")
        .withMessageNotContaining("pass");
  }

  @Test
  void an_empty_and_an_endless_one_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(Secret::of);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Secret.of(new char[Secret.MAX_LENGTH + 1]));
  }

  @Test
  void it_goes_out_in_utf_8() {
    assertThat(Secret.of("pä😀".toCharArray()).bytes())
        .isEqualTo("pä😀".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void it_never_shows() {
    Secret secret = Secret.of("hunter2".toCharArray());

    assertThat(secret).hasToString("Secret[***]");
    assertThat(Login.password("joe", () -> secret).toString()).doesNotContain("hunter2");
  }

  @Test
  void what_was_given_may_be_overwritten_at_once() {
    char[] given = "hunter2".toCharArray();
    Secret secret = Secret.of(given);
    Arrays.fill(given, 'x');

    assertThat(secret.bytes()).isEqualTo("hunter2".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void closed_it_is_gone() {
    Secret secret = Secret.of("hunter2".toCharArray());
    secret.close();

    assertThatIllegalStateException().isThrownBy(secret::bytes).withMessageContaining("another");
  }

  @ParameterizedTest
  @ValueSource(strings = {"joe\r\nDELE 1", "joe\0", "", " ", "jo\u0085e"})
  void a_user_that_would_be_a_command_of_its_own_is_refused(String user) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Login.password(user, () -> Secret.of('x')))
        .withMessageContaining("control character");
  }

  @Test
  void a_login_without_a_way_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Login("joe", () -> Secret.of('x'), List.of(), false))
        .withMessageContaining("USER_PASS");
  }

  @Test
  void bounds_out_of_their_range_say_which_range() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bounds(63, 1 << 10, 1 << 10))
        .withMessageContaining("64 to 65536");
  }
}
