package dev.pophealth.exchange.standin;

import dev.pophealth.exchange.standin.eval.Edition;
import dev.pophealth.exchange.standin.world.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * What one run of the shell gave, within this process.
 *
 * @param out standard output, a character for each byte
 */
record Played(int exitCode, String out, String error) {

  /** Runs a script given as an argument. */
  static Played command(StandIn standIn, String script) {
    return run(standIn, "", List.of("-NoProfile", "-NonInteractive", "-Command", script));
  }

  /** Runs a script given in base 64. */
  static Played encoded(StandIn standIn, String script, String... switches) {
    List<String> arguments = new java.util.ArrayList<>(List.of(switches));
    arguments.add("-EncodedCommand");
    arguments.add(Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_16LE)));
    return run(standIn, "", arguments);
  }

  /** Runs what stands on standard input. */
  static Played input(StandIn standIn, String input, String... arguments) {
    return run(standIn, input, List.of(arguments));
  }

  private static Played run(StandIn standIn, String input, List<String> arguments) {
    World world = new World(standIn.stateFile(), standIn.transcriptFile());
    Charset encoding = Charset.forName(world.setting("encoding", "IBM437"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    Console console =
        new Console(new ByteArrayInputStream(input.getBytes(encoding)), out, error, encoding);
    CommandLine line = CommandLine.of(arguments, Edition.of(world.setting("powershell", "5.1")));
    int exitCode = new Run(world, console, line).exitCode();
    return new Played(
        exitCode, out.toString(StandardCharsets.ISO_8859_1), error.toString(encoding));
  }

  /** The lines of standard output that hold anything. */
  List<String> lines() {
    return out.lines().map(String::stripTrailing).filter(line -> !line.isEmpty()).toList();
  }
}
