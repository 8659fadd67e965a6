package dev.pophealth.pop3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pophealth.health.Answer;
import dev.pophealth.pop3.replay.Script;
import dev.pophealth.pop3.replay.ScriptedServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The customer's client cannot be fooled, flooded or hung either. */
@Timeout(60)
class DeliveryTest {

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
    return Probes.probe(
        Pop3Check.touchPoint("127.0.0.1", Probes.login().allowingPlainText())
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
            .build());
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
      assertThat(result.toString()).doesNotContain(Probes.PASSWORD);
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
