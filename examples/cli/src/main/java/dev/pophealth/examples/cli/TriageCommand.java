package dev.pophealth.examples.cli;

import dev.pophealth.exchange.ShellFact;
import dev.pophealth.exchange.ShellReading;
import dev.pophealth.health.MonitorRow;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.lines.SituationCodec;
import dev.pophealth.lines.TriageOrderCodec;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.triage.RedMonitors;
import dev.pophealth.triage.Situation;
import dev.pophealth.triage.Triage;
import dev.pophealth.triage.TriageOrder;
import dev.pophealth.triage.TriageText;
import dev.pophealth.triage.TriagedIncident;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts what is red in order. */
@Command(
    name = "triage",
    mixinStandardHelpOptions = true,
    header = "Puts what is red on several servers in order, with reasons.",
    description = {
      "One incident a fault, nearest the cause first; says which may be begun, which must wait,",
      "and where a person has to decide."
    },
    footer = {
      "",
      "Examples:",
      "  pop-health triage mbx1=health-mbx1.txt cas1=health-cas1.txt",
      "  pop-health triage --topology servers.json *.txt",
      "  pop-health triage --situation situation.json --format json",
      "",
      "Ends with 0; with 1 when rows could not be read, since one of them may be red."
    })
final class TriageCommand extends ToldSubcommand {

  @Parameters(
      paramLabel = "[SERVER=]FILE",
      description = {
        "Outputs of Get-ServerHealth. Name the server where the output does not. - is standard",
        "input."
      })
  List<String> outputs = List.of();

  @Option(
      names = "--situation",
      paramLabel = "FILE",
      description = "All that is known, as JSON (docs/engine-lines.md), instead of outputs.")
  Optional<String> situation = Optional.empty();

  @Option(
      names = "--topology",
      paramLabel = "FILE",
      description = "Which servers stand in for each other, as JSON. Default: not known.")
  Optional<String> topology = Optional.empty();

  @Mixin ShellOptions shell = new ShellOptions();

  private boolean complete = true;

  TriageCommand(Outside outside) {
    super(outside);
  }

  @Override
  int run(Output out) {
    TriageOrder order = Triage.ofPop().order(situation());
    if (format == Format.JSON) {
      out.text(Json.pretty(document().setAll(Json.parsed(TriageOrderCodec.write(order)))));
    } else {
      text(order, out);
    }
    return complete ? ExitCode.OK : ExitCode.NOT_ALL;
  }

  private Situation situation() {
    if (situation.isPresent() != outputs.isEmpty()) {
      throw usage("give either outputs of Get-ServerHealth or --situation");
    }
    if (situation.isPresent()) {
      if (topology.isPresent()) {
        throw usage("a situation has its own topology: leave --topology out");
      }
      return json(situation.get(), SituationCodec::read);
    }
    List<MonitorRow> rows = new ArrayList<>();
    outputs.forEach(output -> rows.addAll(rows(output)));
    return Situation.builder()
        .addAllRed(RedMonitors.of(rows, PopHealth.model(), outside.clock().instant()))
        .topology(
            topology
                .map(file -> json(file, SituationCodec::readTopology))
                .orElse(Topology.unknown()))
        .build();
  }

  private <T> T json(String file, Function<String, T> reader) {
    try {
      return reader.apply(Input.text(outside, file, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new Refusal(ExitCode.DATA, Input.named(file) + ": " + e.getMessage());
    }
  }

  private List<MonitorRow> rows(String output) {
    int sign = output.indexOf('=');
    Optional<ServerName> named =
        sign < 0 ? Optional.empty() : Optional.of(ServerName.of(output.substring(0, sign)));
    String file = output.substring(sign + 1);
    ShellReading reading = shell.read(Input.bytes(outside, file));
    List<ShellFact.Health> facts = reading.all(ShellFact.Health.class);
    if (facts.isEmpty()) {
      throw new Refusal(
          ExitCode.DATA, Input.named(file) + " has no row of Get-ServerHealth that could be read");
    }
    if (named.isEmpty() && facts.stream().anyMatch(fact -> fact.server().isEmpty())) {
      throw new Refusal(
          ExitCode.DATA,
          Input.named(file) + " does not name its server: write it as SERVER=" + file);
    }
    reading
        .unread()
        .forEach(place -> note(Input.named(file) + ":" + place.line() + ": " + place.reason()));
    complete &= reading.complete();
    ServerName server = named.orElseGet(() -> facts.get(0).server().orElseThrow());
    return reading.monitorRows(server);
  }

  private void text(TriageOrder order, Output out) {
    if (order.incidents().isEmpty()) {
      out.line(say("Nothing of POP is red.", "POP のモニターに異常はありません。"));
    }
    if (!order.dependenciesFirst().isEmpty()) {
      out.line(
          say("See to these first: ", "先に対処が必要な依存先: ")
              + ModelCommand.joined(order.dependenciesFirst()));
      out.line("");
    }
    int number = 0;
    for (TriagedIncident incident : order.incidents()) {
      number++;
      out.line(
          number
              + ". "
              + incident.server()
              + ", "
              + incident.lead().monitor()
              + ": "
              + incident.course()
              + ". "
              + say(TriageText.of(incident.course())));
      out.line(
          incident.why().stream()
              .map(reason -> "   " + say(TriageText.of(reason)))
              .collect(Collectors.joining("\n")));
    }
    if (!complete) {
      out.line(
          say(
              "Rows could not be read: one of them may be red.",
              "読み取れなかった行があります。そこに異常が含まれている可能性があります。"));
    }
  }
}
