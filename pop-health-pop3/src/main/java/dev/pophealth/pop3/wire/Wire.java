package dev.pophealth.pop3.wire;

import dev.pophealth.pop3.verdict.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection. Whatever it waits for ends at its deadline, for then it is closed; or when it is
 * cancelled, from whatever thread. One thread talks; a read costs what a plain socket's does.
 */
public final class Wire implements AutoCloseable {

  private final Deadline deadline;
  private final Socket socket = new Socket();
  private final ScheduledFuture<?> end;
  private Socket talking = socket;
  private @Nullable InputStream in;
  private @Nullable OutputStream out;
  private boolean heard;
  private volatile @Nullable Event cut;

  /**
   * A connection that is not open yet; its time runs.
   *
   * @param deadline when it ends at the latest
   */
  public Wire(Deadline deadline) {
    this.deadline = deadline;
    this.end = Watchdog.at(deadline, () -> cut(Event.SILENCE));
  }

  /**
   * Connects.
   *
   * @param address where
   * @param port the port
   * @throws WireException when that fails
   */
  public void connect(InetAddress address, int port) throws WireException {
    try {
      socket.setTcpNoDelay(true);
      long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline.left()));
      socket.connect(new InetSocketAddress(address, port), (int) Math.min(left, Integer.MAX_VALUE));
      in = socket.getInputStream();
      out = socket.getOutputStream();
    } catch (SocketTimeoutException e) {
      throw new WireException(Event.SILENCE, "no answer to the attempt to connect");
    } catch (NoRouteToHostException e) {
      throw new WireException(Event.NO_ROUTE, words(e));
    } catch (ConnectException e) {
      throw new WireException(refused(e) ? Event.REFUSED : Event.NO_ROUTE, words(e));
    } catch (IOException e) {
      throw failed(e, Event.NO_ROUTE);
    }
  }

  private static boolean refused(ConnectException e) {
    return words(e).contains("refused");
  }

  /**
   * Waits for bytes.
   *
   * @param into where they go, from the beginning
   * @return how many, at least one
   * @throws WireException when none come: closed, reset, too late, cancelled
   */
  public int read(byte[] into) throws WireException {
    InputStream from = in;
    if (from == null) {
      throw new IllegalStateException("not connected: connect first");
    }
    int length;
    try {
      length = from.read(into);
    } catch (IOException e) {
      throw failed(e, Event.RESET);
    }
    if (length < 0) {
      Event why = cut;
      throw new WireException(why == null ? Event.CLOSED : why, "");
    }
    heard = true;
    return length;
  }

  /**
   * Sends bytes.
   *
   * @param bytes all of them
   * @throws WireException when that fails, or the other side does not take them in time
   */
  public void write(byte[] bytes) throws WireException {
    OutputStream to = out;
    if (to == null) {
      throw new IllegalStateException("not connected: connect first");
    }
    heard = false;
    try {
      to.write(bytes);
      to.flush();
    } catch (IOException e) {
      throw failed(e, Event.RESET);
    }
  }

  /**
   * Does the TLS handshake, on the connection as it stands.
   *
   * @param guard decides about the certificate, and keeps what it saw
   * @param host the host meant, for its name in the certificate
   * @throws WireException when that fails
   */
  public void startTls(TlsGuard guard, String host) throws WireException {
    heard = false;
    InputStream plain = in;
    try {
      if (plain != null && plain.available() > 0 && !guard.fromTheStart()) {
        throw new WireException(Event.INJECTED, "bytes came before the handshake");
      }
      Socket secure = guard.handshake(socket, host);
      talking = secure;
      in = secure.getInputStream();
      out = secure.getOutputStream();
    } catch (WireException e) {
      Event why = cut;
      throw why == null ? e : new WireException(why, "");
    } catch (IOException e) {
      throw failed(e, Event.TLS_FAILED);
    }
  }

  /** Ends it at once, from whatever thread. */
  public void cancel() {
    cut(Event.CANCELLED);
  }

  private void cut(Event why) {
    cut = why;
    closeQuietly(socket);
  }

  /**
   * What failed: our own doing first, then what the machine says. A deadline that comes while the
   * server is in the middle of an answer is no silence.
   */
  private WireException failed(IOException e, Event otherwise) {
    Event why = cut;
    if (why == Event.SILENCE && heard) {
      return new WireException(Event.DRIP, "");
    }
    if (why != null) {
      return new WireException(why, "");
    }
    if (Thread.currentThread().isInterrupted()) {
      return new WireException(Event.CANCELLED, "interrupted");
    }
    return new WireException(otherwise, words(e));
  }

  private static String words(IOException e) {
    String words = e.getMessage();
    return words == null ? e.getClass().getSimpleName() : words;
  }

  /** Closes it; nothing is left behind. */
  @Override
  public void close() {
    end.cancel(false);
    closeQuietly(socket);
    if (talking != socket) {
      closeQuietly(talking);
    }
  }

  private static void closeQuietly(Socket one) {
    try {
      one.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }
}
