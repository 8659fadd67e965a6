package dev.pophealth.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriageCommandTest {

  @TempDir Path folder;

  private String health(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String row(String server, String monitor, String value) {
    return """
        Server        : %s
        CurrentHealthSetState : NotApplicable
        Name          : %s
        HealthSetName : POP
        AlertValue    : %s

        """
        .formatted(server, monitor, value);
  }

  @Test
  void outputs_of_several_servers_become_incidents_in_order_with_reasons() throws IOException {
    String cas = health("cas.txt", row("cas1", "PopCTPMonitor", "Unhealthy"));
    String mbx = health("mbx.txt", row("mbx1", "PopDeepTestMonitor", "Unhealthy"));
    String topology =
        health(
            "topology.json",
            "{\"servers\":[{\"name\":\"cas1\",\"roles\":[\"CLIENT_ACCESS\"],"
                + "\"pointsTo\":[\"mbx1\"]},{\"name\":\"mbx1\",\"roles\":[\"MAILBOX\"]}]}");
    Cli.Ran ran = Cli.run("triage", "--topology", topology, cas, mbx);
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("1. mbx1, PopDeepTestMonitor: BEGIN. A recovery can begin.\n")
        .contains("The same fault is seen through cas1.")
        .doesNotContain("2. ");
  }

  @Test
  void a_server_that_the_output_does_not_name_is_named_beside_the_file() throws IOException {
    String file =
        health(
            "h.txt", row("x", "PopDeepTestMonitor", "Unhealthy").replaceFirst("Server .*\n", ""));
    Cli.Ran refused = Cli.run("triage", file);
    assertThat(refused.code()).isEqualTo(ExitCode.DATA);
    assertThat(refused.err()).contains("write it as SERVER=");
    assertThat(Cli.run("triage", "mbx9=" + file).out()).contains("1. mbx9, PopDeepTestMonitor");
  }

  @Test
  void what_is_well_gives_no_incident() throws IOException {
    String file = health("h.txt", row("mbx1", "PopDeepTestMonitor", "Healthy"));
    assertThat(Cli.run("triage", file).out()).isEqualTo("Nothing of POP is red.\n");
  }

  @Test
  void a_row_that_could_not_be_read_may_be_red() throws IOException {
    String file =
        health(
            "h.txt",
            row("mbx1", "PopDeepTestMonitor", "Healthy")
                + """
                Server State Name TargetResource HealthSetName AlertValue ServerComp
                ------ ----- ---- -------------- ------------- ---------- ----------
                mbx1 NotApplicable PopSelfTestMonitor
                """);
    Cli.Ran ran = Cli.run("triage", file);
    assertThat(ran.code()).isEqualTo(ExitCode.NOT_ALL);
    assertThat(ran.out()).contains("Rows could not be read: one of them may be red.");
    assertThat(ran.err()).contains("h.txt:");
  }

  @Test
  void a_situation_is_taken_as_json() {
    Cli.Ran ran =
        new Cli()
            .input(
                "{\"red\":[{\"monitor\":\"PopCTPMonitor\",\"server\":\"cas1\","
                    + "\"raisedAt\":\"2026-01-05T09:00:00Z\"}],"
                    + "\"ill\":[{\"dependency\":\"Network\"}]}")
            .runs("triage", "--situation", "-", "--lang", "ja");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("先に対処が必要な依存先: Network\n").contains("HELD_BACK");
  }

  @Test
  void a_broken_situation_is_refused_with_its_place() {
    Cli.Ran ran = new Cli().input("{\"red\":[{\"monitor\":1}]}").runs("triage", "--situation", "-");
    assertThat(ran.code()).isEqualTo(ExitCode.DATA);
    assertThat(ran.err()).contains("standard input: situation: red[0].monitor is no text");
  }

  @Test
  void nothing_and_both_are_wrong_usage() {
    assertThat(Cli.run("triage").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Cli.run("triage", "--situation", "-", "f").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Cli.run("triage", "--situation", "-", "--topology", "f").code())
        .isEqualTo(ExitCode.USAGE);
  }
}
