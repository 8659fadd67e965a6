package dev.pophealth.pop3.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop3.Category;
import dev.pophealth.pop3.ConnectionSecurity;
import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.Pop3Check;
import dev.pophealth.pop3.Pop3Client;
import dev.pophealth.pop3.Pop3Result;
import dev.pophealth.pop3.Secret;
import dev.pophealth.pop3.Trust;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** What a probe met at a customer's is met again on a developer's desk. */
class ReplayedProbeTest {

  private static final TestCertificate AUTHORITY = TestCertificate.authority("ours");
  private static final SSLContext TLS = AUTHORITY.signs("127.0.0.1", "localhost").shownByServer();

  @Test
  void the_transcript_of_a_probe_is_a_script() {
    Script met =
        Script.greeting("+OK ready")
            .expect("CAPA")
            .sayMultiline("+OK", List.of("USER", "STLS"))
            .expect("STLS")
            .say("+OK begin")
            .tls()
            .expect("CAPA")
            .sayMultiline("+OK", List.of("USER"))
            .expect("USER alice")
            .say("+OK")
            .expect("PASS hunter2")
            .say("+OK User successfully logged on.")
            .expect("CAPA")
            .sayMultiline("+OK", List.of("USER"))
            .expect("STAT")
            .say("-ERR Server Unavailable. 21")
            .expect("QUIT")
            .say("+OK bye");
    Pop3Result first = probe(met);
    String transcript = transcript(first);

    assertThat(first.category()).as(first.english()).isEqualTo(Category.SERVER_UNAVAILABLE);
    assertThat(transcript).contains("PASS ***").doesNotContain("hunter2");
    Pop3Result second = probe(Script.parse(transcript));
    assertThat(transcript(second)).isEqualTo(transcript);
    assertThat(second.category()).isEqualTo(first.category());
  }

  private static Pop3Result probe(Script script) {
    try (ScriptedServer server = ScriptedServer.start(TLS, script)) {
      Pop3Result result =
          Pop3Client.create()
              .probe(
                  Pop3Check.touchPoint(
                          server.address().getAddress().getHostAddress(),
                          Login.password("alice", () -> Secret.of("hunter2".toCharArray())))
                      .port(server.port())
                      .security(ConnectionSecurity.STLS)
                      .trust(Trust.anchors(List.of(AUTHORITY.certificate())))
                      .build());
      server.verify();
      return result;
    }
  }

  private static String transcript(Pop3Result result) {
    return String.join("\n", result.sessions().get(0).transcript());
  }
}
