package dev.pophealth.pop3.wire;

import dev.pophealth.pop3.verdict.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One connection. Whatever it waits for ends at its deadline, for then it is closed; or when it is
 * cancelled or closed, from whatever thread; or when its own thread is interrupted. One thread
 * talks.
 *
 * <p>A blocking channel's reads cost what a plain socket's do: no second thread, no time-out to set
 * before each call, and unlike a plain socket's they end at an interrupt. On a virtual thread they
 * pin nothing.
 */
public final class Wire implements AutoCloseable {

  private final Watchdog.End end;
  private final AtomicReference<@Nullable Event> cut = new AtomicReference<>();
  private volatile @Nullable SocketChannel channel;
  private @Nullable InputStream in;
  private @Nullable OutputStream out;
  private final long patience;
  private long lastWord = System.nanoTime();
  private boolean heard;

  /**
   * A connection that is not open yet; its time runs. To be closed.
   *
   * @param deadline when it ends at the latest
   * @param patience how long the other side must keep silent for that to be a silence; a shorter
   *     one says that there was too little time
   */
  public Wire(Deadline deadline, Duration patience) {
    this.patience = patience.toNanos();
    this.end = Watchdog.SHARED.at(deadline, () -> cut(Event.SILENCE));
  }

  /**
   * Connects; once.
   *
   * @param address where
   * @param port the port
   * @throws WireException when that fails
   */
  public void connect(InetAddress address, int port) throws WireException {
    lastWord = System.nanoTime();
    try {
      SocketChannel opened = SocketChannel.open();
      channel = opened;
      if (cut.get() != null) {
        closeQuietly(opened);
      }
      opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
      opened.connect(new InetSocketAddress(address, port));
      Socket socket = opened.socket();
      in = socket.getInputStream();
      out = socket.getOutputStream();
    } catch (IOException e) {
      throw failed(e, Failures.ofConnecting(e, System.nanoTime() - lastWord));
    }
  }

  /**
   * Waits for bytes.
   *
   * @param into where they go, from the beginning; not empty
   * @return how many, at least one
   * @throws WireException when none come: closed, reset, too late, cancelled
   */
  public int read(byte[] into) throws WireException {
    return read(into, 0, into.length);
  }

  int read(byte[] into, int offset, int length) throws WireException {
    InputStream from = in;
    if (from == null) {
      throw new IllegalStateException("not connected: connect first");
    }
    int count;
    try {
      count = from.read(into, offset, length);
    } catch (IOException e) {
      throw failed(e, Failures.ofTalking(e));
    }
    if (count < 0) {
      throw failed(null, Event.CLOSED);
    }
    heard = true;
    return count;
  }

  /**
   * Sends bytes. When that fails with RESET, what the server said before can still be read.
   *
   * @param bytes all of them
   * @throws WireException when that fails, or the other side does not take them in time
   */
  public void write(byte[] bytes) throws WireException {
    write(bytes, 0, bytes.length);
  }

  void write(byte[] bytes, int offset, int length) throws WireException {
    OutputStream to = out;
    if (to == null) {
      throw new IllegalStateException("not connected: connect first");
    }
    said();
    try {
      to.write(bytes, offset, length);
      to.flush();
      said();
    } catch (IOException e) {
      throw failed(e, Failures.ofTalking(e));
    }
  }

  /** How many bytes can be read without waiting, as far as is known. */
  int available() throws WireException {
    InputStream from = in;
    try {
      return from == null ? 0 : from.available();
    } catch (IOException e) {
      throw failed(e, Failures.ofTalking(e));
    }
  }

  /**
   * Does the TLS handshake, on the connection as it stands.
   *
   * @param guard decides about the certificate, and keeps what it saw
   * @param host the host meant, for its name in the certificate
   * @throws WireException when that fails; INJECTED when bytes were there before
   */
  public void startTls(TlsGuard guard, String host) throws WireException {
    SocketChannel plain = channel;
    if (plain == null) {
      throw new IllegalStateException("not connected: connect first");
    }
    if (!guard.fromTheStart() && available() > 0) {
      throw new WireException(Event.INJECTED, "bytes came before the handshake");
    }
    said();
    try {
      Socket secure = guard.handshake(plain.socket(), host);
      in = secure.getInputStream();
      out = secure.getOutputStream();
    } catch (IOException e) {
      throw failed(e, guard.failure(e));
    }
  }

  /** The other side has the word. */
  private void said() {
    heard = false;
    lastWord = System.nanoTime();
  }

  /** Ends it at once, from whatever thread. */
  public void cancel() {
    cut(Event.CANCELLED);
  }

  /** The first cut counts. */
  private void cut(Event why) {
    cut.compareAndSet(null, why);
    SocketChannel open = channel;
    if (open != null) {
      closeQuietly(open);
    }
  }

  /**
   * What failed: our own doing first, then what the machine says. A deadline that comes while the
   * server is in the middle of an answer is no silence.
   */
  private WireException failed(@Nullable IOException e, Event otherwise) {
    Event why = cut.get();
    if (why == Event.SILENCE) {
      return new WireException(silence(), "");
    }
    if (why != null) {
      return new WireException(why, "");
    }
    if (Thread.currentThread().isInterrupted()) {
      return new WireException(Event.CANCELLED, "interrupted");
    }
    return new WireException(otherwise == Event.SILENCE ? silence() : otherwise, Failures.words(e));
  }

  private Event silence() {
    if (System.nanoTime() - lastWord < patience) {
      return Event.DEADLINE;
    }
    return heard ? Event.DRIP : Event.SILENCE;
  }

  /**
   * Closes it at once, without the last words of TLS, for which a server could make it wait;
   * nothing is left behind.
   */
  @Override
  public void close() {
    end.callOff();
    cancel();
  }

  private static void closeQuietly(SocketChannel open) {
    try {
      open.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }
}
