package dev.pophealth.check;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Way;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Something that can happen on a path, with its name in words: what laws are written about.
 *
 * <p>An act can be meant in three ways, and the law says in which: it is decided; it may have
 * happened; it surely happened. Immutable.
 */
public final class Happening {

  /** Never happens. */
  static final Happening NOTHING = event("", event -> false);

  private final String words;
  private final Predicate<PathEvent> decided;
  private final Predicate<PathEvent> contradicted;

  private Happening(String words, Predicate<PathEvent> decided, Predicate<PathEvent> contradicted) {
    this.words = words;
    this.decided = decided;
    this.contradicted = contradicted;
  }

  /** Any act that takes a whole server down. */
  public static Happening restartOfServer() {
    return event(
        "restart of a server",
        event ->
            event instanceof PathEvent.Acted acted && ServerLaw.isRestartOfServer(acted.act()));
  }

  /**
   * An act of one kind.
   *
   * @param kind such as {@code Act.BlockActivation.class}
   */
  public static Happening act(Class<? extends Act> kind) {
    return event(
        kind.getSimpleName(),
        event -> event instanceof PathEvent.Acted acted && kind.isInstance(acted.act()));
  }

  /**
   * A question of one kind was asked, whatever the answer.
   *
   * @param kind such as {@code Question.ReadTopology.class}
   */
  public static Happening asked(Class<? extends Question> kind) {
    return event(
        kind.getSimpleName(),
        event -> event instanceof PathEvent.Asked asked && kind.isInstance(asked.question()));
  }

  /**
   * A question of one kind was answered so. As evidence it counts until a question of that kind is
   * answered otherwise.
   *
   * @param kind such as {@code Question.ReadCopyStatus.class}
   * @param way yes, no or unclear
   */
  public static Happening answered(Class<? extends Question> kind, Way way) {
    return answer(kind.getSimpleName() + " answered " + way, asked(kind).decided, way);
  }

  /**
   * A {@linkplain PathEvent.Asked#verdict() verdict} on a server. As evidence it counts until there
   * is another.
   *
   * @param way yes for green, no for red, or unclear
   */
  public static Happening verdict(Way way) {
    return answer(
        "verdict " + way, event -> event instanceof PathEvent.Asked asked && asked.verdict(), way);
  }

  /**
   * A wait of at least this length.
   *
   * @param atLeast how long
   */
  public static Happening waited(Duration atLeast) {
    return event(
        "wait of " + atLeast,
        event -> event instanceof PathEvent.Waited wait && wait.duration().compareTo(atLeast) >= 0);
  }

  /**
   * Anything else; acts are given to the predicate whatever came of them.
   *
   * @param words its name in words
   * @param what whether an event is one; must be pure
   */
  public static Happening event(String words, Predicate<PathEvent> what) {
    return new Happening(words, what, event -> false);
  }

  private static Happening answer(String words, Predicate<PathEvent> question, Way way) {
    Predicate<PathEvent> so = event -> event instanceof PathEvent.Asked asked && asked.way() == way;
    return new Happening(words, question.and(so), question.and(so.negate()));
  }

  /**
   * This or the other.
   *
   * @param other the other
   */
  public Happening or(Happening other) {
    if (words.isEmpty()) {
      return other;
    }
    return new Happening(
        words + " or " + other.words,
        decided.or(other.decided),
        contradicted.or(other.contradicted));
  }

  /**
   * The same, of some only.
   *
   * @param which which, in words that follow its name
   * @param some whether an event is one of them; must be pure
   */
  public Happening where(String which, Predicate<PathEvent> some) {
    return new Happening(words + " " + which, decided.and(some), contradicted.and(some));
  }

  /** Whether it is decided, whatever comes of it. */
  boolean decided(PathEvent event) {
    return decided.test(event);
  }

  /** Whether it may have happened. */
  boolean perhaps(PathEvent event) {
    return decided(event)
        && !(event instanceof PathEvent.Acted acted && !acted.way().mayHaveHappened());
  }

  /** Whether it surely happened. */
  boolean surely(PathEvent event) {
    return decided(event) && !(event instanceof PathEvent.Acted acted && acted.way() != Way.DONE);
  }

  /** Whether it stands as evidence after an event. */
  boolean standsAfter(boolean before, PathEvent event, Happening spoiler) {
    if (spoiler.perhaps(event)) {
      return false;
    }
    return surely(event) || (before && !contradicted.test(event));
  }

  /** Its words after these; nothing for {@link #NOTHING}. */
  String told(String preposition) {
    return words.isEmpty() ? "" : preposition + words;
  }

  /** The server that an event is about; empty for waits and ends, which concern all. */
  static Optional<ServerName> server(PathEvent event) {
    if (event instanceof PathEvent.Asked asked) {
      return Optional.of(asked.question().server());
    }
    return event instanceof PathEvent.Acted acted
        ? Optional.of(acted.act().server())
        : Optional.empty();
  }

  /** Its name in words. */
  @Override
  public String toString() {
    return words;
  }
}
