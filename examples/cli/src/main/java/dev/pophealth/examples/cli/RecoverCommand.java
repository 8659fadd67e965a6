package dev.pophealth.examples.cli;

import dev.pophealth.health.Monitor;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerName;
import dev.pophealth.port.Journal;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import dev.pophealth.run.Opening;
import dev.pophealth.run.RecoveryRunner;
import dev.pophealth.run.fake.MemoryJournal;
import dev.pophealth.run.journal.FileJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a recovery. */
@Command(
    name = "recover",
    mixinStandardHelpOptions = true,
    header = "Recovers from an alert; a dry run unless told otherwise.",
    description = {
      "Looks, decides, acts and verifies by the runbook until it has ended. Without --do every act",
      "is refused: it looks only, and tells what it would do first. With --do it writes a journal,",
      "and asks at the terminal where the policy wants a person's leave."
    },
    footer = {
      "",
      "Examples:",
      "  pop-health recover PopSelfTestMonitor --server mbx1 --role mailbox --setup setup.json",
      "  pop-health recover PopSelfTestMonitor --server mbx1 --role mailbox --setup setup.json \\",
      "      --do --journal /var/lib/pop-health",
      "",
      "Ends with 0 when it is resolved, with 1 when a person has to go on."
    })
final class RecoverCommand extends Recovering {

  @Parameters(paramLabel = "MONITOR", description = "The monitor's name, as the alert has it.")
  String name = "";

  @Option(
      names = "--server",
      required = true,
      paramLabel = "NAME",
      description = "The server that the alert is about.")
  String server = "";

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      converter = RoleConverter.class,
      description = "A role of that server: cas or mailbox. Give both where it has both.")
  List<Role> roles = List.of();

  @Option(names = "--do", description = "Act. Without it nothing is changed.")
  boolean act;

  @Option(
      names = "--journal",
      paramLabel = "FOLDER",
      description = "Where everything is written down; needed with --do.")
  Optional<String> journal = Optional.empty();

  RecoverCommand(Outside outside) {
    super(outside);
  }

  @Override
  int run(Output out) {
    if (act != journal.isPresent()) {
      throw usage(
          act
              ? "what is done has to be written down: give --journal"
              : "a dry run writes no journal: leave --journal out, or give --do");
    }
    Monitor monitor = RunbookChoice.monitor(name);
    Alert alert = new Alert(monitor.name(), ServerName.of(server), outside.clock().instant());
    Set<Role> known = EnumSet.copyOf(roles);
    Incident incident = Incident.of(alert, known.toArray(Role[]::new));
    boolean resolved = runs(journal(), !act, runner -> begin(runner, incident), out);
    return resolved ? ExitCode.OK : ExitCode.NOT_ALL;
  }

  private Journal journal() {
    try {
      return journal.isPresent() ? FileJournal.in(Path.of(journal.get())) : new MemoryJournal();
    } catch (IOException e) {
      throw new Refusal(ExitCode.IO, "the journal cannot be opened: " + e.getMessage());
    }
  }

  private static List<String> begin(RecoveryRunner runner, Incident incident) throws IOException {
    Opening opening = runner.begin(incident);
    if (opening instanceof Opening.Elsewhere elsewhere) {
      throw new Refusal(
          ExitCode.NOT_ALL,
          "another runner (" + elsewhere.owner() + ") has this in hand: " + elsewhere.recovery());
    }
    return List.of(opening.recovery());
  }
}
