package dev.pophealth.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  static Stream<Function<String, ?>> kinds() {
    return Stream.of(
        HealthSetName::of,
        ProbeName::of,
        MonitorName::of,
        DependencyName::of,
        ServiceName::of,
        ComponentName::of,
        GroupName::of);
  }

  static Stream<Function<String, ?>> kindsAndServers() {
    return Stream.concat(kinds(), Stream.of(ServerName::of));
  }

  @ParameterizedTest
  @MethodSource("kindsAndServers")
  void a_name_in_another_letter_case_is_the_same_name(Function<String, ?> kind) {
    assertThat(kind.apply("POP.Proxy_1-a"))
        .isEqualTo(kind.apply("pop.PROXY_1-A"))
        .hasSameHashCodeAs(kind.apply("pop.PROXY_1-A"))
        .isNotEqualTo(kind.apply("POP.Proxy_1-b"));
  }

  @ParameterizedTest
  @MethodSource("kindsAndServers")
  void a_name_keeps_its_spelling(Function<String, ?> kind) {
    assertThat(kind.apply("PoP")).hasToString("PoP");
  }

  @ParameterizedTest
  @MethodSource("kindsAndServers")
  void letter_case_is_ignored_in_a_turkish_locale_too(Function<String, ?> kind) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(kind.apply("INFO"))
          .isEqualTo(kind.apply("info"))
          .hasSameHashCodeAs(kind.apply("info"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void names_of_different_kinds_are_never_equal() {
    List<Object> all = kindsAndServers().<Object>map(kind -> kind.apply("POP")).toList();
    for (Object one : all) {
      assertThat(all).filteredOn(one::equals).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("kindsAndServers")
  void a_missing_name_is_refused_with_a_remedy(Function<String, ?> kind) {
    for (String missing : new String[] {null, "", " ", "\t\n"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> kind.apply(missing))
          .withMessageContaining("name is")
          .withMessageContaining("write ASCII letters");
    }
  }

  @ParameterizedTest
  @MethodSource("kindsAndServers")
  void a_hostile_name_is_refused(Function<String, ?> kind) {
    List<String> hostile =
        List.of(
            "cas1'; Stop-Computer",
            "a'b",
            "a\"b",
            "a`b",
            "a‘b",
            "a’b",
            "a‚b",
            "a‛b",
            "a“b",
            "a”b",
            "a\nb",
            "a\u0000b",
            "a\tb",
            "a\u00A0b",
            "a\u202Eb",
            "a–b",
            "ａb",
            "é",
            "a\\b",
            "a/b",
            "a$b",
            "a;b",
            "a|b",
            "a&b",
            "a%b",
            "a*b",
            "a?b",
            "a(b",
            "a:b",
            "a,b",
            "a\uD800b",
            "-Force",
            ".a",
            "a.",
            " a",
            "a ",
            "a  b",
            "‹a");
    for (String name : hostile) {
      assertThatIllegalArgumentException()
          .as(name)
          .isThrownBy(() -> kind.apply(name))
          .satisfies(
              refusal ->
                  assertThat(refusal.getMessage().chars())
                      .as("no control character reaches the message")
                      .noneMatch(Character::isISOControl));
    }
  }

  @Test
  void the_refusal_says_what_where_and_the_remedy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerName.of("cas1;rm"))
        .withMessage(
            "the server name [cas1;rm] has ';' at index 4: write ASCII letters, digits, '.', '-', '_'"
                + " only");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_name_has_128_characters_at_most(Function<String, ?> kind) {
    assertThat(kind.apply("a".repeat(128))).hasToString("a".repeat(128));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kind.apply("a".repeat(129)))
        .withMessageContaining("has 129 characters: 128 at most");
  }

  @Test
  void a_server_name_has_255_characters_at_most() {
    assertThat(ServerName.of("a".repeat(255)).value()).hasSize(255);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerName.of("a".repeat(256)))
        .withMessageContaining("has 256 characters: 255 at most");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_name_may_have_several_words(Function<String, ?> kind) {
    assertThat(kind.apply("Active Directory")).isEqualTo(kind.apply("active directory"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mbx 1", "Active Directory"})
  void a_server_name_is_one_word(String words) {
    assertThatIllegalArgumentException().isThrownBy(() -> ServerName.of(words));
  }

  @ParameterizedTest
  @MethodSource("kindsAndServers")
  void every_letter_and_digit_is_allowed_and_nothing_beside_them(Function<String, ?> kind) {
    assertThat(kind.apply("azAZ09._-")).isEqualTo(kind.apply("AZaz09._-"));
    for (String beside : List.of("@", "[", "`", "{", "/", ":", "^")) {
      assertThatIllegalArgumentException().isThrownBy(() -> kind.apply("a" + beside));
    }
  }

  @ParameterizedTest
  @MethodSource("kindsAndServers")
  void names_spread_over_hashes(Function<String, ?> kind) {
    assertThat(Stream.of("POP", "IMAP", "OWA", "OPP").map(kind).map(Object::hashCode).distinct())
        .hasSize(4);
  }

  @Test
  void each_kind_sorts_by_letters_whatever_their_case() {
    assertSorts(HealthSetName.of("a"), HealthSetName.of("A"), HealthSetName.of("B"));
    assertSorts(ProbeName.of("a"), ProbeName.of("A"), ProbeName.of("B"));
    assertSorts(MonitorName.of("a"), MonitorName.of("A"), MonitorName.of("B"));
    assertSorts(DependencyName.of("a"), DependencyName.of("A"), DependencyName.of("B"));
    assertSorts(ServiceName.of("a"), ServiceName.of("A"), ServiceName.of("B"));
    assertSorts(ComponentName.of("a"), ComponentName.of("A"), ComponentName.of("B"));
    assertSorts(ServerName.of("a"), ServerName.of("A"), ServerName.of("B"));
  }

  private static <N extends Comparable<N>> void assertSorts(N name, N same, N after) {
    assertThat(name).isEqualByComparingTo(same).isLessThan(after);
    assertThat(after).isGreaterThan(same);
  }

  @Test
  void names_sort_by_letters_whatever_their_case() {
    assertThat(
            new TreeSet<>(
                List.of(
                    ServerName.of("mbx2"),
                    ServerName.of("CAS1"),
                    ServerName.of("MBX1"),
                    ServerName.of("cas1"))))
        .containsExactly(ServerName.of("cas1"), ServerName.of("mbx1"), ServerName.of("mbx2"));
  }
}
