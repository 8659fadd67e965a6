package dev.pophealth.run.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pophealth.health.Answer;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ProbeResult;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.ToldReading;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.port.ActRequest;
import dev.pophealth.port.Performance;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.CustomAction;
import dev.pophealth.recovery.Effect;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Risk;
import dev.pophealth.run.TestClassPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ProcessExecutorTest {

  private static final ServerName SERVER = ServerName.of("mbx1");
  private static final Act RESTART = new Act.RestartService(PopHealth.POP3_BACKEND, SERVER);
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir Path directory;

  private static String[] talking(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-cp"));
    all.add(TestClassPath.tests());
    all.add(Talker.class.getName());
    all.addAll(List.of(arguments));
    return all.toArray(new String[0]);
  }

  private static Performance perform(Act act, Duration within, String... arguments)
      throws Exception {
    Commands.Builder commands =
        act instanceof CustomAction custom
            ? Commands.builder().onCustom(custom.name(), JAVA, talking(arguments))
            : Commands.builder().on(act.getClass(), JAVA, talking(arguments));
    return new ProcessExecutor(commands.build()).perform(new ActRequest("r", 1, act, within));
  }

  private static Reading ask(Question question, String... arguments) throws Exception {
    Commands commands =
        Commands.builder().on(question.getClass(), JAVA, talking(arguments)).build();
    return new ProcessHealthSource(commands).read(question, Duration.ofMinutes(1));
  }

  @Test
  void exit_code_0_is_done_and_blanks_are_filled_inside_arguments() throws Exception {
    Performance done =
        perform(RESTART, Duration.ofMinutes(1), "exit", "0", "{server}", "unit={service}; x");

    assertThat(done.effect()).isEqualTo(Effect.DONE);
    Performance printed = perform(RESTART, Duration.ofMinutes(1), "print", "{server} {service}; x");
    assertThat(printed.words()).isEqualTo("exit code 0: mbx1 MSExchangePOP3BE; x");
  }

  @Test
  void any_other_exit_code_may_have_done_it_and_secrets_are_hidden() throws Exception {
    Performance maybe = perform(RESTART, Duration.ofMinutes(1), "exit", "3");

    assertThat(maybe.effect()).isEqualTo(Effect.MAYBE);
    assertThat(maybe.words()).startsWith("exit code 3: password").doesNotContain("hunter2");
  }

  @Test
  void what_cannot_be_started_or_is_not_set_up_certainly_did_nothing() throws Exception {
    Commands commands =
        Commands.builder()
            .on(Act.RestartService.class, directory.resolve("no such program").toString())
            .build();
    ProcessExecutor executor = new ProcessExecutor(commands);
    Duration minute = Duration.ofMinutes(1);

    assertThat(executor.perform(new ActRequest("r", 1, RESTART, minute)))
        .isEqualTo(Performance.impossible("the command could not be started"));
    assertThat(executor.perform(new ActRequest("r", 1, new Act.RestartServer(SERVER), minute)))
        .isEqualTo(Performance.impossible("no command is set up for RestartServer"));
  }

  @Test
  @Timeout(60)
  void a_command_that_is_out_of_time_is_ended_with_all_that_it_started() throws Exception {
    Path pid = directory.resolve("pid");
    Thread performing = new Thread(() -> uninterrupted(pid));
    performing.start();
    while (!Files.exists(pid) || Files.size(pid) == 0) {
      Thread.onSpinWait();
    }
    ProcessHandle child = ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
    assertThat(child.isAlive()).isTrue();

    performing.interrupt();
    performing.join();

    child.onExit().get();
  }

  private static void uninterrupted(Path pid) {
    try {
      perform(RESTART, Duration.ofMinutes(10), "hang", pid.toString());
    } catch (Exception interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void no_end_in_time_may_have_done_it() throws Exception {
    Performance late =
        perform(RESTART, Duration.ofMillis(1), "sleep", directory.resolve("a").toString());

    assertThat(late).isEqualTo(Performance.maybe("out of time"));
  }

  @Test
  void a_command_that_floods_is_ended() throws Exception {
    Performance flood = perform(RESTART, Duration.ofMinutes(5), "flood");

    assertThat(flood.effect()).isEqualTo(Effect.MAYBE);
    assertThat(flood.words()).startsWith("ended for printing more than");
  }

  @Test
  void a_value_that_would_be_an_option_or_break_quoting_is_refused() throws Exception {
    for (String value : List.of("-rf", "a\"b", "a\nb", "\u0000")) {
      CustomAction act =
          new CustomAction("drain", new TreeMap<>(Map.of("pool", value)), Risk.CHANGES, SERVER);
      Performance refused = perform(act, Duration.ofMinutes(1), "print", "{parameter.pool}");
      assertThat(refused.effect()).isEqualTo(Effect.NONE);
      assertThat(refused.words()).contains("{parameter.pool}");
    }
    CustomAction without = CustomAction.of("drain", Risk.CHANGES, SERVER);
    assertThat(perform(without, Duration.ofMinutes(1), "print", "{parameter.pool}").words())
        .isEqualTo("the action has nothing for the blank {parameter.pool}");
  }

  @Test
  void wrong_templates_are_refused_when_they_are_set_up() {
    assertThatThrownBy(() -> Commands.builder().on(Act.RestartServer.class, "ssh", "{serve}"))
        .hasMessageContaining("{serve}");
    assertThatThrownBy(() -> Commands.builder().on(Act.RestartServer.class, "restart.CMD"))
        .hasMessageContaining("batch file");
    assertThatThrownBy(() -> Commands.builder().on(CustomAction.class, "drain"))
        .hasMessageContaining("name the action");
  }

  @Test
  void a_question_is_answered_by_0_and_10_only() throws Exception {
    Question question = new Question.ReadService(PopHealth.POP3, SERVER);

    assertThat(question.judge(ask(question, "exit", "0"))).isEqualTo(Answer.YES);
    assertThat(question.judge(ask(question, "exit", "10"))).isEqualTo(Answer.NO);
    assertThat(question.judge(ask(question, "exit", "1"))).isEqualTo(Answer.UNCLEAR);
  }

  @Test
  void found_servers_are_printed_and_silence_is_not_none() throws Exception {
    Question find = new Question.FindMailboxServers(SERVER);

    assertThat(ask(find, "print", "mbx1,mbx2"))
        .isEqualTo(new MailboxServersReading(List.of(SERVER, ServerName.of("mbx2"))));
    assertThat(ask(find, "print", "")).isInstanceOf(ToldReading.class);
    assertThat(find.judge(ask(find, "print", "no such"))).isEqualTo(Answer.UNCLEAR);
  }

  @Test
  void a_probe_is_run_likewise() throws Exception {
    Commands commands =
        Commands.builder()
            .on(Question.RunProbe.class, JAVA, talking("exit", "10", "{probe}"))
            .build();

    ProbeReading reading =
        new ProcessHealthSource(commands)
            .run(
                PopHealth.model().probeIdentity(PopHealth.SELF_TEST_PROBE),
                SERVER,
                Duration.ofMinutes(1));

    assertThat(reading.result()).isEqualTo(ProbeResult.FAILED);
  }
}
