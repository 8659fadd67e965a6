package dev.pophealth.examples.cli;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pophealth.exchange.ShellConnection;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.lines.SituationCodec;
import dev.pophealth.policy.AutomationPolicy;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.RunbookSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What recoveries are run with: how servers are reached, who stands in for whom, what may be done.
 * {@code docs/cli.md} describes it.
 *
 * @param exchange a server whose management shell is used
 * @param shell another way to the management shell
 * @param commands a command line for each action, instead of the management shell
 * @param topology the servers, as triage takes them
 * @param policy what may be done by itself
 * @param confirmations how many greens in a row count
 */
record SetupFile(
    @Nullable String exchange,
    @Nullable Shell shell,
    @Nullable Map<String, List<String>> commands,
    @Nullable JsonNode topology,
    @Nullable Policy policy,
    @Nullable Integer confirmations) {

  /** For Jackson. */
  @JsonCreator
  SetupFile {}

  /** A command line that ends in PowerShell. */
  record Shell(List<String> command, @Nullable String opening) {}

  /** The risks of a policy. */
  record Policy(@Nullable Risk unattended, @Nullable Risk withApproval) {}

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static SetupFile read(Outside outside, String file) {
    try {
      SetupFile setup =
          MAPPER.readValue(Input.text(outside, file, StandardCharsets.UTF_8), SetupFile.class);
      long ways =
          Stream.of(setup.exchange, setup.shell, setup.commands).filter(Objects::nonNull).count();
      if (ways != 1) {
        throw new Refusal(
            ExitCode.DATA,
            file + " has " + ways + " of exchange, shell and commands: give one of them");
      }
      return setup;
    } catch (JsonProcessingException e) {
      throw new Refusal(ExitCode.DATA, file + ": " + e.getOriginalMessage());
    }
  }

  Optional<ShellConnection> connection() {
    if (exchange != null) {
      return Optional.of(ShellConnection.to(ServerName.of(exchange)));
    } else if (shell != null) {
      return Optional.of(
          ShellConnection.builder()
              .addAllCommandLine(shell.command())
              .opening(Optional.ofNullable(shell.opening()))
              .build());
    }
    return Optional.empty();
  }

  Topology servers() {
    return topology == null ? Topology.unknown() : SituationCodec.readTopology(topology.toString());
  }

  RunbookSettings settings() {
    RunbookSettings.Builder settings = RunbookSettings.builder();
    if (confirmations != null) {
      settings.confirmations(confirmations);
    }
    return settings.build();
  }

  AutomationPolicy policy(boolean dryRun) {
    AutomationPolicy.Builder built = AutomationPolicy.builder().dryRun(dryRun);
    if (policy != null) {
      Optional.ofNullable(policy.unattended()).ifPresent(built::unattended);
      Optional.ofNullable(policy.withApproval()).ifPresent(built::withApproval);
    }
    return built.build();
  }
}
