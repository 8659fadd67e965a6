package dev.pophealth.examples.quickstart.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackEndTest {

  private static final String FIRST =
      """
      Subject: one

      .a dot
      漢字
      last""";

  private final MailStore store = new MailStore();
  private final BackEnd backEnd = new BackEnd("mbx1", store);

  @BeforeEach
  void start() {
    store.password("alice", "pass word");
    store.deliver("alice", FIRST);
    store.deliver("alice", "Subject: two\n\n");
    backEnd.start();
  }

  @AfterEach
  void stop() {
    backEnd.stop();
  }

  @Test
  void a_session_reads_the_mailbox() throws IOException {
    try (Client client = loggedIn()) {
      assertThat(client.ask("STAT")).isEqualTo("+OK 2 54");
      assertThat(client.askAll("LIST")).containsExactly("+OK", "1 38", "2 16");
      assertThat(client.ask("LIST 2")).isEqualTo("+OK 2 16");
      assertThat(client.askAll("UIDL")).containsExactly("+OK", "1 m1", "2 m2");
      assertThat(client.ask("uidl 2")).isEqualTo("+OK 2 m2");
      assertThat(client.askAll("RETR 1"))
          .containsExactly("+OK", "Subject: one", "", "..a dot", "漢字", "last");
      assertThat(client.askAll("TOP 1 0")).containsExactly("+OK", "Subject: one", "");
      assertThat(client.askAll("TOP 1 1")).containsExactly("+OK", "Subject: one", "", "..a dot");
      assertThat(client.ask("NOOP")).isEqualTo("+OK");
      assertThat(client.askAll("CAPA")).contains("UIDL", "SASL PLAIN").doesNotContain("STLS");
      for (String wrong : new String[] {"RETR 3", "RETR 0", "RETR", "DELE x", "LIST 9", "TOP 1"}) {
        assertThat(client.ask(wrong)).startsWith("-ERR");
      }
      assertThat(client.ask("QUIT")).startsWith("+OK");
      assertThat(client.line()).isNull();
    }
  }

  @Test
  void messages_go_at_QUIT_and_not_before() throws IOException {
    try (Client client = loggedIn()) {
      assertThat(client.ask("DELE 1")).isEqualTo("+OK");
      assertThat(client.ask("DELE 1")).startsWith("-ERR");
      assertThat(client.ask("RETR 1")).startsWith("-ERR");
      assertThat(client.ask("STAT")).isEqualTo("+OK 1 16");
    }
    try (Client client = loggedInOnceFree()) {
      assertThat(client.ask("DELE 1") + client.ask("RSET") + client.ask("STAT"))
          .isEqualTo("+OK+OK+OK 2 54");
      client.ask("DELE 1");
      client.ask("QUIT");
      assertThat(client.line()).isNull();
    }
    try (Client client = loggedInOnceFree()) {
      assertThat(client.askAll("UIDL")).containsExactly("+OK", "1 m2");
    }
  }

  @Test
  void a_session_has_the_mailbox_to_itself() throws IOException {
    try (Client first = loggedIn();
        Client second = new Client(backEnd)) {
      second.line();
      second.ask("USER alice");
      assertThat(second.ask("PASS pass word")).startsWith("-ERR [IN-USE]");
      assertThat(first.ask("QUIT")).startsWith("+OK");
    }
    loggedInOnceFree().close();
  }

  @Test
  void a_wrong_or_an_old_password_is_refused() throws IOException {
    store.password("alice", "new");
    try (Client client = new Client(backEnd)) {
      client.line();
      assertThat(client.ask("PASS new")).startsWith("-ERR not valid");
      assertThat(client.ask("STAT")).startsWith("-ERR not valid");
      client.ask("USER alice");
      assertThat(client.ask("PASS pass word")).startsWith("-ERR [AUTH]");
      client.ask("USER alice");
      assertThat(client.ask("PASS new")).startsWith("+OK");
    }
  }

  @Test
  void PLAIN_comes_with_the_command_or_after_a_challenge() throws IOException {
    String response =
        Base64.getEncoder().encodeToString("\0alice\0pass word".getBytes(StandardCharsets.UTF_8));
    try (Client client = new Client(backEnd)) {
      client.line();
      assertThat(client.ask("AUTH PLAIN")).isEqualTo("+ ");
      assertThat(client.ask("*")).startsWith("-ERR");
      assertThat(client.ask("AUTH PLAIN !")).startsWith("-ERR");
      assertThat(client.ask("AUTH PLAIN " + response)).startsWith("+OK");
      client.ask("QUIT");
    }
    try (Client client = new Client(backEnd)) {
      client.line();
      client.ask("AUTH PLAIN");
      assertThat(client.ask(response)).matches("\\+OK.*|-ERR \\[IN-USE].*");
    }
  }

  @Test
  void with_the_store_failing_login_works_and_the_mailbox_does_not() throws IOException {
    store.fail();
    try (Client client = loggedIn()) {
      assertThat(client.ask("STAT")).startsWith("-ERR [SYS/TEMP]");
      assertThat(client.ask("RETR 1")).startsWith("-ERR [SYS/TEMP]");
      store.repair();
      assertThat(client.ask("STAT")).isEqualTo("+OK 2 54");
    }
  }

  @Test
  void no_mail_goes_to_nobody() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.deliver("bob", "x"))
        .withMessageContaining("give it a password");
  }

  private Client loggedIn() throws IOException {
    Client client = new Client(backEnd);
    assertThat(client.line()).startsWith("+OK");
    assertThat(client.ask("USER alice")).isEqualTo("+OK");
    assertThat(client.ask("PASS pass word")).isEqualTo("+OK User successfully logged on.");
    return client;
  }

  /** The server sees some time later that a client has gone. */
  private Client loggedInOnceFree() throws IOException {
    while (true) {
      Client client = new Client(backEnd);
      client.line();
      client.ask("USER alice");
      if (client.ask("PASS pass word").startsWith("+OK")) {
        return client;
      }
      client.close();
    }
  }
}
