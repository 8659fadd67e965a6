package dev.pophealth.pop3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.health.Answer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Real servers: a Dovecot behind a Dovecot proxy, broken in many ways, and the true cause told. */
@Timeout(120)
@EnabledIfSystemProperty(
    named = "pophealth.lab",
    matches = "on",
    disabledReason = "needs Dovecot: see src/test/lab/README.md")
class Pop3LabTest {

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
    return Probes.login("alice", lab.get("LAB_PASS_ALICE"));
  }

  private static Pop3Check.Builder front(Login who, ConnectionSecurity security) {
    boolean tls = security == ConnectionSecurity.TLS;
    return Pop3Check.touchPoint("localhost", who.allowingPlainText())
        .port(lab.port(tls ? "LAB_FRONT_POP3S" : "LAB_FRONT_POP3"))
        .security(security)
        .trust(trust);
  }

  private static Pop3Check.Builder proxyTest(String host) {
    return Pop3Check.proxyTest(host).port(lab.port("LAB_FRONT_POP3S")).trust(trust);
  }

  private static Pop3Result probe(Pop3Check.Builder check) {
    return Pop3Client.create().probe(check.build());
  }

  private static void find(Pop3Check.Builder check, Category category, Answer answer) {
    Pop3Result result = probe(check);
    assertThat(result.category()).as(result.english()).isEqualTo(category);
    assertThat(result.reading().answer()).isEqualTo(answer);
  }

  @ParameterizedTest
  @EnumSource(ConnectionSecurity.class)
  void a_mailbox_is_reached_through_the_proxy(ConnectionSecurity security) {
    Pop3Result result = probe(front(alice(), security).listing(true));
    assertThat(result.ok()).as(result.english()).isTrue();
    assertThat(result.deciding().flatMap(Pop3Session::mailbox).orElseThrow().messages())
        .isGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(Mechanism.class)
  void each_mechanism_that_the_server_offers_works(Mechanism mechanism) {
    Login bob = Probes.login("bob", lab.get("LAB_PASS_BOB"));
    Pop3Result result =
        probe(
            front(
                new Login("bob", bob.secret(), java.util.List.of(mechanism), true),
                ConnectionSecurity.STLS));
    assertThat(result.category())
        .as(result.english())
        .isEqualTo(mechanism == Mechanism.XOAUTH2 ? Category.NO_COMMON_MECHANISM : Category.OK);
  }

  @Test
  void the_back_end_answers_by_itself() {
    Pop3Result result =
        probe(
            Pop3Check.deepTest("localhost", alice()).port(lab.port("LAB_BACK_POP3S")).trust(trust));
    assertThat(result.ok()).as(result.english()).isTrue();
    assertThat(
            probe(Pop3Check.selfTest("localhost").port(lab.port("LAB_BACK_POP3S")).trust(trust))
                .ok())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "LAB_IP_EXPIRED, CERTIFICATE_EXPIRED",
    "LAB_IP_WRONGHOST, CERTIFICATE_WRONG_HOST",
    "LAB_IP_SELFSIGNED, CERTIFICATE_UNTRUSTED",
    "LAB_IP_NOCHAIN, CERTIFICATE_UNTRUSTED",
    "LAB_IP_FUTURE, CERTIFICATE_NOT_YET_VALID",
    "LAB_IP_SOON, OK"
  })
  void each_fault_of_a_certificate_is_told_by_name(String address, Category category) {
    Pop3Result result = probe(proxyTest(lab.get(address)));
    assertThat(result.category()).as(result.english()).isEqualTo(category);
    if (category == Category.OK) {
      assertThat(result.findings())
          .extracting(Finding::kind)
          .contains(Finding.Kind.CERTIFICATE_ENDS_SOON);
    } else {
      Pop3Result insecure =
          probe(proxyTest(lab.get(address)).trust(Trust.insecureWithoutVerification()));
      assertThat(insecure.ok()).as(insecure.english()).isTrue();
      assertThat(insecure.findings()).extracting(Finding::detail).contains(category.name());
    }
  }

  @Test
  void a_server_without_STLS_or_that_wants_it_first_is_told() {
    find(
        front(alice(), ConnectionSecurity.STLS).host(lab.get("LAB_IP_NOSTLS")),
        Category.STLS_NOT_OFFERED,
        Answer.UNCLEAR);
    Pop3Result plain =
        probe(front(alice(), ConnectionSecurity.PLAIN).host(lab.get("LAB_IP_TLSONLY")));
    assertThat(plain.category())
        .as(plain.english())
        .isIn(Category.TLS_REQUIRED_OR_STATE, Category.NO_COMMON_MECHANISM);
  }

  @Test
  void old_TLS_a_dead_port_and_plain_text_on_a_TLS_port_are_told_apart() {
    find(
        proxyTest("localhost").port(lab.port("LAB_LEGACY_TLS")),
        Category.TLS_VERSION,
        Answer.UNCLEAR);
    find(proxyTest("localhost").port(lab.port("LAB_DEAD")), Category.CONNECT_REFUSED, Answer.NO);
    find(
        proxyTest("localhost").port(lab.port("LAB_FRONT_POP3")),
        Category.TLS_NOT_SPOKEN,
        Answer.UNCLEAR);
  }

  @Test
  void a_wrong_password_a_blocked_account_and_a_lost_back_end_are_told_apart() {
    find(
        front(Probes.login("alice", "changed"), ConnectionSecurity.STLS),
        Category.AUTH_CREDENTIALS,
        Answer.UNCLEAR);
    find(
        front(Probes.login("blocked", "blocked"), ConnectionSecurity.STLS),
        Category.ACCOUNT_DISABLED,
        Answer.UNCLEAR);
    find(
        front(Probes.login("orphan", "any"), ConnectionSecurity.STLS),
        Category.BACKEND_UNREACHABLE,
        Answer.NO);
  }

  @Test
  void a_mailbox_in_use_is_no_fault_of_the_service() throws Exception {
    try (Socket other = new Socket("localhost", lab.port("LAB_BACK_POP3"))) {
      String talk = "USER carol\r\nPASS " + lab.get("LAB_PASS_CAROL") + "\r\nSTAT\r\n";
      other.getOutputStream().write(talk.getBytes(StandardCharsets.US_ASCII));
      while (!new String(other.getInputStream().readNBytes(1), StandardCharsets.US_ASCII)
          .equals("3")) {
        // The count of STAT: the other session has the lock.
      }
      find(
          front(Probes.login("carol", lab.get("LAB_PASS_CAROL")), ConnectionSecurity.STLS),
          Category.MAILBOX_LOCKED,
          Answer.UNCLEAR);
    }
  }

  @Test
  void a_broken_mailbox_is_told_though_the_login_works() throws Exception {
    lab.run("break", "broken");
    Pop3Result result = probe(front(Probes.login("broken", "broken"), ConnectionSecurity.STLS));
    assertThat(result.reading().answer()).as(result.english()).isEqualTo(Answer.NO);
    assertThat(result.category())
        .isIn(
            Category.BACKEND_UNREACHABLE,
            Category.STORE_TRANSIENT,
            Category.SERVER_TEMPORARY,
            Category.MAILBOX_NOT_REACHED);
    Pop3Result deep =
        probe(
            Pop3Check.deepTest("localhost", Probes.login("broken", "broken"))
                .port(lab.port("LAB_BACK_POP3S"))
                .trust(trust));
    assertThat(deep.diagnosis().orElseThrow().suspects())
        .as(deep.english())
        .extracting(Suspect::dependency)
        .contains(SeedDependency.INFORMATION_STORE);
    lab.run("fix", "broken");
    assertThat(probe(front(Probes.login("broken", "broken"), ConnectionSecurity.STLS)).ok())
        .isTrue();
  }

  @Test
  void a_killed_back_end_is_told_apart_from_a_killed_front_end() throws Exception {
    lab.run("kill", "backend");
    try {
      find(front(alice(), ConnectionSecurity.STLS), Category.BACKEND_UNREACHABLE, Answer.NO);
      assertThat(probe(proxyTest("localhost")).ok()).isTrue();
      find(
          Pop3Check.selfTest("localhost").port(lab.port("LAB_BACK_POP3S")).trust(trust),
          Category.CONNECT_REFUSED,
          Answer.NO);
    } finally {
      lab.run("start", "backend");
    }
    lab.run("kill", "proxy");
    try {
      find(proxyTest("localhost"), Category.CONNECT_REFUSED, Answer.NO);
    } finally {
      lab.run("start", "proxy");
    }
    assertThat(probe(front(alice(), ConnectionSecurity.STLS)).ok()).isTrue();
  }

  @Test
  void a_paused_back_end_is_told_apart_from_a_paused_front_end() throws Exception {
    lab.run("pause", "backend");
    try {
      find(front(alice(), ConnectionSecurity.STLS), Category.BACKEND_UNREACHABLE, Answer.NO);
      find(
          Pop3Check.selfTest("localhost")
              .port(lab.port("LAB_BACK_POP3"))
              .security(ConnectionSecurity.PLAIN)
              .connectionDeadline(Duration.ofSeconds(1))
              .patience(Duration.ofMillis(500)),
          Category.GREETING_TIMEOUT,
          Answer.NO);
    } finally {
      lab.run("resume", "backend");
    }
    lab.run("pause", "proxy");
    try {
      find(
          proxyTest("localhost")
              .connectionDeadline(Duration.ofSeconds(1))
              .patience(Duration.ofMillis(500)),
          Category.TLS_TIMEOUT,
          Answer.NO);
    } finally {
      lab.run("resume", "proxy");
    }
    assertThat(probe(front(alice(), ConnectionSecurity.STLS)).ok()).isTrue();
  }

  @Test
  void a_certificate_that_expires_under_way_is_told() throws Exception {
    lab.run("cert", "expired");
    try {
      find(front(alice(), ConnectionSecurity.STLS), Category.CERTIFICATE_EXPIRED, Answer.UNCLEAR);
    } finally {
      lab.run("cert", "good");
    }
  }

  @Test
  void a_mailbox_of_ten_thousand_messages_is_counted() throws Exception {
    lab.run("fill", "10000", "bob");
    Pop3Result result =
        probe(
            front(Probes.login("bob", lab.get("LAB_PASS_BOB")), ConnectionSecurity.TLS)
                .listing(true));
    assertThat(result.ok()).as(result.english()).isTrue();
    assertThat(result.deciding().flatMap(Pop3Session::mailbox).orElseThrow().messages())
        .isGreaterThan(9_999);
    assertThat(result.findings())
        .extracting(Finding::kind)
        .doesNotContain(Finding.Kind.LISTING_DIFFERS);
  }

  @ParameterizedTest
  @EnumSource(ConnectionSecurity.class)
  void a_marked_message_goes_the_whole_way_and_is_removed(ConnectionSecurity security) {
    Login carol = Probes.login("carol", lab.get("LAB_PASS_CAROL"));
    long before = messages(carol);
    Pop3Result result =
        probe(
            front(carol, security)
                .delivery(
                    Delivery.builder()
                        .host("127.0.0.1")
                        .port(lab.port("LAB_SMTP"))
                        .security(ConnectionSecurity.PLAIN)
                        .sender("probe@lab.test")
                        .recipient("carol@lab.test")
                        .lookEvery(Duration.ofSeconds(1))
                        .build()));
    assertThat(result.ok()).as(result.english()).isTrue();
    assertThat(result.deciding().orElseThrow().phases())
        .extracting(PhaseResult::phase)
        .contains(Phase.DELIVERY, Phase.RETRIEVAL);
    assertThat(messages(carol)).isEqualTo(before);
  }

  private static long messages(Login who) {
    Pop3Result result = probe(front(who, ConnectionSecurity.TLS));
    return result.deciding().flatMap(Pop3Session::mailbox).orElseThrow().messages();
  }
}
