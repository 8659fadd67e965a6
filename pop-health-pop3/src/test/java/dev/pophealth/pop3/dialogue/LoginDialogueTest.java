package dev.pophealth.pop3.dialogue;

import static dev.pophealth.pop3.dialogue.Plans.BYE;
import static dev.pophealth.pop3.dialogue.Plans.CAPA;
import static dev.pophealth.pop3.dialogue.Plans.GREETING;
import static dev.pophealth.pop3.dialogue.Plans.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.pophealth.pop3.Finding;
import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.Mechanism;
import dev.pophealth.pop3.NotTested;
import dev.pophealth.pop3.Pop3Reply.Status;
import dev.pophealth.pop3.Secret;
import dev.pophealth.pop3.SecretSource;
import dev.pophealth.pop3.verdict.Event;
import dev.pophealth.pop3.verdict.Evidence;
import dev.pophealth.pop3.verdict.Stage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoginDialogueTest {

  private static final String SASL =
      "+OK\r\nSASL NTLM GSSAPI PLAIN LOGIN XOAUTH2 SCRAM-SHA-256\r\nUSER\r\n.\r\n";
  private static final String STAT = "+OK 0 0\r\n";

  @Test
  void plain_sends_its_answer_after_the_challenge() {
    Play play = Play.of(Plans.deep(Mechanism.PLAIN), GREETING, SASL, "+ \r\n", OK, SASL, STAT, BYE);

    assertThat(play.told())
        .startsWith("CAPA", "AUTH PLAIN", base64("\0joe\0s3cret!"), "CAPA", "STAT");
    assertThat(play.facts().failure()).isEmpty();
    assertThat(play.facts().mechanism()).contains("PLAIN");
  }

  @Test
  void login_answers_two_challenges_whatever_they_say() {
    Play play =
        Play.of(
            Plans.deep(Mechanism.LOGIN),
            GREETING,
            SASL,
            "+\r\n",
            "+ UGFzc3dvcmQ6\r\n",
            OK,
            SASL,
            STAT,
            BYE);

    assertThat(play.told())
        .startsWith("CAPA", "AUTH LOGIN", base64("joe"), base64("s3cret!"), "CAPA");
    assertThat(play.facts().stage()).isEqualTo(Stage.TRANSACTION);
  }

  @Test
  void xoauth2_sends_its_token_after_the_challenge() {
    Play play =
        Play.of(Plans.deep(Mechanism.XOAUTH2), GREETING, SASL, "+ \r\n", OK, SASL, STAT, BYE);

    assertThat(play.told())
        .startsWith(
            "CAPA", "AUTH XOAUTH2", base64("user=joe\u0001auth=Bearer s3cret!\u0001\u0001"));
    assertThat(play.facts().failure()).isEmpty();
  }

  @Test
  void a_refused_token_is_answered_with_an_empty_line_and_is_never_success() {
    String json = "{\"status\":\"400\",\"schemes\":\"Bearer\"}";
    for (String verdict : List.of("-ERR Authentication failure\r\n", "+OK welcome\r\n")) {
      Play play =
          Play.of(
              Plans.deep(Mechanism.XOAUTH2),
              GREETING,
              SASL,
              "+ \r\n",
              "+ " + base64(json) + "\r\n",
              verdict,
              BYE);

      assertThat(play.told().get(3)).isEmpty();
      Evidence failure = play.facts().failure().orElseThrow();
      assertThat(failure.command()).isEqualTo("AUTH XOAUTH2");
      assertThat(failure.reply().orElseThrow().status()).isEqualTo(Status.CONTINUE);
      assertThat(failure.words()).isEqualTo(json);
      assertThat(play.facts().stage()).isEqualTo(Stage.AUTHORIZATION);
    }
  }

  @Test
  void a_challenge_too_many_is_cancelled_and_is_never_success() {
    Play play =
        Play.of(
            Plans.deep(Mechanism.PLAIN), GREETING, SASL, "+ \r\n", "+ more\r\n", "-ERR\r\n", BYE);

    assertThat(play.told()).endsWith("*", "QUIT");
    assertThat(play.facts().failure().orElseThrow().reply().orElseThrow().text()).isEqualTo("more");
  }

  @Test
  void a_challenge_instead_of_an_answer_to_pass_is_never_success() {
    Play play = Play.of(Plans.deep(Mechanism.USER_PASS), GREETING, CAPA, OK, "+ \r\n", "<SILENCE>");

    assertThat(play.facts().failure().orElseThrow().reply().orElseThrow().status())
        .isEqualTo(Status.CONTINUE);
    assertThat(play.facts().stage()).isEqualTo(Stage.AUTHORIZATION);
  }

  @Test
  void good_news_before_the_secret_was_sent_is_malformed() {
    Play play = Play.of(Plans.deep(Mechanism.PLAIN), GREETING, SASL, "+OK welcome\r\n");

    assertThat(play.told()).containsExactly("CAPA", "AUTH PLAIN");
    assertThat(play.facts().failure().orElseThrow().reply().orElseThrow().status())
        .isEqualTo(Status.MALFORMED);
  }

  @Test
  void a_refused_password_is_not_tried_again_by_another_way() {
    Play play =
        Play.of(
            Plans.deep(Mechanism.PLAIN, Mechanism.LOGIN, Mechanism.USER_PASS),
            GREETING,
            SASL,
            "+ \r\n",
            "-ERR [AUTH] Authentication failed.\r\n",
            BYE);

    assertThat(play.told()).containsExactly("CAPA", "AUTH PLAIN", base64("\0joe\0s3cret!"), "QUIT");
    assertThat(play.facts().failure().orElseThrow().command()).isEqualTo("AUTH PLAIN");
  }

  @Test
  void the_first_allowed_way_that_is_offered_is_taken() {
    Play play =
        Play.of(Plans.deep(Mechanism.LOGIN, Mechanism.USER_PASS), GREETING, CAPA, "<SILENCE>");

    assertThat(play.told()).containsExactly("CAPA", "USER joe");
  }

  @Test
  void what_else_is_offered_is_named_as_not_tested() {
    Play play =
        Play.of(
            Plans.deep(Mechanism.PLAIN), "+OK hello <1896.697@example.org>\r\n", SASL, "<SILENCE>");

    assertThat(play.facts().notTested())
        .extracting(NotTested::what)
        .containsExactly("NTLM", "GSSAPI", "LOGIN", "XOAUTH2", "SCRAM-SHA-256", "USER", "APOP");
  }

  @Test
  void without_a_common_way_nothing_is_sent_and_the_session_is_signed_off() {
    Play play = Play.of(Plans.deep(Mechanism.XOAUTH2), GREETING, "+OK\r\nSASL NTLM\r\n.\r\n", BYE);

    assertThat(play.told()).containsExactly("CAPA", "QUIT");
    assertThat(play.facts().failure().orElseThrow().event()).isEqualTo(Event.NO_MECHANISM);
    assertThat(play.facts().failure().orElseThrow().words()).contains("SASL NTLM");
  }

  @Test
  void a_secret_goes_in_clear_only_where_that_is_allowed_by_name() {
    Login login = Plans.password(Mechanism.USER_PASS);

    Play refused = Play.of(Plans.inClear(login), GREETING, CAPA, BYE);
    assertThat(refused.told()).containsExactly("CAPA", "QUIT");
    assertThat(refused.facts().failure().orElseThrow().event())
        .isEqualTo(Event.PLAIN_TEXT_FORBIDDEN);

    Play allowed =
        Play.of(Plans.inClear(login.allowingPlainText()), GREETING, CAPA, OK, OK, CAPA, STAT, BYE);
    assertThat(allowed.facts().failure()).isEmpty();
    assertThat(allowed.facts().findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.PLAIN_TEXT_LOGIN_OFFERED);
  }

  @Test
  void a_source_without_a_secret_is_the_probes_own_trouble_and_its_message_is_kept_back() {
    Secret closed = Secret.of('x');
    closed.close();
    SecretSource failing =
        () -> {
          throw new IllegalStateException("vault said s3cret!");
        };
    for (SecretSource source : List.<SecretSource>of(failing, () -> closed, this::none)) {
      Login login = new Login("joe", source, List.of(Mechanism.USER_PASS), false);
      Facts facts = Play.of(Plans.deep(login), GREETING, CAPA, BYE).facts();

      assertThat(facts.failure().orElseThrow().event()).isEqualTo(Event.NO_SECRET);
      assertThat(facts.toString()).doesNotContain("s3cret!");
    }
  }

  @SuppressWarnings("NullAway") // what a careless source does
  private Secret none() {
    return null;
  }

  @Test
  void the_secret_is_closed_as_soon_as_it_is_taken() {
    Secret secret = Secret.of("s3cret!".toCharArray());
    Login login = new Login("joe", () -> secret, List.of(Mechanism.USER_PASS), false);

    Play.of(Plans.deep(login), GREETING, CAPA, "<SILENCE>");

    assertThatIllegalStateException().isThrownBy(secret::bytes);
  }

  @Test
  void a_secret_too_long_for_a_command_goes_by_sasl_or_not_at_all() {
    SecretSource source = () -> Secret.of("p".repeat(249).toCharArray());
    Login both = new Login("joe", source, List.of(Mechanism.USER_PASS, Mechanism.PLAIN), false);
    Login one = new Login("joe", source, List.of(Mechanism.USER_PASS), false);

    assertThat(Play.of(Plans.deep(both), GREETING, SASL, "<SILENCE>").told())
        .containsExactly("CAPA", "AUTH PLAIN");
    Play play = Play.of(Plans.deep(one), GREETING, SASL, BYE);
    assertThat(play.told()).containsExactly("CAPA", "QUIT");
    assertThat(play.facts().failure().orElseThrow().event()).isEqualTo(Event.NO_SECRET);
    assertThat(play.facts().failure().orElseThrow().words()).contains("255 octets");
  }

  @Test
  void a_secret_that_just_fits_a_command_goes_by_it() {
    SecretSource source = () -> Secret.of("p".repeat(248).toCharArray());
    Login login = new Login("joe", source, List.of(Mechanism.USER_PASS), false);
    Play play = Play.of(Plans.deep(login), GREETING, CAPA, OK, "<SILENCE>");

    assertThat(play.toldAsItWas()).last().asString().hasSize(255);
  }

  @Test
  void a_token_with_a_control_character_is_not_sent() {
    SecretSource source = () -> Secret.of("a\u0001auth=Bearer b".toCharArray());
    Login login = new Login("joe", source, List.of(Mechanism.XOAUTH2), false);

    assertThat(
            Play.of(Plans.deep(login), GREETING, SASL, BYE).facts().failure().orElseThrow().event())
        .isEqualTo(Event.NO_SECRET);
  }

  @Test
  void a_password_beyond_ascii_goes_in_utf_8() {
    SecretSource source = () -> Secret.of("pä😀ß".toCharArray());
    Login login = new Login("joe", source, List.of(Mechanism.PLAIN), false);
    Play play = Play.of(Plans.deep(login), GREETING, SASL, "+ \r\n", "<SILENCE>");

    assertThat(play.told()).last().isEqualTo(base64("\0joe\0pä😀ß"));
  }

  @Test
  void a_weak_password_does_not_change_what_a_reply_means() {
    Login login =
        new Login("joe", () -> Secret.of("OK".toCharArray()), List.of(Mechanism.USER_PASS), false);
    Play play = Play.of(Plans.deep(login), GREETING, CAPA, OK, OK, CAPA, STAT, BYE);

    assertThat(play.facts().failure()).isEmpty();
    assertThat(play.facts().transcript()).contains("S: +*** 0 0");
  }

  @Test
  void a_short_secret_is_taken_out_of_an_echo_of_its_own_answer() {
    Login login =
        new Login("joe", () -> Secret.of("abc".toCharArray()), List.of(Mechanism.PLAIN), false);
    String answer = base64("\0joe\0abc");
    Play play =
        Play.of(Plans.deep(login), GREETING, SASL, "+ \r\n", "-ERR [AUTH] " + answer + "\r\n", BYE);

    assertThat(play.told()).contains(answer);
    assertThat(play.facts().toString()).doesNotContain(answer).contains("text=***");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
