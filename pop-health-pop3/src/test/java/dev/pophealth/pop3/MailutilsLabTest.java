package dev.pophealth.pop3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Answer;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another real server than Dovecot: GNU mailutils' pop3d. */
@Timeout(60)
@EnabledIfSystemProperty(
    named = "pophealth.lab",
    matches = "on",
    disabledReason = "needs GNU mailutils: see src/test/lab/README.md")
class MailutilsLabTest {

  private static Lab lab;
  private static Trust trust;

  @BeforeAll
  static void start() throws Exception {
    lab = Lab.start();
    trust = lab.trust();
  }

  @AfterAll
  static void stop() throws Exception {
    lab.close();
  }

  private static Login alice() {
    return Probes.login("alice@lab.test", lab.get("LAB_PASS_ALICE"));
  }

  private static Pop3Check.Builder check(ProbeKind kind, ConnectionSecurity security) {
    boolean tls = security == ConnectionSecurity.TLS;
    return Pop3Check.builder()
        .kind(kind)
        .host("localhost")
        .port(lab.port(tls ? "LAB_MAILUTILS_POP3S" : "LAB_MAILUTILS_POP3"))
        .security(security)
        .trust(trust);
  }

  private static Pop3Check.Builder deep(Login who, ConnectionSecurity security) {
    return check(ProbeKind.DEEP_TEST, security).login(who.allowingPlainText());
  }

  private static Pop3Result find(Pop3Check.Builder check, Category category, Answer answer) {
    Pop3Result result = Probes.probe(check.build());
    assertThat(result.category()).as(result.english()).isEqualTo(category);
    assertThat(result.reading().answer()).isEqualTo(answer);
    return result;
  }

  @ParameterizedTest
  @EnumSource(ConnectionSecurity.class)
  void greeting_and_capabilities_are_read(ConnectionSecurity security) {
    Pop3Result result = find(check(ProbeKind.SELF_TEST, security), Category.OK, Answer.YES);
    Pop3Session session = result.deciding().orElseThrow();
    assertThat(session.greeting().orElseThrow()).startsWith("POP3 Ready");
    assertThat(session.capabilities().orElseThrow().has("UIDL")).isTrue();
    assertThat(session.tls().isPresent()).isEqualTo(security != ConnectionSecurity.PLAIN);
  }

  @ParameterizedTest
  @EnumSource(ConnectionSecurity.class)
  void the_mailbox_is_reached(ConnectionSecurity security) {
    Login bob = Probes.login("bob@lab.test", lab.get("LAB_PASS_BOB"));
    Pop3Result result = find(deep(bob, security).listing(true), Category.OK, Answer.YES);
    assertThat(result.deciding().flatMap(Pop3Session::mailbox).orElseThrow().messages())
        .isEqualTo(3);
    // The timestamp in the greeting offers APOP.
    assertThat(result.notTested()).extracting(NotTested::what).contains("APOP");
  }

  @ParameterizedTest
  @EnumSource(ConnectionSecurity.class)
  void a_wrong_password_is_the_probes_fault(ConnectionSecurity security) {
    find(
        deep(Probes.login("alice@lab.test", "changed"), security),
        Category.AUTH_CREDENTIALS,
        Answer.UNCLEAR);
  }

  @Test
  void a_mailbox_in_use_is_told() throws Exception {
    try (Socket other = new Socket("localhost", lab.port("LAB_MAILUTILS_POP3"))) {
      OutputStream out = other.getOutputStream();
      String login = "USER alice@lab.test\r\nPASS " + lab.get("LAB_PASS_ALICE") + "\r\n";
      out.write(login.getBytes(StandardCharsets.US_ASCII));
      heard(other.getInputStream(), "opened mailbox");
      find(deep(alice(), ConnectionSecurity.STLS), Category.MAILBOX_LOCKED, Answer.UNCLEAR);
    }
  }

  private static void heard(InputStream in, String words) throws Exception {
    StringBuilder all = new StringBuilder();
    while (all.indexOf(words) < 0) {
      all.append(new String(in.readNBytes(1), StandardCharsets.US_ASCII));
    }
  }

  @Test
  void an_expired_certificate_a_pause_and_a_kill_are_told_apart() throws Exception {
    lab.run("cert", "expired", "mailutils");
    find(
        check(ProbeKind.SELF_TEST, ConnectionSecurity.STLS),
        Category.CERTIFICATE_EXPIRED,
        Answer.UNCLEAR);
    lab.run("cert", "good", "mailutils");
    lab.run("pause", "mailutils");
    find(
        check(ProbeKind.SELF_TEST, ConnectionSecurity.PLAIN)
            .connectionDeadline(Duration.ofSeconds(1))
            .patience(Duration.ofMillis(500)),
        Category.GREETING_TIMEOUT,
        Answer.NO);
    lab.run("resume", "mailutils");
    lab.run("kill", "mailutils");
    find(check(ProbeKind.SELF_TEST, ConnectionSecurity.TLS), Category.CONNECT_REFUSED, Answer.NO);
    lab.run("start", "mailutils");
    find(deep(alice(), ConnectionSecurity.TLS), Category.OK, Answer.YES);
  }
}
