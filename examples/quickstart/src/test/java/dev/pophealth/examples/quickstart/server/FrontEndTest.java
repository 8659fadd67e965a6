package dev.pophealth.examples.quickstart.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontEndTest {

  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final MailStore store = new MailStore();
  private final BackEnd backEnd = new BackEnd("mbx1", store);
  private final FrontEnd frontEnd = new FrontEnd("cas1", store, backEnd::address, PATIENCE);

  @BeforeEach
  void start() {
    store.password("alice", "secret");
    store.deliver("alice", "Subject: one\n\n.body");
    backEnd.start();
    frontEnd.start();
  }

  @AfterEach
  void stop() {
    frontEnd.stop();
    backEnd.stop();
  }

  @Test
  void it_proxies_to_the_back_end_after_login() throws IOException {
    try (Client client = loggedOn()) {
      assertThat(client.ask("STAT")).isEqualTo("+OK 1 23");
      assertThat(client.askAll("LIST")).containsExactly("+OK", "1 23");
      assertThat(client.ask("LIST 1")).isEqualTo("+OK 1 23");
      assertThat(client.askAll("RETR 1")).containsExactly("+OK", "Subject: one", "", "..body");
      assertThat(client.askAll("TOP 1 0")).containsExactly("+OK", "Subject: one", "");
      assertThat(client.askAll("UIDL")).containsExactly("+OK", "1 m1");
      assertThat(client.ask("DELE 2")).startsWith("-ERR");
      assertThat(client.ask("QUIT")).startsWith("+OK");
      assertThat(client.line()).isNull();
    }
  }

  @Test
  void it_greets_and_logs_on_with_the_back_end_away_and_only_STAT_tells() throws IOException {
    backEnd.stop();
    assertThat(backEnd.isRunning()).isFalse();
    try (Client client = loggedOn()) {
      assertThat(client.ask("STAT")).isEqualTo("-ERR Server Unavailable. 21");
      assertThat(client.ask("QUIT")).isEqualTo("-ERR Server Unavailable. 21");
      assertThat(client.line()).isNull();
    }
    backEnd.start();
    try (Client client = loggedOn()) {
      assertThat(client.ask("STAT")).startsWith("+OK");
    }
  }

  @Test
  void a_hung_back_end_is_unavailable_until_it_is_restarted_on_the_same_port() throws IOException {
    var before = backEnd.address();
    backEnd.hang();
    try (Client client = loggedOn()) {
      assertThat(client.ask("STAT")).isEqualTo("-ERR Server Unavailable. 21");
    }
    backEnd.restart();
    assertThat(backEnd.address()).isEqualTo(before);
    try (Client client = loggedOn()) {
      assertThat(client.ask("STAT")).startsWith("+OK");
    }
  }

  @Test
  void a_hung_front_end_accepts_and_says_nothing_until_restarted() throws IOException {
    frontEnd.hang();
    try (Client client = new Client(frontEnd)) {
      assertThat(client.hearsNothing()).isTrue();
      frontEnd.restart();
      assertThat(client.line()).isNull();
    }
    loggedOn().close();
  }

  @Test
  void a_slow_service_takes_its_time_for_each_reply() throws IOException {
    frontEnd.slow(Duration.ofMillis(40));
    long begin = System.nanoTime();
    loggedOn().close();
    assertThat(System.nanoTime() - begin).isGreaterThan(Duration.ofMillis(119).toNanos());
  }

  @Test
  void the_words_of_a_failing_store_and_of_a_locked_mailbox_come_through() throws IOException {
    store.fail();
    try (Client client = loggedOn()) {
      assertThat(client.ask("STAT")).startsWith("-ERR [SYS/TEMP]");
      try (Client second = loggedOn()) {
        assertThat(second.ask("STAT")).startsWith("-ERR [IN-USE]");
      }
    }
  }

  @Test
  void a_wrong_password_is_refused_by_the_front_end_itself() throws IOException {
    store.password("alice", "other");
    backEnd.stop();
    try (Client client = new Client(frontEnd)) {
      client.line();
      client.ask("USER alice");
      assertThat(client.ask("PASS secret"))
          .isEqualTo("-ERR Logon failure: unknown user name or bad password.");
    }
  }

  @Test
  void a_stopped_service_refuses_connections() {
    frontEnd.stop();
    assertThatThrownBy(() -> new Client(frontEnd)).isInstanceOf(ConnectException.class);
  }

  private Client loggedOn() throws IOException {
    Client client = new Client(frontEnd);
    assertThat(client.line()).isEqualTo("+OK ready");
    assertThat(client.ask("USER alice")).isEqualTo("+OK");
    assertThat(client.ask("PASS secret")).isEqualTo("+OK User successfully logged on.");
    return client;
  }
}
