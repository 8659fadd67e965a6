package dev.pophealth.exchange;

import dev.pophealth.exchange.format.Decoded;
import dev.pophealth.exchange.format.Source;
import dev.pophealth.exchange.format.Unreads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Reads what Exchange's management shell printed: tables and lists as they are pasted or captured,
 * Markdown tables, JSON of both generations of PowerShell, CSV, CLIXML, the POP3 protocol log, an
 * escalation's text. What it is given shows by itself; several outputs, with prompts between, may
 * follow each other.
 *
 * <p>Total: whatever the input, there is a reading; what could not be read is told with its line.
 * Nothing is guessed: a row that could be read in two ways is not read. What may hold a secret
 * ({@code ExecutionContext}, state and extension attributes, passwords) is not kept. Memory grows
 * with what was read, time with the input's length.
 */
public final class ShellOutput {

  private ShellOutput() {}

  /**
   * Reads a text, with {@linkplain ReadingSettings#none() no settings}.
   *
   * @param text the output
   */
  public static ShellReading read(String text) {
    return read(text, ReadingSettings.none());
  }

  /**
   * Reads a text.
   *
   * @param text the output
   * @param settings what it does not say about itself
   */
  public static ShellReading read(String text, ReadingSettings settings) {
    try {
      return read(new StringReader(text), settings);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  /**
   * Reads bytes: UTF-8 or UTF-16 by their byte order mark, else in the charset of the settings.
   *
   * @param bytes the output
   * @param settings what it does not say about itself
   */
  public static ShellReading read(byte[] bytes, ReadingSettings settings) {
    try {
      return read(new ByteArrayInputStream(bytes), settings);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
    }
  }

  /**
   * Reads a stream to its end, as {@link #read(byte[], ReadingSettings)} does; holds only a part of
   * it in memory.
   *
   * @param stream the output; left open
   * @param settings what it does not say about itself
   * @throws IOException when the stream fails
   */
  public static ShellReading read(InputStream stream, ReadingSettings settings) throws IOException {
    return read(Decoded.reader(stream, settings.charset()), settings);
  }

  private static ShellReading read(Reader reader, ReadingSettings settings) throws IOException {
    Unreads unreads = new Unreads();
    Facts facts = new Facts(settings, unreads);
    Source source = new Source(reader);
    OutputFormat.readAll(source, facts::add, unreads);
    if (source.undecodedLine() > 0) {
      unreads.row(
          source.undecodedLine(),
          "these bytes are no " + settings.charset() + ": name the charset in the settings");
    }
    List<ShellFact> all = facts.all();
    return new ShellReading(
        all,
        unreads.places().stream().map(place -> new Unread(place.line(), place.reason())).toList(),
        !unreads.isRowLost());
  }
}
