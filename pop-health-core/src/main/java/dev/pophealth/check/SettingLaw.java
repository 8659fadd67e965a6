package dev.pophealth.check;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Risk;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.Way;
import java.util.List;
import java.util.Optional;

/**
 * S7, S8, S9, S15 and S24: what a setting was when we came, what it is now as far as that is known,
 * and whether it is in effect.
 */
final class SettingLaw extends ServerLaw<SettingLaw.Setting> {

  /** Which of the laws an instance checks. */
  private enum Concern {
    RESOLVED_OWES_NOTHING,
    ESCALATED_LISTS,
    STOPPED_LISTS,
    READ_FIRST,
    IN_EFFECT
  }

  /** The settings there are. */
  private enum Kind {
    ACTIVATION(false),
    LOGGING(true);

    /** Whether a change takes effect only by a restart of the service. */
    final boolean needsRestart;

    Kind(boolean needsRestart) {
      this.needsRestart = needsRestart;
    }

    boolean changedBy(Act act) {
      return this == ACTIVATION
          ? act instanceof Act.BlockActivation
          : act instanceof Act.SetProtocolLogging;
    }

    boolean undoneBy(Act act) {
      return this == ACTIVATION
          ? act instanceof Act.RestoreActivation
          : act instanceof Act.RestoreProtocolLogging;
    }

    /** Whether a question reads it, and a yes means that it is as we would set it. */
    Optional<Boolean> readBy(Question question) {
      if (this == ACTIVATION) {
        return question instanceof Question.ReadActivation read
            ? Optional.of(read.blocked())
            : Optional.empty();
      }
      return question instanceof Question.ReadPopSettings read
          ? Optional.of(read.logging())
          : Optional.empty();
    }
  }

  /** What it was before our first intent. */
  enum Before {
    UNREAD,
    /** As we would set it: nothing is ours to undo. */
    SET_BY_OTHERS,
    NOT_SET
  }

  /**
   * Whether the server was cured since the change.
   *
   * @param restarted whether it was restarted, and is proven to be back
   * @param green whether a verdict since was good
   * @param red whether a verdict since was bad, or unclear twice: then the change may be kept for
   *     good
   * @param doubt a verdict since that was unclear, and was not good later
   */
  record Cure(boolean restarted, boolean green, boolean red, Optional<Question> doubt) {
    static final Cure NONE = new Cure(false, false, false, Optional.empty());
    static final Cure RESTARTED = new Cure(true, false, false, Optional.empty());

    Cure judged(Question question, Way verdict) {
      if (!restarted) {
        return this;
      }
      return switch (verdict) {
        case YES -> new Cure(true, true, red, doubt.filter(other -> !other.equals(question)));
        case NO -> new Cure(true, green, true, doubt);
        default -> {
          boolean twice = doubt.filter(question::equals).isPresent();
          yield new Cure(true, green, red || twice, Optional.of(question));
        }
      };
    }

    boolean holds() {
      return green && !red && doubt.isEmpty();
    }
  }

  /** What it is now. */
  enum Now {
    AS_FOUND,
    PERHAPS_OURS,
    OURS
  }

  /**
   * What is known of a setting.
   *
   * @param before what it was
   * @param changed whether we changed it, or may have
   * @param now what it is
   * @param relied whether the service has, or may have, taken up our value
   * @param stale whether it was put back, but the service may still run with our value
   * @param undone how often putting back was tried, up to two
   * @param cure whether the server was restarted since, and found green
   */
  record Setting(
      Before before,
      boolean changed,
      Now now,
      boolean relied,
      boolean stale,
      int undone,
      Cure cure) {
    Setting with(Cure other) {
      return new Setting(before, changed, now, relied, stale, undone, other);
    }

    Setting is(Now value) {
      return new Setting(before, changed, value, relied, stale, undone, cure);
    }
  }

  private final Concern concern;
  private final Kind kind;
  private final ServerName server;

  private SettingLaw(String id, String because, Concern concern, Kind kind, ServerName server) {
    super(id, because);
    this.concern = concern;
    this.kind = kind;
    this.server = server;
  }

  static List<Law<?>> all() {
    return java.util.Arrays.stream(Kind.values())
        .flatMap(
            kind ->
                java.util.stream.Stream.of(
                    law(
                        "S7",
                        "resolved owes nothing: what we set reads as it was found",
                        Concern.RESOLVED_OWES_NOTHING,
                        kind),
                    law(
                        "S8",
                        "escalated owes nothing, or lists what is left, tried twice or kept on"
                            + " a server that is still ill",
                        Concern.ESCALATED_LISTS,
                        kind),
                    law("S15", "stopped lists all that is owed", Concern.STOPPED_LISTS, kind),
                    law(
                        "S9",
                        "a value is read before our first intent, and what was so when we came is"
                            + " left so",
                        Concern.READ_FIRST,
                        kind),
                    law(
                        "S24",
                        "a changed setting is in effect before it is relied on or resolved",
                        Concern.IN_EFFECT,
                        kind)))
        .filter(law -> law.concern != Concern.IN_EFFECT || law.kind.needsRestart)
        .<Law<?>>map(law -> law)
        .toList();
  }

  private static SettingLaw law(String id, String because, Concern concern, Kind kind) {
    return new SettingLaw(id, because, concern, kind, Runbook.SERVER);
  }

  @Override
  ServerLaw<Setting> about(ServerName one) {
    return new SettingLaw(id(), because(), concern, kind, one);
  }

  @Override
  public Setting start(World world) {
    return new Setting(Before.UNREAD, false, Now.AS_FOUND, false, false, 0, Cure.NONE);
  }

