package dev.pophealth.pop3.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of Exchange's bracket. */
class ExchangeBracketTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Logon failure. [Error=\"ProxyNotAuthenticated\" Proxy=MBX1:1995:SSL] | ProxyNotAuthenticated | MBX1:1995:SSL | MBX1",
        "[Error=ProxyFailed Proxy=\"mbx1.example.org:1995:SSL\"] | ProxyFailed | mbx1.example.org:1995:SSL | mbx1.example.org",
        "x [ERROR=\"a b\"] | a b | |",
        "İİİİİİİİİ [Error=a] | a | |",
        "x [error=\"a ] b\" proxy=mbx1] y | a ] b | mbx1 | mbx1",
        "x [Error=\"a=b\" Why=c Proxy=d] | a=b | d | d",
        "x [Error=\"\" Proxy=\"\"] | `` | |",
        "x [Error=a Proxy=<none>] | a | <none> |",
        "x [Error=\"a] | a | |",
        "x [Error=a  Flag  Proxy=b] | a | b | b",
      })
  void its_parts_are_read(String text, String error, String proxy, String server) {
    Optional<ExchangeBracket> bracket = ExchangeBracket.of(text);
    assertThat(bracket).map(ExchangeBracket::error).contains(error);
    assertThat(bracket.flatMap(ExchangeBracket::proxy)).isEqualTo(Optional.ofNullable(proxy));
    assertThat(bracket.flatMap(ExchangeBracket::server)).isEqualTo(Optional.ofNullable(server));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "[Error", "[Error=", "[Error=a", "[Proxy=a]", "Error=a]"})
  void what_is_none_or_has_no_end_is_not_read(String text) {
    assertThat(ExchangeBracket.of(text)).isEmpty();
  }

  @Test
  void its_length_is_bounded() {
    assertThat(ExchangeBracket.of("[Error=\"" + "a".repeat(900) + "\"]")).isPresent();
    assertThat(ExchangeBracket.of("[Error=\"" + "a".repeat(1_100) + "\"]")).isEmpty();
  }

  @Test
  void names_of_exceptions_are_taken_apart() {
    Said said = new ExchangeBracket("MapiExceptionMdbOffline", Optional.empty()).said();
    assertThat(said.has("mapi exception mdb offline")).isTrue();
  }

  @Property
  void any_text_is_read(@ForAll("texts") String text) {
    ExchangeBracket.of(text).ifPresent(bracket -> assertThat(text).contains(bracket.error()));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("[Error=", "\"", "]", "[", " ", "Proxy=", "=", "a", "B1", "Error=")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
