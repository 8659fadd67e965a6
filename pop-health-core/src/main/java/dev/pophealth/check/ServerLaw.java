package dev.pophealth.check;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.Way;
import java.util.List;
import java.util.Optional;

/**
 * A law about each server by itself. It keeps a ledger of its own, of what acts and answers so far
 * entail about that server.
 *
 * @param <V> the ledger of one server
 */
abstract class ServerLaw<V> implements Law<V> {

  private final String id;
  private final String because;

  ServerLaw(String id, String because) {
    this.id = id;
    this.because = because;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String because() {
    return because;
  }

  /** The law about one server of a world. */
  abstract ServerLaw<V> about(ServerName server, World world);

  @Override
  public final List<Law<?>> in(World world) {
    return world.servers().stream()
        .filter(server -> concerns(server, world))
        .<Law<?>>map(server -> about(server, world))
        .toList();
  }

  boolean concerns(ServerName server, World world) {
    return true;
  }

  static Optional<String> when(boolean broken, String words) {
    return broken ? Optional.of(words) : Optional.empty();
  }

  /** An act that may have happened, of at least this risk. */
  static boolean disturbs(PathEvent event, ServerName server, Risk atLeast) {
    return event instanceof PathEvent.Acted acted
        && acted.act().server().equals(server)
        && acted.way().mayHaveHappened()
        && acted.act().risk().compareTo(atLeast) >= 0;
  }

  /** A verdict on a server. */
  static Optional<Way> verdict(PathEvent event, ServerName server) {
    return event instanceof PathEvent.Asked asked
            && asked.question().server().equals(server)
            && asked.verdict()
        ? Optional.of(asked.way())
        : Optional.empty();
  }

  /** Whether only its author knows what a question tells. */
  static boolean isOwn(Question question) {
    return question instanceof Question.CustomQuestion || question instanceof Question.AskPerson;
  }

  static boolean restartsServer(PathEvent event, ServerName server) {
    return event instanceof PathEvent.Acted acted
        && isRestartOfServer(acted.act())
        && acted.act().server().equals(server);
  }

  static boolean isRestartOfServer(Act act) {
    return act.risk() == Risk.TAKES_DOWN;
  }

  /** How a question of one kind about the server was answered. */
  static Optional<Way> answer(PathEvent event, ServerName server, Class<? extends Question> kind) {
    return event instanceof PathEvent.Asked asked
            && asked.question().server().equals(server)
            && kind.isInstance(asked.question())
        ? Optional.of(asked.way())
        : Optional.empty();
  }

  /** How an act of one kind on the server went. */
  static Optional<Way> effect(PathEvent event, ServerName server, Class<? extends Act> kind) {
    return event instanceof PathEvent.Acted acted
            && acted.act().server().equals(server)
            && kind.isInstance(acted.act())
        ? Optional.of(acted.way())
        : Optional.empty();
  }
}
