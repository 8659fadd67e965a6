package dev.pophealth.examples.quickstart.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection: greeting, login (RFC 1939, RFC 5034), and whatever the session answers. */
final class Talk {

  private final PopService service;
  private final Socket socket;
  private final BufferedReader in;
  private String user = "";
  private @Nullable Session session;

  Talk(PopService service, Socket socket) throws IOException {
    this.service = service;
    this.socket = socket;
    this.in = reader(socket);
  }

  /** Goes on until the client quits or hangs up. */
  void hold() throws IOException {
    try {
      reply(List.of("+OK ready"));
      String line = in.readLine();
      while (line != null) {
        String keyword = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        reply(answer(keyword, line.substring(keyword.length()).strip()));
        line = keyword.equals("QUIT") ? null : in.readLine();
      }
    } finally {
      if (session != null) {
        session.close();
      }
    }
  }

  private List<String> answer(String keyword, String arguments) throws IOException {
    if (keyword.equals("CAPA")) {
      return List.of("+OK", "USER", "TOP", "UIDL", "SASL PLAIN", ".");
    } else if (session != null) {
      return session.answer(keyword, arguments);
    } else if (keyword.equals("PASS") && !user.isEmpty()) {
      return logIn(user, arguments);
    } else if (keyword.equals("AUTH") && arguments.toUpperCase(Locale.ROOT).startsWith("PLAIN")) {
      return plain(arguments.substring("PLAIN".length()).strip());
    } else if (keyword.equals("USER")) {
      user = arguments;
      return List.of("+OK");
    }
    return List.of(keyword.equals("QUIT") ? "+OK" : "-ERR not valid in this state");
  }

  private List<String> plain(String initial) throws IOException {
    String response = initial;
    if (initial.isEmpty()) {
      reply(List.of("+ "));
      response = Optional.ofNullable(in.readLine()).orElse("*");
    }
    try {
      byte[] octets = Base64.getDecoder().decode(response);
      String[] parts = new String(octets, StandardCharsets.UTF_8).split("\0", -1);
      return parts.length == 3 ? logIn(parts[1], parts[2]) : List.of("-ERR malformed response");
    } catch (IllegalArgumentException e) { // no Base64, or '*'
      return List.of("-ERR malformed or cancelled response");
    }
  }

  private List<String> logIn(String name, String password) {
    try {
      session = service.open(name, password);
      return List.of("+OK User successfully logged on.");
    } catch (Session.Refused e) {
      return List.of(e.reply());
    }
  }

  private void reply(List<String> lines) throws IOException {
    service.await();
    write(socket, lines);
  }

  static void write(Socket socket, List<String> lines) throws IOException {
    String text = String.join("\r\n", lines) + "\r\n";
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }
}
