package dev.pophealth.pop3.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop3.Login;
import dev.pophealth.pop3.MailboxFigures;
import dev.pophealth.pop3.Mechanism;
import dev.pophealth.pop3.NotTested;
import dev.pophealth.pop3.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Real servers' words, as other programs wrote them down; their sources stand beside them. */
class RealTranscriptTest {

  @Test
  void exchange_online_as_fetchmail_saw_it() {
    Facts facts =
        replay(
            "fetchmail-exchange-online-2016.txt",
            "fetchmail: POP3< ",
            "fetchmail: POP3> ",
            new Login(
                "user1@outlook.com",
                () -> Secret.of('*'),
                List.of(Mechanism.USER_PASS, Mechanism.PLAIN),
                false));

    assertThat(facts.failure()).isEmpty();
    assertThat(facts.greeting().orElseThrow())
        .startsWith("The Microsoft Exchange POP3 service is ready. [SABFADEA")
        .endsWith("wAuAGMAbwBtAA==]");
    assertThat(facts.mailbox()).contains(new MailboxFigures(0, 0));
    assertThat(facts.capabilities().orElseThrow().sasl()).containsExactly("PLAIN");
    assertThat(facts.notTested()).extracting(NotTested::what).containsExactly("PLAIN");
  }

  @Test
  void exchange_on_premises_as_mailkit_saw_it() {
    Facts facts =
        replay(
            "mailkit-exchange.txt",
            "S: ",
            "C: ",
            new Login(
                "username",
                () -> Secret.of("password".toCharArray()),
                List.of(Mechanism.LOGIN),
                false));

    assertThat(facts.failure()).isEmpty();
    assertThat(facts.greeting()).contains("The *WGS* Microsoft Exchange POP3 service is ready.");
    assertThat(facts.mailbox()).contains(new MailboxFigures(7, 1_800_662));
    assertThat(facts.mechanism()).contains("LOGIN");
    assertThat(facts.notTested())
        .extracting(NotTested::what)
        .containsExactly("NTLM", "GSSAPI", "PLAIN", "USER");
    assertThat(facts.findings()).isEmpty();
  }

  /** Each command gets the answer it has there; one that is not there, none. */
  private static Facts replay(String file, String server, String client, Login login) {
    Map<String, String> answers = new LinkedHashMap<>();
    String command = "";
    for (String line : read(file).lines().toList()) {
      if (line.startsWith(client)) {
        command = line.substring(client.length());
      } else if (line.startsWith(server.strip())) {
        String said = line.substring(Math.min(server.length(), line.length()));
        answers.merge(command, said + "\r\n", String::concat);
      }
    }
    try (Dialogue dialogue = new Dialogue(Plans.deep(login))) {
      String last = "";
      for (Step step = dialogue.step(); step != Step.FINISHED; step = dialogue.step()) {
        if (step == Step.SEND) {
          last = new String(dialogue.toSend(), StandardCharsets.UTF_8).strip();
          dialogue.sent();
        } else {
          byte[] said =
              Objects.requireNonNull(answers.get(last), last).getBytes(StandardCharsets.UTF_8);
          dialogue.received(said, said.length);
        }
      }
      return dialogue.facts();
    }
  }

  private static String read(String file) {
    try (InputStream in =
        Objects.requireNonNull(RealTranscriptTest.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
