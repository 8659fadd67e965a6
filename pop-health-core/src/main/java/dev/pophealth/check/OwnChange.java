package dev.pophealth.check;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import java.util.List;

/**
 * A change of the embedder's own that a runbook holds. What the act does nobody but its author
 * knows, so what undoes it and what reads it are taken from the holding; when each is done is
 * judged.
 *
 * @param change the change
 * @param undo puts the value back
 * @param set questions whose yes says that it is as the change sets it
 * @param asFound the question whose yes says that it is put back
 * @param effects acts that make it effective, or its way back; empty where it is effective at once
 * @param keptWhileIll whether it is put back only once its server is green
 */
public record OwnChange(
    Act change,
    Act undo,
    List<Question> set,
    Question asFound,
    List<Act> effects,
    boolean keptWhileIll) {

  /** Copies the lists. */
  public OwnChange {
    set = List.copyOf(set);
    effects = List.copyOf(effects);
  }

  /**
   * The same on a server; where it names one itself, it stays there.
   *
   * @param server the server that a placeholder stands for
   */
  public OwnChange on(ServerName server) {
    return new OwnChange(
        bound(change, server),
        bound(undo, server),
        set.stream().map(question -> bound(question, server)).toList(),
        bound(asFound, server),
        effects.stream().map(act -> bound(act, server)).toList(),
        keptWhileIll);
  }

  private static Act bound(Act act, ServerName server) {
    return act.server().isPlaceholder() ? act.on(server) : act;
  }

  private static Question bound(Question question, ServerName server) {
    return question.server().isPlaceholder() ? question.on(server) : question;
  }
}
