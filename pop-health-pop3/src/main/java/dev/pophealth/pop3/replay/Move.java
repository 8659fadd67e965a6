package dev.pophealth.pop3.replay;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** One line of a script: how it is written, and what the server does there. */
sealed interface Move {

  /** The line in a transcript, without line end. */
  String text();

  /** Does it on a connection; what waits is woken by the server's end. */
  void perform(Play play) throws IOException, InterruptedException;

  /** Whether the play is over afterwards. */
  default boolean isLast() {
    return false;
  }

  /** A comment, or an empty line. */
  record Note(String text) implements Move {
    @Override
    public void perform(Play play) {}
  }

  /** Sends octets, in one packet with what is said before and after it if they fit. */
  record Say(String octets) implements Move {
    @Override
    public String text() {
      return Octets.line(octets)
          .map(line -> Transcript.spoken("S:", line))
          .orElseGet(() -> "@bytes " + Octets.escape(octets));
    }

    @Override
    public void perform(Play play) throws IOException {
      play.say(octets);
    }
  }

  /** Reads a line and holds it against the expected one. */
  record Expect(String line) implements Move {
    /** What stands for a secret in a transcript. */
    private static final String HIDDEN = "***";

    @Override
    public String text() {
      return Transcript.spoken("C:", line);
    }

    @Override
    public void perform(Play play) throws IOException {
      play.expect(Redaction.shown(line), said -> fits(line, said));
    }

    /** As the line, or as far as it is not {@value #HIDDEN}. */
    private static boolean fits(String expected, String said) {
      int hidden = expected.indexOf(HIDDEN);
      return hidden < 0
          ? sameCommand(expected, said)
          : said.length() >= hidden
              && sameCommand(expected.substring(0, hidden), said.substring(0, hidden));
    }

    /** The keyword in any letter case (RFC 1939, section 3), the rest to the letter. */
    private static boolean sameCommand(String expected, String said) {
      int keyword = keywordLength(expected);
      return said.length() == expected.length()
          && said.regionMatches(true, 0, expected, 0, keyword)
          && said.regionMatches(keyword, expected, keyword, expected.length() - keyword);
    }

    private static int keywordLength(String line) {
      int end = line.indexOf(' ');
      String keyword = end < 0 ? line : line.substring(0, end);
      return keyword.length() <= 4 ? keyword.length() : 0;
    }
  }

  /** Reads a line, whatever it is. */
  record ExpectAny() implements Move {
    @Override
    public String text() {
      return "@any";
    }

    @Override
    public void perform(Play play) throws IOException {
      play.expect("any line", said -> true);
    }
  }

  /** Reads a line that a pattern matches as a whole. */
  record ExpectMatching(String regex) implements Move {
    @Override
    public String text() {
      return "@match " + regex;
    }

    @Override
    public void perform(Play play) throws IOException {
      Pattern pattern = Pattern.compile(regex);
      play.expect("a line like " + regex, said -> pattern.matcher(said).matches());
    }
  }

  /** Reads lines up to a certain one. */
  record HearUntil(String line) implements Move {
    @Override
    public String text() {
      return "@until " + line;
    }

    @Override
    public void perform(Play play) throws IOException {
      play.hearUntil(line);
    }
  }

  /** Reads octets that need not be a line, such as the first of a TLS handshake. */
  record Hear() implements Move {
    @Override
    public String text() {
      return "@hear";
    }

    @Override
    public void perform(Play play) throws IOException {
      play.hear();
    }
  }

  /** Says nothing for a while. */
  record Pause(Duration time) implements Move {
    @Override
    public String text() {
      return "@pause " + time;
    }

    @Override
    public void perform(Play play) throws IOException, InterruptedException {
      play.pause(time);
    }
  }

  /** Says nothing until the gate lets it pass. */
  record WaitAt(String gate) implements Move {
    @Override
    public String text() {
      return "@wait " + gate;
    }

    @Override
    public void perform(Play play) throws IOException, InterruptedException {
      play.waitAt(gate);
    }
  }

  /** Sends octets one by one, each after a pause. */
  record Drip(Duration time, String octets) implements Move {
    @Override
    public String text() {
      return "@drip " + time + " " + Octets.escape(octets);
    }

    @Override
    public void perform(Play play) throws IOException, InterruptedException {
      for (int i = 0; i < octets.length(); i++) {
        play.pause(time);
        play.say(octets.substring(i, i + 1));
      }
    }
  }

  /** Sends octets one by one, each when the gate lets it pass. */
  record DripAt(String gate, String octets) implements Move {
    @Override
    public String text() {
      return "@drip " + gate + " " + Octets.escape(octets);
    }

    @Override
    public void perform(Play play) throws IOException, InterruptedException {
      for (int i = 0; i < octets.length(); i++) {
        play.waitAt(gate);
        play.say(octets.substring(i, i + 1));
      }
    }
  }

  /** Sends the same octets again and again. */
  record Repeat(long times, String octets) implements Move {
    @Override
    public String text() {
      return "@repeat " + times + " " + Octets.escape(octets);
    }

    @Override
    public void perform(Play play) throws IOException {
      for (long i = 0; i < times; i++) {
        play.say(octets);
      }
    }
  }

  /** Sends the same octets for as long as somebody takes them. */
  record Endless(String octets) implements Move {
    public Endless {
      if (octets.isEmpty()) {
        throw new IllegalArgumentException("nothing, said for ever, is silence: use that");
      }
    }

    @Override
    public String text() {
      return "@endless " + Octets.escape(octets);
    }

    @Override
    public void perform(Play play) throws IOException {
      play.sayForEver(octets);
    }

    @Override
    public boolean isLast() {
      return true;
    }
  }

  /** The server's side of a TLS handshake. */
  record Tls(List<String> protocols) implements Move {
    @Override
    public String text() {
      return ("@tls " + String.join(" ", protocols)).strip();
    }

    @Override
    public void perform(Play play) throws IOException {
      play.startTls(protocols);
    }
  }

  /** A way to end. */
  enum Finish implements Move {
    /** Listens for as long as the client likes, without a word. */
    SILENCE("@silence"),
    /** Says that nothing more comes, and listens on. */
    HALF_CLOSE("@half-close"),
    /** Closes in order. */
    HANG_UP("@hang-up"),
    /** Closes the TCP connection alone: under TLS without its good-bye. */
    CUT("@cut"),
    /** Throws the connection away. */
    RESET("@reset");

    private final String text;

    Finish(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public void perform(Play play) throws IOException {
      play.finish(this);
    }

    @Override
    public boolean isLast() {
      return true;
    }
  }
}
