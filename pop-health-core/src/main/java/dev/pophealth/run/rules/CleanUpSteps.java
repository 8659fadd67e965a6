package dev.pophealth.run.rules;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import dev.pophealth.policy.Purpose;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Step;
import dev.pophealth.recovery.StepId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which steps of a runbook put back what was changed: by its tree those under <em>undo</em>, and
 * none that also cures. Their names say nothing. Safe for use by many threads.
 */
public final class CleanUpSteps {

  private static final LoadingCache<Runbook, CleanUpSteps> KNOWN =
      CacheBuilder.newBuilder().weakKeys().build(CacheLoader.from(CleanUpSteps::new));

  private final Set<StepId> undoing = new HashSet<>();
  private final Set<StepId> curing = new HashSet<>();

  private CleanUpSteps(Runbook runbook) {
    all(runbook.steps());
    undoing.removeAll(curing);
  }

  /**
   * What an act is for, as a policy is to be told.
   *
   * @param runbook the runbook that is followed
   * @param step the step that acts; one that the runbook does not have cures
   */
  public static Purpose purpose(Runbook runbook, StepId step) {
    return KNOWN.getUnchecked(runbook).undoing.contains(step) ? Purpose.CLEAN_UP : Purpose.CURE;
  }

  private void all(List<Step> steps) {
    for (Step step : steps) {
      if (step instanceof Step.Holding holding) {
        holding(holding);
      } else if (step instanceof Step.PutBack putBack) {
        holding(putBack.holding());
      } else if (step instanceof Step.Attempt attempt) {
        curing.add(attempt.id());
        all(attempt.guards());
      } else if (step instanceof Step.Bare bare) {
        curing.add(bare.id());
      } else if (step instanceof Step.EachFound each) {
        each.inspections().forEach(inspection -> all(inspection.callee().steps()));
      } else if (step instanceof Step.Ask ask) {
        all(ask.yes());
        all(ask.no());
        all(ask.unclear());
      }
    }
  }

  private void holding(Step.Holding holding) {
    curing.add(holding.id());
    all(holding.guards());
    holding.effect().ifPresent(effect -> all(List.of(effect)));
    all(holding.under());
    undoing.add(holding.undo().id());
    holding.undo().effect().ifPresent(effect -> undoing.add(effect.id()));
  }
}
