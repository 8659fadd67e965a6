package dev.pophealth.check;

import com.google.common.collect.ImmutableMap;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Way;
import java.util.List;
import java.util.Optional;

/**
 * S27: a path on which every act is done, every question answered and every guard open ends
 * resolved, exhausted, relapsed or with the service back. Without it "always escalate" would pass.
 */
final class FaultlessLaw extends GlobalLaw<FaultlessLaw.SoFar> {

  /**
   * The path so far.
   *
   * @param faultless whether nothing went wrong on it
   * @param settings what each setting must read, by what acts and answers entail
   */
  record SoFar(boolean faultless, ImmutableMap<At, Boolean> settings) {}

  /** A setting of a server. */
  record At(Setting setting, ServerName server) {}

  private static final SoFar FAULTY = new SoFar(false, ImmutableMap.of());

  private final Optional<World> world;

  FaultlessLaw() {
    this(Optional.empty());
  }

  private FaultlessLaw(Optional<World> world) {
    super(
        "S27",
        "a path without a fault ends resolved, exhausted, relapsed or with the service back");
    this.world = world;
  }

  @Override
  public List<Law<?>> in(World explored) {
    return List.of(new FaultlessLaw(Optional.of(explored)));
  }

  @Override
  public SoFar start(World explored) {
    return new SoFar(explored.illDependencies().isEmpty(), ImmutableMap.of());
  }

  @Override
  public SoFar after(SoFar path, PathEvent event) {
    if (!path.faultless()) {
      return path;
    }
    if (event instanceof PathEvent.Acted acted) {
      return acted.way() == Way.DONE ? done(path, acted.act()) : FAULTY;
    }
    return event instanceof PathEvent.Asked asked ? asked(path, asked) : path;
  }

  private World world() {
    return world.orElseThrow(() -> new IllegalStateException("explored in no world"));
  }

  private SoFar done(SoFar path, Act act) {
    for (Setting setting : Setting.all(world(), act.server())) {
      if (setting.changedBy(act) || setting.undoneBy(act)) {
        return set(path, new At(setting, act.server()), setting.changedBy(act));
      }
    }
    return path;
  }

  private static SoFar set(SoFar path, At at, boolean value) {
    return new SoFar(
        true,
        ImmutableMap.<At, Boolean>builder()
            .putAll(path.settings())
            .put(at, value)
            .buildKeepingLast());
  }

  private SoFar asked(SoFar path, PathEvent.Asked asked) {
    Question question = asked.question();
    if (asked.way() == Way.UNCLEAR) {
      return FAULTY;
    }
    boolean yes = asked.way() == Way.YES;
    for (Setting setting : Setting.all(world(), question.server())) {
      Optional<Boolean> yesMeansSet = setting.readBy(question);
      if (yesMeansSet.isPresent()) {
        return reads(path, new At(setting, question.server()), yesMeansSet.get() == yes);
      }
    }
    if (yes && question instanceof Question.FindMailboxServers && !world().searchIsUsable()) {
      return FAULTY;
    }
    boolean free =
        asked.verdict()
            || question instanceof Question.ReadRecoveryHistory
            || question instanceof Question.FindMailboxServers;
    return yes || free ? path : FAULTY;
  }

  private static SoFar reads(SoFar path, At at, boolean value) {
    Boolean must = path.settings().get(at);
    return must != null && must != value ? FAULTY : set(path, at, value);
  }

  @Override
  public Optional<String> brokenBy(SoFar path, PathEvent event) {
    if (!path.faultless() || !(event instanceof PathEvent.Escalated end)) {
      return Optional.empty();
    }
    boolean fine =
        end.reason()
            .filter(
                reason ->
                    reason == EscalationReason.EXHAUSTED
                        || reason == EscalationReason.RELAPSED
                        || reason == EscalationReason.SERVICE_BACK_BUT_OWES)
            .isPresent();
    return ServerLaw.when(!fine, "nothing went wrong, and yet it gives up");
  }
}
