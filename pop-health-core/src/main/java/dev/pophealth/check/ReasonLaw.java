package dev.pophealth.check;

import com.google.common.collect.ImmutableSortedSet;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Way;
import java.util.List;
import java.util.Optional;

/** S21: the reason of an escalation is true. */
final class ReasonLaw extends GlobalLaw<ReasonLaw.Seen> {

  /** What a reason can rest on. */
  enum Fact {
    REFUSED,
    NOT_RUN,
    /** Of an act that disrupts nothing: the cures may have been exhausted all the same. */
    MINOR_REFUSED,
    MINOR_NOT_RUN,
    GUARD_SAID_NO,
    UNCLEAR,
    GREEN
  }

  /**
   * What was seen so far.
   *
   * @param facts what a reason can rest on
   * @param own the incident's own verdict
   * @param last its last answer
   * @param red whether the last verdict on its server was a no, a service that does not run
   *     included
   * @param puttingBack whether a setting is being put back that takes effect only by another act
   */
  record Seen(
      ImmutableSortedSet<Fact> facts,
      Optional<Question> own,
      Optional<Way> last,
      boolean red,
      boolean puttingBack) {
    boolean has(Fact fact) {
      return facts.contains(fact);
    }

    Seen with(Fact fact) {
      return new Seen(
          ImmutableSortedSet.<Fact>naturalOrder().addAll(facts).add(fact).build(),
          own,
          last,
          red,
          puttingBack);
    }
  }

  private final Optional<World> world;

  ReasonLaw() {
    this(Optional.empty());
  }

  private ReasonLaw(Optional<World> world) {
    super("S21", "the reason of an escalation is true");
    this.world = world;
  }

  @Override
  public List<Law<?>> in(World explored) {
    return List.of(new ReasonLaw(Optional.of(explored)));
  }

  private World world() {
    return world.orElseThrow(() -> new IllegalStateException("explored in no world"));
  }

  @Override
  public Seen start(World explored) {
    Seen seen = new Seen(ImmutableSortedSet.of(), Optional.empty(), Optional.empty(), false, false);
    return explored.illDependencies().isEmpty() ? seen : seen.with(Fact.GUARD_SAID_NO);
  }

  @Override
  public Seen after(Seen seen, PathEvent event) {
    if (event instanceof PathEvent.Asked asked) {
      return asked(seen, asked);
    }
    return event instanceof PathEvent.Acted acted ? acted(seen, acted) : seen;
  }

  private Seen asked(Seen seen, PathEvent.Asked asked) {
    Question question = asked.question();
    Seen next = asked.way() == Way.UNCLEAR ? seen.with(Fact.UNCLEAR) : seen;
    boolean verdict = asked.verdict();
    boolean useless =
        question instanceof Question.FindMailboxServers
            && asked.way() == Way.YES
            && !world().searchIsUsable();
    if (useless || (!verdict && asked.way() == Way.NO)) {
      next = next.with(Fact.GUARD_SAID_NO);
    }
    Question own = next.own().orElse(question);
    if (!question.server().equals(own.server())) {
      return next;
    }
    boolean judges = verdict || question instanceof Question.ReadService;
    boolean clears = question.equals(own) || question instanceof Question.RunProbe;
    boolean red = (judges && asked.way() == Way.NO) || (next.red() && !clears);
    Optional<Way> last = verdict && question.equals(own) ? Optional.of(asked.way()) : next.last();
    next =
        new Seen(
            next.facts(), verdict ? Optional.of(own) : next.own(), last, red, next.puttingBack());
    return verdict && question.equals(own) && asked.way() == Way.YES ? next.with(Fact.GREEN) : next;
  }

  private Seen acted(Seen seen, PathEvent.Acted acted) {
    boolean puttingBack = seen.puttingBack() || putsBack(acted.act());
    Seen next = new Seen(seen.facts(), seen.own(), seen.last(), seen.red(), puttingBack);
    boolean minor = !acted.act().disruptive();
    if (seen.puttingBack() || (minor && isOfOurs(acted.act()))) {
      return next;
    }
    return switch (acted.way()) {
      case REFUSED -> next.with(minor ? Fact.MINOR_REFUSED : Fact.REFUSED);
      case IMPOSSIBLE -> next.with(minor ? Fact.MINOR_NOT_RUN : Fact.NOT_RUN);
      case EXPIRED -> next.with(Fact.UNCLEAR);
      default -> next;
    };
  }

  /** Of these it is known that a recovery goes on without them. */
  private static boolean isOfOurs(Act act) {
    return Setting.BUILT_IN.stream()
        .anyMatch(setting -> setting.changedBy(act) || setting.undoneBy(act));
  }

  private boolean putsBack(Act act) {
    return Setting.all(world(), act.server()).stream()
        .anyMatch(setting -> setting.needsEffect() && setting.undoneBy(act));
  }

  @Override
  public Optional<String> brokenBy(Seen seen, PathEvent event) {
    if (!(event instanceof PathEvent.Escalated end) || end.reason().isEmpty()) {
      return Optional.empty();
    }
    EscalationReason reason = end.reason().get();
    boolean red = seen.last().filter(Way.NO::equals).isPresent();
    boolean green = seen.last().filter(Way.YES::equals).isPresent();
    boolean so =
        switch (reason) {
          case EXHAUSTED -> seen.red() && !seen.has(Fact.REFUSED) && !seen.has(Fact.NOT_RUN);
          case REFUSED -> seen.has(Fact.REFUSED) || seen.has(Fact.MINOR_REFUSED);
          case IMPOSSIBLE ->
              seen.has(Fact.NOT_RUN)
                  || seen.has(Fact.MINOR_NOT_RUN)
                  || seen.has(Fact.GUARD_SAID_NO);
          case INCONCLUSIVE -> seen.has(Fact.UNCLEAR) || seen.has(Fact.GUARD_SAID_NO);
          case RELAPSED -> red && seen.has(Fact.GREEN);
          case OWES -> !end.owed().isEmpty();
          case SERVICE_BACK_BUT_OWES -> green;
        };
    return ServerLaw.when(!so, "it says " + reason + ", but that is not what happened");
  }
}
