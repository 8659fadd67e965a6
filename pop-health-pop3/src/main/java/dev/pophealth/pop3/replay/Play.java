package dev.pophealth.pop3.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocket;

/** One script on one connection. What it says is sent when it waits, hears or ends. */
final class Play implements Runnable {

  private static final int PACKET = 16_384;
  private static final String HANGING_UP = "the client's hanging up";

  private final Script script;
  private final Backstage backstage;
  private final Socket tcp;
  private final Recording recording;
  private final StringBuilder unsent = new StringBuilder();

  private Socket socket;
  private ClientLines lines;
  private int line = 1;
  private boolean quit;

  Play(Script script, Backstage backstage, Socket tcp, Recording recording) throws IOException {
    this.script = script;
    this.backstage = backstage;
    this.tcp = tcp;
    this.recording = recording;
    this.socket = tcp;
    this.lines = new ClientLines(tcp.getInputStream());
  }

  /** Plays, and closes the connection when all is written down. */
  @Override
  public void run() {
    try (tcp) {
      play();
    } catch (IOException e) {
      // Only the closing failed.
    }
  }

  private void play() {
    try {
      for (Move move : script.moves()) {
        move.perform(this);
        line++;
      }
      if (script.moves().stream().noneMatch(Move::isLast)) {
        finish();
      }
    } catch (SurpriseException e) {
      backstage.book().surprised(e.surprise);
      recording.ended(Ending.SURPRISED, e.surprise.toString());
      refuse();
    } catch (IOException e) {
      recording.ended(backstage.isClosed() ? Ending.SERVER_CLOSED : Ending.CLIENT_LEFT, words(e));
    } catch (InterruptedException e) {
      recording.ended(Ending.SERVER_CLOSED, "");
    }
  }

  void say(String octets) throws IOException {
    unsent.append(octets);
    if (unsent.length() >= PACKET) {
      send();
    }
  }

  void sayForEver(String octets) throws IOException {
    String many = octets.repeat(Math.max(1, PACKET / octets.length()));
    while (true) {
      say(many);
    }
  }

  void expect(String expected, Predicate<String> fits) throws IOException {
    send();
    Optional<String> said = hearLine(expected);
    if (said.isEmpty()) {
      throw surprise(expected, HANGING_UP);
    }
    quit = said.get().toUpperCase(Locale.ROOT).equals("QUIT");
    if (!fits.test(said.get())) {
      throw surprise(expected, Redaction.shown(said.get()));
    }
  }

  void hearUntil(String last) throws IOException {
    send();
    String expected = "lines up to " + Octets.escape(Octets.ofText(last));
    Optional<String> said = hearLine(expected);
    while (said.isPresent() && !said.get().equals(last)) {
      said = hearLine(expected);
    }
    if (said.isEmpty()) {
      throw surprise(expected, HANGING_UP);
    }
    quit = false;
  }

  void hear() throws IOException {
    send();
    int count = lines.some();
    if (count == 0) {
      throw surprise("any octets", HANGING_UP);
    }
    recording.heard("(" + count + " octets)");
  }

  void pause(Duration time) throws IOException, InterruptedException {
    send();
    backstage.pause(time);
  }

  void waitAt(String gate) throws IOException, InterruptedException {
    send();
    backstage.waitAt(gate);
  }

  void startTls(List<String> protocols) throws IOException {
    send();
    SSLSocket tls = backstage.secure(tcp, lines.rest());
    try {
      if (!protocols.isEmpty()) {
        tls.setEnabledProtocols(protocols.toArray(new String[0]));
      }
      tls.startHandshake();
    } catch (IOException | IllegalArgumentException e) {
      recording.ended(backstage.isClosed() ? Ending.SERVER_CLOSED : Ending.TLS_FAILED, words(e));
      throw new IOException("No TLS.", e);
    }
    socket = tls;
    lines = new ClientLines(tls.getInputStream());
  }

  void finish(Move.Finish how) throws IOException {
    send();
    switch (how) {
      case SILENCE -> listen();
      case HALF_CLOSE -> {
        if (!socket.equals(tcp)) {
          socket.shutdownOutput();
        }
        tcp.shutdownOutput();
        listen();
      }
      case HANG_UP -> hangUp();
      case CUT -> {
        recording.ended(Ending.PLAYED, "");
        closeWithFin();
      }
      case RESET -> {
        recording.ended(Ending.PLAYED, "");
        tcp.setSoLinger(true, 0);
      }
    }
  }

  /** The way out of a script that has no move for it. */
  private void finish() throws IOException {
    send();
    if (!quit) {
      String expected = "QUIT or nothing at the script's end";
      Optional<String> said = hearLine(expected);
      if (said.isPresent() && !said.get().toUpperCase(Locale.ROOT).equals("QUIT")) {
        throw surprise(expected, Redaction.shown(said.get()));
      }
      if (said.isPresent()) {
        say("+OK\r\n");
        send();
      }
    }
    hangUp();
  }

  private void listen() throws IOException {
    try {
      Optional<String> said = lines.next();
      while (said.isPresent()) {
        recording.heard(said.get());
        said = lines.next();
      }
    } catch (ClientLines.TooLongException e) {
      while (lines.some() > 0) {
        // Octets that are no line: nothing to write down.
      }
    }
    recording.ended(Ending.PLAYED, "");
  }

  private void hangUp() throws IOException {
    recording.ended(Ending.PLAYED, "");
    if (!socket.equals(tcp)) {
      socket.shutdownOutput();
    }
    closeWithFin();
  }

  /** Where something is left unread, a RST follows the FIN; not all systems read on past that. */
  private void closeWithFin() throws IOException {
    tcp.shutdownOutput();
    InputStream in = tcp.getInputStream();
    int there = in.available();
    while (there > 0) {
      there = in.skip(there) > 0 ? in.available() : 0;
    }
  }

  /** Tells a client that did not keep to the script, if it still listens. */
  private void refuse() {
    try {
      say("-ERR this is not in the script\r\n");
      send();
      hangUp();
    } catch (IOException e) {
      // It does not listen. The surprise is written down.
    }
  }

  private Optional<String> hearLine(String expected) throws IOException {
    try {
      Optional<String> said = lines.next();
      said.ifPresent(recording::heard);
      return said;
    } catch (ClientLines.TooLongException e) {
      throw surprise(expected, "a line of more than " + ClientLines.MAX_LINE + " octets");
    }
  }

  private void send() throws IOException {
    if (unsent.length() > 0) {
      OutputStream out = socket.getOutputStream();
      out.write(Octets.bytes(unsent.toString()));
      out.flush();
      unsent.setLength(0);
    }
  }

  private SurpriseException surprise(String expected, String got) {
    return new SurpriseException(new Surprise(recording.number(), line, expected, got));
  }

  private static String words(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** Ends the play. */
  private static final class SurpriseException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Surprise surprise;

    SurpriseException(Surprise surprise) {
      super(surprise.toString());
      this.surprise = surprise;
    }
  }
}
