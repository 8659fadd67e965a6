package dev.pophealth.pop3.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The name behind Exchange's greeting, and all that is none. */
class ServingNodeTest {

  @Test
  void the_tag_of_a_real_greeting_names_the_server() {
    assertThat(
            ServingNode.of(
                "The Microsoft Exchange POP3 service is ready."
                    + " [SABFADEAUABSADAAMQBDAEEAMAAwADAANwAuAGUAdQByAHAAcgBkADAAMQAuAHAAcgBvAGQA"
                    + "LgBlAHgAYwBoAGEAbgBnAGUAbABhAGIAcwAuAGMAbwBtAA==]"))
        .contains("HE1PR01CA0007.eurprd01.prod.exchangelabs.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "]",
        "[]",
        "ready []",
        "ready [!]",
        "ready [YQ==]",
        "ready [12345678]",
        "ready [SABFAA==",
        "ready[SABFAA==]",
        "ready [SABFAA==] now",
        "Dovecot (Debian) ready.",
        "POP3 <1.2@mx.example.org>"
      })
  void other_greetings_name_none(String greeting) {
    assertThat(ServingNode.of(greeting)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "a..b",
        "-a",
        "a-",
        "a b",
        "a\u0000b",
        "ä.example",
        "a/b",
        "mbx1.",
        ".mbx1",
        "a\r\nb"
      })
  void what_no_host_is_called_is_no_name(String name) {
    assertThat(ServingNode.of(tagged(name))).isEmpty();
  }

  @Test
  void names_are_bounded_as_names_of_hosts_are() {
    String label = "a".repeat(63);
    String longest = String.join(".", label, label, label, "b".repeat(61));
    assertThat(ServingNode.of(tagged(longest))).contains(longest);
    assertThat(ServingNode.of(tagged(longest + "c"))).isEmpty();
    assertThat(ServingNode.of(tagged("a".repeat(64)))).isEmpty();
    assertThat(ServingNode.of("[" + "A".repeat(1_000_000) + "]")).isEmpty();
  }

  @Property
  void every_plausible_name_comes_back(@ForAll("hosts") String host) {
    assertThat(ServingNode.of(tagged(host))).contains(host);
    assertThat(ServingNode.of(tagged(host) + " ")).contains(host);
  }

  @Property
  void any_greeting_is_read(@ForAll("greetings") String greeting) {
    ServingNode.of(greeting).ifPresent(name -> assertThat(HostNames.isPlausible(name)).isTrue());
  }

  @Provide
  Arbitrary<String> hosts() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('0', '9')
        .ofMinLength(1)
        .ofMaxLength(12)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(labels -> String.join(".", labels));
  }

  @Provide
  Arbitrary<String> greetings() {
    return Arbitraries.strings().withChars("[]=+/AaB1 .\u0000é").ofMaxLength(40);
  }

  private static String tagged(String name) {
    byte[] octets = name.getBytes(StandardCharsets.UTF_16LE);
    return "ready. [" + Base64.getEncoder().encodeToString(octets) + "]";
  }
}
