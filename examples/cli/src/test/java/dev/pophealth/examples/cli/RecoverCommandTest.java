package dev.pophealth.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code recover}, {@code resume}, {@code restore}, {@code report}; a file is the service. */
@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "the commands of its setup file are a Unix shell's")
class RecoverCommandTest {

  private static final String MBX2 =
      "{\"name\":\"mbx2\",\"roles\":[\"MAILBOX\"],\"serving\":\"YES\"}";

  @TempDir Path folder;

  private Path mended;
  private String journal = "";
  private String setup = "";

  @BeforeEach
  void a_service_that_hangs_until_it_is_restarted() throws IOException {
    mended = folder.resolve("mended");
    journal = folder.resolve("journal").toString();
    setup = setup(MBX2);
  }

  private String setup(String more) throws IOException {
    String text =
        """
        {"commands": {
           "RunProbe": ["sh", "-c", "test -e '%s'"],
           "ReadRecoveryHistory": ["true"],
           "ReadServiceIntent": ["true"],
           "RestartService": ["touch", "%s"]},
         "topology": {
           "servers": [{"name": "mbx1", "roles": ["MAILBOX"], "serving": "NO"}, %s],
           "groups": [{"name": "dag1", "members": ["mbx1", "mbx2"], "minimumHealthy": 1}]},
         "confirmations": 1}
        """
            .formatted(mended, mended, more);
    return Files.writeString(folder.resolve("setup.json"), text).toString();
  }

  private String[] recover(String... more) {
    return KnowledgeTest.with(
        new String[] {
          "recover", "PopSelfTestMonitor", "--server", "mbx1", "--role", "mailbox", "--setup", setup
        },
        more);
  }

  @Test
  void without_do_nothing_is_changed_and_what_would_be_done_is_told() {
    Cli.Ran ran = Cli.run(recover());
    assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.NOT_ALL);
    assertThat(ran.out()).contains("D1 on mbx1: Restart").contains("This is a dry run");
    assertThat(mended).doesNotExist();
  }

  @Test
  void with_do_it_mends_writes_down_and_can_be_reported() {
    Cli.Ran ran = Cli.run(recover("--do", "--journal", journal, "--unattended"));
    assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(ExitCode.OK);
    assertThat(ran.out()).contains("Resolved RECOVERED");
    assertThat(mended).exists();

    String name = Cli.run("report", journal).out().strip();
    assertThat(name).contains("mbx1").doesNotContain("\n");
    String[] report = {"report", journal, name, "--confirmations", "1"};
    assertThat(Cli.run(report).out()).contains("Resolved RECOVERED");
    assertThat(Cli.run(KnowledgeTest.with(report, "--as", "html", "--lang", "ja")).out())
        .startsWith("<!DOCTYPE html>");
    Cli.Ran other = Cli.run("report", journal, name);
    assertThat(other.code()).as("under another version").isEqualTo(ExitCode.DATA);

    String[] more = {"--setup", setup, "--unattended"};
    Cli.Ran restored = Cli.run(KnowledgeTest.with(new String[] {"restore", journal, name}, more));
    assertThat(restored.code()).isEqualTo(ExitCode.OK);
    assertThat(restored.err()).contains("owes nothing");
    assertThat(Cli.run(KnowledgeTest.with(new String[] {"resume", journal}, more)).code())
        .isEqualTo(ExitCode.OK);
  }

  @Test
  void json_tells_how_it_ended() {
    Cli.Ran ran = Cli.run(recover("--format", "json"));
    assertThat(ran.out()).contains("\"resolved\" : false").contains("\"end\" : \"Escalate\"");
  }

  @Test
  void without_a_terminal_it_refuses_to_act() {
    Cli.Ran ran = Cli.run(recover("--do", "--journal", journal));
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("no terminal to ask at");
    assertThat(mended).doesNotExist();
  }

  @Test
  void what_needs_leave_is_asked_at_the_terminal_and_only_yes_is_yes() throws IOException {
    setup = setup("{\"name\":\"mbx2\",\"roles\":[\"MAILBOX\"],\"serving\":\"UNCLEAR\"}");
    String policy = ",\"policy\":{\"unattended\":\"OBSERVES\"}}";
    String text = Files.readString(Path.of(setup)).strip();
    Files.writeString(Path.of(setup), text.substring(0, text.length() - 1) + policy);
    Cli.Ran no = new Cli().types("maybe").runs(recover("--do", "--journal", journal));
    assertThat(no.code()).as(no.out()).isEqualTo(ExitCode.NOT_ALL);
    assertThat(no.out()).contains("REFUSED");
    assertThat(mended).doesNotExist();
    Cli.Ran yes = new Cli().types("yes").runs(recover("--do", "--journal", journal));
    assertThat(yes.code()).as(yes.out()).isEqualTo(ExitCode.OK);
    assertThat(yes.err()).contains("Restart the POP3 back-end service.");
  }

  @Test
  void bad_setups_journals_and_usage_are_told() throws IOException {
    assertThat(Cli.run(recover("--do")).err()).contains("give --journal");
    assertThat(Cli.run(recover("--journal", journal)).err()).contains("writes no journal");
    Files.writeString(Path.of(setup), "{\"comands\":{}}");
    Cli.Ran misspelt = Cli.run(recover());
    assertThat(misspelt.code()).isEqualTo(ExitCode.DATA);
    assertThat(misspelt.err()).contains("comands");
    Files.writeString(Path.of(setup), "{}");
    assertThat(Cli.run(recover()).err()).contains("0 of exchange, shell and commands");
    assertThat(Cli.run("report", "no-such-folder").code()).isEqualTo(ExitCode.NO_INPUT);
    Files.createDirectories(Path.of(journal));
    assertThat(Cli.run("report", journal, "nobody").code()).isEqualTo(ExitCode.DATA);
  }
}
