package dev.pophealth.examples.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A POP3 server that answers at once, or accepts and keeps silent; a process of its own, so that
 * the client's figures are the client's. Ends with its standard input.
 */
public final class PopStub implements AutoCloseable {

  private static final int BACKLOG = 16_384;

  private final Process process;
  private final int port;

  private PopStub(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts one; silent or not. */
  static PopStub start(boolean silent) throws IOException {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                PopStub.class.getName(),
                String.valueOf(silent))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    return new PopStub(process, Integer.parseInt(said.readLine()));
  }

  int port() {
    return port;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.destroy();
  }

  /**
   * The process.
   *
   * @param args whether it keeps silent
   * @throws IOException when it cannot listen
   */
  public static void main(String[] args) throws IOException {
    boolean silent = Boolean.parseBoolean(args[0]);
    ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    System.out.println(listener.getLocalPort());
    List<Socket> held = Collections.synchronizedList(new ArrayList<>());
    Thread end =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // Until the parent is gone.
                }
              } catch (IOException e) {
                // It is gone.
              }
              System.out.println("held " + held.size());
              Runtime.getRuntime().halt(0);
            });
    end.setDaemon(true);
    end.start();
    ExecutorService threads = Executors.newCachedThreadPool();
    while (true) {
      Socket socket = listener.accept();
      if (silent) {
        held.add(socket);
      } else {
        threads.execute(() -> serve(socket));
      }
    }
  }

  private static void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII), 256);
      OutputStream out = socket.getOutputStream();
      say(out, "+OK ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("CAPA")) {
          say(out, "+OK\r\nTOP\r\nUIDL\r\nUSER\r\n.");
        } else if (command.startsWith("STAT")) {
          say(out, "+OK 3 1200");
        } else {
          say(out, "+OK");
          if (command.startsWith("QUIT")) {
            return;
          }
        }
      }
    } catch (IOException e) {
      // The client is gone.
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
