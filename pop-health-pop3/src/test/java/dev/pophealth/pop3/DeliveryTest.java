package dev.pophealth.pop3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pophealth.health.Answer;
import dev.pophealth.pop3.replay.Script;
import dev.pophealth.pop3.replay.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer's client cannot be fooled, flooded or hung either. */
@Tag("hostile")
@Timeout(60)
class DeliveryTest {

  private static final String ASCII = "s3cr3t-Geheim";

  private static final Script MAIL =
      Script.greeting("220 mail")
          .expectMatching("EHLO .*")
          .say("250 mail")
          .expectMatching("MAIL FROM:.*")
          .say("250 ok")
          .expectMatching("RCPT TO:.*")
          .say("250 ok");
  private static final Script TAKEN =
      MAIL.expect("DATA").say("354 go").hearUntil(".").say("250 queued").expect("QUIT").say("221");
  private static final Script DIALOGUE = Probes.COUNTED.expect("QUIT").say("+OK");
  private static final Script AGAIN =
      Probes.GREETED.expectMatching("CAPA").say("+OK", "USER", "TOP", ".").expectAny().say("+OK");

  private static Pop3Result probe(ScriptedServer mail, ScriptedServer pop) {
    return probe(mail, pop, Probes.login("alice", ASCII));
  }

  private static Pop3Result probe(ScriptedServer mail, ScriptedServer pop, Login login) {
    return Probes.probe(check(mail, pop, login));
  }

  private static Pop3Check check(ScriptedServer mail, ScriptedServer pop, Login login) {
    return Pop3Check.touchPoint("127.0.0.1", login.allowingPlainText())
        .port(pop.port())
        .security(ConnectionSecurity.PLAIN)
        .deadline(Duration.ofSeconds(3))
        .patience(Duration.ofMillis(500))
        .delivery(
            Delivery.builder()
                .host("127.0.0.1")
                .port(mail.port())
                .security(ConnectionSecurity.PLAIN)
                .sender("probe@example.org")
                .recipient("alice@example.org")
                .lookEvery(Duration.ofSeconds(2))
                .build())
        .build();
  }

  @Test
  void a_mail_server_that_refuses_is_not_the_fault_of_POP3() {
    Script refusing =
        Script.greeting("220 mail")
            .expectMatching("EHLO .*")
            .say("250 mail")
            .expectMatching("MAIL FROM:.*")
            .say("550 not you");
    try (ScriptedServer mail = ScriptedServer.start(refusing);
        ScriptedServer pop = ScriptedServer.start(DIALOGUE)) {
      Pop3Result result = probe(mail, pop);
      assertThat(result.category()).as(result.english()).isEqualTo(Category.DELIVERY_REFUSED);
      assertThat(result.reading().answer()).isEqualTo(Answer.UNCLEAR);
    }
  }

  @Test
  void a_message_that_does_not_come_is_named_and_may_be_left() {
    Script empty =
        AGAIN.expectAny().say("+OK in").expect("STAT").say("+OK 0 0").expect("QUIT").say("+OK");
    try (ScriptedServer mail = ScriptedServer.start(TAKEN);
        ScriptedServer pop = ScriptedServer.start(DIALOGUE, empty)) {
      Pop3Result result = probe(mail, pop);
      assertThat(result.category()).as(result.english()).isEqualTo(Category.DELIVERY_TIMEOUT);
      assertThat(result.findings()).extracting(Finding::kind).contains(Finding.Kind.MESSAGE_LEFT);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "+ challenge, CUSTOMER_CLIENT_FAILED",
    "+OKAY, CUSTOMER_CLIENT_FAILED",
    "-ERR [IN-USE] locked, MAILBOX_LOCKED"
  })
  void what_jakarta_mail_takes_for_a_login_is_none(String reply, Category category) {
    Script lying = AGAIN.expectAny().say(reply).silence();
    try (ScriptedServer mail = ScriptedServer.start(TAKEN);
        ScriptedServer pop = ScriptedServer.start(DIALOGUE, lying)) {
      Pop3Result result = probe(mail, pop);
      assertThat(result.category()).as(result.english()).isEqualTo(category);
      assertThat(result.toString()).doesNotContain(ASCII);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "+OK 40000000 1, TOO_LONG",
    "+OK 99999999999999 1, TOO_LONG",
    "+OK -1 1, CUSTOMER_CLIENT_FAILED",
    "+OK, CUSTOMER_CLIENT_FAILED"
  })
  void figures_that_jakarta_mail_would_make_room_for_end_the_connection(
      String figures, Category category) {
    Script boasting = AGAIN.expectAny().say("+OK in").expect("STAT").say(figures).silence();
    try (ScriptedServer mail = ScriptedServer.start(TAKEN);
        ScriptedServer pop = ScriptedServer.start(DIALOGUE, boasting)) {
      Pop3Result result = probe(mail, pop);
      assertThat(result.category()).as(result.english()).isEqualTo(category);
    }
  }

