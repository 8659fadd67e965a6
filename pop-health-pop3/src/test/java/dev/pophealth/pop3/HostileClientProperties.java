package dev.pophealth.pop3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop3.replay.Script;
import dev.pophealth.pop3.replay.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/** The whole client against generated servers: any bytes, cut and delayed anywhere, also in TLS. */
@Tag("hostile")
class HostileClientProperties {

  private static final Bounds SMALL = new Bounds(2_048, 16_384, 16_384);
  private static final Duration SOON = Duration.ofMillis(400);
  private static final ExecutorService PROBES = Executors.newCachedThreadPool();

  /** A server: what it says turn by turn, and how its play ends. */
  record Generated(ConnectionSecurity security, List<Turn> turns, Script script) {
    @Override
    public String toString() {
      return security + "\n" + script;
    }
  }

  /** What is said before the client speaks again. */
  record Turn(String octets, int cut, int pause, boolean tls) {

    Script onto(Script script) {
      int at = Math.min(cut, octets.length());
      Script said = script.sayBytes(bytes(octets.substring(0, at)));
      if (pause > 0) {
        said = said.pause(Duration.ofMillis(pause));
      }
      said = said.sayBytes(bytes(octets.substring(at)));
      return tls ? said.tls() : said;
    }

    private static byte[] bytes(String octets) {
      return octets.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  @AfterContainer
  static void stop() {
    PROBES.shutdownNow();
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void any_server_gets_an_outcome_in_time(@ForAll("servers") List<Generated> all) throws Exception {
    List<ScriptedServer> servers = new ArrayList<>();
    List<CompletableFuture<Pop3Result>> probes = new ArrayList<>();
    try {
      for (Generated one : all) {
        ScriptedServer server = ScriptedServer.start(Probes.TLS, one.script());
        servers.add(server);
        probes.add(Pop3Client.create().probe(check(server, one.security()), PROBES));
      }
      for (int i = 0; i < all.size(); i++) {
        judge(all.get(i), servers.get(i), probes.get(i).get(20, TimeUnit.SECONDS));
      }
    } finally {
      servers.forEach(ScriptedServer::close);
    }
  }

  private static Pop3Check check(ScriptedServer server, ConnectionSecurity security) {
    return Probes.deep(server)
        .security(security)
        .trust(Probes.TRUST)
        .bounds(SMALL)
        .deadline(SOON)
        .patience(Duration.ZERO)
        .build();
  }

  private static void judge(Generated one, ScriptedServer server, Pop3Result result)
      throws InterruptedException {
    assertThat(server.awaitIdle(Duration.ofSeconds(20))).as("connections closed").isTrue();
    assertThat(result.toString()).doesNotContain(Probes.PASSWORD);
    assertThat(result.english().length()).isLessThan(50_000);
    Pop3Session session = result.sessions().get(0);
    if (result.ok()) {
      assertThat(session.mailbox()).isPresent();
      assertThat(session.phases()).allMatch(PhaseResult::passed);
    }
    boolean sentSecret =
        server.sessions().get(0).said().stream().anyMatch(line -> line.startsWith("PASS"));
    if (sentSecret && one.security() != ConnectionSecurity.PLAIN) {
      assertThat(session.tls()).isPresent();
      assertThat(session.phases()).contains(passed(session, Phase.TLS));
    }
  }

  private static PhaseResult passed(Pop3Session session, Phase phase) {
    return session.phases().stream()
        .filter(one -> one.phase() == phase && one.passed())
        .findFirst()
        .orElseThrow();
  }

  @Provide
  Arbitrary<List<Generated>> servers() {
    return server().list().ofSize(8);
  }

  private static Arbitrary<Generated> server() {
    return Combinators.combine(
            Arbitraries.of(ConnectionSecurity.class),
            wild().list().ofMaxSize(3),
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(0, 40),
            Arbitraries.integers().between(0, 30),
            endings())
        .as(HostileClientProperties::generated);
  }

  /** A session that leads far, with some of its turns replaced. */
  private static Generated generated(
      ConnectionSecurity security,
      List<String> wild,
      int from,
      int cut,
      int pause,
      UnaryOperator<Script> ending) {
    List<Turn> turns = new ArrayList<>();
    for (String said : leading(security)) {
      turns.add(new Turn(said, cut, pause % 3 == 0 ? 0 : pause % 7, said.equals("+OK TLS\r\n")));
    }
    for (int i = 0; i < wild.size() && from + i < turns.size(); i++) {
      Turn tame = turns.get(from + i);
      turns.set(from + i, new Turn(wild.get(i), cut, pause, tame.tls()));
    }
    Script script = security == ConnectionSecurity.TLS ? Script.empty().tls() : Script.empty();
    for (int i = 0; i < turns.size(); i++) {
      script = turns.get(i).onto(i == 0 ? script : script.expectAny());
    }
    return new Generated(security, turns, ending.apply(script));
  }

  private static List<String> leading(ConnectionSecurity security) {
    String capa = "+OK\r\nSTLS\r\nUSER\r\nSASL PLAIN\r\n.\r\n";
    List<String> all = new ArrayList<>(List.of("+OK ready <1@x>\r\n", capa));
    if (security == ConnectionSecurity.STLS) {
      all.addAll(List.of("+OK TLS\r\n", capa));
    }
    all.addAll(List.of("+OK\r\n", "+OK in\r\n", capa, "+OK 2 30\r\n"));
    all.addAll(List.of("+OK\r\n1 10\r\n2 20\r\n.\r\n", "+OK\r\n1 a\r\n2 b\r\n.\r\n", "+OK\r\n"));
    return all;
  }

  private static Arbitrary<String> wild() {
    Arbitrary<String> bytes =
        Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(3_000);
    Arbitrary<String> words =
        Arbitraries.of(
                "+OK",
                "-ERR",
                "+ ",
                "+",
                ".",
                "\r\n",
                "\n",
                "\r",
                "[AUTH] ",
                "[SYS/TEMP] ",
                "[".repeat(100),
                "1 2",
                "99999999999999999999 1",
                "USER",
                "STLS",
                "SASL PLAIN",
                "Connection is closed. 21",
                "\0",
                "\u00ff",
                "\u001b[2J",
                "\u0016\u0003\u0003\u0000\u0000",
                "x".repeat(700),
                "+OK 3 4\r\n",
                "+OK\r\n",
                "+OK\r\n.\r\n",
                "-ERR no\r\n")
            .list()
            .ofMaxSize(12)
            .map(parts -> String.join("", parts));
    return Arbitraries.frequencyOf(Tuple.of(2, bytes), Tuple.of(5, words));
  }

  private static Arbitrary<UnaryOperator<Script>> endings() {
    return Arbitraries.of(
        Script::silence,
        Script::halfClose,
        Script::hangUp,
        Script::cut,
        Script::reset,
        script -> script.endless("x"),
        script -> script.endless("+OK 1 1\r\n"),
        script -> script.drip(Duration.ofMillis(15), "+OK\r\n".repeat(40)).silence());
  }
}
