package dev.pophealth.report;

import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Resolution;
import dev.pophealth.recovery.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a way on leads. */
sealed interface Target {

  /** In a sentence. */
  Phrase words();

  /**
   * To another move.
   *
   * @param move the move
   */
  record To(Move move) implements Target {
    @Override
    public Phrase words() {
      return new Phrase("go on with ", "").then(move.title()).then(new Phrase("", " へ進む"));
    }
  }

  /**
   * To a good end.
   *
   * @param resolution how
   * @param step the step that says so, where one does
   */
  record Well(Resolution resolution, Optional<StepId> step) implements Target {
    @Override
    public Phrase words() {
      Phrase resolved = EndWords.resolved(resolution);
      return step.map(id -> resolved.then(", " + id.value())).orElse(resolved);
    }
  }

  /**
   * To where a page says nothing.
   *
   * @param step the step after which it does not
   */
  record Silent(StepId step) implements Target {
    @Override
    public Phrase words() {
      return new Phrase("the page says nothing after " + step, step + " より先の手順は記載なし");
    }
  }

  /**
   * To a person.
   *
   * @param reason why
   * @param after what is put back first
   * @param kept changes that stay, and are listed as owed
   */
  record Person(EscalationReason reason, List<StepId> after, List<StepId> kept) implements Target {

    /** Copies the lists. */
    public Person {
      after = List.copyOf(after);
      kept = List.copyOf(kept);
    }

    @Override
    public Phrase words() {
      Phrase name = EndWords.name(reason);
      Phrase details = details(after, kept);
      return details.english().isEmpty()
          ? EndWords.escalate(reason)
          : new Phrase(
              "escalate " + name.english() + " (" + details.english() + ")",
              "担当者へエスカレーション (" + name.japanese() + "、" + details.japanese() + ")");
    }
  }

  /**
   * To a person, as a called runbook did.
   *
   * @param after what is put back first
   */
  record AsCalled(List<StepId> after) implements Target {

    /** Copies the list. */
    public AsCalled {
      after = List.copyOf(after);
    }

    @Override
    public Phrase words() {
      Phrase details = details(after, List.of());
      Phrase words = new Phrase("escalate as the called runbook did", "呼び出した手順と同じ理由で担当者へエスカレーション");
      return details.english().isEmpty() ? words : words.then(" (").then(details).then(")");
    }
  }

  private static Phrase details(List<StepId> after, List<StepId> kept) {
    List<Phrase> details = new ArrayList<>();
    after.forEach(id -> details.add(new Phrase("after " + id, id + " の実施後")));
    kept.forEach(id -> details.add(new Phrase(id + " stays, owed", id + " は未復元")));
    return Phrase.list(details);
  }
}
