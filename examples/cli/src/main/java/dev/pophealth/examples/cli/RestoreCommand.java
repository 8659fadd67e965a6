package dev.pophealth.examples.cli;

import dev.pophealth.run.Opening;
import dev.pophealth.run.RecoveryRunner;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts back what is owed. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    header = "Puts back and verifies what an ended recovery still owes.",
    description = "For a person to start, once what was in the way is mended.",
    footer = {
      "",
      "Example:",
      "  pop-health restore /var/lib/pop-health RECOVERY --setup setup.json",
      "",
      "Ends with 0 when all is put back, with 1 when it is not. report tells what is owed."
    })
final class RestoreCommand extends Recovering {

  @Parameters(index = "0", paramLabel = "JOURNAL", description = "The journal's folder.")
  String journal = "";

  @Parameters(index = "1", paramLabel = "RECOVERY", description = "The recovery's name.")
  String recovery = "";

  RestoreCommand(Outside outside) {
    super(outside);
  }

  @Override
  int run(Output out) {
    boolean restored = runs(ReportCommand.journal(journal), false, this::begin, out);
    return restored ? ExitCode.OK : ExitCode.NOT_ALL;
  }

  private List<String> begin(RecoveryRunner runner) throws IOException {
    Optional<Opening> opening;
    try {
      opening = runner.restore(recovery);
    } catch (IllegalStateException e) {
      throw new Refusal(ExitCode.DATA, String.valueOf(e.getMessage()));
    }
    if (opening.isEmpty()) {
      note(recovery + " owes nothing.");
    }
    return opening.map(Opening::recovery).stream().toList();
  }
}
