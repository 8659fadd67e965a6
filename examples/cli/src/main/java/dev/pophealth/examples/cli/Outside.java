package dev.pophealth.examples.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * The world outside of a command.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param charset what both are written in unless the user says otherwise
 * @param environment gives environment variables
 * @param terminal where a person can be asked; empty where nobody can
 * @param color whether to use colour
 * @param clock tells the time
 */
record Outside(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Charset charset,
    Function<String, @Nullable String> environment,
    Optional<Terminal> terminal,
    boolean color,
    InstantSource clock) {

  /** This process's. */
  static Outside ofProcess() {
    Optional<Console> console = Optional.ofNullable(System.console());
    return new Outside(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        console.filter(there -> isWindows()).map(Console::charset).orElse(StandardCharsets.UTF_8),
        System::getenv,
        console.map(Outside::terminal),
        Ansi.AUTO.enabled(),
        InstantSource.system());
  }

  private static Terminal terminal(Console console) {
    return new Terminal() {
      @Override
      public char @Nullable [] secret(String question) {
        return console.readPassword("%s", question);
      }

      @Override
      public @Nullable String line(String question) {
        return console.readLine("%s", question);
      }
    };
  }

  /** Elsewhere terminals speak UTF-8, whatever the locale says. */
  private static boolean isWindows() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
  }
}
