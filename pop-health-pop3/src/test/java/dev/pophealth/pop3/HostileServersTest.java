package dev.pophealth.pop3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop3.replay.Script;
import dev.pophealth.pop3.replay.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each trap at each phase, in clear and under TLS: an end in time, and a word for it. */
@Tag("hostile")
@Timeout(60)
class HostileServersTest {

  private static final Bounds SMALL = new Bounds(4_096, 65_536, 65_536);

  /** For what only a deadline ends; for all else the deadline must not be what ends it. */
  private static final Duration SOON = Duration.ofMillis(500);

  private static final Duration LATE = Duration.ofSeconds(20);

  private static final Set<Category> SILENT =
      EnumSet.of(
          Category.GREETING_TIMEOUT,
          Category.REPLY_TIMEOUT,
          Category.REPLY_TOO_SLOW,
          Category.TLS_TIMEOUT);
  private static final Set<Category> LOST =
      EnumSet.of(Category.GREETING_EOF, Category.CONNECTION_LOST);
  private static final Set<Category> NO_REPLY =
      EnumSet.of(Category.MALFORMED_REPLY, Category.CONNECTION_LOST, Category.GREETING_EOF);

  record Trap(UnaryOperator<Script> move, Set<Category> found) {}

  private static Map<String, Script> places() {
    Map<String, Script> places = new LinkedHashMap<>();
    places.put("greeting", Script.empty());
    places.put("CAPA", Probes.GREETED.expect("CAPA"));
    places.put("CAPA lines", Probes.GREETED.expect("CAPA").say("+OK", "TOP"));
    places.put("USER", Probes.ASKED.expectAny());
    places.put("PASS", Probes.NAMED.expectAny());
    places.put("STAT", Probes.LOGGED_IN.expect("STAT"));
    places.put("LIST", Probes.COUNTED.expect("LIST"));
    places.put("LIST lines", Probes.COUNTED.expect("LIST").say("+OK", "1 40"));
    return places;
  }

  private static Map<String, Trap> traps() {
    Map<String, Trap> traps = new LinkedHashMap<>();
    traps.put("silence", new Trap(Script::silence, SILENT));
    traps.put("hang up", new Trap(Script::hangUp, LOST));
    traps.put("cut", new Trap(Script::cut, LOST));
    traps.put("reset", new Trap(Script::reset, LOST));
    traps.put("half-close", new Trap(Script::halfClose, LOST));
    traps.put("endless line", new Trap(s -> s.endless("x"), EnumSet.of(Category.TOO_LONG)));
    traps.put(
        "endless good lines",
        new Trap(
            s -> s.endless("+OK 1 1\r\n"),
            EnumSet.of(Category.TOO_LONG, Category.MALFORMED_REPLY)));
    traps.put(
        "drip", new Trap(s -> s.drip(Duration.ofMillis(20), "x".repeat(5_000)).silence(), SILENT));
    traps.put("no status word", new Trap(s -> s.say("+OKAY then").hangUp(), NO_REPLY));
    traps.put("a challenge", new Trap(s -> s.say("+ YWJj").hangUp(), NO_REPLY));
    traps.put("an empty line", new Trap(s -> s.say("").hangUp(), NO_REPLY));
    traps.put(
        "NUL and control characters",
        new Trap(
            s -> s.sayBytes(new byte[] {0, 1, 27, '[', 'A', 0, '\r', '\n'}).hangUp(), NO_REPLY));
    traps.put(
        "bytes that are no UTF-8",
        new Trap(
            s -> s.sayBytes("\u00ff\u00fe\r\n".getBytes(StandardCharsets.ISO_8859_1)).hangUp(),
            NO_REPLY));
    return traps;
  }

  static Stream<Arguments> everyTrapAtEveryPlace() {
    return places().entrySet().stream()
        .flatMap(
            place ->
                traps().entrySet().stream()
                    .flatMap(
                        trap ->
                            Stream.of(false, true)
                                .map(
                                    tls ->
                                        Arguments.of(
                                            trap.getKey() + " at " + place.getKey(),
                                            place.getValue(),
                                            trap.getValue(),
                                            tls))));
  }

  @ParameterizedTest(name = "{0}, under TLS: {3}")
  @MethodSource("everyTrapAtEveryPlace")
  void every_trap_at_every_place_gets_its_word(String name, Script place, Trap trap, boolean tls)
      throws InterruptedException {
    Script script = trap.move().apply(tls ? Script.empty().tls().then(place) : place);
    try (ScriptedServer server =
        tls ? ScriptedServer.start(Probes.TLS, script) : ScriptedServer.start(script)) {
      Pop3Result result =
          Probes.probe(
              Probes.deep(server)
                  .security(tls ? ConnectionSecurity.TLS : ConnectionSecurity.PLAIN)
                  .trust(Probes.TRUST)
                  .bounds(SMALL)
                  .connectionDeadline(trap.found().equals(SILENT) ? SOON : LATE)
                  .patience(Duration.ZERO)
                  .build());
      if (name.endsWith("lines") && !trap.found().equals(SILENT)) {
        // Between the lines of a listing any text is one more line.
        assertThat(result.ok()).as(result.english()).isFalse();
      } else {
        assertThat(result.category()).as(result.english()).isIn(trap.found());
      }
      assertThat(result.toString()).doesNotContain(Probes.PASSWORD);
      assertThat(server.awaitIdle(Duration.ofSeconds(20))).as("connections closed").isTrue();
    }
  }
}
