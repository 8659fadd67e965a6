package dev.pophealth.pop3.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every move, as a client sees it that does nothing but send and read octets. */
class MovesTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void a_multiline_reply_has_its_dots_doubled_and_ends_in_one() throws Exception {
    Script script = Script.empty().sayMultiline("+OK", List.of("a", ".b", "", "..")).hangUp();
    assertThat(all(script)).isEqualTo("+OK\r\na\r\n..b\r\n\r\n...\r\n.\r\n");
  }

  @Test
  void octets_come_as_they_are() throws Exception {
    byte[] odd = {'+', 'O', 'K', 0, 7, 27, (byte) 0x80, (byte) 0xff, '\n', '\r', ' ', '\\'};
    Script script = Script.empty().sayBytes(odd).hangUp();
    assertThat(all(script)).isEqualTo(new String(odd, StandardCharsets.ISO_8859_1));
  }

  @Test
  void text_that_is_not_ASCII_comes_in_UTF_8() throws Exception {
    assertThat(all(Script.greeting("+OK 準備完了").hangUp()).getBytes(StandardCharsets.ISO_8859_1))
        .isEqualTo("+OK 準備完了\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_repeated_text_comes_so_often_and_no_dot_follows() throws Exception {
    assertThat(all(Script.empty().repeat(100_000, "1 120\r\n").hangUp()))
        .hasSize(700_000)
        .matches("(?:1 120\r\n)++");
    assertThat(all(Script.empty().repeat(0, "x").hangUp())).isEmpty();
  }

  @Test
  void an_endless_text_does_not_end_until_the_client_leaves() throws Exception {
    Script script = Script.greeting("+OK").endless("xy\r\n");
    try (ScriptedServer server = ScriptedServer.start(script)) {
      try (RawClient client = new RawClient(server)) {
        assertThat(client.line()).isEqualTo("+OK");
        assertThat(client.octets(8_000_000)).hasSize(8_000_000).startsWith("xy\r\nxy\r\n");
      }
      assertThat(server.awaitIdle(SOON)).isTrue();
      assertThat(server.sessions().get(0).ending()).isEqualTo(Ending.CLIENT_LEFT);
    }
  }

  @Test
  void a_gate_holds_back_what_follows_until_it_is_told() throws Exception {
    Script script = Script.greeting("+OK").waitAt("go").say("-ERR shutting down").hangUp();
    try (ScriptedServer server = ScriptedServer.start(script);
        RawClient client = new RawClient(server)) {
      assertThat(client.line()).isEqualTo("+OK");
      assertThat(server.gate("go").awaitArrival(SOON)).isTrue();
      assertThat(client.available()).isZero();
      server.gate("go").pass(1);
      assertThat(client.rest()).isEqualTo("-ERR shutting down\r\n");
    }
  }

  @Test
  void a_gate_lets_a_drip_pass_octet_by_octet() throws Exception {
    Script script = Script.empty().dripAt("drop", "+OK\r\n").hangUp();
    try (ScriptedServer server = ScriptedServer.start(script);
        RawClient client = new RawClient(server)) {
      Gate gate = server.gate("drop");
      gate.pass(2);
      assertThat(client.octets(2)).isEqualTo("+O");
      assertThat(gate.awaitArrival(SOON)).isTrue();
      assertThat(client.available()).isZero();
      gate.pass(1);
      assertThat(client.octets(1)).isEqualTo("K");
      gate.open();
      assertThat(client.rest()).isEqualTo("\r\n");
      assertThat(gate.awaitArrival(Duration.ZERO)).isFalse();
    }
  }

  @Test
  void a_pause_and_a_drip_take_their_time() throws Exception {
    Script script =
        Script.empty().pause(Duration.ofMillis(30)).drip(Duration.ofMillis(10), "+OK").hangUp();
    long begin = System.nanoTime();
    assertThat(all(script)).isEqualTo("+OK");
    assertThat(System.nanoTime() - begin).isGreaterThan(Duration.ofMillis(60).toNanos());
  }

  @Test
  void a_silent_server_listens_and_says_nothing() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(Script.greeting("+OK").silence())) {
      try (RawClient client = new RawClient(server)) {
        client.line();
        client.send("CAPA\r\nSTAT\r\n" + "x".repeat(20_000));
        client.closeOutput();
        assertThat(client.rest()).isEmpty();
      }
      assertThat(server.awaitIdle(SOON)).isTrue();
      server.verify();
      assertThat(server.sessions().get(0).said()).containsExactly("CAPA", "STAT");
      assertThat(server.sessions().get(0).ending()).isEqualTo(Ending.PLAYED);
    }
  }

  @Test
  void half_closed_the_client_reads_the_end_and_is_still_heard() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(Script.greeting("+OK").halfClose())) {
      try (RawClient client = new RawClient(server)) {
        assertThat(client.rest()).isEqualTo("+OK\r\n");
        client.send("QUIT\r\n");
        assertThat(server.openConnections()).isEqualTo(1);
      }
      assertThat(server.awaitIdle(SOON)).isTrue();
      assertThat(server.sessions().get(0).said()).containsExactly("QUIT");
    }
  }

  @Test
  void a_cut_ends_in_order_even_with_words_unread() throws Exception {
    Script script =
        Script.greeting("+OK").expect("USER a").waitAt("sent").sayBytes(ascii("+O")).cut();
    try (ScriptedServer server = ScriptedServer.start(script);
        RawClient client = new RawClient(server)) {
      client.send("USER a\r\n" + "PASS b\r\n".repeat(5_000));
      server.gate("sent").open();
      assertThat(client.rest()).isEqualTo("+OK\r\n+O");
    }
  }

  @Test
  void a_reset_is_no_end_but_a_failure() throws Exception {
    Script script = Script.greeting("+OK").expectAny().reset();
    try (ScriptedServer server = ScriptedServer.start(script);
        RawClient client = new RawClient(server)) {
      client.line();
      client.send("CAPA\r\n");
      assertThatThrownBy(client::octet)
          .isInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
    }
  }

  @Test
  void a_message_is_heard_up_to_its_dot() throws Exception {
    Script script = Script.greeting("220 ready").expect("DATA").hearUntil(".").say("250 queued");
    try (ScriptedServer server = ScriptedServer.start(script)) {
      try (RawClient client = new RawClient(server)) {
        client.send("DATA\r\nSubject: one\r\n\r\n..\r\n.\r\nQUIT\r\n");
        assertThat(client.rest()).isEqualTo("220 ready\r\n250 queued\r\n+OK\r\n");
      }
      server.verify();
      assertThat(server.sessions().get(0).said())
          .containsExactly("DATA", "Subject: one", "", "..", ".", "QUIT");
      try (RawClient client = new RawClient(server)) {
        client.send("DATA\r\nSubject: one\r\n");
        client.closeOutput();
        client.rest();
      }
      assertThat(server.surprises())
          .containsExactly(new Surprise(2, 3, "lines up to .", "the client's hanging up"));
    }
  }

  @Test
  void what_is_heard_need_not_be_a_line() throws Exception {
    Script script = Script.empty().hear().say("+OK").hangUp();
    try (ScriptedServer server = ScriptedServer.start(script);
        RawClient client = new RawClient(server)) {
      client.send("\u0016\u0003\u0001");
      assertThat(client.rest()).isEqualTo("+OK\r\n");
      assertThat(server.sessions().get(0).said()).containsExactly("(3 octets)");
    }
  }

  private static String all(Script script) throws IOException {
    try (ScriptedServer server = ScriptedServer.start(script);
        RawClient client = new RawClient(server)) {
      return client.rest();
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
