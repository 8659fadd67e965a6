package dev.pophealth.engine;

import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.TimelineEntry;
import dev.pophealth.recovery.Way;
import java.util.List;

/** What would come of each decision if nothing went wrong but what the plot says. */
record Story(Story.Plot plot, List<TimelineEntry> soFar) {

  /** What helps, if anything. */
  enum Plot {
    NOTHING_HELPS,
    NOTHING_IS_ILL_BEHIND,
    RESTART_OF_A_SERVER_HELPS
  }

  static Story of(Plot plot, Recovery recovery) {
    return new Story(plot, recovery.timeline());
  }

  /** The number of the outcome that the story tells, among those that fit. */
  int tells(Decision decision, List<Outcome> outcomes) {
    if (!(decision instanceof Decision.Perform perform)
        || !(perform.action() instanceof Question question)) {
      return 0;
    }
    int no = outcomes.size() - 2;
    if (question instanceof Question.RunProbe) {
      return plot == Plot.RESTART_OF_A_SERVER_HELPS && happened(Act.RestartServer.class) ? 0 : no;
    } else if (question instanceof Question.ReadServerHealth row) {
      boolean own = row.server().equals(Histories.SERVER);
      boolean well =
          own
              ? plot == Plot.RESTART_OF_A_SERVER_HELPS && happened(Act.RestartServer.class)
              : plot == Plot.NOTHING_IS_ILL_BEHIND;
      return well ? 0 : no;
    } else if (question instanceof Question.ReadActivation read) {
      return read.blocked() == isSet(Act.BlockActivation.class, Act.RestoreActivation.class)
          ? 0
          : no;
    } else if (question instanceof Question.ReadPopSettings read) {
      return read.logging() == isSet(Act.SetProtocolLogging.class, Act.RestoreProtocolLogging.class)
          ? 0
          : no;
    }
    return 0;
  }

  private boolean happened(Class<? extends Act> act) {
    return soFar.stream().anyMatch(entry -> happened(entry, act));
  }

  private static boolean happened(TimelineEntry entry, Class<? extends Act> act) {
    return entry.way().mayHaveHappened()
        && entry.action().filter(act::isInstance).isPresent()
        && entry.way() != Way.TIME_CAME;
  }

  private boolean isSet(Class<? extends Act> change, Class<? extends Act> undo) {
    boolean set = false;
    for (TimelineEntry entry : soFar) {
      set = happened(entry, change) || (set && !happened(entry, undo));
    }
    return set;
  }
}
