package dev.pophealth.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.recovery.Resumption;
import dev.pophealth.report.Story;
import dev.pophealth.run.WrittenRecovery;
import dev.pophealth.run.journal.FileJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells a recovery from its journal. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    header = "Tells a recovery from its journal, as a page or as text.",
    description = "Reading a journal takes nothing up and changes nothing.",
    footer = {
      "",
      "Examples:",
      "  pop-health report /var/lib/pop-health",
      "  pop-health report /var/lib/pop-health RECOVERY --as html > recovery.html",
      "",
      "Without a name it lists the recoveries that are written down."
    })
final class ReportCommand extends ToldSubcommand {

  /** What a recovery is told as. */
  enum As {
    TEXT,
    MARKDOWN,
    HTML
  }

  @Parameters(index = "0", paramLabel = "JOURNAL", description = "The journal's folder.")
  String journal = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "RECOVERY",
      description = "The recovery's name.")
  Optional<String> recovery = Optional.empty();

  @Option(
      names = "--as",
      defaultValue = "text",
      paramLabel = "FORM",
      description = "text, markdown or html. Default: text.")
  As as = As.TEXT;

  @Option(
      names = "--confirmations",
      paramLabel = "N",
      description = "As in the setup file that it was run with; else its version is another.")
  Optional<Integer> confirmations = Optional.empty();

  ReportCommand(Outside outside) {
    super(outside);
  }

  @Override
  int run(Output out) {
    FileJournal file = journal(journal);
    try {
      if (recovery.isEmpty()) {
        list(file.recoveries(), out);
      } else {
        tell(WrittenRecovery.read(file, engine(), recovery.get()), out);
      }
      return ExitCode.OK;
    } catch (IOException e) {
      throw new Refusal(ExitCode.DATA, journal + " cannot be read: " + e.getMessage());
    }
  }

  /** A journal that is there. */
  static FileJournal journal(String folder) {
    if (!Files.isDirectory(Path.of(folder))) {
      throw new Refusal(ExitCode.NO_INPUT, "there is no journal " + folder + ": name its folder");
    }
    try {
      return FileJournal.in(Path.of(folder));
    } catch (IOException e) {
      throw new Refusal(ExitCode.NO_INPUT, folder + " cannot be opened: " + e.getMessage());
    }
  }

  private DecisionEngine engine() {
    return Recovering.engine(confirmations);
  }

  private void list(List<String> names, Output out) {
    if (format == Format.JSON) {
      ObjectNode root = document();
      Json.names(root, "recoveries", names);
      out.text(Json.pretty(root));
    } else {
      names.forEach(out::line);
    }
  }

  private void tell(WrittenRecovery written, Output out) {
    if (written.state() instanceof Resumption.Refused refused) {
      throw new Refusal(ExitCode.DATA, written.name() + " cannot be told: " + refused.words());
    }
    Story story = Story.of(written.state().orThrow()).withJournal(written.records());
    String told =
        switch (as) {
          case TEXT -> story.text(language);
          case MARKDOWN -> story.markdown(language);
          case HTML -> story.html(language);
        };
    if (format == Format.JSON) {
      ObjectNode root = document().put("recovery", written.name());
      out.text(Json.pretty(root.put("as", as.name().toLowerCase(Locale.ROOT)).put("report", told)));
    } else {
      out.text(told);
    }
  }
}
