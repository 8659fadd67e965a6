package dev.pophealth.examples.cli;

import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.lines.LineAnswer;
import dev.pophealth.lines.LineEngine;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import java.io.IOException;
import java.io.InputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The engine for bots in any language. */
@Command(
    name = "next",
    mixinStandardHelpOptions = true,
    header = "The decision engine for bots in any language, by lines of JSON.",
    description = {
      "Runs until its input ends and answers each line at once; keeps many incidents apart by the",
      "names that the bot gives them. docs/engine-lines.md describes the lines."
    },
    footer = {
      "",
      "A line opens an incident:",
      "  {\"incident\":\"INC-1\",\"alert\":{\"monitor\":\"PopCTPMonitor\",\"server\":\"cas1\",",
      "   \"raisedAt\":\"2026-01-05T09:00:00Z\"},\"roles\":[\"CLIENT_ACCESS\"]}",
      "The answer names what to do, its number, and what to answer with; say what came of it:",
      "  {\"incident\":\"INC-1\",\"outcome\":{\"number\":1,\"askedAt\":\"2026-01-05T09:00:05Z\",",
      "   \"cameAt\":\"2026-01-05T09:00:06Z\",\"read\":{\"kind\":\"probe\",\"result\":\"FAILED\",",
      "   \"detail\":\"-ERR Server Unavailable. 21\"}}}",
      "",
      "Examples:",
      "  my-bot | pop-health next          answers line by line",
      "  pop-health next --last history    only where each incident stands in the end",
      "",
      "Ends with 0, or with 65 when lines were refused; each of them is answered by an error."
    })
final class NextCommand extends Subcommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The lines. Default: standard input, which - names as well.")
  String file = "-";

  @Option(
      names = "--last",
      description = "Answer at the end, one line for each incident; errors are told at once.")
  boolean last;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "How many incidents to keep, 1 to 1000000. Default: ${DEFAULT-VALUE}.",
      defaultValue = "" + LineEngine.MOST_INCIDENTS)
  int most = LineEngine.MOST_INCIDENTS;

  NextCommand(Outside outside) {
    super(outside);
  }

  @Override
  int run(Output out) {
    if (most < 1 || most > 1_000_000) {
      throw usage("--most is " + most + ": choose 1 to 1000000");
    }
    LineEngine engine =
        new LineEngine(DecisionEngine.following(PopRunbooks.hardened()), PopHealth.model(), most);
    long refused;
    try (InputStream lines = Input.open(outside, file)) {
      refused = engine.answerAll(lines, answer -> tell(answer, out));
    } catch (IOException e) {
      throw Input.failed(file, e);
    }
    if (last) {
      engine.now().forEach(answer -> out.line(answer.json()));
    }
    return refused == 0 ? ExitCode.OK : ExitCode.DATA;
  }

  private void tell(LineAnswer answer, Output out) {
    if (!last || answer.refused()) {
      out.line(answer.json());
      out.flush();
    }
  }
}
