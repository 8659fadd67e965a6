package dev.pophealth.run;

import dev.pophealth.port.HookMoment;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hooks that were begun before a restart and are to be called after it, by what is written. Not
 * safe for use by many threads.
 */
final class OpenHooks {

  private List<String> open = List.of();
  private List<String> failed = List.of();
  private JournalRecord.@Nullable Intended restart;

  void take(JournalRecord record) {
    if (record instanceof JournalRecord.Intended intended && open.isEmpty()) {
      restart = intended;
    } else if (record instanceof JournalRecord.HookBegun begun
        && begun.moment() == HookMoment.BEFORE
        && !open.contains(begun.hook())) {
      open = with(open, begun.hook());
    } else if (record instanceof JournalRecord.HookEnded ended
        && ended.moment() == HookMoment.AFTER) {
      open = open.stream().filter(name -> !name.equals(ended.hook())).toList();
      if (ended.effect() != Effect.DONE) {
        failed = with(failed, ended.hook());
      }
    }
  }

  private static List<String> with(List<String> names, String name) {
    List<String> more = new ArrayList<>(names);
    more.add(name);
    return List.copyOf(more);
  }

  boolean isOpen() {
    return !open.isEmpty();
  }

  /** The one to be called next: the last that was begun. */
  Optional<String> next() {
    return open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1));
  }

  /** The restart that they are about. */
  Optional<JournalRecord.Intended> restart() {
    return Optional.ofNullable(restart);
  }

  /** What a person has to see to. */
  List<String> left() {
    List<String> left = new ArrayList<>(open);
    left.addAll(failed);
    return left;
  }
}
