package dev.pophealth.examples.quickstart.server;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * The POP3 service of a Client Access server: it greets, tells capabilities and checks passwords
 * itself, and only then asks the back end, as Exchange does. So "logged on" alone proves nothing.
 */
public final class FrontEnd extends PopService {

  private static final List<String> MULTILINE = List.of("CAPA", "LIST", "RETR", "TOP", "UIDL");

  private final MailStore accounts;
  private final Supplier<InetSocketAddress> backEnd;
  private final int patienceMillis;

  /**
   * A service that is not started yet.
   *
   * @param name for its threads
   * @param accounts whose passwords it checks
   * @param backEnd where mailboxes are, asked for each session anew
   * @param patience how long it waits for each reply of the back end
   * @param tls what STLS shows; empty: no STLS
   */
  public FrontEnd(
      String name,
      MailStore accounts,
      Supplier<InetSocketAddress> backEnd,
      Duration patience,
      Optional<SSLContext> tls) {
    super(name, tls);
    this.accounts = accounts;
    this.backEnd = backEnd;
    this.patienceMillis = Math.toIntExact(patience.toMillis());
  }

  private record Login(String user, String password) {}

  @Override
  void serve(Talk talk) throws IOException {
    Optional<Login> login = talk.logIn("+OK front end ready", this::check);
    Optional<String> command = login.isPresent() ? talk.line() : Optional.empty();
    if (command.isEmpty()) {
      return;
    }
    try (Socket socket = new Socket()) {
      closeWithService(socket);
      proxy(talk, socket, login.orElseThrow(), command.get());
    } catch (IOException e) {
      talk.reply(List.of("-ERR Server Unavailable. 21"));
    }
  }

  private Talk.Verdict<Login> check(String user, String password) {
    return accounts.accepts(user, password)
        ? new Talk.Verdict<>(
            "+OK User successfully logged on.", Optional.of(new Login(user, password)))
        : new Talk.Verdict<>(
            "-ERR Logon failure: unknown user name or bad password.", Optional.empty());
  }

  private void proxy(Talk talk, Socket socket, Login login, String first) throws IOException {
    socket.connect(backEnd.get(), patienceMillis);
    socket.setSoTimeout(patienceMillis);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    line(in);
    ask(socket, in, "USER " + login.user());
    List<String> reply = ask(socket, in, "PASS " + login.password());
    boolean goesOn = reply.get(0).startsWith("+OK");
    if (!goesOn) {
      talk.reply(reply);
    }
    Optional<String> command = Optional.of(first);
    while (goesOn && command.isPresent()) {
      talk.reply(ask(socket, in, command.get()));
      goesOn = !Talk.keyword(command.get()).equals("QUIT");
      command = goesOn ? talk.line() : Optional.empty();
    }
  }

  private static List<String> ask(Socket socket, BufferedReader in, String command)
      throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
    List<String> reply = new ArrayList<>(List.of(line(in)));
    String keyword = Talk.keyword(command);
    boolean one = Talk.arguments(command).isEmpty() == keyword.matches("RETR|TOP");
    if (reply.get(0).startsWith("+OK") && MULTILINE.contains(keyword) && !one) {
      while (!reply.get(reply.size() - 1).equals(".")) {
        reply.add(line(in));
      }
    }
    return reply;
  }

  private static String line(BufferedReader in) throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new EOFException();
    }
    return line;
  }
}
