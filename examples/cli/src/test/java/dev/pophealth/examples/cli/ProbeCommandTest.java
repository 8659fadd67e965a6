package dev.pophealth.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.pop3.replay.Script;
import dev.pophealth.pop3.replay.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeCommandTest {

  private static final Script WELL =
      Script.greeting("+OK ready")
          .expect("CAPA")
          .sayMultiline("+OK", List.of("USER", "UIDL"))
          .expect("QUIT")
          .say("+OK bye");

  @TempDir Path folder;

  private static Script login(String... answers) {
    return Script.greeting("+OK ready")
        .expect("CAPA")
        .sayMultiline("+OK", List.of("USER"))
        .expect("USER alice")
        .say("+OK")
        .expect("PASS s3cret")
        .say(answers[0])
        .then(
            answers.length == 1
                ? Script.empty().expect("QUIT").say("+OK bye")
                : Script.empty()
                    .expect("CAPA")
                    .sayMultiline("+OK", List.of("USER"))
                    .expect("STAT")
                    .say(answers[1])
                    .expect("QUIT")
                    .say("+OK bye"));
  }

  private static String at(ScriptedServer server) {
    return "127.0.0.1:" + server.port();
  }

  @Test
  void a_server_that_is_well_is_OK() {
    try (ScriptedServer server = ScriptedServer.start(WELL)) {
      Cli.Ran ran = Cli.run("probe", "proxy", at(server), "--security", "plain");
      assertThat(ran.code()).as(ran.out()).isEqualTo(ExitCode.OK);
      assertThat(ran.out()).startsWith("OK\nPROXY_TEST 127.0.0.1:").contains("greeting");
      assertThat(ran.err()).isEmpty();
    }
  }

  @Test
  void a_plugin_writes_one_line_with_performance_data() {
    try (ScriptedServer server = ScriptedServer.start(WELL)) {
      Cli.Ran ran =
          Cli.run(
              "probe", "self", at(server), "--security=plain", "--plugin", "-w", "50", "-c", "54");
      assertThat(ran.code()).isEqualTo(ExitCode.OK);
      assertThat(ran.out().lines()).hasSize(1);
      assertThat(ran.out())
          .matches(
              "POP3 OK - [^|]+ \\| time=[0-9.]+s;50\\.000;54\\.000;0"
                  + " connect=[0-9.]+s greeting=[0-9.]+s capabilities=[0-9.]+s"
                  + " sign_off=[0-9.]+s\n");
    }
  }

  @Test
  void a_slow_server_is_a_WARNING_and_a_slower_one_CRITICAL() {
    try (ScriptedServer server = ScriptedServer.start(WELL)) {
      String[] probe = {"probe", "proxy", at(server), "--security", "plain", "--plugin"};
      Cli.Ran warned = Cli.run(KnowledgeTest.with(probe, "-w", "0.000001", "-c", "50"));
      assertThat(warned.code()).isEqualTo(ExitCode.WARNING);
      assertThat(warned.out()).startsWith("POP3 WARNING - ").contains("; took ");
      Cli.Ran late = Cli.run(KnowledgeTest.with(probe, "-c", "0.000001"));
      assertThat(late.code()).isEqualTo(ExitCode.CRITICAL);
    }
  }

  @Test
  void what_the_service_is_to_blame_for_is_CRITICAL() {
    try (ScriptedServer server =
        ScriptedServer.start(login("+OK logged on.", "-ERR Server Unavailable. 21 |x"))) {
      Cli.Ran ran =
          new Cli()
              .variable("PW", "s3cret")
              .runs(
                  "probe",
                  "ctp",
                  at(server),
                  "--security=plain",
                  "--allow-plain-text",
                  "--user=alice",
                  "--password-env=PW",
                  "--plugin");
      assertThat(ran.code()).as(ran.out()).isEqualTo(ExitCode.CRITICAL);
      assertThat(ran.out().split("\\|", -1)).as("a bar of the server's").hasSize(2);
      assertThat(ran.out()).contains("SERVER_UNAVAILABLE in STAT").doesNotContain("s3cret");
    }
  }

  @Test
  void a_wrong_password_is_UNKNOWN() {
    try (ScriptedServer server =
        ScriptedServer.start(login("-ERR [AUTH] Authentication failed."))) {
      Cli.Ran ran =
          new Cli()
              .input("s3cret\r\nmore")
              .runs(
                  "probe",
                  "deep",
                  at(server),
                  "--security=plain",
                  "--allow-plain-text",
                  "--user=alice",
                  "--password-stdin");
      assertThat(ran.code()).as(ran.out()).isEqualTo(ExitCode.UNKNOWN);
      assertThat(ran.out()).contains("AUTH_CREDENTIALS").doesNotContain("s3cret");
    }
  }

  @Test
  void a_password_comes_from_a_file_or_is_asked_for() throws IOException {
    Path file = Files.writeString(folder.resolve("pw"), "s3cret\n");
    Script well = login("+OK logged on.", "+OK 0 0");
    try (ScriptedServer server = ScriptedServer.start(well)) {
      String[] probe = {
        "probe", "ctp", at(server), "--security=plain", "--allow-plain-text", "--user=alice"
      };
      Cli.Ran ran = Cli.run(KnowledgeTest.with(probe, "--password-file", file.toString()));
      assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(ExitCode.OK);
      assertThat(new Cli().types("s3cret").runs(probe).code()).isEqualTo(ExitCode.OK);
      Cli.Ran alone = Cli.run(probe);
      assertThat(alone.code()).isEqualTo(ExitCode.UNKNOWN);
      assertThat(alone.err()).contains("no terminal to ask for the password");
    }
  }

  @Test
  void a_password_is_never_an_argument_nor_shown_when_it_was_given_as_one() {
    for (String[] given :
        new String[][] {{"--password", "hunter2"}, {"--password=hunter2"}, {"-p", "hunter2"}}) {
      Cli.Ran ran = Cli.run(KnowledgeTest.with(new String[] {"probe", "ctp", "h"}, given));
      assertThat(ran.code()).isEqualTo(ExitCode.UNKNOWN);
      assertThat(ran.err()).contains("never an argument").doesNotContain("hunter2");
    }
  }

  @Test
  void the_end_of_a_certificate_is_judged_by_its_days() throws Exception {
    TlsIdentity identity = TlsIdentity.ending(folder, 20);
    try (ScriptedServer server =
        ScriptedServer.start(identity.context(), Script.empty().tls().then(WELL))) {
      String[] probe = {"probe", "proxy", at(server), "--ca", identity.certificate().toString()};
      Cli cli = new Cli().now(Instant.now());
      Cli.Ran warned = cli.runs(KnowledgeTest.with(probe, "--plugin"));
      assertThat(warned.code()).as(warned.out()).isEqualTo(ExitCode.WARNING);
      assertThat(warned.out())
          .contains("the certificate ends in 19 days")
          .contains(" certificate_days=19;30:;0: ");
      assertThat(cli.runs(KnowledgeTest.with(probe, "--certificate-critical", "25")).code())
          .isEqualTo(ExitCode.CRITICAL);
      assertThat(cli.runs(KnowledgeTest.with(probe, "--certificate-warning", "10")).code())
          .isEqualTo(ExitCode.OK);
      String json = cli.runs(KnowledgeTest.with(probe, "--format", "json")).out();
      assertThat(json).contains("\"certificateDaysLeft\" : 19");
      assertThat(cli.runs("probe", "proxy", at(server)).code())
          .as("not trusted by the system")
          .isEqualTo(ExitCode.CRITICAL);
      assertThat(cli.runs("probe", "proxy", at(server), "--insecure").code())
          .as("a certificate that is not trusted, let pass")
          .isEqualTo(ExitCode.WARNING);
    }
  }

  @Test
  void many_targets_give_results_in_their_order_progress_and_the_worst_status() throws IOException {
    try (ScriptedServer well = ScriptedServer.start(WELL);
        ScriptedServer ill = ScriptedServer.start(Script.greeting("-ERR no").hear())) {
      Path targets =
          Files.writeString(
              folder.resolve("targets"),
              "# two servers\n" + at(ill) + "\r\n\n" + at(well) + " # well\n");
      String[] probe = {"probe", "proxy", "--targets", targets.toString(), "--security", "plain"};
      Cli.Ran ran = Cli.run(KnowledgeTest.with(probe, "--format", "json"));
      assertThat(ran.code()).isEqualTo(ExitCode.CRITICAL);
      assertThat(ran.out().indexOf(at(ill))).isLessThan(ran.out().indexOf(at(well)));
      assertThat(ran.err()).contains("[1/2] ").contains("[2/2] ");
      Cli.Ran quiet = Cli.run(KnowledgeTest.with(probe, "--quiet", "--plugin"));
      assertThat(quiet.err()).isEmpty();
      assertThat(quiet.out())
          .startsWith("POP3 CRITICAL - 1 of 2 are well | '" + at(ill) + " time'=");
      assertThat(Cli.run(probe).out()).contains("TARGET").contains("GREETING_REFUSED");
    }
  }

  @Test
  void a_wrong_line_among_the_targets_is_named() throws IOException {
    Path targets = Files.writeString(folder.resolve("t"), "cas1\ncas2:x9\n");
    Cli.Ran ran = Cli.run("probe", "proxy", "--targets", targets.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.UNKNOWN);
    assertThat(ran.err()).contains("t:2: [cas2:x9] is no target");
  }

  @Test
  void wrong_usage_of_a_plugin_is_UNKNOWN() {
    assertThat(Cli.run("probe", "proxy").code()).isEqualTo(ExitCode.UNKNOWN);
    assertThat(Cli.run("probe", "proxy", "h", "--warning", "x").code()).isEqualTo(ExitCode.UNKNOWN);
    assertThat(Cli.run("probe", "proxy", "h", "--at-once", "0").code()).isEqualTo(ExitCode.UNKNOWN);
    assertThat(Cli.run("probe", "ctp", "h", "--password-env", "NONE").err())
        .contains("there is no environment variable NONE");
    assertThat(Cli.run("probe", "proxy", "h", "--ca", "nofile").code()).isEqualTo(ExitCode.UNKNOWN);
    assertThat(Cli.run("probe", "proxy", "h", "--insecure", "--pin", "00").err())
        .contains("give one of --ca, --pin and --insecure");
  }

  @Test
  void an_address_with_colons_stands_in_brackets_before_a_port() {
    assertThat(ProbeTarget.of("[::1]:110").host()).isEqualTo("::1");
    assertThat(ProbeTarget.of("[::1]:110").port()).hasValue(110);
    assertThat(ProbeTarget.of("::1").host()).isEqualTo("::1");
    assertThat(ProbeTarget.of("::1").port()).isEmpty();
    assertThat(ProbeTarget.of("cas1:995").port()).hasValue(995);
  }

  @Test
  void what_was_said_is_shown_when_asked_for() {
    try (ScriptedServer server = ScriptedServer.start(WELL)) {
      String out = Cli.run("probe", "proxy", at(server), "--security=plain", "--transcript").out();
      assertThat(out).contains("CAPA").contains("+OK bye");
    }
  }
}
