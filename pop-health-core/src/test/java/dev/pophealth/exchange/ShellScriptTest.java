package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import dev.pophealth.report.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans as scripts; {@code -Dpophealth.docs.write=true} writes the files. */
class ShellScriptTest {

  private static final Path SCRIPTS =
      Path.of(System.getProperty("basedir", ""))
          .toAbsolutePath()
          .resolve("src/test/resources/dev/pophealth/exchange/scripts");

  private static Runbook runbook(MonitorName monitor, Role role) {
    return PopRunbooks.hardened().runbook(monitor, EnumSet.of(role)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "PopDeepTestMonitor, MAILBOX, mbx2, ENGLISH, D.deep.en.ps1",
    "PopCTPMonitor, CLIENT_ACCESS, cas1, JAPANESE, C.cas.ja.ps1"
  })
  void a_plan_is_a_script_that_a_person_reads_and_runs_step_by_step(
      String monitor, Role role, String server, Language language, String file) throws IOException {
    ShellScript script =
        ShellScript.of(runbook(MonitorName.of(monitor), role), ServerName.of(server), language);
    if (Boolean.getBoolean("pophealth.docs.write")) {
      Files.write(SCRIPTS.resolve(file), script.file());
    }
    assertThat(new String(script.file(), StandardCharsets.UTF_8))
        .as("written by -Dpophealth.docs.write=true")
        .isEqualTo(Files.readString(SCRIPTS.resolve(file)));
  }

  static Stream<Runbook> runbooks() {
    return Stream.concat(
        PopRunbooks.hardened().all().stream(), PopRunbooks.asPublished().all().stream());
  }

  @ParameterizedTest
  @MethodSource("runbooks")
  void run_as_a_whole_a_script_ends_before_its_first_command(Runbook runbook) {
    for (Language language : Language.values()) {
      String script = ShellScript.of(runbook, ServerName.of("srv1"), language).text();
      String first =
          script.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).findFirst().get();
      assertThat(first).startsWith("throw '");
      assertThat(script).doesNotContain("‹").doesNotContain("\r").doesNotContain("\uFEFF");
    }
  }

  @ParameterizedTest
  @MethodSource("runbooks")
  void every_act_of_a_plan_has_its_command(Runbook runbook) {
    String script = ShellScript.of(runbook, ServerName.of("srv1"), Language.ENGLISH).text();
    runbook.steps().stream()
        .filter(step -> step instanceof Step.Attempt)
        .map(step -> ((Step.Attempt) step).act().on(ServerName.of("srv1")))
        .forEach(act -> assertThat(script).contains(ShellCommands.of(act).commands()));
  }

  @Test
  void the_dry_run_of_a_decision_is_its_reason_and_its_commands() {
    Instant raised = Instant.parse("2026-01-05T09:00:00Z");
    Alert alert = new Alert(PopHealth.SELF_TEST_MONITOR, ServerName.of("mbx1"), raised);
    Decision decision =
        DecisionEngine.following(PopRunbooks.hardened())
            .begin(Incident.of(alert, Role.MAILBOX))
            .decision();
    assertThat(ShellScript.of(decision, Language.ENGLISH).text().lines())
        .first()
        .asString()
        .startsWith("# V2c on mbx1: Run the monitor's probe again");
    assertThat(ShellScript.of(decision, Language.JAPANESE).text())
        .endsWith(
            "\n\nInvoke-MonitoringProbe 'POP.Protocol\\PopSelfTestProbe' -Server 'mbx1'"
                + " | Format-List\n");
  }

  @Test
  void windows_powershell_reads_the_file_as_what_it_is() {
    byte[] file = new ShellScript("# 日本\nthrow 'x'\n").file();
    assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("\uFEFF# 日本\r\nthrow 'x'\r\n");
  }
}
