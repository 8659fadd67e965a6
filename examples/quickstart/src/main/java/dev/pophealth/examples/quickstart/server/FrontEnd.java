package dev.pophealth.examples.quickstart.server;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The POP3 service of a Client Access server: it greets, tells capabilities and checks passwords
 * itself, and only then asks the back end, as Exchange does. So "logged on" alone proves nothing.
 */
public final class FrontEnd extends PopService {

  private final MailStore accounts;
  private final Supplier<InetSocketAddress> backEnd;
  private final int patienceMillis;

  /**
   * A service, not started yet.
   *
   * @param accounts whose passwords it checks
   * @param backEnd where mailboxes are, asked for each session anew
   * @param patience how long it waits for each line of the back end
   */
  public FrontEnd(
      String name, MailStore accounts, Supplier<InetSocketAddress> backEnd, Duration patience) {
    super(name);
    this.accounts = accounts;
    this.backEnd = backEnd;
    this.patienceMillis = Math.toIntExact(patience.toMillis());
  }

  @Override
  Session open(String user, String password) throws Session.Refused {
    if (!accounts.accepts(user, password)) {
      throw new Session.Refused("-ERR Logon failure: unknown user name or bad password.");
    }
    return new Proxied(user, password);
  }

  /** Goes to the back end with the first command, not before. */
  private final class Proxied implements Session {
    private final Socket socket = new Socket();
    private final String user;
    private final String password;
    private @Nullable BufferedReader in;

    Proxied(String user, String password) {
      this.user = user;
      this.password = password;
    }

    @Override
    public List<String> answer(String keyword, String arguments) {
      try {
        BufferedReader replies = in;
        if (replies == null) {
          closeWithService(socket);
          socket.connect(backEnd.get(), patienceMillis);
          socket.setSoTimeout(patienceMillis);
          replies = Talk.reader(socket);
          in = replies;
          line(replies);
          ask(replies, "USER", user);
          List<String> verdict = ask(replies, "PASS", password);
          if (!verdict.get(0).startsWith("+OK")) {
            close();
            return verdict;
          }
        }
        return ask(replies, keyword, arguments);
      } catch (IOException e) {
        close();
        return List.of("-ERR Server Unavailable. 21");
      }
    }

    private List<String> ask(BufferedReader replies, String keyword, String arguments)
        throws IOException {
      Talk.write(socket, List.of(arguments.isEmpty() ? keyword : keyword + " " + arguments));
      List<String> reply = new ArrayList<>(List.of(line(replies)));
      boolean lines = keyword.matches(arguments.isEmpty() ? "LIST|UIDL" : "RETR|TOP");
      while (lines && reply.get(0).startsWith("+OK") && !reply.get(reply.size() - 1).equals(".")) {
        reply.add(line(replies));
      }
      return reply;
    }

    private String line(BufferedReader replies) throws IOException {
      String line = replies.readLine();
      if (line == null) {
        throw new EOFException();
      }
      return line;
    }

    @Override
    public void close() {
      closeQuietly(socket);
    }
  }
}
