package dev.pophealth.examples.cli;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all subcommands have: where they write, and how they end. */
abstract class Subcommand implements Callable<Integer> {

  final Outside outside;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--output-charset",
      paramLabel = "CHARSET",
      description = "What to write in. Default: UTF-8; on a Windows terminal, the terminal's own.")
  Optional<Charset> outputCharset = Optional.empty();

  Subcommand(Outside outside) {
    this.outside = outside;
  }

  /** Does it, and says how it ended. */
  abstract int run(Output out);

  @Override
  public final Integer call() {
    Output out = new Output(outside.out(), outputCharset.orElse(outside.charset()));
    int code = run(out);
    out.flush();
    return code;
  }

  /** The exit code for a failure; a command that checks has one for all. */
  int exitCodeFor(int failure) {
    return failure;
  }

  final ParameterException usage(String words) {
    return new ParameterException(spec.commandLine(), words);
  }

  /** Tells a person something beside the output. */
  final void note(String words) {
    Output err = new Output(outside.err(), outputCharset.orElse(outside.charset()));
    err.line(words);
    err.flush();
  }
}
