package dev.pophealth.examples.quickstart.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client of a plain socket. */
final class Client implements AutoCloseable {

  private final Socket socket = new Socket();
  private final BufferedReader in;

  Client(PopService service) throws IOException {
    socket.connect(service.address(), 20_000);
    socket.setSoTimeout(20_000);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** A line; null once the server has closed. */
  String line() throws IOException {
    return in.readLine();
  }

  String ask(String command) throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
    return line();
  }

  /** A reply up to its dot, which is left out. */
  List<String> askAll(String command) throws IOException {
    List<String> lines = new ArrayList<>(List.of(ask(command)));
    String line = line();
    while (!line.equals(".")) {
      lines.add(line);
      line = line();
    }
    return lines;
  }

  boolean hearsNothing() throws IOException {
    socket.setSoTimeout(50);
    try {
      in.read();
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
