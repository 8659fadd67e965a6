package dev.pophealth.exchange.standin;

import dev.pophealth.exchange.standin.eval.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/**
 * The process's own streams, in the console's code page; output can end early where the state asks
 * for it.
 */
final class Console implements Terminal {

  private final InputStream in;
  private final OutputStream out;
  private final OutputStream error;
  private final Charset inputEncoding;
  private Charset encoding;
  private long left;

  Console(InputStream in, OutputStream out, OutputStream error, Charset encoding) {
    this.in = in;
    this.out = out;
    this.error = error;
    this.inputEncoding = encoding;
    this.encoding = encoding;
    this.left = Long.MAX_VALUE;
  }

  /** Swallows what is written to standard output after {@code bytes} more. */
  void cutAfter(long bytes) {
    left = bytes;
  }

  /** Writes bytes as they are. */
  void raw(byte[] bytes) {
    write(out, bytes);
  }

  @Override
  public void out(String text) {
    byte[] bytes = text.getBytes(encoding);
    int length = (int) Math.min(left, bytes.length);
    left -= length;
    write(out, length == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, length));
  }

  @Override
  public void error(String text) {
    write(error, text.getBytes(encoding));
  }

  /** A reader who went away is no failure of ours. */
  private static void write(OutputStream stream, byte[] bytes) {
    try {
      stream.write(bytes);
      stream.flush();
    } catch (IOException gone) {
      return;
    }
  }

  @Override
  public String in() {
    try {
      return new String(in.readAllBytes(), inputEncoding);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Charset encoding() {
    return encoding;
  }

  @Override
  public void encoding(Charset charset) {
    encoding = charset;
  }
}