  @Test
  void a_password_that_is_echoed_at_the_second_login_does_not_come_into_the_result() {
    String base64 = Base64.getEncoder().encodeToString(ASCII.getBytes(StandardCharsets.UTF_8));
    Script echoing = AGAIN.expectAny().say("-ERR [AUTH] no " + ASCII + " nor " + base64);
    try (ScriptedServer mail = ScriptedServer.start(TAKEN);
        ScriptedServer pop = ScriptedServer.start(DIALOGUE, echoing)) {
      Pop3Result result = probe(mail, pop);
      assertThat(result.category()).as(result.english()).isEqualTo(Category.AUTH_CREDENTIALS);
      assertThat(result.toString())
          .contains("no *** nor ***")
          .doesNotContain(ASCII)
          .doesNotContain(base64);
    }
  }

  @Test
  void a_password_that_jakarta_mail_would_garble_is_not_sent_by_it() {
    try (ScriptedServer mail = ScriptedServer.start(TAKEN);
        ScriptedServer pop = ScriptedServer.start(DIALOGUE, AGAIN)) {
      Pop3Result result = probe(mail, pop, Probes.login());
      assertThat(result.category()).as(result.english()).isEqualTo(Category.NO_CREDENTIALS);
      assertThat(result.reading().answer()).isEqualTo(Answer.UNCLEAR);
      assertThat(pop.connections()).isEqualTo(1);
      assertThat(mail.connections()).isZero();
    }
  }

  @Test
  void a_secret_that_is_gone_at_the_second_login_is_an_outcome() {
    Iterator<Secret> once = List.of(Secret.of(ASCII.toCharArray())).iterator();
    try (ScriptedServer mail = ScriptedServer.start(TAKEN);
        ScriptedServer pop = ScriptedServer.start(DIALOGUE)) {
      Pop3Result result = probe(mail, pop, Login.password("alice", once::next));
      assertThat(result.category()).as(result.english()).isEqualTo(Category.NO_CREDENTIALS);
      assertThat(mail.connections()).isZero();
    }
  }

  @Test
  void a_token_goes_the_way_of_tokens_both_times() {
    String xoauth2 = "SASL XOAUTH2";
    Script in =
        Probes.GREETED
            .expect("CAPA")
            .say("+OK", xoauth2, ".")
            .expect("AUTH XOAUTH2")
            .say("+ ")
            .expectAny()
            .say("+OK in");
    Script first =
        in.expect("CAPA")
            .say("+OK", xoauth2, ".")
            .expect("STAT")
            .say("+OK 0 0")
            .expect("QUIT")
            .say("+OK");
    Script second = in.expect("STAT").say("+OK 0 0").expect("QUIT").say("+OK");
    try (ScriptedServer mail = ScriptedServer.start(TAKEN);
        ScriptedServer pop = ScriptedServer.start(first, second)) {
      Login token = Login.token("alice", () -> Secret.of("t0ken".toCharArray()));
      Pop3Result result = probe(mail, pop, token);
      assertThat(result.category()).as(result.english()).isEqualTo(Category.DELIVERY_TIMEOUT);
      pop.verify();
      assertThat(pop.sessions().get(1).said().get(2))
          .isEqualTo(pop.sessions().get(0).said().get(2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOGIN-DELAY 999999", "login-delay 86400 USER"})
  void a_server_that_wants_long_between_two_logins_does_not_hold_the_probe(String delay) {
    Script slow =
        Probes.PASSED
            .expect("CAPA")
            .say("+OK", delay, ".")
            .expect("STAT")
            .say("+OK 0 0")
            .expect("QUIT")
            .say("+OK");
    try (ScriptedServer mail = ScriptedServer.start(TAKEN);
        ScriptedServer pop = ScriptedServer.start(slow)) {
      Pop3Result result = probe(mail, pop);
      assertThat(result.category()).as(result.english()).isEqualTo(Category.OUT_OF_TIME);
      assertThat(mail.connections()).isZero();
    }
  }

  @Test
  void a_silence_at_the_second_login_shorter_than_the_patience_is_the_probes_hurry() {
    try (ScriptedServer mail = ScriptedServer.start(TAKEN);
        ScriptedServer pop = ScriptedServer.start(DIALOGUE, Script.empty().silence())) {
      Pop3Check hurried =
          Pop3Check.builder()
              .from(check(mail, pop, Probes.login("alice", ASCII)))
              .patience(Duration.ofSeconds(4))
              .build();
      Pop3Result result = Probes.probe(hurried);
      assertThat(result.category()).as(result.english()).isEqualTo(Category.OUT_OF_TIME);
    }
  }

  @Test
  void an_endless_line_to_jakarta_mail_ends_at_its_bound() {
    Script endless = AGAIN.expectAny().say("+OK in").expect("STAT").endless("x");
    try (ScriptedServer mail = ScriptedServer.start(TAKEN);
        ScriptedServer pop = ScriptedServer.start(DIALOGUE, endless)) {
      assertThat(probe(mail, pop).category()).isEqualTo(Category.TOO_LONG);
    }
  }

  @Test
  void an_address_that_could_be_a_command_is_refused() {
    assertThatThrownBy(
            () ->
                Delivery.builder()
                    .host("h")
                    .sender("a@b\r\nRCPT TO:<c@d>")
                    .recipient("a@b")
                    .build())
        .hasMessageContaining("no mail address");
    assertThatThrownBy(
            () ->
                Pop3Check.selfTest("h")
                    .delivery(Delivery.builder().host("h").sender("a@b").recipient("a@b").build())
                    .build())
        .hasMessageContaining("touch point");
  }
}
