package dev.pophealth.check;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Risk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something on a server that a recovery can change and has to put back. */
sealed interface Setting {

  /** What the checker knows by itself. */
  List<Setting> BUILT_IN = List.of(new Activation(), new Logging());

  /** What the embedder's own changes change on a server. */
  static List<Setting> own(World world, ServerName server) {
    return world.changes().stream()
        .map(change -> change.on(server))
        .filter(change -> change.change().server().equals(server))
        .<Setting>map(Own::new)
        .toList();
  }

  /** All that can be changed on a server. */
  static List<Setting> all(World world, ServerName server) {
    return Stream.concat(BUILT_IN.stream(), own(world, server).stream()).toList();
  }

  /** What it is called. */
  String words();

  boolean changedBy(Act act);

  boolean undoneBy(Act act);

  /** Whether a question reads it, and then whether a yes means that it is as we would set it. */
  Optional<Boolean> readBy(Question question);

  /** Whether a change takes effect only by another act. */
  boolean needsEffect();

  /** Whether the service takes up the value that is set when this is done. */
  boolean takenUpBy(Act act);

  /** Whether it may be kept on a server that is still ill. */
  boolean keptWhileIll();

  /** Whether a server counts as cured only by verdicts since it was restarted. */
  boolean cureNeedsRestart();

  /** The activation of database copies. */
  record Activation() implements Setting {
    @Override
    public String words() {
      return "activation";
    }

    @Override
    public boolean changedBy(Act act) {
      return act instanceof Act.BlockActivation;
    }

    @Override
    public boolean undoneBy(Act act) {
      return act instanceof Act.RestoreActivation;
    }

    @Override
    public Optional<Boolean> readBy(Question question) {
      return question instanceof Question.ReadActivation read
          ? Optional.of(read.blocked())
          : Optional.empty();
    }

    @Override
    public boolean needsEffect() {
      return false;
    }

    @Override
    public boolean takenUpBy(Act act) {
      return false;
    }

    @Override
    public boolean keptWhileIll() {
      return true;
    }

    @Override
    public boolean cureNeedsRestart() {
      return true;
    }
  }

  /** Protocol logging. */
  record Logging() implements Setting {
    @Override
    public String words() {
      return "protocol logging";
    }

    @Override
    public boolean changedBy(Act act) {
      return act instanceof Act.SetProtocolLogging;
    }

    @Override
    public boolean undoneBy(Act act) {
      return act instanceof Act.RestoreProtocolLogging;
    }

    @Override
    public Optional<Boolean> readBy(Question question) {
      return question instanceof Question.ReadPopSettings read
          ? Optional.of(read.logging())
          : Optional.empty();
    }

    @Override
    public boolean needsEffect() {
      return true;
    }

    @Override
    public boolean takenUpBy(Act act) {
      return act.risk().compareTo(Risk.INTERRUPTS) >= 0;
    }

    @Override
    public boolean keptWhileIll() {
      return false;
    }

    @Override
    public boolean cureNeedsRestart() {
      return true;
    }
  }

  /**
   * What an embedder's own change changes.
   *
   * @param own the change, bound to a server
   */
  record Own(OwnChange own) implements Setting {
    @Override
    public String words() {
      return "the setting of [" + PathWords.called(own.change()) + "]";
    }

    @Override
    public boolean changedBy(Act act) {
      return act.equals(own.change());
    }

    @Override
    public boolean undoneBy(Act act) {
      return act.equals(own.undo());
    }

    @Override
    public Optional<Boolean> readBy(Question question) {
      if (own.set().contains(question)) {
        return Optional.of(true);
      }
      return question.equals(own.asFound()) ? Optional.of(false) : Optional.empty();
    }

    @Override
    public boolean needsEffect() {
      return !own.effects().isEmpty();
    }

    @Override
    public boolean takenUpBy(Act act) {
      return needsEffect() && (own.effects().contains(act) || ServerLaw.isRestartOfServer(act));
    }

    @Override
    public boolean keptWhileIll() {
      return own.keptWhileIll();
    }

    @Override
    public boolean cureNeedsRestart() {
      return false;
    }
  }
}
