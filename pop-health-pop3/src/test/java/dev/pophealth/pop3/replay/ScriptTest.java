package dev.pophealth.pop3.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

  private static final String ALL =
      """
      # A session that never was
      S: +OK ready <1896.697170952@dbc.mtview.ca.us>

      C: CAPA
      S: +OK
      S:  indented, and a blank at the end\s
      S:
      S: .
      C:
      @any
      @match USER .+
      @until .
      @hear
      @bytes +OK\\x00\\x07\\xff\\t\\\\\\r\\n\\x20
      @pause PT0.25S
      @wait go-on
      @drip PT1S +OK\\r\\n
      @drip go-on +OK \\r\\n
      @repeat 1000 1 120\\r\\n
      @tls
      @tls TLSv1.2 TLSv1.3
      @endless x
      # nothing follows but a note
      """;

  @Test
  void a_transcript_is_printed_as_it_was_read() {
    assertThat(Script.parse(ALL)).hasToString(ALL);
  }

  @Test
  void a_script_and_its_transcript_are_the_same() {
    Script script =
        Script.greeting("+OK ready")
            .note("a note")
            .expect("CAPA")
            .sayMultiline("+OK", List.of("USER"))
            .expectMatching("AUTH .+")
            .drip(Duration.ofSeconds(1), "+ ")
            .reset();
    assertThat(script)
        .hasToString(
            """
            S: +OK ready
            # a note
            C: CAPA
            S: +OK
            S: USER
            S: .
            @match AUTH .+
            @drip PT1S +\\x20
            @reset
            """)
        .isEqualTo(Script.parse(script.toString()))
        .hasSameHashCodeAs(Script.parse(script.toString()));
  }

  @Test
  void a_pasted_session_may_be_indented_and_have_other_line_ends() {
    assertThat(Script.parse("  S: +OK\r\n\tC: QUIT\r\n  S: +OK bye"))
        .isEqualTo(Script.greeting("+OK").expect("QUIT").say("+OK bye"));
  }

  @Test
  void the_notes_of_a_probes_transcript_are_notes_and_its_TLS_is_a_handshake() {
    assertThat(Script.parse("S: +OK\n-- TLS\nC: PASS ***\n-- 3 lines"))
        .isEqualTo(Script.greeting("+OK").tls().expect("PASS ***").note("-- 3 lines"));
  }

  @Test
  @Timeout(20)
  void a_long_transcript_is_read_in_a_time_that_grows_with_its_length_alone() {
    String lines = "S: 1 120\n".repeat(100_000);
    assertThat(Script.parse(lines)).hasToString(lines);
  }

  @Test
  void what_cannot_be_shown_is_printed_as_octets() {
    assertThat(Script.greeting("+OK \u202e\u0000"))
        .hasToString("@bytes +OK \\xe2\\x80\\xae\\x00\\r\\n\n");
    assertThat(Script.greeting("+OK 準備")).hasToString("S: +OK 準備\n");
    assertThat(Script.parse("@bytes é")).hasToString("@bytes \\xc3\\xa9\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USER alice hunter2     | 'Line 2 of the transcript, ''USER'': begin a line with'",
        "@nonsense              | begin a line with",
        "@silence now           | begin a line with",
        "@pause 3 s             | give one such as PT0.1S",
        "@pause PT-1S           | below zero",
        "@wait Go               | no name for a gate",
        "@wait                  | no name for a gate",
        "@drip PT1S             | something is missing",
        "@drip -1 x             | no name for a gate",
        "@repeat x y            | say how many times",
        "@repeat -1 y           | below zero",
        "@bytes \\q             | write \\r, \\n, \\t, \\\\ or \\xHH",
        "@bytes \\x1            | an escape that is none, at character 1",
        "@bytes ab\\            | an escape that is none, at character 3",
        "@match (               | Unclosed group",
        "@endless               | use that",
      })
  void a_line_that_is_none_is_refused_with_its_number_and_the_remedy(String line, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Script.parse("S: +OK\n" + line))
        .withMessageStartingWith("Line 2 of the transcript, '")
        .withMessageContaining(message)
        .withMessageNotContaining("hunter2");
  }

  @Test
  void nothing_but_notes_can_follow_an_end() {
    for (Script ended :
        List.of(
            Script.empty().silence(),
            Script.empty().halfClose(),
            Script.empty().hangUp(),
            Script.empty().cut(),
            Script.empty().reset(),
            Script.empty().endless("x"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ended.note("fine").say("too late"))
          .withMessageContaining("nothing can follow @");
      assertThatIllegalArgumentException().isThrownBy(() -> ended.then(Script.greeting("+OK")));
      assertThat(Script.greeting("+OK").then(ended).toString()).isEqualTo("S: +OK\n" + ended);
    }
  }

  @Test
  void a_line_end_inside_a_line_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Script.greeting("+OK\r\n"))
        .withMessageContaining("sayBytes");
    assertThatIllegalArgumentException().isThrownBy(() -> Script.empty().expect("a\nb"));
    assertThatIllegalArgumentException().isThrownBy(() -> Script.empty().note("a\nb"));
    assertThatIllegalArgumentException().isThrownBy(() -> Script.empty().expectMatching("a\nb"));
  }
}
