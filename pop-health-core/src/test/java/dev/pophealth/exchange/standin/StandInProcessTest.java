package dev.pophealth.exchange.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell as a process: what it does stays, whatever becomes of it. */
class StandInProcessTest {

  private final Path folder;
  private final StandIn exchange;

  StandInProcessTest(@TempDir Path folder) {
    this.folder = folder;
    exchange = StandIn.in(folder);
  }

  private Process start(String script) throws IOException {
    List<String> command = new ArrayList<>(exchange.command());
    command.addAll(
        List.of("-NoProfile", "-NonInteractive", "-OutputFormat", "Text", "-EncodedCommand"));
    command.add(Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_16LE)));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("error").toFile())
        .start();
  }

  private int run(String script) throws IOException, InterruptedException {
    return start(script).waitFor();
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void each_command_finds_the_world_as_the_one_before_left_it()
      throws IOException, InterruptedException {
    assertThat(
            run(
                "Set-PopSettings -Server cas1 -ProtocolLogEnabled $true -WarningAction SilentlyContinue"))
        .isZero();
    assertThat(run("(Get-PopSettings -Server cas1).ProtocolLogEnabled | ConvertTo-Json")).isZero();
    assertThat(read("out")).isEqualTo("true\r\n");
    assertThat(exchange.all("command")).hasSize(2);
    assertThat(
            exchange
                .state()
                .path("servers")
                .path("cas1")
                .path("pop")
                .path("ProtocolLogEnabled")
                .asBoolean())
        .isTrue();
  }

  @Test
  void an_error_is_on_standard_error_and_in_the_exit_code()
      throws IOException, InterruptedException {
    assertThat(run("Set-PopSettings -Server cas1 -ProtocolLoggingEnabled $true")).isEqualTo(1);
    assertThat(read("out")).isEmpty();
    assertThat(read("error"))
        .contains(
            "A parameter cannot be found that matches parameter name 'ProtocolLoggingEnabled'.");
  }

  @Test
  void a_process_that_dies_after_the_effect_leaves_it_behind()
      throws IOException, InterruptedException {
    exchange.trouble("Restart-Computer", "die", t -> t.put("when", "after"));
    assertThat(run("'before'; Restart-Computer cas1 -Force; 'after'")).isEqualTo(137);
    assertThat(read("out")).isEqualTo("before\r\n");
    assertThat(exchange.effects()).containsExactly("cas1: restarts");
  }

  @Test
  void a_process_that_hangs_can_be_killed_and_others_go_on()
      throws IOException, InterruptedException {
    exchange.trouble("Get-ExchangeServer", "hang", t -> t.put("times", 1));
    Process hanging = start("Get-ExchangeServer");
    try {
      while (exchange.all("trouble").isEmpty() && hanging.isAlive()) {
        hanging.waitFor(50, TimeUnit.MILLISECONDS);
      }
      assertThat(hanging.isAlive()).isTrue();
      assertThat(run("(Get-ExchangeServer).Count")).isZero();
      assertThat(read("out")).isEqualTo("3\r\n");
    } finally {
      hanging.destroyForcibly().waitFor();
    }
  }
}
