package dev.pophealth.pop3.replay;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and prints scripts as text; {@link Script} tells how the text looks. */
final class Transcript {

  private static final int SHOWN = 20;

  /* How a probe's own transcript tells what is neither the client's line nor the server's. */
  private static final String PROBES_NOTE = "--";
  private static final String PROBES_TLS = "-- TLS";

  private Transcript() {}

  static String print(List<Move> moves) {
    StringBuilder text = new StringBuilder();
    for (Move move : moves) {
      text.append(move.text()).append('\n');
    }
    return text.toString();
  }

  static Script parse(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\r?\n", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    List<Move> moves = new ArrayList<>();
    Optional<Move> last = Optional.empty();
    int number = 0;
    for (String line : lines) {
      number++;
      try {
        Move move = read(Script.empty(), line.stripLeading()).moves().get(0);
        Script.checkFollows(last, move);
        moves.add(move);
        last = last.isEmpty() && move.isLast() ? Optional.of(move) : last;
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "Line " + number + " of the transcript, '" + firstWord(line) + "': " + e.getMessage(),
            e);
      }
    }
    return Script.empty().with(moves);
  }

  /** The tag, and what is said after a blank. */
  static String spoken(String tag, String words) {
    return words.isEmpty() ? tag : tag + " " + words;
  }

  private static Script read(Script script, String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return script.with(new Move.Note(line));
    }
    if (line.startsWith("S:")) {
      return script.say(afterBlank(line.substring(2)));
    }
    if (line.startsWith("C:")) {
      return script.expect(afterBlank(line.substring(2)));
    }
    if (line.startsWith(PROBES_NOTE)) {
      return line.equals(PROBES_TLS) ? script.tls() : script.note(line);
    }
    String[] parts = line.split(" ", 2);
    String rest = parts.length > 1 ? parts[1] : "";
    return switch (parts[0]) {
      case "@any" -> script.expectAny();
      case "@match" -> script.expectMatching(rest);
      case "@until" -> script.hearUntil(rest);
      case "@hear" -> script.hear();
      case "@bytes" -> script.sayBytes(Octets.bytes(Octets.unescape(rest)));
      case "@pause" -> script.pause(duration(rest));
      case "@wait" -> script.waitAt(rest);
      case "@drip" -> drip(script, rest);
      case "@repeat" -> {
        String[] words = twoWords(rest, "the number of times, a blank, and the octets");
        yield script.with(new Move.Repeat(times(words[0]), Octets.unescape(words[1])));
      }
      case "@endless" -> script.with(new Move.Endless(Octets.unescape(rest)));
      case "@tls" -> script.tls(rest.isBlank() ? new String[0] : rest.strip().split(" +"));
      default -> finish(script, line.strip());
    };
  }

  private static Script finish(Script script, String line) {
    for (Move.Finish finish : Move.Finish.values()) {
      if (finish.text().equals(line)) {
        return script.with(finish);
      }
    }
    throw new IllegalArgumentException(
        "begin a line with 'S:', 'C:', '#', @any, @match, @until, @hear, @bytes, @pause, @wait, @drip,"
            + " @repeat, @endless, @tls, @silence, @half-close, @hang-up, @cut or @reset");
  }

  private static Script drip(Script script, String rest) {
    String[] words = twoWords(rest, "a time such as PT0.1S or a gate's name, a blank, the octets");
    String octets = Octets.unescape(words[1]);
    return words[0].startsWith("P")
        ? script.with(new Move.Drip(Script.notNegative(duration(words[0])), octets))
        : script.with(new Move.DripAt(Gate.checkedName(words[0]), octets));
  }

  private static String[] twoWords(String rest, String remedy) {
    String[] words = rest.split(" ", 2);
    if (words.length < 2) {
      throw new IllegalArgumentException("something is missing: give " + remedy);
    }
    return words;
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("no time: give one such as PT0.1S", e);
    }
  }

  private static long times(String text) {
    try {
      return Script.notNegative(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no number: say how many times", e);
    }
  }

  private static String afterBlank(String text) {
    return text.startsWith(" ") ? text.substring(1) : text;
  }

  /** Not the whole line: it may be a password that lost its tag. */
  private static String firstWord(String line) {
    String word = line.strip().split("\\s", 2)[0];
    return Octets.escape(Octets.ofText(word.substring(0, Math.min(SHOWN, word.length()))));
  }
}
