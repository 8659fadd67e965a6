package dev.pophealth.pop3.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A server whose every connection does one thing; all ends when it is closed. */
final class Peer implements AutoCloseable {

  private final ServerSocket listener;
  private final List<Socket> open = new ArrayList<>();

  interface Doing {
    void with(Socket connection) throws Exception;
  }

  Peer(Doing doing) {
    try {
      listener = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(() -> accept(doing));
  }

  private void accept(Doing doing) {
    try {
      while (true) {
        Socket connection = listener.accept();
        synchronized (open) {
          open.add(connection);
        }
        daemon(
            () -> {
              try {
                doing.with(connection);
              } catch (Exception e) {
                // The other side went; that is what is tested.
              }
            });
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  /** Takes connections and says nothing. */
  static Peer silent() {
    return new Peer(connection -> {});
  }

  /** Says something, then nothing more. */
  static Peer saying(String words) {
    return new Peer(connection -> say(connection, words));
  }

  static void say(Socket connection, String words) throws IOException {
    connection.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
  }

  /** Waits for the first byte that comes. */
  static void hear(Socket connection) throws IOException {
    InputStream in = connection.getInputStream();
    if (in.read() < 0) {
      throw new IOException("nothing came");
    }
  }

  /** Closes it so that the other side sees a reset. */
  static void reset(Socket connection) throws IOException {
    connection.setSoLinger(true, 0);
    connection.close();
  }

  static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "peer");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  InetAddress address() {
    return listener.getInetAddress();
  }

  int port() {
    return listener.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    synchronized (open) {
      for (Socket connection : open) {
        connection.close();
      }
    }
  }
}
