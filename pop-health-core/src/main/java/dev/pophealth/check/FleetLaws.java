package dev.pophealth.check;

import com.google.common.collect.ImmutableSet;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Way;
import java.util.List;
import java.util.Optional;

/** Laws about several servers, and about what is behind the one at hand. */
final class FleetLaws {

  private FleetLaws() {}

  static List<Law<?>> all() {
    return List.of(
        new OneDrained(),
        new OneDown(),
        new IllDependency(),
        FoundAreWellLaw.standard(),
        new NoBusyPoll());
  }

  /** S22: at most one server of a recovery is drained. */
  private static final class OneDrained extends GlobalLaw<OneDrained.Blocked> {

    /**
     * Servers whose activation is blocked.
     *
     * @param byUs by this recovery
     * @param byOthers before we came
     */
    record Blocked(ImmutableSet<ServerName> byUs, ImmutableSet<ServerName> byOthers) {}

    OneDrained() {
      super("S22", "at most one server of a recovery is drained");
    }

    @Override
    public Blocked start(World world) {
      return new Blocked(ImmutableSet.of(), ImmutableSet.of());
    }

    @Override
    public Blocked after(Blocked now, PathEvent event) {
      if (event instanceof PathEvent.Acted acted
          && acted.act() instanceof Act.BlockActivation block
          && acted.way().mayHaveHappened()
          && !now.byOthers().contains(block.server())) {
        return new Blocked(with(now.byUs(), block.server()), now.byOthers());
      }
      if (event instanceof PathEvent.Asked asked
          && asked.question() instanceof Question.ReadActivation read
          && asked.way() != Way.UNCLEAR) {
        boolean blocked = read.blocked() == (asked.way() == Way.YES);
        if (!blocked) {
          return new Blocked(
              without(now.byUs(), read.server()), without(now.byOthers(), read.server()));
        }
        return now.byUs().contains(read.server())
            ? now
            : new Blocked(now.byUs(), with(now.byOthers(), read.server()));
      }
      return now;
    }

    @Override
    public Optional<String> brokenBy(Blocked now, PathEvent event) {
      return ServerLaw.when(
          event instanceof PathEvent.Acted acted
              && acted.act() instanceof Act.BlockActivation block
              && now.byUs().stream().anyMatch(one -> !one.equals(block.server())),
          "another server is still drained: " + now.byUs());
    }
  }

  private static ImmutableSet<ServerName> with(ImmutableSet<ServerName> all, ServerName one) {
    return ImmutableSet.<ServerName>builder().addAll(all).add(one).build();
  }

  private static ImmutableSet<ServerName> without(ImmutableSet<ServerName> all, ServerName one) {
    return all.stream().filter(other -> !other.equals(one)).collect(ImmutableSet.toImmutableSet());
  }

  /** S13: never two servers down at once. */
  private static final class OneDown extends GlobalLaw<ImmutableSet<ServerName>> {
    OneDown() {
      super("S13", "never two servers are down at once");
    }

    @Override
    public ImmutableSet<ServerName> start(World world) {
      return ImmutableSet.of();
    }

    @Override
    public ImmutableSet<ServerName> after(ImmutableSet<ServerName> down, PathEvent event) {
      if (event instanceof PathEvent.Acted acted
          && ServerLaw.isRestartOfServer(acted.act())
          && acted.way().mayHaveHappened()) {
        return with(down, acted.act().server());
      }
      boolean up =
          event instanceof PathEvent.Asked asked
              && ((asked.question() instanceof Question.ReadServerUp && asked.way() != Way.UNCLEAR)
                  || (answersWhenUp(asked) && asked.way() == Way.YES));
      if (!up) {
        return down;
      }
      return without(down, ((PathEvent.Asked) event).question().server());
    }

    private static boolean answersWhenUp(PathEvent.Asked asked) {
      return asked.verdict() || ServerLaw.isOwn(asked.question());
    }

    @Override
    public Optional<String> brokenBy(ImmutableSet<ServerName> down, PathEvent event) {
      return ServerLaw.when(
          event instanceof PathEvent.Acted acted
              && ServerLaw.isRestartOfServer(acted.act())
              && down.stream().anyMatch(one -> !one.equals(acted.act().server())),
          "another server may still be down: " + down);
    }
  }

  /** S19, the first part. */
  private static final class IllDependency extends GlobalLaw<Boolean> {
    IllDependency() {
      super("S19", "a dependency known to be ill holds back what depends on it");
    }

    @Override
    public Boolean start(World world) {
      return !world.illDependencies().isEmpty();
    }

    @Override
    public Boolean after(Boolean ill, PathEvent event) {
      return ill;
    }

    @Override
    public Optional<String> brokenBy(Boolean ill, PathEvent event) {
      return ServerLaw.when(
          ill && event instanceof PathEvent.Acted acted && acted.act().disruptive(),
          "a dependency is known to be ill, and yet something is disrupted");
    }
  }

  /** S28: polls of one thing have a wait between them. */
  private static final class NoBusyPoll extends GlobalLaw<ImmutableSet<Question>> {
    NoBusyPoll() {
      super("S28", "the same is asked again only after a wait or an act");
    }

    @Override
    public ImmutableSet<Question> start(World world) {
      return ImmutableSet.of();
    }

    @Override
    public ImmutableSet<Question> after(ImmutableSet<Question> asked, PathEvent event) {
      return event instanceof PathEvent.Asked question
          ? ImmutableSet.<Question>builder().addAll(asked).add(question.question()).build()
          : ImmutableSet.of();
    }

    @Override
    public Optional<String> brokenBy(ImmutableSet<Question> asked, PathEvent event) {
      return ServerLaw.when(
          event instanceof PathEvent.Asked question && asked.contains(question.question()),
          "it was asked a moment ago");
    }
  }
}
