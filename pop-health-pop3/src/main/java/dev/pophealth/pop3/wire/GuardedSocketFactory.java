package dev.pophealth.pop3.wire;

import dev.pophealth.pop3.verdict.Event;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gives a client that is not ours, such as jakarta.mail, one socket over a {@link Wire}, so that
 * deadline and bounds hold there too. It connects where it was told here, whatever the client
 * resolves; TLS is done here, and the client sees what is inside. What fails is kept, for clients
 * lose it. Everything after the first failure fails alike. For one connection.
 */
public final class GuardedSocketFactory extends SocketFactory implements AutoCloseable {

  private final InetAddress address;
  private final int port;
  private final GuardedLines lines;
  private final Wire wire;
  private final @Nullable TlsGuard tls;
  private final String host;
  private final AtomicReference<@Nullable WireException> failure = new AtomicReference<>();
  private boolean used;

  /**
   * A factory for one connection; its time runs. To be closed.
   *
   * @param address where it leads
   * @param port the port
   * @param host the host that is meant, for its name in the certificate
   * @param tls the handshake at the beginning; null for none
   * @param deadline when the connection ends at the latest
   * @param patience how long a silence must last to be one
   * @param guard sees every line
   * @param longest octets of one line at most; 64 or more
   * @param total octets of all that comes, at most
   */
  public GuardedSocketFactory(
      InetAddress address,
      int port,
      String host,
      @Nullable TlsGuard tls,
      Deadline deadline,
      Duration patience,
      LineGuard guard,
      int longest,
      long total) {
    this.address = address;
    this.port = port;
    this.host = host;
    this.tls = tls;
    this.wire = new Wire(deadline, patience);
    this.lines = new GuardedLines(wire, guard, longest, total);
  }

  /** What failed first, whatever the client made of it. */
  public Optional<WireException> failure() {
    return Optional.ofNullable(failure.get());
  }

  /**
   * What upgrades the socket in place, for a client that says STLS.
   *
   * @param guard decides about the certificate
   */
  public SSLSocketFactory upgrading(TlsGuard guard) {
    return new UpgradingSocketFactory(this, guard);
  }

  /** Ends the connection at once, from whatever thread. */
  public void cancel() {
    wire.cancel();
  }

  /** Closes the connection; nothing is left behind. */
  @Override
  public void close() {
    wire.close();
  }

  /** The one socket, not connected yet; a second is refused. */
  @Override
  public Socket createSocket() throws IOException {
    if (used) {
      throw kept(new WireException(Event.LIMIT, "the client wants a second connection"));
    }
    used = true;
    return new GuardedSocket(this);
  }

  @Override
  public Socket createSocket(String name, int number) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(address, port));
    return socket;
  }

  @Override
  public Socket createSocket(String name, int number, InetAddress local, int localPort)
      throws IOException {
    return createSocket(name, number);
  }

  @Override
  public Socket createSocket(InetAddress there, int number) throws IOException {
    return createSocket("", number);
  }

  @Override
  public Socket createSocket(InetAddress there, int number, InetAddress local, int localPort)
      throws IOException {
    return createSocket("", number);
  }

  InetAddress address() {
    return address;
  }

  int port() {
    return port;
  }

  void connect() throws WireException {
    try {
      wire.connect(address, port);
      if (tls != null) {
        wire.startTls(tls, host);
      }
    } catch (WireException e) {
      throw kept(e);
    }
  }

  void upgrade(TlsGuard guard) throws WireException {
    try {
      lines.expectNothing();
      wire.startTls(guard, host);
    } catch (WireException e) {
      throw kept(e);
    }
  }

  int read(byte[] into, int offset, int length) throws WireException {
    try {
      refuseAfterFailure();
      return lines.read(into, offset, length);
    } catch (WireException e) {
      throw kept(e);
    }
  }

  int available() {
    return lines.released();
  }

  void write(byte[] bytes, int offset, int length) throws WireException {
    try {
      refuseAfterFailure();
      lines.write(bytes, offset, length);
    } catch (WireException e) {
      throw kept(e);
    }
  }

  private void refuseAfterFailure() throws WireException {
    WireException before = failure.get();
    if (before != null) {
      throw new WireException(before.event(), before.words());
    }
  }

  private WireException kept(WireException e) {
    failure.compareAndSet(null, e);
    wire.close();
    return e;
  }
}
