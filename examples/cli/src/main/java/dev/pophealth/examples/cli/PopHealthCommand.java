package dev.pophealth.examples.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code pop-health}. */
@Command(
    name = "pop-health",
    mixinStandardHelpOptions = true,
    versionProvider = PopHealthCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Turns \"the POP health set is unhealthy\" into a safe, explained recovery.",
      ""
    },
    footer = {
      "",
      "Where to begin:",
      "  pop-health why PopCTPMonitor              what an alert means",
      "  pop-health explain alert.txt              what a text, a reply or an output says",
      "  pop-health probe proxy cas1.example.com   whether a server answers",
      "  pop-health plan PopDeepTestMonitor --server mbx1 --role mailbox",
      "",
      "Each command tells more with --help. Exit codes: probe ends with 0, 1, 2 or 3 as monitoring",
      "plugins do; the others with 0 for well, 1 for not all of it, 64 for a wrong command line,",
      "65 for wrong input, 66 for input that is not there, 70 for a fault of this program, 74 when",
      "reading or writing failed. Commands never take secrets as arguments."
    })
public final class PopHealthCommand {

  private PopHealthCommand() {}

  /**
   * Runs, and ends the process with the exit code.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    System.exit(run(Outside.ofProcess(), args));
  }

  static int run(Outside outside, String... args) {
    CommandLine line = commandLine(outside);
    if (args.length == 0) {
      line.usage(line.getErr());
      line.getErr().flush();
      return ExitCode.USAGE;
    }
    int code = execute(line, args);
    line.getOut().flush();
    line.getErr().flush();
    return code;
  }

  private static int execute(CommandLine line, String... args) {
    try {
      return line.execute(args);
    } catch (LinkageError | StackOverflowError | OutOfMemoryError e) {
      line.getErr().println("pop-health: a fault of this program; please report it: " + e);
      return ExitCode.SOFTWARE;
    }
  }

  static CommandLine commandLine(Outside outside) {
    CommandLine line =
        new CommandLine(new PopHealthCommand())
            .addSubcommand(new ModelCommand(outside))
            .addSubcommand(new WhyCommand(outside))
            .addSubcommand(ProbeCommand.commandLine(outside))
            .addSubcommand(new ExplainCommand(outside))
            .addSubcommand(new ReadCommand(outside))
            .addSubcommand(new PlanCommand(outside))
            .addSubcommand(new TriageCommand(outside))
            .addSubcommand(new NextCommand(outside))
            .addSubcommand(new RecoverCommand(outside))
            .addSubcommand(new ResumeCommand(outside))
            .addSubcommand(new RestoreCommand(outside))
            .addSubcommand(new ReportCommand(outside))
            .addSubcommand(new CheckCommand(outside))
            .addSubcommand(new SimulateCommand(outside));
    return line.registerConverter(Charset.class, new CharsetConverter())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setUsageHelpWidth(100)
        .setUsageHelpLongOptionsMaxWidth(34)
        .setColorScheme(Help.defaultColorScheme(outside.color() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setOut(writer(outside.out(), outside))
        .setErr(writer(outside.err(), outside))
        .setParameterExceptionHandler(PopHealthCommand::wrongUsage)
        .setExecutionExceptionHandler(PopHealthCommand::failed);
  }

  private static PrintWriter writer(OutputStream stream, Outside outside) {
    return new PrintWriter(new OutputStreamWriter(stream, outside.charset()));
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    PrintWriter err = line.getErr();
    String name = line.getCommandSpec().qualifiedName();
    err.println(name + ": " + Table.plain(String.valueOf(e.getMessage())));
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        err.println("Did you mean " + String.join(" or ", near) + "?");
      }
    }
    err.println("Try " + name + " --help");
    return exitCode(line, ExitCode.USAGE);
  }

  private static int failed(Exception e, CommandLine line, ParseResult parsed) {
    String name = line.getCommandSpec().qualifiedName();
    PrintWriter err = line.getErr();
    if (e instanceof Refusal refusal) {
      if (!refusal.words().isEmpty()) {
        err.println(name + ": " + refusal.words());
      }
      return refusal.exitCode() == ExitCode.PIPE
          ? ExitCode.PIPE
          : exitCode(line, refusal.exitCode());
    } else if (e instanceof IllegalArgumentException) {
      // Misuse that the library refuses: its message has the remedy.
      err.println(name + ": " + e.getMessage());
      return exitCode(line, ExitCode.USAGE);
    }
    err.println(name + ": a fault of this program; please report it: " + told(e));
    return exitCode(line, ExitCode.SOFTWARE);
  }

  private static String told(Exception e) {
    return e
        + Optional.of(e.getStackTrace())
            .filter(trace -> trace.length > 0)
            .map(trace -> " at " + trace[0])
            .orElse("");
  }

  private static int exitCode(CommandLine line, int failure) {
    return line.getCommandSpec().userObject() instanceof Subcommand command
        ? command.exitCodeFor(failure)
        : failure;
  }

  /** Tells the version of the jar. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = PopHealthCommand.class.getPackage().getImplementationVersion();
      return new String[] {"pop-health " + (version == null ? "(not from its jar)" : version)};
    }
  }
}