  @Override
  public Setting after(Setting s, PathEvent event) {
    if (event instanceof PathEvent.Asked asked
        && asked.question().server().equals(server)
        && (isVerdict(asked.question()) || asked.question() instanceof Question.ReadService)) {
      return s.with(s.cure().judged(asked.question(), asked.way()));
    }
    Optional<Way> up = answer(event, server, Question.ReadServerUp.class);
    if (up.isPresent()) {
      return s.with(up.get() == Way.YES ? Cure.RESTARTED : Cure.NONE);
    }
    if (event instanceof PathEvent.Asked asked && asked.question().server().equals(server)) {
      return kind.readBy(asked.question()).map(set -> read(s, set, asked.way())).orElse(s);
    }
    if (event instanceof PathEvent.Acted acted && acted.act().server().equals(server)) {
      return acted(s, acted);
    }
    return s;
  }

  private static Setting read(Setting s, boolean yesMeansSet, Way way) {
    if (way == Way.UNCLEAR) {
      return s.now() == Now.OURS ? s.is(Now.PERHAPS_OURS) : s;
    }
    boolean set = yesMeansSet == (way == Way.YES);
    if (!s.changed()) {
      Before before = set ? Before.SET_BY_OTHERS : Before.NOT_SET;
      return new Setting(before, false, s.now(), s.relied(), s.stale(), s.undone(), s.cure());
    }
    return set
        ? s.is(Now.OURS)
        : new Setting(
            s.before(), true, Now.AS_FOUND, false, s.relied() || s.stale(), s.undone(), s.cure());
  }

  private Setting acted(Setting s, PathEvent.Acted acted) {
    Act act = acted.act();
    boolean may = acted.way().mayHaveHappened();
    if (kind.changedBy(act)) {
      if (!may || s.before() == Before.SET_BY_OTHERS) {
        return s;
      }
      Now now = acted.way() == Way.DONE ? Now.OURS : Now.PERHAPS_OURS;
      return new Setting(s.before(), true, now, s.relied(), s.stale(), s.undone(), Cure.NONE);
    }
    if (kind.undoneBy(act)) {
      return new Setting(
          s.before(),
          s.changed(),
          s.now(),
          s.relied(),
          s.stale(),
          Math.min(2, s.undone() + 1),
          s.cure());
    }
    if (act.risk().compareTo(Risk.INTERRUPTS) < 0) {
      return s;
    }
    boolean takesUp = kind.needsRestart && may && s.now() != Now.AS_FOUND;
    boolean stale = s.stale() && acted.way() != Way.DONE;
    int undone = s.stale() ? Math.min(2, s.undone() + 1) : s.undone();
    Cure cure = may && isRestartOfServer(act) ? Cure.NONE : s.cure();
    return new Setting(
        s.before(), s.changed(), s.now(), s.relied() || takesUp, stale, undone, cure);
  }

  @Override
  public Optional<String> brokenBy(Setting s, PathEvent event) {
    boolean left = s.now() != Now.AS_FOUND;
    return switch (concern) {
      case RESOLVED_OWES_NOTHING ->
          when(left && event instanceof PathEvent.Resolved, words("is left as we set it"));
      case READ_FIRST -> readFirst(s, event);
      case IN_EFFECT ->
          when(
                  s.stale() && event instanceof PathEvent.Resolved,
                  words("was put back without effect"))
              .or(
                  () ->
                      when(
                          kind.needsRestart
                              && s.now() == Now.OURS
                              && !s.relied()
                              && event instanceof PathEvent.Asked asked
                              && asked.question() instanceof Question.FindMailboxServers find
                              && find.server().equals(server),
                          words("is relied on, but not in effect")));
      case ESCALATED_LISTS ->
          event instanceof PathEvent.Escalated end
              ? listed(s, end.owed()).or(() -> notTried(s))
              : Optional.empty();
      case STOPPED_LISTS ->
          event instanceof PathEvent.Stopped stop ? stopped(s, stop) : Optional.empty();
    };
  }

  private Optional<String> readFirst(Setting s, PathEvent event) {
    if (!(event instanceof PathEvent.Acted acted) || !acted.act().server().equals(server)) {
      return Optional.empty();
    }
    return when(
            kind.changedBy(acted.act()) && s.before() == Before.UNREAD,
            words("is changed, but was not read before"))
        .or(
            () ->
                when(
                    kind.undoneBy(acted.act()) && s.before() != Before.NOT_SET,
                    words("is put back to a value that nobody found")));
  }

  private Optional<String> listed(Setting s, List<Obligation> owed) {
    boolean lists = owed.stream().anyMatch(this::isOurs);
    boolean owes = s.now() != Now.AS_FOUND || s.stale();
    return when(owes && !lists, words("is owed, but not listed"))
        .or(() -> when(lists && !s.changed(), words("is listed as owed, but was never changed")));
  }

  private Optional<String> notTried(Setting s) {
    boolean kept = kind == Kind.ACTIVATION && !s.cure().holds();
    boolean owes = s.now() != Now.AS_FOUND || s.stale();
    return when(owes && !kept && s.undone() < 2, words("is left, but was not tried twice"));
  }

  private Optional<String> stopped(Setting s, PathEvent.Stopped stop) {
    boolean intends =
        s.before() == Before.NOT_SET
            && stop.underWay()
                .filter(act -> kind.changedBy(act) && act.server().equals(server))
                .isPresent();
    boolean owes = s.now() != Now.AS_FOUND || s.stale() || intends;
    return when(
        owes && stop.owed().stream().noneMatch(this::isOurs), words("is owed, but not listed"));
  }

  private boolean isOurs(Obligation owed) {
    return owed.act().server().equals(server) && owed.undo().filter(kind::undoneBy).isPresent();
  }

  private String words(String what) {
    return (kind == Kind.ACTIVATION ? "activation on " : "protocol logging on ")
        + server
        + " "
        + what;
  }
}
