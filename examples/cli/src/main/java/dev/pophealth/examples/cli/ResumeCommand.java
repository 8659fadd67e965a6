package dev.pophealth.examples.cli;

import dev.pophealth.run.RecoveryRunner;
import dev.pophealth.run.RecoveryView;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Goes on with what was left open. */
@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    header = "Goes on with the recoveries that a journal has open.",
    description = {
      "Takes up what was open when a program died. An act that was under way counts as perhaps",
      "done: it is looked at before anything is repeated."
    },
    footer = {
      "",
      "Example:",
      "  pop-health resume /var/lib/pop-health --setup setup.json",
      "",
      "Ends with 0 when all is resolved, with 1 when a person has to go on."
    })
final class ResumeCommand extends Recovering {

  @Parameters(paramLabel = "JOURNAL", description = "The journal's folder.")
  String journal = "";

  ResumeCommand(Outside outside) {
    super(outside);
  }

  @Override
  int run(Output out) {
    boolean resolved = runs(ReportCommand.journal(journal), false, ResumeCommand::open, out);
    return resolved ? ExitCode.OK : ExitCode.NOT_ALL;
  }

  /** Opening a runner has taken them up. */
  private static List<String> open(RecoveryRunner runner) {
    return runner.recoveries().stream().map(RecoveryView::name).toList();
  }
}
