package dev.pophealth.pop3.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A POP3 server for tests that does what a {@link Script} says, on a port of its own of this
 * machine's loopback address. Each connection has a daemon thread and plays its script from the
 * beginning. Thread-safe. Closing it ends all threads and connections.
 *
 * <pre>{@code
 * try (ScriptedServer server = ScriptedServer.start(Script.greeting("+OK ready").expect("CAPA"))) {
 *   ... // a client connects to server.port()
 *   server.verify();
 * }
 * }</pre>
 */
public final class ScriptedServer implements AutoCloseable {

  /** How many sessions are kept; older ones go first. */
  public static final int MAX_SESSIONS = 1_000;

  /** How many surprises are kept: the first ones. */
  public static final int MAX_SURPRISES = 100;

  private static final int BACKLOG = 1_024;
  private static final Duration BREATH = Duration.ofMillis(10);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<Script> scripts;
  private final ServerSocket listener;
  private final Backstage backstage;
  private final Set<Socket> sockets = new LinkedHashSet<>();
  private final Set<Thread> threads = new LinkedHashSet<>();

  private ScriptedServer(@Nullable SSLContext tls, List<Script> scripts) {
    if (scripts.isEmpty()) {
      throw new IllegalArgumentException("A scripted server without a script: give one or more.");
    }
    if (tls == null && scripts.stream().anyMatch(Script::usesTls)) {
      throw new IllegalArgumentException(
          "A script with @tls, and no certificate to show: start the server with an SSLContext.");
    }
    this.scripts = scripts;
    this.backstage = new Backstage(tls);
    try {
      this.listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("A scripted server found no free port on loopback.", e);
    }
  }

  /**
   * Starts a server without TLS.
   *
   * @param scripts one for each connection in turn; the last goes on for all that follow
   * @throws IllegalArgumentException if there is none, or one with TLS
   * @throws UncheckedIOException if this machine has no free port
   */
  public static ScriptedServer start(Script... scripts) {
    return started(new ScriptedServer(null, List.of(scripts)));
  }

  /**
   * Starts a server that can speak TLS.
   *
   * @param tls with the key and the certificates to show
   * @param scripts one for each connection in turn; the last goes on for all that follow
   * @throws IllegalArgumentException if there is none
   * @throws UncheckedIOException if this machine has no free port
   */
  public static ScriptedServer start(SSLContext tls, Script... scripts) {
    Objects.requireNonNull(tls, "tls");
    return started(new ScriptedServer(tls, List.of(scripts)));
  }

  private static ScriptedServer started(ScriptedServer server) {
    Thread thread = server.thread("accept", server::accept);
    synchronized (server.threads) {
      server.threads.add(thread);
    }
    thread.start();
    return server;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  /** The port it listens on. */
  public int port() {
    return listener.getLocalPort();
  }

  /**
   * A gate of the scripts, by its name; all connections stand at the same.
   *
   * @throws IllegalArgumentException if that is no name for a gate
   */
  public Gate gate(String name) {
    return backstage.gate(name);
  }

  /** How many connections came, those that are over included. */
  public int connections() {
    return backstage.book().connections();
  }

  /** How many connections are open now: neither side has closed, as far as the server can see. */
  public int openConnections() {
    synchronized (threads) {
      return sockets.size();
    }
  }

  /** The last {@value #MAX_SESSIONS} connections, oldest first. */
  public List<Session> sessions() {
    return backstage.book().sessions();
  }

  /** Where clients did not keep to the script; the first {@value #MAX_SURPRISES}. */
  public List<Surprise> surprises() {
    return backstage.book().surprises();
  }

  /**
   * Fails if a client did not keep to the script.
   *
   * @throws AssertionError with all that is known of it
   */
  public void verify() {
    List<Surprise> found = surprises();
    if (!found.isEmpty()) {
      throw new AssertionError(
          String.join(System.lineSeparator(), found.stream().map(Surprise::toString).toList()));
    }
  }

  /**
   * Waits until no connection is open: then the sessions are complete.
   *
   * @return whether it is so; false if one was still open in the end
   * @throws InterruptedException if interrupted
   */
  public boolean awaitIdle(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    synchronized (threads) {
      while (!sockets.isEmpty()) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        threads.wait(left / 1_000_000, (int) (left % 1_000_000));
      }
      return true;
    }
  }

  /** Closes port and connections and waits for its threads to end. More than once does no harm. */
  @Override
  public void close() {
    backstage.close();
    closeQuietly(listener);
    List<Thread> ending;
    synchronized (threads) {
      sockets.forEach(ScriptedServer::closeQuietly);
      ending = List.copyOf(threads);
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (Thread thread : ending) {
      try {
        thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void accept() {
    try {
      while (!backstage.isClosed()) {
        try {
          perform(listener.accept());
        } catch (IOException e) {
          backstage.pause(
              BREATH); // a client was gone before it was welcomed, or there are no more sockets
        }
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private void perform(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    Recording recording = backstage.book().newConnection();
    int number = recording.number();
    Script script = scripts.get(Math.min(number, scripts.size()) - 1);
    Play play = new Play(script, backstage, socket, recording);
    Thread thread = thread(Integer.toString(number), () -> perform(play, socket));
    synchronized (threads) {
      if (backstage.isClosed()) {
        closeQuietly(socket);
        return;
      }
      sockets.add(socket);
      threads.add(thread);
      thread.start();
    }
  }

  private void perform(Play play, Socket socket) {
    try {
      play.run();
    } finally {
      synchronized (threads) {
        sockets.remove(socket);
        threads.remove(Thread.currentThread());
        threads.notifyAll();
      }
    }
  }

  private Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, "scripted-pop3-" + port() + "-" + name);
    thread.setDaemon(true);
    return thread;
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      // It is to be gone, and is.
    }
  }
}
