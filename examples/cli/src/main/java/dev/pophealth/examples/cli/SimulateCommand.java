package dev.pophealth.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.simulation.Simulation;
import dev.pophealth.simulation.SimulationReport;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays incidents on made-up fleets. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    header = "Plays incidents on made-up fleets, and judges them by what was true.",
    description = {
      "The real engine, triage, policy, runner and journal, on simulated time; each run with another",
      "fleet, policy and adversity. The same seed plays the same. Needs no server."
    },
    footer = {
      "",
      "Examples:",
      "  pop-health simulate",
      "  pop-health simulate --incidents 10000 --seed 7 --format json",
      "  pop-health simulate --replay RUN",
      "",
      "Ends with 0 when every law is kept, with 1 when one is broken; its runs can be replayed."
    })
final class SimulateCommand extends ToldSubcommand {

  private static final long MOST = 10_000_000;

  @Option(
      names = "--incidents",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many incidents at least, 1 to 10000000. Default: 1000.")
  long incidents = 1_000;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "42",
      description = "What all is drawn from. Default: 42.")
  long seed = 42;

  @Option(
      names = "--replay",
      paramLabel = "RUN",
      description = "Tell one run by its own seed instead.")
  Optional<Long> replay = Optional.empty();

  SimulateCommand(Outside outside) {
    super(outside);
  }

  @Override
  int run(Output out) {
    if (incidents < 1 || incidents > MOST) {
      throw usage("--incidents is " + incidents + ": choose 1 to " + MOST);
    }
    Simulation simulation = Simulation.varied();
    if (replay.isPresent()) {
      String told = simulation.replay(replay.get());
      out.text(format == Format.JSON ? Json.pretty(document().put("replay", told)) : told);
      return ExitCode.OK;
    }
    SimulationReport report = simulation.run(seed, incidents);
    out.text(format == Format.JSON ? Json.pretty(json(report)) : report.text());
    return report.broken().isEmpty() ? ExitCode.OK : ExitCode.NOT_ALL;
  }

  private ObjectNode json(SimulationReport report) {
    ObjectNode root = document().put("seed", seed).put("runs", report.runs());
    root.put("incidents", report.incidents()).put("crashes", report.crashes());
    root.put("recovered", report.recovered()).put("escalated", report.escalated());
    root.put("stopped", report.stopped());
    ObjectNode ends = root.putObject("ends");
    report.ends().forEach(ends::put);
    ObjectNode harm = root.putObject("harm");
    report.harm().forEach((kind, count) -> harm.put(kind.name(), count));
    ArrayNode broken = root.putArray("broken");
    report
        .brokenLaws()
        .forEach(
            law ->
                broken
                    .addObject()
                    .put("law", law.law())
                    .put("run", law.seed())
                    .put("words", law.words()));
    return root;
  }
}
