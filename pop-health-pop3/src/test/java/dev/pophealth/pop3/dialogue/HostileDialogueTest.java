package dev.pophealth.pop3.dialogue;

import static dev.pophealth.pop3.dialogue.Plans.BYE;
import static dev.pophealth.pop3.dialogue.Plans.CAPA;
import static dev.pophealth.pop3.dialogue.Plans.GREETING;
import static dev.pophealth.pop3.dialogue.Plans.OK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop3.Bounds;
import dev.pophealth.pop3.Finding;
import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.Mechanism;
import dev.pophealth.pop3.Phase;
import dev.pophealth.pop3.Pop3Reply.Status;
import dev.pophealth.pop3.Secret;
import dev.pophealth.pop3.verdict.Event;
import dev.pophealth.pop3.verdict.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("hostile")
class HostileDialogueTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+OKAY hello",
        "+ERR Server error",
        "HTTP/1.1 400 Bad Request",
        "",
        "OK",
        "+",
        "+ come in",
        "+OK nul \0 within",
        "+OK escape \u001b[2J",
        "+OK carriage \r return",
        "+OK latin-1 \u00e4"
      })
  void a_greeting_that_is_none_is_never_good_news(String greeting) {
    Play play = Play.of(Plans.selfTest(), greeting + "\r\n");

    assertThat(play.told()).isEmpty();
    assertThat(play.facts().failure().orElseThrow().event()).isEqualTo(Event.REPLY);
    assertThat(play.facts().failure().orElseThrow().reply().orElseThrow().status())
        .isIn(Status.MALFORMED, Status.CONTINUE);
  }

  @Test
  void a_stranger_who_says_a_word_and_closes_is_no_pop3_server_taking_its_leave() {
    Play play = Play.of(Plans.selfTest(), "HTTP/1.1 400 Bad Request\r\n", "<CLOSED>");

    assertThat(play.facts().failure().orElseThrow().event()).isEqualTo(Event.REPLY);
  }

  @Test
  void after_a_refusal_to_greet_nothing_more_is_said() {
    Play play = Play.of(Plans.selfTest(), "-ERR [SYS/TEMP] too busy\r\n");

    assertThat(play.told()).isEmpty();
    assertThat(play.facts().failure().orElseThrow().phase()).isEqualTo(Phase.GREETING);
  }

  @Test
  void a_long_transcript_says_how_much_it_leaves_out() {
    String capa = "+OK\r\nSTLS\r\nUSER\r\n" + "X-Y\r\n".repeat(70) + ".\r\n";
    Play play = Play.of(Plans.stls(), GREETING, capa, OK, capa, OK, OK, capa, "+OK 0 0\r\n", BYE);

    assertThat(play.facts().failure()).isEmpty();
    assertThat(play.facts().transcript()).hasSize(201).last().isEqualTo("-- 13 more");
  }

  @Test
  void bytes_that_cannot_be_seen_are_made_visible() {
    Play play = Play.of(Plans.selfTest(), "+OK a\0b\u001bc\u00ffd\r\n");

    assertThat(play.facts().failure().orElseThrow().reply().orElseThrow().text())
        .isEqualTo("+OK a\\x00b\\x1bc\\xffd");
    assertThat(play.facts().transcript()).containsExactly("S: +OK a\\x00b\\x1bc\\xffd");
  }

  @Test
  void utf_8_is_text() {
    String greeting =
        new String("+OK ようこそ\r\n".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertThat(Play.of(Plans.selfTest(), greeting, CAPA, BYE).facts())
        .satisfies(facts -> assertThat(facts.failure()).isEmpty())
        .satisfies(facts -> assertThat(facts.greeting()).contains("ようこそ"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+OK",
        "+OK 3",
        "+OK -1 100",
        "+OK 1 -100",
        "+OK 99999999999999999999 1",
        "+OK 1 99999999999999999999",
        "+OK 2147483648 1",
        "+OK 1.5 100",
        "+OK three 100",
        "+OK  3 100",
        "+OK +3 100",
        "+OK 0x3 100"
      })
  void absurd_figures_are_malformed(String stat) {
    Play play =
        Play.of(Plans.deep(Mechanism.USER_PASS), GREETING, CAPA, OK, OK, CAPA, stat + "\r\n");

    Evidence failure = play.facts().failure().orElseThrow();
    assertThat(failure.phase()).isEqualTo(Phase.STAT);
    assertThat(failure.reply().orElseThrow().status()).isEqualTo(Status.MALFORMED);
    assertThat(failure.reply().orElseThrow().text()).isEqualTo(stat);
    assertThat(play.facts().mailbox()).isEmpty();
  }

  @Test
  void bytes_between_stls_and_the_handshake_are_an_attack_whenever_they_come() {
    String stls = "+OK\r\nSTLS\r\n.\r\n";
    Play together = Play.of(Plans.stls(), GREETING, stls, "+OK begin\r\n+OK injected\r\n");
    Dialogue apart = new Dialogue(Plans.stls());
    feed(apart, GREETING);
    apart.sent();
    feed(apart, stls);
    apart.sent();
    feed(apart, "+OK begin\r\n");
    assertThat(apart.step()).isEqualTo(Step.START_TLS);
    feed(apart, "+");

    for (Facts facts : List.of(together.facts(), apart.facts())) {
      assertThat(facts.failure().orElseThrow().event()).isEqualTo(Event.INJECTED);
      assertThat(facts.failure().orElseThrow().phase()).isEqualTo(Phase.TLS);
    }
    assertThat(together.told()).containsExactly("CAPA", "STLS");
  }

  @Test
  void a_good_bye_before_the_next_command_is_its_answer() {
    Play play = Play.of(Plans.selfTest(), GREETING + "-ERR [SYS/TEMP] Server shutting down.\r\n");

    assertThat(play.told()).isEmpty();
    assertThat(play.facts().failure().orElseThrow().reply().orElseThrow().text())
        .isEqualTo("Server shutting down.");
    assertThat(play.facts().failure().orElseThrow().phase()).isEqualTo(Phase.CAPABILITIES);
    assertThat(play.facts().findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.UNASKED_LINE);
  }

  @Test
  void answers_before_the_questions_are_not_believed() {
    Play play =
        Play.of(
            Plans.deep(Mechanism.USER_PASS),
            GREETING + CAPA + OK + OK + CAPA + "+OK 0 0\r\n" + BYE);

    assertThat(play.told()).isEmpty();
    assertThat(play.facts().failure().orElseThrow().reply().orElseThrow().status())
        .isEqualTo(Status.MALFORMED);
  }

  @Test
  void an_answer_that_began_before_the_question_is_not_believed() {
    Play play = Play.of(Plans.selfTest(), GREETING + "+O", "K\r\n.\r\n", BYE);

    assertThat(play.facts().failure().orElseThrow().reply().orElseThrow().text())
        .isEqualTo("sent before it was asked for: +OK");
  }

  @Test
  void a_line_beyond_the_bound_ends_the_dialogue() {
    Play play = Play.of(Plans.selfTest(), "+OK " + "x".repeat(20_000));

    assertThat(play.facts().failure().orElseThrow().event()).isEqualTo(Event.TOO_LONG);
    assertThat(play.facts().failure().orElseThrow().words()).hasSize(200).endsWith("…");
  }

  @Test
  void the_bound_of_a_line_is_kept_to_the_octet() {
    Bounds bounds = new Bounds(64, 1 << 10, 1 << 10);
    String fits = "+OK " + "x".repeat(58) + "\r\n";

    assertThat(Play.of(Plans.bounded(bounds), fits).facts().greeting()).isPresent();
    assertThat(Play.of(Plans.bounded(bounds), "+OK x" + fits.substring(4)).facts())
        .satisfies(
            facts -> assertThat(facts.failure().orElseThrow().event()).isEqualTo(Event.TOO_LONG));
  }

  @Test
  void a_reply_longer_than_512_octets_is_read_by_its_beginning() {
    Play play = Play.of(Plans.selfTest(), "+OK " + "x".repeat(1_000) + "\r\n", CAPA, BYE);

    assertThat(play.facts().failure()).isEmpty();
    assertThat(play.facts().findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.LINE_TOO_LONG);
  }

  @Test
  void endless_lists_end_at_the_bound() {
    Bounds bounds = new Bounds(512, 1 << 10, 1 << 10);
    String lines = "X 1\r\n".repeat(300);
    Play capa = Play.of(Plans.bounded(bounds), GREETING, "+OK\r\n" + lines);
    Play list =
        Play.of(
            Plans.bounded(bounds),
            GREETING,
            CAPA,
            OK,
            OK,
            CAPA,
            "+OK 1 1\r\n",
            "+OK\r\n" + "1 1\r\n".repeat(300));

    assertThat(capa.facts().failure().orElseThrow().words())
        .isEqualTo("CAPA gave more than 1024 octets");
    assertThat(list.facts().failure().orElseThrow().words())
        .isEqualTo("LIST gave more than 1024 octets");
  }

  @Test
  void many_capabilities_are_read_to_their_end_and_not_all_kept() {
    Play play =
        Play.of(Plans.selfTest(), GREETING, "+OK\r\n" + "X-Y\r\n".repeat(5_000) + ".\r\n", BYE);

    assertThat(play.facts().failure()).isEmpty();
    assertThat(play.facts().capabilities().orElseThrow().lines()).hasSize(64);
    assertThat(play.facts().transcript()).hasSizeLessThan(80);
  }

  @Test
  void a_dot_at_the_beginning_of_a_line_is_taken_off() {
    Play play = Play.of(Plans.selfTest(), GREETING, "+OK\r\n..X\r\n.\r\n", BYE);

    assertThat(play.facts().capabilities().orElseThrow().lines()).containsExactly(".X");
  }

  @Test
  void line_ends_without_cr_are_read_and_found() {
    Play play = Play.of(Plans.selfTest(), "+OK hi\n", "+OK\nUSER\n.\n", "+OK\n");

    assertThat(play.facts().failure()).isEmpty();
    assertThat(play.facts().findings())
        .containsExactly(new Finding(Finding.Kind.BARE_LINE_FEED, ""));
  }

  @Test
  void a_closing_line_without_a_status_word_is_known_by_the_end_that_follows() {
    Plan plan = Plans.deep(Mechanism.USER_PASS);
    List<Play> plays =
        List.of(
            Play.of(plan, GREETING, CAPA, OK, OK, CAPA, "Connection is closed. 21\r\n"),
            Play.of(plan, GREETING, CAPA, OK, OK, CAPA, "Gone for lunch\r\n", "<CLOSED>"),
            Play.of(plan, GREETING, CAPA, OK, OK, CAPA, "Gone for lunch", "<RESET>"));

    for (Play play : plays) {
      assertThat(play.facts().failure().orElseThrow().event()).isEqualTo(Event.CLOSING_LINE);
      assertThat(play.facts().failure().orElseThrow().phase()).isEqualTo(Phase.STAT);
      assertThat(play.facts().failure().orElseThrow().words())
          .isIn("Connection is closed. 21", "Gone for lunch");
    }
  }

  @Test
  void a_line_without_a_status_word_that_was_not_the_last_is_malformed() {
    Plan plan = Plans.deep(Mechanism.USER_PASS);
    List<Play> plays =
        List.of(
            Play.of(plan, GREETING, CAPA, OK, OK, CAPA, "Gone for lunch\r\n", "<SILENCE>"),
            Play.of(plan, GREETING, CAPA, OK, OK, CAPA, "Gone for lunch\r\n", "+OK 0 0\r\n"),
            Play.of(plan, GREETING, CAPA, OK, OK, CAPA, "+OKAY\r\n", "<CLOSED>"));

    for (Play play : plays) {
      assertThat(play.facts().failure().orElseThrow().event()).isEqualTo(Event.REPLY);
      assertThat(play.facts().failure().orElseThrow().reply().orElseThrow().status())
          .isEqualTo(Status.MALFORMED);
    }
  }

  @Test
  void bad_news_cut_short_is_news_and_good_news_is_none() {
    Plan plan = Plans.deep(Mechanism.USER_PASS);
    Facts bad = Play.of(plan, GREETING, CAPA, OK, "-ERR Server Unav", "<CLOSED>").facts();
    Facts good = Play.of(plan, GREETING, CAPA, OK, "+OK Logged in", "<CLOSED>").facts();

    assertThat(bad.failure().orElseThrow().reply().orElseThrow().text()).isEqualTo("Server Unav");
    assertThat(bad.findings()).containsExactly(new Finding(Finding.Kind.LINE_NOT_ENDED, ""));
    assertThat(good.failure().orElseThrow().event()).isEqualTo(Event.CLOSED);
    assertThat(good.failure().orElseThrow().words()).isEqualTo("after: +OK Logged in");
  }

  @Test
  void a_secret_that_the_server_echoes_is_taken_out_even_of_a_code() {
    Login login =
        new Login(
            "joe", () -> Secret.of("hunter2".toCharArray()), List.of(Mechanism.USER_PASS), false);
    Play play =
        Play.of(Plans.deep(login), GREETING, CAPA, OK, "-ERR [X/hunter2] no hunter2 here\r\n", BYE);

    assertThat(play.facts().failure().orElseThrow().reply().orElseThrow().text())
        .isEqualTo("no *** here");
    assertThat(play.facts().toString()).doesNotContainIgnoringCase("hunter2");
  }

  @Test
  void nothing_is_taken_after_the_end() {
    Play play = Play.of(Plans.selfTest(), GREETING, CAPA, BYE + "more\r\n");
    Facts before = play.facts();
    feed(play.dialogue(), "-ERR and more\r\n");
    play.dialogue().ended(Event.RESET, "");

    assertThat(play.facts()).isEqualTo(before);
  }

  private static void feed(Dialogue dialogue, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    dialogue.received(bytes, bytes.length);
  }
}
