package dev.pophealth.examples.quickstart.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.net.ssl.SSLContext;

/** The server's side of one connection, up to and including the login. */
final class Talk {

  private static final int MAX_LINE = 1_024;

  private final PopService service;
  private final Optional<SSLContext> tls;
  private final Socket tcp;
  private Socket socket;
  private InputStream in;

  Talk(PopService service, Optional<SSLContext> tls, Socket tcp) throws IOException {
    this.service = service;
    this.tls = tls;
    this.tcp = tcp;
    this.socket = tcp;
    this.in = new BufferedInputStream(tcp.getInputStream());
  }

  /** What to say of a login, and what it opens. */
  record Verdict<T>(String reply, Optional<T> opened) {}

  /** Greets and goes on until somebody logged in, or left. */
  <T> Optional<T> logIn(String greeting, BiFunction<String, String, Verdict<T>> check)
      throws IOException {
    reply(List.of(greeting));
    String user = "";
    Optional<String> line = line();
    while (line.isPresent()) {
      String keyword = keyword(line.get());
      String arguments = arguments(line.get());
      Optional<Verdict<T>> verdict = Optional.empty();
      if (keyword.equals("PASS") && !user.isEmpty()) {
        verdict = Optional.of(check.apply(user, arguments));
      } else if (keyword.equals("AUTH") && arguments.toUpperCase(Locale.ROOT).startsWith("PLAIN")) {
        verdict = Optional.of(plain(arguments.substring(5).strip(), check));
      } else if (keyword.equals("USER")) {
        user = arguments;
        reply(List.of("+OK"));
      } else if (keyword.equals("STLS") && tls.isPresent() && socket == tcp) {
        reply(List.of("+OK begin TLS"));
        socket =
            tls.get().getSocketFactory().createSocket(tcp, InputStream.nullInputStream(), false);
        in = new BufferedInputStream(socket.getInputStream());
        user = "";
      } else if (keyword.equals("CAPA")) {
        reply(capabilities());
      } else {
        reply(List.of(keyword.equals("QUIT") ? "+OK signing off" : "-ERR not valid in this state"));
      }
      if (keyword.equals("QUIT")) {
        return Optional.empty();
      }
      if (verdict.isPresent()) {
        reply(List.of(verdict.get().reply()));
        if (verdict.get().opened().isPresent()) {
          return verdict.get().opened();
        }
      }
      line = line();
    }
    return Optional.empty();
  }

  List<String> capabilities() {
    return tls.isPresent() && socket == tcp
        ? List.of("+OK", "USER", "TOP", "UIDL", "SASL PLAIN", "RESP-CODES", "STLS", ".")
        : List.of("+OK", "USER", "TOP", "UIDL", "SASL PLAIN", "RESP-CODES", ".");
  }

  private <T> Verdict<T> plain(String initial, BiFunction<String, String, Verdict<T>> check)
      throws IOException {
    if (initial.isEmpty()) {
      reply(List.of("+ "));
    }
    try {
      byte[] octets = Base64.getDecoder().decode(initial.isEmpty() ? line().orElse("") : initial);
      String[] parts = new String(octets, StandardCharsets.UTF_8).split("\0", -1);
      if (parts.length == 3) {
        return check.apply(parts[1], parts[2]);
      }
    } catch (IllegalArgumentException e) {
      // No Base64: refused like all else that is no PLAIN, and the cancelling '*'.
    }
    return new Verdict<>("-ERR malformed response", Optional.empty());
  }

  static String keyword(String line) {
    return line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
  }

  static String arguments(String line) {
    int blank = line.indexOf(' ');
    return blank < 0 ? "" : line.substring(blank + 1);
  }

  /** The client's next line; empty if it hung up, or does not end its line. */
  Optional<String> line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (line.size() < MAX_LINE) {
      int octet = in.read();
      if (octet < 0) {
        return Optional.empty();
      } else if (octet == '\n') {
        String text = line.toString(StandardCharsets.UTF_8);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
      }
      line.write(octet);
    }
    return Optional.empty();
  }

  void reply(List<String> lines) throws IOException {
    service.hold();
    String text = String.join("\r\n", lines) + "\r\n";
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }
}
