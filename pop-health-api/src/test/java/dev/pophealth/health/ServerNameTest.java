package dev.pophealth.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerNameTest {

  @Test
  void a_placeholder_stands_for_a_server_and_says_so() {
    ServerName placeholder = ServerName.placeholder("Mailbox server");
    assertThat(placeholder).hasToString("‹Mailbox server›");
    assertThat(placeholder.isPlaceholder()).isTrue();
    assertThat(ServerName.of("mbx1").isPlaceholder()).isFalse();
  }

  @Test
  void a_placeholder_is_no_server_name() {
    assertThatIllegalArgumentException().isThrownBy(() -> ServerName.of("‹server›"));
  }

  @Test
  void a_placeholder_can_be_read_back() {
    assertThat(new ServerName("‹server›")).isEqualTo(ServerName.placeholder("SERVER"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "‹a›", "a'b"})
  void a_placeholder_has_a_plain_label(String label) {
    assertThatIllegalArgumentException().isThrownBy(() -> ServerName.placeholder(label));
    assertThatIllegalArgumentException().isThrownBy(() -> new ServerName("‹" + label + "›"));
  }

  @ParameterizedTest
  @CsvSource({
    "cas1, CAS1, true",
    "cas1, cas1.contoso.com, true",
    "CAS1.contoso.com, cas1, true",
    "cas1, cas12.contoso.com, false",
    "cas1.contoso.com, cas1.fabrikam.com, false",
    "cas1.contoso, cas1.contoso.com, false",
    "cas1, cas2, false"
  })
  void a_short_name_matches_the_qualified_one(String one, String other, boolean matches) {
    assertThat(ServerName.of(one).matches(ServerName.of(other))).isEqualTo(matches);
    assertThat(ServerName.of(other).matches(ServerName.of(one))).isEqualTo(matches);
  }

  @Test
  void a_short_name_and_the_qualified_one_are_two_names() {
    assertThat(ServerName.of("cas1")).isNotEqualTo(ServerName.of("cas1.contoso.com"));
  }
}
