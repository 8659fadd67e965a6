package dev.pophealth.pop3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop3.replay.Script;
import dev.pophealth.pop3.replay.ScriptedServer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where TLS is spoken the JDK reads first: it is not to be hung, flooded or fooled either. */
@Tag("hostile")
@Timeout(60)
class HostileHandshakeTest {

  /** Octets that never become a handshake, said for ever after the client's first words. */
  private static final Map<String, String> FLOODS = floods();

  private static Map<String, String> floods() {
    Map<String, String> floods = new LinkedHashMap<>();
    floods.put("empty handshake records", "\u0016\u0003\u0003\0\0");
    floods.put("a handshake message of 16 MiB", "\u0016\u0003\u0003@\0" + "\0".repeat(0x4000));
    floods.put("certificate messages", "\u0016\u0003\u0003\0\u0007\u000b\0\0\u0003\0\0\0");
    floods.put("requests for a new handshake", "\u0016\u0003\u0003\0\u0004\0\0\0\0");
    floods.put("warnings", "\u0015\u0003\u0003\0\u0002\u0001Z");
    floods.put("changes of cipher", "\u0014\u0003\u0003\0\u0001\u0001");
    floods.put("application data", "\u0017\u0003\u0003\0\u0001x");
    floods.put("records of an unknown kind", "c\u0003\u0003\0\u0001x");
    floods.put("zeros", "\0".repeat(1_000));
    floods.put("lines in clear", "+OK begin\r\n");
    return floods;
  }

  static Stream<Arguments> everyFlood() {
    return FLOODS.keySet().stream()
        .flatMap(
            name ->
                Stream.of(ConnectionSecurity.TLS, ConnectionSecurity.STLS)
                    .map(security -> Arguments.of(name, security)));
  }

  private static Script upToTheHandshake(ConnectionSecurity security) {
    Script clear =
        security == ConnectionSecurity.TLS
            ? Script.empty()
            : Probes.GREETED.expect("CAPA").say("+OK", "STLS", ".").expect("STLS").say("+OK begin");
    return clear.hear();
  }

  private static Pop3Result probe(ScriptedServer server, ConnectionSecurity security) {
    return Probes.probe(
        Probes.deep(server)
            .security(security)
            .trust(Probes.TRUST)
            .connectionDeadline(Duration.ofSeconds(1))
            .patience(Duration.ZERO)
            .build());
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyFlood")
  void what_never_becomes_a_handshake_ends_in_it(String name, ConnectionSecurity security)
      throws InterruptedException {
    Script flood = upToTheHandshake(security).endless(FLOODS.getOrDefault(name, ""));
    try (ScriptedServer server = ScriptedServer.start(flood)) {
      Pop3Result result = probe(server, security);
      assertThat(result.diagnosis().orElseThrow().phase())
          .as(result.english())
          .isEqualTo(Phase.TLS);
      assertThat(result.toString()).doesNotContain(Probes.PASSWORD);
      assertThat(server.awaitIdle(Duration.ofSeconds(20))).as("connections closed").isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TLS", "STLS"})
  void a_handshake_that_drips_ends_at_the_deadline(ConnectionSecurity security)
      throws InterruptedException {
    Script slow =
        upToTheHandshake(security).drip(Duration.ofMillis(50), "\u0016\u0003\u0003").silence();
    try (ScriptedServer server = ScriptedServer.start(slow)) {
      assertThat(probe(server, security).category()).isEqualTo(Category.TLS_TIMEOUT);
      assertThat(server.awaitIdle(Duration.ofSeconds(20))).as("connections closed").isTrue();
    }
  }
}
