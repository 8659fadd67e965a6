package dev.pophealth.pop3;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.pophealth.health.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that others wrote for tests: the happy path, with real mail in it. */
@Timeout(60)
class GreenMailTest {

  private static final String ADDRESS = "alice@example.org";

  private final GreenMail mail =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3S),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
          });

  @BeforeEach
  void start() {
    mail.start();
    mail.setUser(ADDRESS, "alice", Probes.PASSWORD);
    deliver("first");
    deliver("second");
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  private void deliver(String subject) {
    GreenMailUtil.sendTextEmail(
        ADDRESS, "bob@example.org", subject, "hello", mail.getSmtp().getServerSetup());
  }

  private Pop3Check.Builder check(ProbeKind kind, ConnectionSecurity security) {
    boolean tls = security == ConnectionSecurity.TLS;
    return Pop3Check.builder()
        .kind(kind)
        .host("127.0.0.1")
        .port(tls ? mail.getPop3s().getPort() : mail.getPop3().getPort())
        .security(security)
        .trust(Trust.insecureWithoutVerification()); // its certificate ran out long ago
  }

  private Pop3Check.Builder touchPoint(ConnectionSecurity security) {
    return check(ProbeKind.TOUCH_POINT, security).login(Probes.login().allowingPlainText());
  }

  private static Pop3Result find(Pop3Check.Builder check, Category category, Answer answer) {
    Pop3Result result = Probes.probe(check.build());
    assertThat(result.category()).as(result.english()).isEqualTo(category);
    assertThat(result.reading().answer()).isEqualTo(answer);
    return result;
  }

  @ParameterizedTest
  @EnumSource(names = {"PLAIN", "TLS"})
  void it_greets_and_tells_what_it_can(ConnectionSecurity security) {
    Pop3Result result = find(check(ProbeKind.PROXY_TEST, security), Category.OK, Answer.YES);
    assertThat(result.deciding().flatMap(Pop3Session::capabilities).orElseThrow().sasl())
        .contains("PLAIN");
  }

  @ParameterizedTest
  @EnumSource(names = {"PLAIN", "TLS"})
  void its_mailbox_is_reached(ConnectionSecurity security) {
    Pop3Result result = find(touchPoint(security).listing(true), Category.OK, Answer.YES);
    assertThat(result.deciding().flatMap(Pop3Session::mailbox).orElseThrow().messages())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"PLAIN, OK", "USER_PASS, NO_COMMON_MECHANISM", "LOGIN, NO_COMMON_MECHANISM"})
  void a_login_goes_by_what_it_offers(Mechanism mechanism, Category category) {
    Login one = new Login("alice", Probes.login().secret(), List.of(mechanism), true);
    assertThat(Probes.probe(touchPoint(ConnectionSecurity.TLS).login(one).build()).category())
        .isEqualTo(category);
  }

  @Test
  void STLS_is_not_offered() {
    find(touchPoint(ConnectionSecurity.STLS), Category.STLS_NOT_OFFERED, Answer.UNCLEAR);
  }

  @Test
  void a_wrong_password_is_never_red() {
    Pop3Result result =
        Probes.probe(
            touchPoint(ConnectionSecurity.TLS).login(Probes.login("alice", "wrong")).build());
    assertThat(result.ok()).isFalse();
    assertThat(result.diagnosis().orElseThrow().phase()).isEqualTo(Phase.AUTHENTICATION);
    assertThat(result.reading().answer()).as(result.english()).isEqualTo(Answer.UNCLEAR);
  }

  @ParameterizedTest
  @EnumSource(names = {"PLAIN", "TLS"})
  void a_marked_message_comes_back_and_the_others_stay(ConnectionSecurity security) {
    Pop3Result result =
        find(
            touchPoint(security)
                .delivery(
                    Delivery.builder()
                        .host("127.0.0.1")
                        .port(mail.getSmtp().getPort())
                        .security(ConnectionSecurity.PLAIN)
                        .sender("probe@example.org")
                        .recipient(ADDRESS)
                        .lookEvery(Duration.ofMillis(100))
                        .build()),
            Category.OK,
            Answer.YES);
    assertThat(result.deciding().orElseThrow().phases())
        .extracting(PhaseResult::phase)
        .contains(Phase.DELIVERY, Phase.RETRIEVAL);
    assertThat(mail.getReceivedMessages())
        .extracting(message -> message.getSubject())
        .containsExactly("first", "second");
  }
}
