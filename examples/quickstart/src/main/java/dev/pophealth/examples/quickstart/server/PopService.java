package dev.pophealth.examples.quickstart.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service on a loopback port that it keeps for life, with a daemon thread for each connection. It
 * can be hung, slowed down, stopped and restarted, as a process can. Thread-safe.
 */
public abstract class PopService implements AutoCloseable {

  private final String name;
  private final Set<Socket> sockets = new LinkedHashSet<>();
  private @Nullable ServerSocket listener;
  private @Nullable Thread acceptor;
  private int port;
  private boolean hung;
  private Duration slowness = Duration.ZERO;

  PopService(String name) {
    this.name = name;
  }

  /** What a login opens. */
  abstract Session open(String user, String password) throws Session.Refused;

  /** Listens, hung and slow no longer; nothing if it does already. */
  public final synchronized void start() {
    if (listener == null) {
      hung = false;
      slowness = Duration.ZERO;
      try {
        ServerSocket socket = new ServerSocket();
        listener = socket;
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        port = socket.getLocalPort();
        acceptor = daemon("accept", () -> accept(socket));
      } catch (IOException e) {
        throw new UncheckedIOException(name + " cannot listen on port " + port + ".", e);
      }
    }
  }

  /** Closes the port and every connection; afterwards the port is free again. */
  public final void stop() {
    Thread ending = closeSockets();
    try {
      if (ending != null) {
        ending.join(); // the port stays taken while somebody is in accept()
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Thread closeSockets() {
    closeQuietly(listener);
    listener = null;
    sockets.forEach(PopService::closeQuietly);
    notifyAll();
    return acceptor;
  }

  /** Stops and starts: what a hung or slow process needs. */
  public final void restart() {
    stop();
    start();
  }

  /** Accepts connections and says nothing any more, until restarted. */
  public final synchronized void hang() {
    hung = true;
  }

  /** Waits so long before each reply, until restarted. */
  public final synchronized void slow(Duration time) {
    slowness = time;
  }

  /** Where it listens, once started. */
  public final synchronized InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** Whether it listens. */
  public final synchronized boolean isRunning() {
    return listener != null;
  }

  @Override
  public final void close() {
    stop();
  }

  /** Waits as its faults want it; fails once the service is stopped. */
  final synchronized void await() throws IOException {
    ServerSocket mine = listener;
    long end = System.nanoTime() + slowness.toNanos();
    try {
      while (mine != null && mine.equals(listener) && (hung || System.nanoTime() < end)) {
        wait(hung ? 0 : Math.max(1, (end - System.nanoTime()) / 1_000_000));
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    if (mine == null || !mine.equals(listener)) {
      throw new IOException(name + " is stopped");
    }
  }

  /** Has a connection closed when the service stops. */
  final synchronized void closeWithService(Socket socket) {
    sockets.removeIf(Socket::isClosed);
    sockets.add(socket);
    if (listener == null) {
      closeQuietly(socket);
    }
  }

  private void accept(ServerSocket from) {
    while (!from.isClosed()) {
      try {
        Socket socket = from.accept();
        closeWithService(socket);
        var unused = daemon("connection", () -> serve(socket));
      } catch (IOException e) {
        // The port is closed, or the client is gone already.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      new Talk(this, socket).hold();
    } catch (IOException e) {
      // The client is gone, or the service is stopped: there is nobody to tell.
    }
  }

  private Thread daemon(String work, Runnable task) {
    Thread thread = new Thread(task, name + " " + work);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  static void closeQuietly(@Nullable AutoCloseable closeable) {
    try {
      if (closeable != null) {
        closeable.close();
      }
    } catch (Exception e) {
      // It is to be gone, and is.
    }
  }
}
