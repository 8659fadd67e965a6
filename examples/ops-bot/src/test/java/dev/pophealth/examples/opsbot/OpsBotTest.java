package dev.pophealth.examples.opsbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Risk;
import dev.pophealth.run.BlockingActions;
import dev.pophealth.run.RunnerSetup;
import dev.pophealth.run.fake.FakeServers;
import dev.pophealth.run.fake.ManualTime;
import dev.pophealth.run.fake.MemoryJournal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything through HTTP: what Alertmanager sends, and what people ask and answer. */
class OpsBotTest {

  private static final ServerName MBX1 = ServerName.of("mbx1");
  private static final ServerName MBX2 = ServerName.of("mbx2");
  private static final String MACHINE = "a-token-for-the-machine";
  private static final String KIM = "a-token-for-kim-alone";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ManualTime time = new ManualTime(Instant.parse("2026-01-05T09:00:00Z"));
  private final FakeServers servers =
      new FakeServers(
          Topology.builder()
              .addServers(
                  ServerFacts.of(MBX1, Role.MAILBOX),
                  ServerFacts.of(MBX2, Role.MAILBOX),
                  ServerFacts.of(ServerName.of("mbx3"), Role.MAILBOX))
              .addGroups(ServerGroup.of("dag", 1, MBX1, MBX2, ServerName.of("mbx3")))
              .build(),
          time);
  private final MemoryJournal journal = new MemoryJournal();
  private final List<String> chat = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private OpsBot bot;

