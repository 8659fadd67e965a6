package dev.pophealth.pop3.dialogue;

import static dev.pophealth.pop3.dialogue.Plans.BYE;
import static dev.pophealth.pop3.dialogue.Plans.CAPA;
import static dev.pophealth.pop3.dialogue.Plans.GREETING;
import static dev.pophealth.pop3.dialogue.Plans.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.pophealth.pop3.Bounds;
import dev.pophealth.pop3.Capabilities;
import dev.pophealth.pop3.Finding;
import dev.pophealth.pop3.MailboxFigures;
import dev.pophealth.pop3.Mechanism;
import dev.pophealth.pop3.NotTested;
import dev.pophealth.pop3.Phase;
import dev.pophealth.pop3.verdict.Event;
import dev.pophealth.pop3.verdict.Evidence;
import dev.pophealth.pop3.verdict.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DialogueTest {

  @Test
  void a_self_test_greets_asks_for_capabilities_and_signs_off() {
    Play play = Play.of(Plans.selfTest(), GREETING, CAPA, BYE);

    assertThat(play.told()).containsExactly("CAPA", "QUIT");
    assertThat(play.facts().failure()).isEmpty();
    assertThat(play.facts().greeting()).contains("ready");
    assertThat(play.facts().capabilities().orElseThrow().lines())
        .containsExactly("USER", "UIDL", "RESP-CODES");
    assertThat(play.ended())
        .containsExactly(
            new Step.Ended(Phase.GREETING, true),
            new Step.Ended(Phase.CAPABILITIES, true),
            new Step.Ended(Phase.SIGN_OFF, true));
    assertThat(play.facts().notTested())
        .extracting(NotTested::what)
        .containsExactly("login and mailbox");
  }

  @Test
  void a_deep_test_logs_in_asks_again_for_capabilities_and_looks_into_the_mailbox() {
    Play play =
        Play.of(
            Plans.deep(Mechanism.USER_PASS),
            GREETING,
            CAPA,
            OK,
            OK,
            CAPA,
            "+OK 3 1200 extra words\r\n",
            BYE);

    assertThat(play.told())
        .containsExactly("CAPA", "USER joe", "PASS s3cret!", "CAPA", "STAT", "QUIT");
    assertThat(play.facts().failure()).isEmpty();
    assertThat(play.facts().mailbox()).contains(new MailboxFigures(3, 1200));
    assertThat(play.facts().stage()).isEqualTo(Stage.TRANSACTION);
    assertThat(play.facts().mechanism()).contains("USER");
    assertThat(play.facts().findings()).isEmpty();
    assertThat(play.facts().transcript())
        .contains("C: USER ***", "C: PASS ***", "C: STAT", "S: +OK 3 1200 extra words");
  }

  @Test
  void light_mode_signs_off_after_the_login_and_says_what_it_left_out() {
    Play play = Play.of(Plans.light(), GREETING, CAPA, OK, OK, BYE);

    assertThat(play.told()).containsExactly("CAPA", "USER joe", "PASS s3cret!", "QUIT");
    assertThat(play.facts().stage()).isEqualTo(Stage.LOGGED_IN);
    assertThat(play.facts().notTested()).extracting(NotTested::what).containsExactly("mailbox");
  }

  @Test
  void stls_asks_for_capabilities_again_and_goes_by_those_under_tls() {
    Play play =
        Play.of(
            Plans.stls(),
            GREETING,
            "+OK\r\nSTLS\r\nUIDL\r\n.\r\n",
            OK,
            "+OK\r\nUSER\r\nUIDL\r\nTOP\r\n.\r\n",
            OK,
            OK,
            "+OK\r\nUIDL\r\nTOP\r\n.\r\n",
            "+OK 0 0\r\n",
            BYE);

    assertThat(play.told())
        .containsExactly(
            "CAPA", "STLS", "<TLS>", "CAPA", "USER joe", "PASS s3cret!", "CAPA", "STAT", "QUIT");
    Facts facts = play.facts();
    assertThat(facts.failure()).isEmpty();
    assertThat(facts.inClear()).contains(new Capabilities(List.of("STLS", "UIDL")));
    assertThat(facts.capabilities()).contains(new Capabilities(List.of("USER", "UIDL", "TOP")));
    assertThat(facts.loggedIn()).contains(new Capabilities(List.of("UIDL", "TOP")));
    assertThat(facts.findings())
        .containsExactly(
            new Finding(Finding.Kind.CAPABILITIES_DIFFER_UNDER_TLS, "gone: [], new: [TOP]"));
  }

  @Test
  void stls_that_is_gone_ends_the_dialogue_before_the_password_is_sent() {
    Capabilities before = new Capabilities(List.of("STLS", "USER"));
    Play play = Play.of(Plans.stls(Optional.of(before)), GREETING, CAPA, BYE);

    assertThat(play.told()).containsExactly("CAPA", "QUIT");
    assertThat(play.facts().failure().orElseThrow().event()).isEqualTo(Event.STLS_NOT_OFFERED);
    assertThat(play.facts().failure().orElseThrow().phase()).isEqualTo(Phase.STLS);
    assertThat(play.facts().findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.PLAIN_TEXT_LOGIN_OFFERED, Finding.Kind.STLS_GONE);
  }

  @Test
  void a_refused_stls_ends_the_dialogue_before_the_password_is_sent() {
    Play play =
        Play.of(
            Plans.stls(),
            GREETING,
            "+OK\r\nSTLS\r\n.\r\n",
            "-ERR [SYS/PERM] Error initializing TLS\r\n",
            BYE);

    assertThat(play.told()).containsExactly("CAPA", "STLS", "QUIT");
    assertThat(play.facts().failure().orElseThrow().command()).isEqualTo("STLS");
    assertThat(play.facts().failure().orElseThrow().secured()).isFalse();
  }

  @Test
  void refused_capabilities_are_a_finding_and_the_session_goes_on() {
    Play play =
        Play.of(
            Plans.deep(Mechanism.PLAIN, Mechanism.USER_PASS),
            GREETING,
            "-ERR unknown command\r\n",
            OK,
            OK,
            "+OK 0 0\r\n",
            BYE);

    assertThat(play.told()).containsExactly("CAPA", "USER joe", "PASS s3cret!", "STAT", "QUIT");
    assertThat(play.facts().failure()).isEmpty();
    assertThat(play.facts().capabilities()).isEmpty();
    assertThat(play.facts().findings())
        .containsExactly(new Finding(Finding.Kind.CAPABILITIES_UNKNOWN, "unknown command"));
  }

  @Test
  void with_unknown_capabilities_stls_is_tried() {
    Play play = Play.of(Plans.stls(), GREETING, "-ERR what\r\n", OK, CAPA, OK, OK, CAPA);

    assertThat(play.told()).startsWith("CAPA", "STLS", "<TLS>", "CAPA", "USER joe");
  }

  @Test
  void what_is_offered_otherwise_than_before_is_found() {
    Plan plan =
        new Plan(
            true,
            false,
            null,
            false,
            false,
            Bounds.DEFAULT,
            Optional.of(new Capabilities(List.of("USER", "TOP"))),
            false);

    assertThat(Play.of(plan, GREETING, "+OK\r\nUSER\r\nUIDL\r\n.\r\n", BYE).facts().findings())
        .containsExactly(
            new Finding(Finding.Kind.CAPABILITIES_CHANGED, "gone: [TOP], new: [UIDL]"));
  }

  @Test
  void a_back_end_that_offers_otherwise_than_its_front_end_is_found() {
    Play play =
        Play.of(
            Plans.deep(Mechanism.USER_PASS),
            GREETING,
            "+OK\r\nUSER\r\nSASL PLAIN\r\nUIDL\r\n.\r\n",
            OK,
            OK,
            "+OK\r\nTOP\r\n.\r\n",
            "+OK 0 0\r\n",
            BYE);

    assertThat(play.facts().findings())
        .containsExactly(
            new Finding(Finding.Kind.CAPABILITIES_DIFFER_AFTER_LOGIN, "gone: [UIDL], new: [TOP]"));
  }

  @Test
  void a_failure_behind_the_login_has_stage_command_and_words_and_is_signed_off() {
    Play play =
        Play.of(
            Plans.deep(Mechanism.USER_PASS),
            GREETING,
            CAPA,
            OK,
            "+OK User successfully logged on.\r\n",
            CAPA,
            "-ERR [SYS/TEMP] Server Unavailable. 21\r\n",
            BYE);

    assertThat(play.told()).endsWith("STAT", "QUIT");
    Evidence failure = play.facts().failure().orElseThrow();
    assertThat(failure.stage()).isEqualTo(Stage.LOGGED_IN);
    assertThat(failure.phase()).isEqualTo(Phase.STAT);
    assertThat(failure.command()).isEqualTo("STAT");
    assertThat(failure.codes()).isTrue();
    assertThat(failure.reply().orElseThrow().code().orElseThrow()).hasToString("SYS/TEMP");
    assertThat(failure.reply().orElseThrow().text()).isEqualTo("Server Unavailable. 21");
    assertThat(play.ended())
        .endsWith(new Step.Ended(Phase.STAT, false), new Step.Ended(Phase.SIGN_OFF, true));
  }

  @Test
  void listings_are_counted_and_held_against_stat() {
    Play play =
        Play.of(
            Plans.listing(),
            GREETING,
            CAPA,
            OK,
            OK,
            CAPA,
            "+OK 2 300\r\n",
            "+OK\r\n1 100\r\n2 200\r\n.\r\n",
            "+OK\r\n1 abc\r\n2 def\r\n.\r\n",
            BYE);

    assertThat(play.told()).endsWith("STAT", "LIST", "UIDL", "QUIT");
    assertThat(play.facts().listed()).contains(new MailboxFigures(2, 300));
    assertThat(play.facts().findings()).isEmpty();
    assertThat(play.facts().transcript()).doesNotContain("S: 1 100").contains("-- 2 lines");
  }

  @Test
  void listings_that_differ_from_stat_or_cannot_be_read_are_found() {
    Play play =
        Play.of(
            Plans.listing(),
            GREETING,
            CAPA,
            OK,
            OK,
            CAPA,
            "+OK 2 300\r\n",
            "+OK\r\n1 100\r\n2 300\r\n.\r\n",
            "+OK\r\n1 abc\r\nrubbish\r\n3 def\r\n.\r\n",
            BYE);

    assertThat(play.facts().failure()).isEmpty();
    assertThat(play.facts().findings())
        .containsExactly(
            new Finding(Finding.Kind.LISTING_DIFFERS, "LIST has 400 octets, STAT has 300"),
            new Finding(Finding.Kind.LISTING_DIFFERS, "UIDL has 3 messages, STAT has 2"),
            new Finding(Finding.Kind.UNREADABLE_LINES, "UIDL: 1 of 3"));
  }

  @Test
  void a_server_without_uidl_is_no_failure() {
    Play play =
        Play.of(
            Plans.listing(),
            GREETING,
            CAPA,
            OK,
            OK,
            CAPA,
            "+OK 0 0\r\n",
            "+OK\r\n.\r\n",
            "-ERR no\r\n",
            BYE);

    assertThat(play.facts().failure()).isEmpty();
    assertThat(play.facts().notTested()).extracting(NotTested::what).containsExactly("UIDL");
  }

  @Test
  void a_server_that_closes_instead_of_answering_quit_is_found_out_and_forgiven() {
    assertThat(Play.of(Plans.selfTest(), GREETING, CAPA, "<CLOSED>").facts())
        .satisfies(facts -> assertThat(facts.failure()).isEmpty())
        .satisfies(
            facts ->
                assertThat(facts.findings())
                    .extracting(Finding::kind)
                    .containsExactly(Finding.Kind.SIGN_OFF_CUT));
  }

  @Test
  void a_refused_sign_off_is_a_failure() {
    Facts facts =
        Play.of(Plans.selfTest(), GREETING, CAPA, "-ERR Some deleted messages were not removed\r\n")
            .facts();

    assertThat(facts.failure().orElseThrow().phase()).isEqualTo(Phase.SIGN_OFF);
  }

  @Test
  void a_silence_ends_the_dialogue_where_it_fell() {
    Play play = Play.of(Plans.selfTest(), GREETING, "<SILENCE>");

    assertThat(play.facts().failure().orElseThrow().event()).isEqualTo(Event.SILENCE);
    assertThat(play.facts().failure().orElseThrow().phase()).isEqualTo(Phase.CAPABILITIES);
    assertThat(play.told()).containsExactly("CAPA");
  }

  @Test
  void misuse_says_what_to_look_at() {
    Dialogue dialogue = new Dialogue(Plans.selfTest());

    assertThatIllegalStateException().isThrownBy(dialogue::toSend).withMessageContaining("step()");
    assertThatIllegalStateException().isThrownBy(dialogue::secured).withMessageContaining("step()");
  }
}
