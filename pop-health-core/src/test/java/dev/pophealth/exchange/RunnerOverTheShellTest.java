package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.exchange.standin.StandIn;
import dev.pophealth.health.Answer;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.Resolution;
import dev.pophealth.recovery.Risk;
import dev.pophealth.run.BlockingActions;
import dev.pophealth.run.RecoveryRunner;
import dev.pophealth.run.RunnerListener;
import dev.pophealth.run.RunnerSetup;
import dev.pophealth.run.fake.ManualTime;
import dev.pophealth.run.fake.MemoryJournal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The runner, through the shell, on a stand-in Exchange: a fault that only D on mbx2 mends is found
 * from cas1 by C. The group moves a database back to the server that it prefers, which the deep
 * test needs; without that a person has to. {@code -Dpophealth.docs.write=true} writes the
 * transcript.
 */
@Timeout(300)
class RunnerOverTheShellTest {

  private static final ServerName CAS1 = ServerName.of("cas1");
  private static final ServerName CAS2 = ServerName.of("cas2");
  private static final ServerName MBX1 = ServerName.of("mbx1.contoso.com");
  private static final ServerName MBX2 = ServerName.of("mbx2.contoso.com");

  private static final Path GOLDEN =
      Path.of(System.getProperty("basedir", ""))
          .toAbsolutePath()
          .resolve("src/test/resources/dev/pophealth/exchange/transcript-c-finds-mbx2.txt");

  @TempDir private Path folder;

  /** What a listener heard. */
  private static final class Heard implements RunnerListener {
    private final List<String> story;
    private final List<Decision> decisions = new ArrayList<>();

    Heard(List<String> story) {
      this.story = story;
    }

    @Override
    public void decided(String recovery, Recovery state) {
      Decision decision = state.decision();
      decisions.add(decision);
      story.add("");
      story.add("# " + decision.rationale().step());
    }

    @Override
    public void troubled(String recovery, String what, Throwable cause) {
      throw new AssertionError(what, cause);
    }
  }

  private static Topology topology() {
    return Topology.builder()
        .addGroups(ServerGroup.of("DAG1", 1, MBX1, MBX2), ServerGroup.of("clients", 1, CAS1, CAS2))
        .addServers(
            ServerFacts.of(MBX1, Role.MAILBOX).withServing(Answer.YES),
            ServerFacts.of(MBX2, Role.MAILBOX).withServing(Answer.NO),
            ServerFacts.of(CAS1, Role.CLIENT_ACCESS).withServing(Answer.NO),
            ServerFacts.of(CAS2, Role.CLIENT_ACCESS).withServing(Answer.YES))
        .build();
  }

  @Test
  void c_finds_the_ill_mailbox_server_does_d_there_comes_back_cleans_up_and_resolves()
      throws Exception {
    StandIn exchange = StandIn.in(folder).fault("mbx2", "backend-hung", "restart-server");
    exchange.change(
        landscape -> ((ObjectNode) landscape.at("/dags/0")).put("preferenceMoveSeconds", 1));
    exchange.advance(Duration.ofMinutes(6));
    List<String> story = new ArrayList<>();
    Heard heard = new Heard(story);
    List<String> commandLine = new ArrayList<>(exchange.command());
    commandLine.addAll(List.of("-NoProfile", "-NonInteractive", "-OutputFormat", "Text"));
    ExchangeShell shell =
        ExchangeShell.over(
            ShellConnection.builder().addAllCommandLine(commandLine).build(), story::add);
    ManualTime time = new ManualTime(exchange.now());
    try (RecoveryRunner runner = RecoveryRunner.open(setup(shell, time, heard))) {
      runner.begin(
          Incident.of(new Alert(PopHealth.CTP_MONITOR, CAS1, time.instant()), Role.CLIENT_ACCESS));
      while (!runner.recoveries().isEmpty() && time.nextAt().isPresent()) {
        exchange.advance(Duration.between(time.instant(), time.nextAt().get()));
        time.passToNext();
      }
    }
    assertThat(heard.decisions.get(heard.decisions.size() - 1))
        .as(String.join("\n", story))
        .isInstanceOf(Decision.Resolved.class)
        .matches(end -> ((Decision.Resolved) end).resolution() == Resolution.RECOVERED);
    assertThat(exchange.effects())
        .containsExactly(
            "cas1: MSExchangePOP3 stopped",
            "cas1: MSExchangePOP3 started",
            "cas1: ProtocolLogEnabled is True",
            "cas1: MSExchangePOP3 stopped",
            "cas1: MSExchangePOP3 started",
            "mbx2: MSExchangePOP3BE stopped",
            "mbx2: MSExchangePOP3BE started",
            "mbx2: DatabaseCopyActivationDisabledAndMoveNow is $true",
            "mbx1: DB1 moved here from mbx2",
            "mbx2: restarts",
            "mbx2: is back",
            "mbx2: mended: backend-hung",
            "mbx2: DatabaseCopyActivationDisabledAndMoveNow is $false",
            "mbx2: DB1 moved here from mbx1",
            "cas1: ProtocolLogEnabled is False",
            "cas1: MSExchangePOP3 stopped",
            "cas1: MSExchangePOP3 started");
    assertThat(exchange.all("harm")).isEmpty();
    same(String.join("\n", story).strip() + "\n");
  }

  private static RunnerSetup setup(ExchangeShell shell, ManualTime time, RunnerListener heard) {
    return RunnerSetup.builder()
        .engine(DecisionEngine.following(PopRunbooks.hardened()))
        .actions(
            new BlockingActions(
                shell, shell, RunnerOverTheShellTest::topology, shell, Runnable::run))
        .journal(new MemoryJournal())
        .time(time)
        .executor(Runnable::run)
        .policy(AutomationPolicy.builder().unattended(Risk.TAKES_DOWN).build())
        .listener(heard)
        .build();
  }

  /** The commands are what a careful administrator would have typed: read it as one. */
  private static void same(String transcript) throws IOException {
    if (Boolean.getBoolean("pophealth.docs.write")) {
      Files.writeString(GOLDEN, transcript, StandardCharsets.UTF_8);
    }
    assertThat(transcript)
        .as("written by -Dpophealth.docs.write=true")
        .isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
  }
}
