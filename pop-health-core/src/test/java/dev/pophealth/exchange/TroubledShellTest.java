package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.exchange.standin.StandIn;
import dev.pophealth.health.Answer;
import dev.pophealth.health.PopSettingsReading;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ToldReading;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.Performance;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.Question;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shell on a stand-in Exchange that makes noise, is cut off, hangs, floods and dies. */
@Timeout(180)
class TroubledShellTest {

  private static final ServerName CAS1 = ServerName.of("cas1");
  private static final Question SETTINGS = new Question.ReadPopSettings(false, CAS1);
  private static final Act LOGGING = new Act.SetProtocolLogging(CAS1);

  @TempDir private Path folder;
  private StandIn exchange;

  @BeforeEach
  void standIn() {
    exchange = StandIn.in(folder);
  }

  private ExchangeShell shell(ScriptPassing passing, String... arguments) {
    List<String> commandLine = new ArrayList<>(exchange.command());
    commandLine.addAll(List.of(arguments));
    return ExchangeShell.over(
        ShellConnection.builder()
            .addAllCommandLine(commandLine)
            .passing(passing)
            .mostPrinted(1024 * 1024)
            .build());
  }

  private ExchangeShell shell() {
    return shell(ScriptPassing.ENCODED_COMMAND, "-NoProfile", "-NonInteractive");
  }

  private Performance perform(Act act) throws InterruptedException {
    return shell().perform(new ActRequest("R1", 1, act, Shells.LONG));
  }

  private static void isSettings(Reading reading) {
    assertThat(reading)
        .isEqualTo(
            new PopSettingsReading(
                false,
                Optional.of("C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Logging\\Pop3")));
  }

  @Test
  void on_standard_input_too() throws Exception {
    isSettings(
        shell(ScriptPassing.STANDARD_INPUT, "-NoProfile", "-NonInteractive", "-Command", "-")
            .read(SETTINGS, Shells.LONG));
  }

  @Test
  void noise_changes_nothing() throws Exception {
    for (String what : List.of("say", "say-error", "warn", "verbose", "progress")) {
      exchange.trouble("Get-PopSettings", what, trouble -> trouble.put("text", "{\"noise\":1}"));
    }
    exchange.change(landscape -> landscape.put("profileSays", "Welcome, 管理者."));
    isSettings(shell(ScriptPassing.ENCODED_COMMAND).read(SETTINGS, Shells.LONG));
  }

  @ParameterizedTest
  @CsvSource({"10", "200", "330"})
  void what_is_cut_off_is_no_answer(long bytes) throws Exception {
    exchange.trouble("script", "truncate", trouble -> trouble.put("bytes", bytes));
    assertThat(shell().read(SETTINGS, Shells.LONG))
        .matches(reading -> reading instanceof ToldReading told && told.answer() == Answer.UNCLEAR);
  }

  @Test
  void a_shell_that_hangs_is_ended() throws Exception {
    exchange.trouble("Get-PopSettings", "hang", trouble -> {});
    assertThat(shell().read(SETTINGS, Duration.ofSeconds(5)).summary())
        .startsWith("UNCLEAR")
        .endsWith("did not end within 5 s and was ended");
  }

  @Test
  void a_shell_that_floods_is_ended() throws Exception {
    exchange.trouble("Get-PopSettings", "flood", trouble -> trouble.put("mebibytes", 64));
    assertThat(shell().read(SETTINGS, Shells.LONG).summary()).contains("printed too much");
  }

  @ParameterizedTest
  @CsvSource({"before, False", "after, True"})
  void a_shell_that_dies_over_a_change_may_have_made_it(String when, String logging)
      throws Exception {
    exchange.trouble("Set-PopSettings", "die", trouble -> trouble.put("when", when));
    Performance performance = perform(LOGGING);
    assertThat(performance.effect()).isEqualTo(Effect.MAYBE);
    assertThat(performance.words()).contains("exit code 137");
    assertThat(exchange.effects())
        .isEqualTo(
            logging.equals("True") ? List.of("cas1: ProtocolLogEnabled is True") : List.of());
  }

  @Test
  void an_error_of_a_change_is_kept_in_words_without_secrets() throws Exception {
    exchange.trouble(
        "Set-PopSettings", "fail", trouble -> trouble.put("text", "No. password=hunter2"));
    Performance performance = perform(LOGGING);
    assertThat(performance.effect()).isEqualTo(Effect.MAYBE);
    assertThat(performance.words()).startsWith("No. password=").doesNotContain("hunter2");
  }

  @Test
  void a_server_that_is_not_there_is_impossible() throws Exception {
    assertThat(perform(new Act.SetProtocolLogging(ServerName.of("nowhere"))).effect())
        .isEqualTo(Effect.NONE);
    assertThat(exchange.effects()).isEmpty();
  }

  @Test
  void where_exchanges_commands_are_missing_nothing_is_done_and_it_is_said() throws Exception {
    exchange.change(landscape -> landscape.put("exchangeLoaded", false));
    Performance performance = perform(LOGGING);
    assertThat(performance.effect()).isEqualTo(Effect.NONE);
    assertThat(performance.words()).contains("Get-PopSettings");
  }

  @Test
  void a_service_that_is_stopped_on_purpose_is_left_alone() throws Exception {
    exchange.change(
        landscape -> {
          var service = landscape.withObject("/servers/cas1/services/MSExchangePOP3");
          service.put("status", "Stopped").put("startType", "Manual");
        });
    Performance performance = perform(new Act.RestartService(PopHealth.POP3, CAS1));
    assertThat(performance.effect()).isEqualTo(Effect.NONE);
    assertThat(performance.words()).contains("somebody wants it so");
    assertThat(exchange.effects()).isEmpty();
  }
}
