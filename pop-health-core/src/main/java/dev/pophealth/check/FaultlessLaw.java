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
  record SoFar(boolean faultless, ImmutableMap<Setting, Boolean> settings) {}

  /**
   * A setting of a server.
   *
   * @param server the server
   * @param activation the activation of copies; else protocol logging
   */
  record Setting(ServerName server, boolean activation) {}

  private final boolean searchIsUsable;

  FaultlessLaw() {
    this(true);
  }

  private FaultlessLaw(boolean searchIsUsable) {
    super(
        "S27",
        "a path without a fault ends resolved, exhausted, relapsed or with the service back");
    this.searchIsUsable = searchIsUsable;
  }

  @Override
  public List<Law<?>> in(World world) {
    return List.of(new FaultlessLaw(world.searchIsUsable()));
  }

  @Override
  public SoFar start(World world) {
    return new SoFar(world.illDependencies().isEmpty(), ImmutableMap.of());
  }

  @Override
  public SoFar after(SoFar path, PathEvent event) {
    if (!path.faultless()) {
      return path;
    }
    if (event instanceof PathEvent.Acted acted) {
      return acted.way() == Way.DONE ? done(path, acted.act()) : faulty();
    }
    return event instanceof PathEvent.Asked asked ? asked(path, asked) : path;
  }

  private static SoFar faulty() {
    return new SoFar(false, ImmutableMap.of());
  }

  private static SoFar done(SoFar path, Act act) {
    if (act instanceof Act.BlockActivation) {
      return set(path, new Setting(act.server(), true), true);
    } else if (act instanceof Act.RestoreActivation) {
      return set(path, new Setting(act.server(), true), false);
    } else if (act instanceof Act.SetProtocolLogging) {
      return set(path, new Setting(act.server(), false), true);
    } else if (act instanceof Act.RestoreProtocolLogging) {
      return set(path, new Setting(act.server(), false), false);
    }
    return path;
  }

  private static SoFar set(SoFar path, Setting setting, boolean value) {
    return new SoFar(
        true,
        ImmutableMap.<Setting, Boolean>builder()
            .putAll(path.settings())
            .put(setting, value)
            .buildKeepingLast());
  }

  private SoFar asked(SoFar path, PathEvent.Asked asked) {
    Question question = asked.question();
    if (asked.way() == Way.UNCLEAR) {
      return faulty();
    }
    boolean yes = asked.way() == Way.YES;
    if (question instanceof Question.ReadActivation read) {
      return reads(path, new Setting(read.server(), true), read.blocked() == yes);
    } else if (question instanceof Question.ReadPopSettings read) {
      return reads(path, new Setting(read.server(), false), read.logging() == yes);
    }
    if (yes && question instanceof Question.FindMailboxServers && !searchIsUsable) {
      return faulty();
    }
    boolean free =
        ServerLaw.isVerdict(question)
            || question instanceof Question.ReadRecoveryHistory
            || question instanceof Question.FindMailboxServers;
    return yes || free ? path : faulty();
  }

  private static SoFar reads(SoFar path, Setting setting, boolean value) {
    Boolean must = path.settings().get(setting);
    return must != null && must != value ? faulty() : set(path, setting, value);
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
