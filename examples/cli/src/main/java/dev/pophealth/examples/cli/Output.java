package dev.pophealth.examples.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/**
 * Where text goes. Unlike a PrintStream it does not go on when nobody can read it any more. Not
 * safe for use by many threads.
 */
final class Output {

  private final Writer writer;

  Output(OutputStream stream, Charset charset) {
    this.writer =
        new BufferedWriter(
            new OutputStreamWriter(
                stream,
                charset
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)));
  }

  /** Writes a line; its end is \n everywhere, so that the same input gives the same bytes. */
  void line(String text) {
    try {
      writer.write(text);
      writer.write('\n');
    } catch (IOException e) {
      throw gone(e);
    }
  }

  /** Writes lines, the last of them ended as well. */
  void text(String lines) {
    line(lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines);
  }

  void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw gone(e);
    }
  }

  private static Refusal gone(IOException e) {
    String words = String.valueOf(e.getMessage());
    boolean closed = words.toLowerCase(Locale.ROOT).contains("pipe") || words.contains("パイプ");
    return closed
        ? new Refusal(ExitCode.PIPE, "")
        : new Refusal(ExitCode.IO, "standard output cannot be written: " + words);
  }
}
