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
   * @param puttingBack whether protocol logging is being put back
   */
  record Seen(
      ImmutableSortedSet<Fact> facts,
      Optional<Question> own,
      Optional<Way> last,
      boolean red,
      boolean puttingBack) {
    Seen with(Fact fact) {
      return new Seen(
          ImmutableSortedSet.<Fact>naturalOrder().addAll(facts).add(fact).build(),
          own,
          last,
          red,
          puttingBack);
    }
  }

  private final boolean searchIsUsable;

  ReasonLaw() {
    this(true);
  }

  private ReasonLaw(boolean searchIsUsable) {
    super("S21", "the reason of an escalation is true");
    this.searchIsUsable = searchIsUsable;
  }

  @Override
  public List<Law<?>> in(World world) {
    return List.of(new ReasonLaw(world.searchIsUsable()));
  }

  @Override
  public Seen start(World world) {
    Seen seen = new Seen(ImmutableSortedSet.of(), Optional.empty(), Optional.empty(), false, false);
    return world.illDependencies().isEmpty() ? seen : seen.with(Fact.GUARD_SAID_NO);
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
    boolean verdict = ServerLaw.isVerdict(question);
    boolean useless =
        question instanceof Question.FindMailboxServers
            && asked.way() == Way.YES
            && !searchIsUsable;
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

  private static Seen acted(Seen seen, PathEvent.Acted acted) {
    boolean puttingBack = seen.puttingBack() || acted.act() instanceof Act.RestoreProtocolLogging;
    Seen next = new Seen(seen.facts(), seen.own(), seen.last(), seen.red(), puttingBack);
    if (!acted.act().disruptive() || seen.puttingBack()) {
      return next;
    }
    return switch (acted.way()) {
      case REFUSED -> next.with(Fact.REFUSED);
      case IMPOSSIBLE -> next.with(Fact.NOT_RUN);
      case EXPIRED -> next.with(Fact.UNCLEAR);
      default -> next;
    };
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
          case EXHAUSTED ->
              seen.red()
                  && !seen.facts().contains(Fact.REFUSED)
                  && !seen.facts().contains(Fact.NOT_RUN);
          case REFUSED -> seen.facts().contains(Fact.REFUSED);
          case IMPOSSIBLE ->
              seen.facts().contains(Fact.NOT_RUN) || seen.facts().contains(Fact.GUARD_SAID_NO);
          case INCONCLUSIVE ->
              seen.facts().contains(Fact.UNCLEAR) || seen.facts().contains(Fact.GUARD_SAID_NO);
          case RELAPSED -> red && seen.facts().contains(Fact.GREEN);
          case OWES -> !end.owed().isEmpty();
          case SERVICE_BACK_BUT_OWES -> green;
        };
    return ServerLaw.when(!so, "it says " + reason + ", but that is not what happened");
  }
}
