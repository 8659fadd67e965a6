package dev.pophealth.pop3.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScriptedServerTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Script LOGIN =
      Script.greeting("+OK ready")
          .expect("USER alice")
          .say("+OK")
          .expectMatching("PASS .+")
          .say("+OK 2 messages");

  @Test
  void a_client_that_keeps_to_the_script_hears_it_to_the_end() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(LOGIN.expect("QUIT").say("+OK bye"));
        RawClient client = new RawClient(server)) {
      assertThat(client.line()).isEqualTo("+OK ready");
      client.send("user alice\r\n");
      assertThat(client.line()).isEqualTo("+OK");
      client.send("PASS 漢字 7\n");
      assertThat(client.line()).isEqualTo("+OK 2 messages");
      client.send("QUIT\r\n");
      assertThat(client.rest()).isEqualTo("+OK bye\r\n");

      assertThat(server.awaitIdle(SOON)).isTrue();
      server.verify();
      Session session = server.sessions().get(0);
      assertThat(session.said()).containsExactly("user alice", "PASS 漢字 7", "QUIT");
      assertThat(session.ending()).isEqualTo(Ending.PLAYED);
      assertThat(session.number()).isEqualTo(1);
    }
  }

  @Test
  void another_command_than_the_expected_is_told_with_the_remedy() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(Script.greeting("+OK").expect("CAPA"));
        RawClient client = new RawClient(server)) {
      client.send("USER alice\r\n");
      assertThat(client.rest()).isEqualTo("+OK\r\n-ERR this is not in the script\r\n");
      assertThat(server.awaitIdle(SOON)).isTrue();

      assertThat(server.surprises()).containsExactly(new Surprise(1, 2, "CAPA", "USER alice"));
      assertThat(server.sessions().get(0).ending()).isEqualTo(Ending.SURPRISED);
      assertThatThrownBy(server::verify)
          .isInstanceOf(AssertionError.class)
          .hasMessage(
              "Connection 1, line 2 of the script: expected CAPA, got USER alice."
                  + " Mend the client, or let the script expect this (@any, @match REGEX).");
    }
  }

  @Test
  void the_keyword_may_come_in_any_letter_case_but_not_the_rest() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(LOGIN)) {
      for (String line : List.of("User alice", "USER Alice", "USER alice2", "USER alic")) {
        try (RawClient client = new RawClient(server)) {
          client.send(line + "\r\nPASS x\r\nQUIT\r\n");
          client.rest();
        }
      }
      assertThat(server.surprises())
          .extracting(Surprise::got)
          .containsExactly("USER Alice", "USER alice2", "USER alic");
    }
  }

  @Test
  void what_a_transcript_hides_may_be_anything_but_what_it_shows_may_not() throws Exception {
    Script script = Script.parse("C: PASS ***\nC: ***\nC: AUTH ***");
    try (ScriptedServer server = ScriptedServer.start(script)) {
      try (RawClient client = new RawClient(server)) {
        client.send("pass x y\r\nQUFB\r\nAUTO\r\n");
        client.rest();
      }
      try (RawClient client = new RawClient(server)) {
        client.send("PAS\r\n");
        client.rest();
      }
      assertThat(server.surprises()).extracting(Surprise::line).containsExactly(3, 1);
    }
  }

  @Test
  void no_message_holds_a_password_or_a_line_that_may_be_one() throws Exception {
    Script script = Script.greeting("+OK").expect("PASS geheim");
    try (ScriptedServer server = ScriptedServer.start(script)) {
      for (String line : List.of("PASS hunter2", "AUTH PLAIN hunter2", "aHVudGVyMg==", "")) {
        try (RawClient client = new RawClient(server)) {
          client.send(line + "\r\n");
          client.rest();
        }
      }
      assertThat(server.awaitIdle(SOON)).isTrue();
      assertThat(server.surprises())
          .extracting(Surprise::got)
          .containsExactly(
              "PASS …",
              "AUTH …",
              "a line of 12 characters that is no POP3 command",
              "an empty line");
      assertThat(server.surprises() + "" + server.sessions())
          .doesNotContain("geheim", "hunter2", "aHVu");
    }
  }

  @Test
  void a_client_that_hangs_up_early_surprises() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(LOGIN)) {
      try (RawClient client = new RawClient(server)) {
        client.line();
      }
      assertThat(server.awaitIdle(SOON)).isTrue();
      assertThat(server.surprises())
          .containsExactly(new Surprise(1, 2, "USER alice", "the client's hanging up"));
    }
  }

  @Test
  void at_the_scripts_end_the_client_may_quit_or_hang_up_but_nothing_else() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(Script.greeting("+OK"))) {
      try (RawClient client = new RawClient(server)) {
        client.send("quit\r\n");
        assertThat(client.rest()).isEqualTo("+OK\r\n+OK\r\n");
      }
      try (RawClient client = new RawClient(server)) {
        client.line();
      }
      assertThat(server.awaitIdle(SOON)).isTrue();
      server.verify();
      try (RawClient client = new RawClient(server)) {
        client.send("STAT\r\n");
        client.rest();
      }
      assertThat(server.surprises())
          .containsExactly(new Surprise(3, 2, "QUIT or nothing at the script's end", "STAT"));
    }
  }

  @Test
  void a_line_without_end_surprises() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(Script.greeting("+OK").expectAny());
        RawClient client = new RawClient(server)) {
      client.send("x".repeat(ClientLines.MAX_LINE + 1));
      client.rest();
      assertThat(server.surprises())
          .containsExactly(new Surprise(1, 2, "any line", "a line of more than 16384 octets"));
    }
  }

  @Test
  void each_connection_plays_its_own_script_and_the_last_goes_on() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.start(Script.greeting("+OK first"), Script.greeting("-ERR later"))) {
      for (String greeting : List.of("+OK first", "-ERR later", "-ERR later")) {
        try (RawClient client = new RawClient(server)) {
          assertThat(client.line()).isEqualTo(greeting);
        }
      }
      assertThat(server.connections()).isEqualTo(3);
    }
  }

  @Test
  void connections_at_once_do_not_disturb_each_other() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(LOGIN);
        RawClient one = new RawClient(server);
        RawClient two = new RawClient(server)) {
      assertThat(one.line()).isEqualTo("+OK ready");
      assertThat(two.line()).isEqualTo("+OK ready");
      assertThat(server.openConnections()).isEqualTo(2);
      two.send("USER alice\r\nPASS b\r\n");
      assertThat(two.line() + two.line()).isEqualTo("+OK+OK 2 messages");
      one.send("USER alice\r\n");
      assertThat(one.line()).isEqualTo("+OK");
    }
  }

  @Test
  void an_old_session_gives_way_to_a_new_one() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(Script.greeting("+OK").expectAny())) {
      for (int i = 0; i < ScriptedServer.MAX_SESSIONS + 3; i++) {
        try (RawClient client = new RawClient(server)) {
          client.line();
        }
      }
      assertThat(server.awaitIdle(SOON)).isTrue();
      assertThat(server.connections()).isEqualTo(1_003);
      assertThat(server.sessions()).hasSize(ScriptedServer.MAX_SESSIONS);
      assertThat(server.sessions().get(0).number()).isEqualTo(4);
      assertThat(server.surprises()).hasSize(ScriptedServer.MAX_SURPRISES);
    }
  }

  @Test
  void closing_ends_every_thread_and_connection_whatever_it_is_at() throws Exception {
    List<Script> scripts =
        List.of(
            Script.empty(),
            Script.empty().silence(),
            Script.empty().halfClose(),
            Script.empty().expectAny(),
            Script.empty().hear(),
            Script.empty().pause(Duration.ofDays(1)),
            Script.empty().waitAt("never"),
            Script.empty().drip(Duration.ofDays(1), "+OK"),
            Script.empty().endless("x"),
            Script.empty().tls());
    ScriptedServer server =
        ScriptedServer.start(
            TestCertificate.selfSigned("localhost").shownByServer(),
            scripts.toArray(new Script[0]));
    List<RawClient> clients = new ArrayList<>();
    try (server) {
      for (Script ignored : scripts) {
        clients.add(new RawClient(server));
      }
      while (server.openConnections() < scripts.size()) {
        Thread.onSpinWait();
      }
      assertThat(threads(server)).hasSize(scripts.size() + 1);
    }
    assertThat(threads(server)).isEmpty();
    assertThat(server.openConnections()).isZero();
    assertThat(server.sessions())
        .hasSize(scripts.size())
        .extracting(Session::ending)
        .containsOnly(Ending.SERVER_CLOSED);
    assertThatThrownBy(() -> new RawClient(server)).isInstanceOf(ConnectException.class);
    for (RawClient client : clients) {
      client.close();
    }
    server.close();
  }

  @Test
  void its_threads_keep_no_jvm_alive() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(Script.greeting("+OK").silence());
        RawClient client = new RawClient(server)) {
      client.line();
      assertThat(threads(server)).hasSize(2).allMatch(Thread::isDaemon);
    }
  }

  @Test
  void it_listens_on_loopback_only() throws IOException {
    try (ScriptedServer server = ScriptedServer.start(Script.empty())) {
      assertThat(server.address().getAddress().isLoopbackAddress()).isTrue();
      assertThat(server.address().getPort()).isEqualTo(server.port());
      try (Socket socket = new Socket(server.address().getAddress(), server.port())) {
        assertThat(socket.isConnected()).isTrue();
      }
    }
  }

  @Test
  void a_connection_is_open_until_one_side_closes() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(Script.greeting("+OK").silence())) {
      RawClient client = new RawClient(server);
      client.line();
      assertThat(server.openConnections()).isEqualTo(1);
      assertThat(server.awaitIdle(Duration.ofMillis(1))).isFalse();
      client.close();
      assertThat(server.awaitIdle(SOON)).isTrue();
      assertThat(server.openConnections()).isZero();
    }
  }

  @Test
  void a_script_with_tls_needs_a_certificate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScriptedServer.start(Script.empty().tls()))
        .withMessageContaining("start the server with an SSLContext");
    assertThatIllegalArgumentException()
        .isThrownBy(ScriptedServer::start)
        .withMessageContaining("give one or more");
  }

  private static Set<Thread> threads(ScriptedServer server) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("scripted-pop3-" + server.port() + "-"))
        .collect(Collectors.toSet());
  }
}
