package dev.pophealth.pop3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pophealth.pop3.Pop3Reply.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Pop3ReplyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "+OK|OK|''",
        "+OK |OK|''",
        "+OK ready|OK|ready",
        "+OK  two spaces|OK| two spaces",
        "-ERR|ERR|''",
        "-ERR no such message|ERR|no such message",
        "+ |CONTINUE|''",
        "+ PDE5NkAx|CONTINUE|PDE5NkAx",
        "+ [SYS/TEMP] not a code|CONTINUE|[SYS/TEMP] not a code",
      })
  void a_reply_is_its_status_and_its_text(String line, Status status, String text) {
    assertThat(Pop3Reply.parse(line)).isEqualTo(new Pop3Reply(status, Optional.empty(), text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "+",
        "-",
        "+O",
        "+OKAY",
        "+OK\tready",
        "+OK[IN-USE]",
        "+ERR no",
        "-OK",
        "-ERRATIC",
        "- x",
        "+ok ready",
        "-err no",
        " +OK ready",
        "OK ready",
        "* OK IMAP4rev1",
        "220 SMTP",
        "Connection is closed. 21",
      })
  void anything_else_is_malformed_and_kept_as_it_came(String line) {
    assertThat(Pop3Reply.parse(line))
        .isEqualTo(new Pop3Reply(Status.MALFORMED, Optional.empty(), line));
  }

  @Test
  void the_end_of_the_line_is_no_part_of_the_text() {
    assertThat(Pop3Reply.parse("+OK ready\r\n")).isEqualTo(Pop3Reply.parse("+OK ready"));
    assertThat(Pop3Reply.parse("+OK\r\n")).isEqualTo(Pop3Reply.parse("+OK"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+OK a\r\n+OK b", "+OK a\n", "+OK a\r", "+OK \r\n\r\n", "\r\n+OK"})
  void what_is_more_than_one_line_is_malformed(String line) {
    assertThat(Pop3Reply.parse(line).status()).isEqualTo(Status.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+OK [LOGIN-DELAY] wait|OK|LOGIN-DELAY|wait",
        "-ERR [SYS/TEMP] store is away|ERR|SYS/TEMP|store is away",
        "-ERR [sys/Perm]|ERR|SYS/PERM|''",
        "-ERR [AUTH]no space|ERR|AUTH|no space",
        "-ERR [X/Y/Z] unknown|ERR|X/Y/Z|unknown",
        "-ERR [IN-USE] [AUTH] first only|ERR|IN-USE|[AUTH] first only",
        "-ERR [a[b] odd but allowed|ERR|A[B|odd but allowed",
      })
  void a_response_code_stands_at_the_start_of_the_text(
      String line, Status status, String code, String text) {
    Pop3Reply reply = Pop3Reply.parse(line);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.code().map(Pop3ResponseCode::toString)).contains(code);
    assertThat(reply.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ready [AUTH]",
        " [AUTH] after a second space",
        "[] empty",
        "[/] empty levels",
        "[SYS/] empty level",
        "[SYS//TEMP] empty level",
        "[never closed",
        "[Error=\"ProxyNotAuthenticated\" Proxy=mbx1.example.com:1995:SSL]",
        "[\u00c4\u00d6] not ASCII",
      })
  void any_other_bracket_is_text(String text) {
    assertThat(Pop3Reply.parse("-ERR " + text))
        .isEqualTo(new Pop3Reply(Status.ERR, Optional.empty(), text));
  }

  @Test
  void a_code_is_within_its_general_part_and_within_itself() {
    Pop3ResponseCode temporary = new Pop3ResponseCode(List.of("sys", "temp"));

    assertThat(temporary.isWithin(new Pop3ResponseCode(List.of("SYS")))).isTrue();
    assertThat(temporary.isWithin(temporary)).isTrue();
    assertThat(temporary.isWithin(new Pop3ResponseCode(List.of("SYS", "PERM")))).isFalse();
    assertThat(temporary.isWithin(new Pop3ResponseCode(List.of("SYS", "TEMP", "X")))).isFalse();
    assertThat(temporary.isWithin(new Pop3ResponseCode(List.of("TEMP")))).isFalse();
  }

  @Test
  void five_hundred_and_twelve_octets_are_read_and_one_more_is_not() {
    String longest = "+OK " + "x".repeat(Pop3Reply.MAX_OCTETS - 4);

    assertThat(Pop3Reply.parse(longest).status()).isEqualTo(Status.OK);
    assertThat(Pop3Reply.parse(longest + "x").status()).isEqualTo(Status.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({"\u00e9, 2", "\u20ac, 3", "\uD83D\uDCEC, 4"})
  void length_is_counted_in_octets_not_in_characters(String character, int octets) {
    int fitting = (Pop3Reply.MAX_OCTETS - 4) / octets;
    String longest = "+OK " + character.repeat(fitting);

    assertThat(Pop3Reply.parse(longest).status()).isEqualTo(Status.OK);
    assertThat(Pop3Reply.parse(longest + character).status()).isEqualTo(Status.MALFORMED);
  }

  @Test
  void a_code_is_refused_where_none_can_stand() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Pop3Reply(
                    Status.CONTINUE, Optional.of(new Pop3ResponseCode(List.of("AUTH"))), ""))
        .withMessageContaining("CONTINUE")
        .withMessageContaining("AUTH");
  }

  @Test
  void a_code_without_levels_or_with_a_bracket_in_one_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Pop3ResponseCode(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Pop3ResponseCode(List.of("SYS", "a]b")))
        .withMessageContaining("a]b");
  }
}
