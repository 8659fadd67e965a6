package dev.pophealth.pop3.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a scripted server does on one connection, line by line. Immutable: each method gives a new
 * script with one move more. {@link #toString} is the transcript, {@link #parse} reads it again.
 *
 * <pre>{@code
 * Script.greeting("+OK ready")
 *     .expect("CAPA").say("+OK", "USER", ".")
 *     .expect("USER alice").say("+OK")
 *     .expectMatching("PASS .+").silence();
 * }</pre>
 *
 * <p>The same as a transcript. What a probe wrote down ({@link
 * dev.pophealth.pop3.Pop3Session#transcript}) can be played as it is, with {@code -- TLS} for the
 * handshake; a session from another log, once its lines begin so:
 *
 * <pre>
 * S: +OK ready
 * C: CAPA
 * S: +OK
 * S: USER
 * S: .
 * C: USER alice
 * S: +OK
 * &#64;match PASS .+
 * &#64;silence
 * </pre>
 *
 * <table>
 * <caption>Lines of a transcript; OCTETS are text with \r, \n, \t, \\ and \xHH</caption>
 * <tr><th>line</th><th>move</th></tr>
 * <tr><td>{@code S: TEXT}</td><td>{@link #say}: TEXT in UTF-8, and CR LF</td></tr>
 * <tr><td>{@code C: LINE}</td><td>{@link #expect}</td></tr>
 * <tr><td>{@code # TEXT}, or empty</td><td>{@link #note}</td></tr>
 * <tr><td>{@code @any}</td><td>{@link #expectAny}</td></tr>
 * <tr><td>{@code @match REGEX}</td><td>{@link #expectMatching}</td></tr>
 * <tr><td>{@code @until LINE}</td><td>{@link #hearUntil}</td></tr>
 * <tr><td>{@code @hear}</td><td>{@link #hear}</td></tr>
 * <tr><td>{@code @bytes OCTETS}</td><td>{@link #sayBytes}</td></tr>
 * <tr><td>{@code @pause PT0.1S}</td><td>{@link #pause}</td></tr>
 * <tr><td>{@code @wait GATE}</td><td>{@link #waitAt}</td></tr>
 * <tr><td>{@code @drip PT0.1S OCTETS}</td><td>{@link #drip}</td></tr>
 * <tr><td>{@code @drip GATE OCTETS}</td><td>{@link #dripAt}</td></tr>
 * <tr><td>{@code @repeat TIMES OCTETS}</td><td>{@link #repeat}</td></tr>
 * <tr><td>{@code @endless OCTETS}</td><td>{@link #endless}</td></tr>
 * <tr><td>{@code @tls}, {@code @tls TLSv1.2}</td><td>{@link #tls}</td></tr>
 * <tr><td>{@code @silence}</td><td>{@link #silence}</td></tr>
 * <tr><td>{@code @half-close}</td><td>{@link #halfClose}</td></tr>
 * <tr><td>{@code @hang-up}</td><td>{@link #hangUp}</td></tr>
 * <tr><td>{@code @cut}</td><td>{@link #cut}</td></tr>
 * <tr><td>{@code @reset}</td><td>{@link #reset}</td></tr>
 * </table>
 *
 * <p>After its last move the server hangs up if QUIT was the last it heard. Else it waits for the
 * client to hang up or to say QUIT, which it answers; all other words are a {@link Surprise}.
 *
 * <p>What the server says between two moves that wait goes out at once: {@code say("+OK Begin",
 * "+OK injected").tls()} puts a line before the handshake.
 */
public final class Script {

  private static final Script EMPTY = new Script(List.of());

  private final List<Move> moves;

  private Script(List<Move> moves) {
    this.moves = moves;
  }

  /** A script that says nothing at all, not even a greeting. */
  public static Script empty() {
    return EMPTY;
  }

  /** A script that begins with a greeting, such as {@code +OK ready}. */
  public static Script greeting(String line) {
    return EMPTY.say(line);
  }

  /**
   * Reads a transcript. Blanks before a line do not count.
   *
   * @throws IllegalArgumentException if a line is none of those above; says which, and the remedy
   */
  public static Script parse(String transcript) {
    return Transcript.parse(transcript);
  }

  /** Says lines, each with CR LF at its end. */
  public Script say(String... lines) {
    List<Move> said = new ArrayList<>();
    for (String line : lines) {
      said.add(new Move.Say(Octets.ofText(oneLine(line)) + "\r\n"));
    }
    return with(said);
  }

  /** Says a status line, more lines with their dots doubled (RFC 1939, section 3), and the dot. */
  public Script sayMultiline(String status, List<String> lines) {
    List<String> all = new ArrayList<>(List.of(status));
    lines.forEach(line -> all.add(line.startsWith(".") ? "." + line : line));
    all.add(".");
    return say(all.toArray(new String[0]));
  }

  /** Says just these octets: no line end, a wrong one, NUL, control characters, a TLS record. */
  public Script sayBytes(byte[] octets) {
    return with(new Move.Say(Octets.of(octets)));
  }

  /**
   * Waits for this line; the keyword may come in any letter case, the rest to the letter. From
   * {@code ***} on, which stands for a secret in transcripts, it may be anything.
   */
  public Script expect(String line) {
    return with(new Move.Expect(oneLine(line)));
  }

  /** Waits for a line, whatever it is. */
  public Script expectAny() {
    return with(new Move.ExpectAny());
  }

  /**
   * Waits for a line that the regular expression matches as a whole, letter case and all.
   *
   * @throws PatternSyntaxException if it is none
   */
  public Script expectMatching(String regex) {
    Pattern.compile(oneLine(regex));
    return with(new Move.ExpectMatching(regex));
  }

  /** Waits for lines up to this one, such as the dot that ends a message to an SMTP server. */
  public Script hearUntil(String line) {
    return with(new Move.HearUntil(oneLine(line)));
  }

  /** Waits for one octet or more that need not be a line, such as the start of a handshake. */
  public Script hear() {
    return with(new Move.Hear());
  }

  /** Says nothing for a time of the real clock, zero or more. */
  public Script pause(Duration time) {
    return with(new Move.Pause(notNegative(time)));
  }

  /**
   * Says nothing until {@link ScriptedServer#gate} lets it pass.
   *
   * @param gate small letters, digits and hyphens, a letter first, at most 40
   */
  public Script waitAt(String gate) {
    return with(new Move.WaitAt(Gate.checkedName(gate)));
  }

  /** Says a text octet by octet, each after a pause of the real clock; no line end is added. */
  public Script drip(Duration time, String text) {
    return with(new Move.Drip(notNegative(time), Octets.ofText(text)));
  }

  /** Says a text octet by octet, each when the gate lets it pass; no line end is added. */
  public Script dripAt(String gate, String text) {
    return with(new Move.DripAt(Gate.checkedName(gate), Octets.ofText(text)));
  }

  /** Says a text many times over; no line end is added. A huge reply, if no dot follows. */
  public Script repeat(long times, String text) {
    return with(new Move.Repeat(notNegative(times), Octets.ofText(text)));
  }

  /**
   * Says a text for as long as the client takes it: an endless line if there is no line end in the
   * text, else endless lines. Nothing may follow.
   *
   * @param text not empty
   */
  public Script endless(String text) {
    return with(new Move.Endless(Octets.ofText(text)));
  }

  /**
   * Shakes hands as the server, with the {@link javax.net.ssl.SSLContext} that the server was
   * started with; at the beginning for implicit TLS, else after the reply to STLS.
   *
   * @param protocols those to offer, such as {@code TLSv1.2}; none: the context's own
   */
  public Script tls(String... protocols) {
    return with(new Move.Tls(List.of(protocols)));
  }

  /** Never says another word, but listens until the client hangs up. Nothing may follow. */
  public Script silence() {
    return with(Move.Finish.SILENCE);
  }

  /** Closes its own direction and listens until the client hangs up. Nothing may follow. */
  public Script halfClose() {
    return with(Move.Finish.HALF_CLOSE);
  }

  /** Closes in order, under TLS with its good-bye. Nothing may follow. */
  public Script hangUp() {
    return with(Move.Finish.HANG_UP);
  }

  /** Closes TCP in order (FIN), under TLS without its good-bye. Nothing may follow. */
  public Script cut() {
    return with(Move.Finish.CUT);
  }

  /** Resets the connection (RST); the client may lose what was said before. Nothing may follow. */
  public Script reset() {
    return with(Move.Finish.RESET);
  }

  /** A comment of one line; nothing is done. */
  public Script note(String comment) {
    return with(new Move.Note(("# " + oneLine(comment)).strip()));
  }

  /** This script and, after its last move, another. */
  public Script then(Script next) {
    return with(next.moves);
  }

  Script with(Move move) {
    return with(List.of(move));
  }

  /** This script and more moves: copied once, for a transcript may be long. */
  Script with(List<Move> more) {
    List<Move> all = new ArrayList<>(moves);
    Optional<Move> last = moves.stream().filter(Move::isLast).findFirst();
    for (Move move : more) {
      checkFollows(last, move);
      all.add(move);
      last = last.isEmpty() && move.isLast() ? Optional.of(move) : last;
    }
    return new Script(List.copyOf(all));
  }

  static void checkFollows(Optional<Move> last, Move move) {
    if (last.isPresent() && !(move instanceof Move.Note)) {
      throw new IllegalArgumentException(
          "nothing can follow "
              + last.get().text()
              + ": the connection is over there; leave it out, or put it last");
    }
  }

  List<Move> moves() {
    return moves;
  }

  boolean usesTls() {
    return moves.stream().anyMatch(Move.Tls.class::isInstance);
  }

  static Duration notNegative(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("a time below zero: " + time + "; give zero or more");
    }
    return time;
  }

  static long notNegative(long times) {
    if (times < 0) {
      throw new IllegalArgumentException("a number below zero: " + times + "; give zero or more");
    }
    return times;
  }

  private static String oneLine(String line) {
    Objects.requireNonNull(line, "line");
    if (line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0) {
      throw new IllegalArgumentException(
          "a line end inside a line: give several lines, or say octets with sayBytes");
    }
    return line;
  }

  /** Two scripts are equal if they do the same and have the same notes. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Script script && moves.equals(script.moves);
  }

  @Override
  public int hashCode() {
    return moves.hashCode();
  }

  /** The transcript. */
  @Override
  public String toString() {
    return Transcript.print(moves);
  }
}
