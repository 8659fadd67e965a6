package dev.pophealth.simulation.judge;

import dev.pophealth.check.Checker;
import dev.pophealth.check.Declarations;
import dev.pophealth.check.Law;
import dev.pophealth.check.PathEvent;
import dev.pophealth.check.World;
import dev.pophealth.health.MailboxServersReading;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Action;
import dev.pophealth.recovery.Decision;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The laws of the checker, over the path that a recovery really took: what was asked and answered,
 * done and told, waited in truth. Its ledgers are its own.
 */
final class PathLaws {

  private final List<Law<?>> laws;

  PathLaws(Checker checker) {
    laws = checker.laws();
  }

  void judge(Bench bench, CaseFile file) {
    Recovery recovery = file.state().orElse(null);
    if (recovery == null || file.restores() || recovery.runbook().isEmpty()) {
      return;
    }
    List<PathEvent> path = path(file, recovery);
    World world = world(recovery);
    for (Law<?> law : laws) {
      for (Law<?> one : law.in(world)) {
        judge(bench, file, one, world, path);
      }
    }
  }

  private static <S> void judge(
      Bench bench, CaseFile file, Law<S> law, World world, List<PathEvent> path) {
    S state = law.start(world);
    for (PathEvent event : path) {
      Optional<String> wrong = law.brokenBy(state, event);
      if (wrong.isPresent()) {
        bench.breach(law.id(), file.name(), "on its path: " + event.step() + ", " + wrong.get());
        return;
      }
      state = law.after(state, event);
    }
  }

  private static World world(Recovery recovery) {
    List<ServerName> found = new ArrayList<>();
    for (TimelineEntry entry : recovery.timeline()) {
      if (entry.outcome() instanceof Outcome.Answered answered
          && answered.reading() instanceof MailboxServersReading servers) {
        found.clear();
        found.addAll(servers.servers());
      }
    }
    var settings = recovery.runbook().orElseThrow().settings();
    return new World(
        recovery.incident().alert().server(),
        recovery.incident().roles(),
        found,
        List.of(),
        recovery.incident().illDependencies(),
        settings.confirmations(),
        settings.maxFound(),
        Declarations.of(recovery.runbook().orElseThrow()).changes());
  }

  private static List<PathEvent> path(CaseFile file, Recovery recovery) {
    List<PathEvent> path = new ArrayList<>();
    Declarations declared = Declarations.of(recovery.runbook().orElseThrow());
    Instant before = recovery.incident().alert().raisedAt();
    for (TimelineEntry entry : recovery.timeline()) {
      Optional<Action> action = entry.action();
      if (action.isEmpty()) {
        Duration waited = Duration.between(before, entry.outcome().cameAt());
        path.add(new PathEvent.Waited(entry.step(), waited));
      } else if (action.get() instanceof Question question) {
        path.add(
            new PathEvent.Asked(entry.step(), question, entry.way(), declared.judges(question)));
      } else {
        boolean dated =
            file.asked(entry.number())
                .filter(d -> d instanceof Decision.Perform p && p.notAfter().isPresent())
                .isPresent();
        path.add(new PathEvent.Acted(entry.step(), (Act) action.get(), entry.way(), dated));
      }
      before = entry.outcome().cameAt();
    }
    end(recovery).ifPresent(path::add);
    return path;
  }

  private static Optional<PathEvent> end(Recovery recovery) {
    Decision decision = recovery.decision();
    if (decision instanceof Decision.Resolved resolved) {
      return Optional.of(
          new PathEvent.Resolved(resolved.rationale().step(), resolved.resolution()));
    } else if (decision instanceof Decision.Escalate escalate) {
      return Optional.of(
          new PathEvent.Escalated(
              escalate.rationale().step(), Optional.of(escalate.reason()), escalate.owed()));
    } else if (decision instanceof Decision.Stop stop) {
      return Optional.of(
          new PathEvent.Stopped(stop.rationale().step(), Optional.empty(), stop.owed()));
    }
    return Optional.empty();
  }
}
