package dev.pophealth.engine.graph;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.StepId;
import java.util.Optional;

/**
 * An obligation of a node, about a server that is bound later.
 *
 * @param step the step that opened it
 * @param act the change or disruption
 * @param server the server, as in {@link Node#server}
 * @param state how far it has come
 * @param undo what puts it back; empty where a verification is owed
 */
public record Owed(StepId step, Act act, int server, Obligation.State state, Optional<Act> undo) {

  Owed opened() {
    return new Owed(step, act, server, Obligation.State.OPEN, undo);
  }
}
