package dev.pophealth.check;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * S7, S8, S9, S15 and S24: what a setting was when we came, what it is now as far as that is known,
 * and whether it is in effect. One law for each setting of each server.
 */
final class SettingLaw extends GlobalLaw<SettingState> {

  /** Which of the laws an instance checks. */
  private enum Concern {
    RESOLVED_OWES_NOTHING("S7", "resolved owes nothing: what we set reads as it was found"),
    ESCALATED_LISTS(
        "S8",
        "escalated owes nothing, or lists what is left, tried twice or kept on a server that is"
            + " still ill"),
    STOPPED_LISTS("S15", "stopped lists all that is owed"),
    READ_FIRST(
        "S9", "a value is read before our first intent, and what was so when we came is left so"),
    IN_EFFECT("S24", "a changed setting is in effect before it is relied on or resolved");

    final String id;
    final String because;

    Concern(String id, String because) {
      this.id = id;
      this.because = because;
    }
  }

  private final Concern concern;
  private final Optional<Setting> setting;
  private final ServerName server;

  private SettingLaw(Concern concern, Optional<Setting> setting, ServerName server) {
    super(concern.id, concern.because);
    this.concern = concern;
    this.setting = setting;
    this.server = server;
  }

  /** Each about the checker's own settings, and once about the embedder's. */
  static List<Law<?>> all() {
    List<Law<?>> laws = new ArrayList<>();
    for (Concern concern : Concern.values()) {
      for (Setting setting : Setting.BUILT_IN) {
        if (concern != Concern.IN_EFFECT || setting.needsEffect()) {
          laws.add(new SettingLaw(concern, Optional.of(setting), Runbook.SERVER));
        }
      }
      laws.add(new SettingLaw(concern, Optional.empty(), Runbook.SERVER));
    }
    return laws;
  }

  @Override
  public List<Law<?>> in(World world) {
    List<Law<?>> laws = new ArrayList<>();
    for (ServerName one : world.servers()) {
      List<Setting> settings = setting.map(List::of).orElseGet(() -> Setting.own(world, one));
      settings.forEach(each -> laws.add(new SettingLaw(concern, Optional.of(each), one)));
    }
    return laws;
  }

  private Setting setting() {
    return setting.orElseThrow(() -> new IllegalStateException("explored in no world"));
  }

  @Override
  public SettingState start(World world) {
    return SettingState.UNTOUCHED;
  }

  @Override
  public SettingState after(SettingState s, PathEvent event) {
    if (event instanceof PathEvent.Asked asked && asked.question().server().equals(server)) {
      return asked(s, asked);
    }
    return event instanceof PathEvent.Acted acted && acted.act().server().equals(server)
        ? acted(s, acted.act(), acted.way())
        : s;
  }

  private SettingState asked(SettingState s, PathEvent.Asked asked) {
    Question question = asked.question();
    if (question instanceof Question.ReadServerUp) {
      return s.with(asked.way() == Way.YES ? SettingState.Cure.OPEN : begin());
    }
    boolean judges = asked.verdict() || question instanceof Question.ReadService;
    SettingState judged = judges ? s.with(s.cure().judged(question, asked.way())) : s;
    return setting()
        .readBy(question)
        .map(yesMeansSet -> judged.read(yesMeansSet, asked.way()))
        .orElse(judged);
  }

  private SettingState acted(SettingState s, Act act, Way way) {
    if (setting().changedBy(act)) {
      return s.set(way, begin());
    }
    if (setting().undoneBy(act)) {
      return s.putBack();
    }
    SettingState next = setting().takenUpBy(act) ? s.takenUp(way) : s;
    return way.mayHaveHappened() && ServerLaw.isRestartOfServer(act)
        ? next.with(SettingState.Cure.NONE)
        : next;
  }

  private SettingState.Cure begin() {
    return setting().cureNeedsRestart() ? SettingState.Cure.NONE : SettingState.Cure.OPEN;
  }

  @Override
  public Optional<String> brokenBy(SettingState s, PathEvent event) {
    return switch (concern) {
      case RESOLVED_OWES_NOTHING ->
          when(s.isLeft() && event instanceof PathEvent.Resolved, "is left as we set it");
      case READ_FIRST -> readFirst(s, event);
      case IN_EFFECT -> inEffect(s, event);
      case ESCALATED_LISTS ->
          event instanceof PathEvent.Escalated end
              ? listed(s, end.owed()).or(() -> notTried(s))
              : Optional.empty();
      case STOPPED_LISTS ->
          event instanceof PathEvent.Stopped stop ? stopped(s, stop) : Optional.empty();
    };
  }

  private Optional<String> readFirst(SettingState s, PathEvent event) {
    if (!(event instanceof PathEvent.Acted acted) || !acted.act().server().equals(server)) {
      return Optional.empty();
    }
    boolean unread = s.before() == SettingState.Before.UNREAD;
    boolean notSet = s.before() == SettingState.Before.NOT_SET;
    return when(setting().changedBy(acted.act()) && unread, "is changed, but was not read before")
        .or(
            () ->
                when(
                    setting().undoneBy(acted.act()) && !notSet,
                    "is put back to a value that nobody found"));
  }

  private Optional<String> inEffect(SettingState s, PathEvent event) {
    boolean searched =
        event instanceof PathEvent.Asked asked
            && asked.question() instanceof Question.FindMailboxServers find
            && find.server().equals(server);
    boolean relied =
        searched
            && setting() instanceof Setting.Logging
            && s.now() == SettingState.Now.OURS
            && !s.relied();
    return when(s.stale() && event instanceof PathEvent.Resolved, "was put back without effect")
        .or(() -> when(relied, "is relied on, but not in effect"));
  }

  private Optional<String> listed(SettingState s, List<Obligation> owed) {
    boolean lists = owed.stream().anyMatch(this::isOurs);
    return when(s.owes() && !lists, "is owed, but not listed")
        .or(() -> when(lists && !s.changed(), "is listed as owed, but was never changed"));
  }

  private Optional<String> notTried(SettingState s) {
    boolean kept = setting().keptWhileIll() && !s.cure().holds();
    return when(s.owes() && !kept && s.undone() < 2, "is left, but was not tried twice");
  }

  private Optional<String> stopped(SettingState s, PathEvent.Stopped stop) {
    boolean intends =
        s.before() == SettingState.Before.NOT_SET
            && stop.underWay()
                .filter(act -> setting().changedBy(act) && act.server().equals(server))
                .isPresent();
    return when(
        (s.owes() || intends) && stop.owed().stream().noneMatch(this::isOurs),
        "is owed, but not listed");
  }

  private boolean isOurs(Obligation owed) {
    return owed.act().server().equals(server)
        && owed.undo().filter(setting()::undoneBy).isPresent();
  }

  private Optional<String> when(boolean broken, String what) {
    return ServerLaw.when(broken, setting().words() + " on " + server + " " + what);
  }
}
