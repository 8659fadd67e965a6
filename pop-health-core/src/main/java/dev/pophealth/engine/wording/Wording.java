package dev.pophealth.engine.wording;

import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import dev.pophealth.recovery.StepText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a step says to an operator: the runbook's own text, that of a runbook it calls, or for a
 * step that the compiler added one derived from the step it was added to.
 */
public final class Wording {

  private Wording() {}

  /**
   * The text of a step.
   *
   * @param runbook the runbook that is followed
   * @param step the step's id, which may be one that the compiler added, such as D2.again
   * @return empty where nobody wrote any
   */
  public static Optional<StepText> of(Runbook runbook, StepId step) {
    return own(runbook, step).or(() -> derived(runbook, step.value()));
  }

  private static Optional<StepText> own(Runbook runbook, StepId step) {
    return runbook.text(step).or(() -> called(runbook.steps(), step));
  }

  private static Optional<StepText> called(List<Step> steps, StepId step) {
    return steps.stream()
        .map(
            one -> {
              if (one instanceof Step.Holding holding) {
                return called(holding.under(), step);
              } else if (one instanceof Step.Ask ask) {
                return called(
                    Stream.of(ask.yes(), ask.no(), ask.unclear()).flatMap(List::stream).toList(),
                    step);
              } else if (one instanceof Step.EachFound each) {
                return each.inspections().stream()
                    .flatMap(inspection -> inspection.callee().text(step).stream())
                    .findFirst();
              }
              return Optional.<StepText>empty();
            })
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** D2.again says what D2 says, once more; D2.again.wait, that it waits for that. */
  private static Optional<StepText> derived(Runbook runbook, String id) {
    int dot = id.lastIndexOf('.');
    if (dot <= 0) {
      return Optional.empty();
    }
    String base = id.substring(0, dot);
    return own(runbook, StepId.of(base))
        .or(() -> derived(runbook, base))
        .flatMap(of -> DerivedText.of(id.substring(dot + 1), of));
  }
}
