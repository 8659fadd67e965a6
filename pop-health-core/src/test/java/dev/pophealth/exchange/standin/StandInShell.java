package dev.pophealth.exchange.standin;

import dev.pophealth.exchange.standin.eval.Edition;
import dev.pophealth.exchange.standin.world.World;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays powershell.exe (or pwsh) on an administrator's machine of an Exchange organisation.
 *
 * <p>Its own options come first: {@code --state FILE} (else the environment's {@code
 * STANDIN_STATE}) and {@code --transcript FILE} (else {@code STANDIN_TRANSCRIPT}, else beside the
 * state); then PowerShell's arguments.
 *
 * <p>Exit codes are PowerShell's: what {@code exit} says; else 1 where the last command failed or
 * an error ended the script; 70 where the stand-in itself is at fault.
 */
public final class StandInShell {

  private StandInShell() {}

  /** Runs one script. */
  public static void main(String[] args) {
    List<String> arguments = new ArrayList<>(List.of(args));
    String state = option(arguments, "--state", "STANDIN_STATE", "");
    String transcript =
        option(arguments, "--transcript", "STANDIN_TRANSCRIPT", state + ".transcript");
    World world = new World(Path.of(state), Path.of(transcript));
    Charset encoding = Charset.forName(world.setting("encoding", "IBM437"));
    Console console =
        new Console(
            /* Buffered, since a pipe cannot tell its length. */
            new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            encoding);
    Runtime.getRuntime().halt(run(arguments, world, console));
  }

  private static int run(List<String> arguments, World world, Console console) {
    try {
      CommandLine line = CommandLine.of(arguments, Edition.of(world.setting("powershell", "5.1")));
      return new Run(world, console, line).exitCode();
    } catch (CommandLine.Refused refused) {
      console.error(refused.words() + "\r\n");
      world.transcript().refused(world.setting("adminMachine", "ADMIN01"), refused.words());
      return refused.exitCode();
    } catch (RuntimeException ours) {
      console.error("stand-in shell: " + ours + "\r\n");
      for (StackTraceElement element : ours.getStackTrace()) {
        console.error("  at " + element + "\r\n");
      }
      return 70;
    }
  }

  private static String option(
      List<String> arguments, String name, String variable, String preset) {
    int at = arguments.indexOf(name);
    if (at >= 0 && at + 1 < arguments.size() && at <= 2) {
      String value = arguments.get(at + 1);
      arguments.subList(at, at + 2).clear();
      return value;
    }
    String value = System.getenv(variable);
    return value == null ? preset : value;
  }
}
