package dev.pophealth.exchange.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * Takes what a process prints, so that it is never held up, and keeps a bounded part of it. Its
 * thread ends when the stream does.
 */
final class Gathered {

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final InputStream stream;
  private final int most;
  private final Runnable whenTooMuch;
  private final Thread thread;
  private boolean tooMuch;

  private Gathered(InputStream stream, int most, Runnable whenTooMuch, String name) {
    this.stream = stream;
    this.most = most;
    this.whenTooMuch = whenTooMuch;
    this.thread = new Thread(this::gather, name);
    this.thread.setDaemon(true);
  }

  static Gathered from(InputStream stream, int most, Runnable whenTooMuch, String name) {
    Gathered gathered = new Gathered(stream, most, whenTooMuch, name);
    gathered.thread.start();
    return gathered;
  }

  private void gather() {
    byte[] buffer = new byte[8192];
    try (stream) {
      int count = stream.read(buffer);
      while (count >= 0) {
        keep(buffer, count);
        count = stream.read(buffer);
      }
    } catch (IOException e) {
      /* The process was ended, and its stream with it: what came before is kept. */
    }
  }

  private void keep(byte[] buffer, int count) {
    boolean first;
    synchronized (kept) {
      int room = Math.min(count, most - kept.size());
      kept.write(buffer, 0, room);
      first = room < count && !tooMuch;
      tooMuch |= first;
    }
    if (first) {
      whenTooMuch.run();
    }
  }

  /** Waits for the stream's end, but no longer than this. */
  void await(long millis) throws InterruptedException {
    thread.join(millis);
  }

  String text(Charset charset) {
    synchronized (kept) {
      return kept.toString(charset);
    }
  }

  boolean isTooMuch() {
    synchronized (kept) {
      return tooMuch;
    }
  }
}