  @BeforeEach
  void open() throws IOException {
    bot =
        new OpsBot(
            RunnerSetup.builder()
                .engine(DecisionEngine.following(PopRunbooks.hardened()))
                .actions(new BlockingActions(servers, servers, servers, servers, Runnable::run))
                .journal(journal)
                .time(time)
                .executor(Runnable::run)
                .policy(AutomationPolicy.builder().unattended(Risk.OBSERVES).build())
                .build(),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            tokens(Map.of("token.alertmanager", MACHINE, "token.kim", KIM)),
            chat::add);
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void an_incident_is_told_asked_about_answered_and_mended_over_HTTP() throws Exception {
    servers.makeIll(MBX2, Risk.TAKES_DOWN);
    assertThat(send(MACHINE, "POST", "/alerts", alert("firing")).statusCode()).isEqualTo(200);

    List<String> asked = new ArrayList<>();
    for (int i = 0; i < 200 && (i < 10 || openIncidents() > 0); i++) {
      for (JsonNode decision : get("/decisions")) {
        asked.add(decision.path("english").get(0).asText());
        String answer =
            JSON.createObjectNode()
                .put("key", decision.path("key").asText())
                .put("answer", "yes")
                .toString();
        assertThat(send(KIM, "POST", "/decisions", answer).statusCode()).isEqualTo(200);
        assertThat(send(KIM, "POST", "/decisions", answer).statusCode()).isEqualTo(404);
      }
      time.passToNext();
    }

    assertThat(servers.performed())
        .extracting(request -> (Class) request.act().getClass())
        .containsExactly(
            Act.RestartService.class,
            Act.BlockActivation.class,
            Act.RestartServer.class,
            Act.RestoreActivation.class);
    assertThat(asked).hasSize(4).element(0).asString().contains("Restart the POP3 back-end");
    assertThat(records(JournalRecord.LeaveGiven.class))
        .extracting(JournalRecord.LeaveGiven::by)
        .containsOnly("kim");
    assertThat(records(JournalRecord.Ended.class))
        .extracting(JournalRecord.Ended::reason)
        .containsExactly("RECOVERED");
    assertThat(chat)
        .anyMatch(line -> line.contains("asks until") && line.contains("Restart the server"));
  }

  @Test
  void a_no_ends_with_a_person_and_nothing_is_done() throws Exception {
    servers.makeIll(MBX2, Risk.TAKES_DOWN);
    send(MACHINE, "POST", "/alerts", alert("firing"));
    while (get("/decisions").isEmpty()) {
      time.passToNext();
    }
    String key = get("/decisions").get(0).path("key").asText();
    send(KIM, "POST", "/decisions", "{\"key\": \"" + key + "\", \"answer\": \"no\"}");

    assertThat(servers.performed()).isEmpty();
    assertThat(records(JournalRecord.Ended.class))
        .extracting(JournalRecord.Ended::end)
        .containsExactly(JournalRecord.End.ESCALATED);
  }

  @Test
  void a_person_stops_a_recovery_at_once() throws Exception {
    servers.makeIll(MBX2, Risk.TAKES_DOWN);
    send(MACHINE, "POST", "/alerts", alert("firing"));
    time.pass(Duration.ofMinutes(1));
    String recovery = get("/incidents").fieldNames().next();
    String stop = "{\"recovery\": \"" + recovery + "\"}";

    assertThat(send(KIM, "POST", "/stop", stop).statusCode()).isEqualTo(200);
    assertThat(send(KIM, "POST", "/stop", stop).statusCode()).isEqualTo(404);
    assertThat(openIncidents()).isZero();
  }

  @Test
  void an_alert_told_again_opens_nothing_new_and_what_is_resolved_is_forgotten() throws Exception {
    send(MACHINE, "POST", "/alerts", alert("firing"));
    send(MACHINE, "POST", "/alerts", alert("resolved"));
    time.pass(Duration.ofMinutes(5));
    assertThat(records(JournalRecord.Begun.class)).isEmpty();

    servers.makeIll(MBX2, Risk.TAKES_DOWN);
    for (int i = 0; i < 3; i++) {
      send(MACHINE, "POST", "/alerts", alert("firing"));
      time.pass(Duration.ofMinutes(1));
    }
    assertThat(records(JournalRecord.Begun.class)).hasSize(1);
    assertThat(records(JournalRecord.Joined.class)).isEmpty();
  }

  @Test
  void nobody_comes_in_without_a_token_and_each_does_only_what_is_theirs() throws Exception {
    assertThat(send("wrong", "GET", "/decisions", "").statusCode()).isEqualTo(401);
    assertThat(send(MACHINE, "POST", "/decisions", "{}").statusCode()).isEqualTo(403);
    assertThat(send(KIM, "POST", "/alerts", alert("firing")).statusCode()).isEqualTo(403);
    assertThat(send(KIM, "GET", "/secrets", "").statusCode()).isEqualTo(404);
    assertThatThrownBy(() -> tokens(Map.of("token.kim", "short")))
        .hasMessageContaining("token.kim can be guessed")
        .hasMessageNotContaining("short");
  }

  @Test
  void requests_and_what_is_red_are_bounded() throws Exception {
    assertThat(send(MACHINE, "POST", "/alerts", " ".repeat(300_000)).statusCode()).isEqualTo(413);
    assertThat(send(MACHINE, "POST", "/alerts", "{").statusCode()).isEqualTo(400);
    assertThat(send(MACHINE, "POST", "/alerts", "[".repeat(9_999)).statusCode()).isEqualTo(400);
    assertThat(send(KIM, "POST", "/decisions", "{\"answer\": \"maybe\"}").statusCode())
        .isEqualTo(400);
    assertThat(send(MACHINE, "POST", "/alerts", "{\"alerts\": [{}]}").statusCode()).isEqualTo(200);
    assertThat(chat).hasSize(1).element(0).asString().startsWith("A person is needed");

    for (int i = 0; i < 50; i++) {
      String other = alert("firing").replace("mbx2", "srv" + i);
      assertThat(send(MACHINE, "POST", "/alerts", other).statusCode()).isEqualTo(200);
    }
    assertThat(send(MACHINE, "POST", "/alerts", alert("firing")).statusCode()).isEqualTo(503);
  }

  @Test
  void it_has_fewer_than_300_lines_of_code() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      long lines = 0;
      for (Path file : files.filter(file -> file.toString().matches(".*[^o]\\.java")).toList()) {
        lines +=
            Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.matches("|(import|package) .*|(//|/?\\*).*"))
                .count();
      }
      assertThat(lines).isLessThan(300);
    }
  }

  private static Tokens tokens(Map<String, String> lines) {
    Properties set = new Properties();
    set.putAll(lines);
    return new Tokens(set);
  }

  /** As the document shows it. */
  private static String alert(String status) throws IOException {
    String page = Files.readString(Path.of("../../docs/ops-bot.md")).replace("\r\n", "\n");
    String fence = "```json\n";
    String json = page.substring(page.indexOf(fence) + fence.length());
    return json.substring(0, json.indexOf("```")).replace("firing", status);
  }

  private int openIncidents() throws Exception {
    return get("/incidents").size();
  }

  private JsonNode get(String path) throws Exception {
    return JSON.readTree(send(KIM, "GET", path, "").body());
  }

  private HttpResponse<String> send(String token, String method, String path, String body)
      throws Exception {
    URI to = URI.create("http://127.0.0.1:" + bot.address().getPort() + path);
    return client.send(
        HttpRequest.newBuilder(to)
            .header("Authorization", "Bearer " + token)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private <R extends JournalRecord> List<R> records(Class<R> kind) {
    return journal.entries().stream()
        .map(MemoryJournal.Entry::record)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
