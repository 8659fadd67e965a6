package dev.pophealth.run;

import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.recovery.Resumption;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.run.rules.RecoveryNames;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The open recoveries of a runner: begun, taken up, looked up by name. */
final class Runs implements Run.Endings {

  private final RunContext context;
  private final SavedRunbooks runbooks;
  private final Map<String, Run> open = new ConcurrentSkipListMap<>();
  private final Map<JournalRecord.End, Integer> ended = new EnumMap<>(JournalRecord.End.class);

  Runs(RunContext context) {
    this.context = context;
    this.runbooks = new SavedRunbooks(context.setup().engine(), context.setup().journal());
  }

  Collection<Run> all() {
    return open.values();
  }

  Optional<Run> find(String recovery) {
    return Optional.ofNullable(open.get(recovery));
  }

  @Override
  public void over(Run run, JournalRecord.End end) {
    open.remove(run.name());
    synchronized (ended) {
      ended.merge(end, 1, Integer::sum);
    }
  }

  RunnerProgress progress() {
    Map<Phase, Integer> phases = new EnumMap<>(Phase.class);
    open.values().forEach(run -> phases.merge(run.stage().phase(), 1, Integer::sum));
    synchronized (ended) {
      return new RunnerProgress(phases, ended);
    }
  }

  /** What was decided in a turn, and how it goes on once the turn is over. */
  private record Decided<T>(T what, Runnable then) {
    T goOn() {
      then.run();
      return what;
    }
  }

  Opening begin(Incident incident) throws IOException {
    return context.inTurn(() -> beginOrJoin(incident)).goOn();
  }

  private Decided<Opening> beginOrJoin(Incident incident) throws IOException {
    Optional<String> same = context.books().about(incident.alert());
    return same.isPresent()
        ? join(same.get(), incident.alert())
        : opened(context.setup().engine().begin(incident), Optional.empty());
  }

  private Decided<Opening> join(String name, Alert alert) throws IOException {
    Opening opening = new Opening.Joined(name);
    Run run = open.get(name);
    if (run != null) {
      return new Decided<>(opening, () -> run.post(() -> run.joined(alert)));
    }
    String owner = context.books().find(name).orElseThrow().owner();
    if (context.session().alive(owner)) {
      return new Decided<>(new Opening.Elsewhere(name, owner), () -> {});
    }
    Decided<Run> taken = takeUp(name);
    return new Decided<>(
        opening,
        () -> {
          Run resumed = taken.goOn();
          resumed.post(() -> resumed.joined(alert));
        });
  }

  Optional<Opening> restore(String name) throws IOException {
    return context.inTurn(() -> restoring(name)).map(Decided::goOn);
  }

  private Optional<Decided<Opening>> restoring(String name) throws IOException {
    if (context.books().find(name).isPresent()) {
      throw new IllegalStateException(
          "the recovery " + name + " is still open: stop it, then restore what it owes");
    }
    Recovery ended = runbooks.resumed(name).orThrow();
    Optional<Runbook> runbook = ended.putBack();
    if (runbook.isEmpty()) {
      return Optional.empty();
    }
    Incident old = ended.incident();
    Instant time = context.setup().time().instant();
    Alert now = new Alert(old.alert().monitor(), old.alert().server(), time);
    Optional<String> same = context.books().about(now);
    if (same.isPresent()) {
      throw new IllegalStateException(
          "the recovery "
              + same.get()
              + " has "
              + now.server()
              + " in hand: stop it, or let it end, then restore what "
              + name
              + " owes");
    }
    Incident incident = new Incident(now, old.roles(), List.of(), Optional.empty());
    Recovery recovery = context.setup().engine().begin(incident, runbook.get());
    return Optional.of(opened(recovery, Optional.of(name)));
  }

  private Decided<Opening> opened(Recovery recovery, Optional<String> restores) throws IOException {
    JournalRecord.Begun begun =
        new JournalRecord.Begun(
            context.setup().time().instant(),
            context.session().owner(),
            recovery.incident(),
            recovery.saved().runbookId(),
            recovery.saved().fingerprint(),
            restores);
    String name = written(begun);
    Run run = new Run(context, new Replay(name, begun), recovery, this);
    open.put(name, run);
    return new Decided<>(new Opening.Begun(name), () -> run.begin(begun));
  }

  private String written(JournalRecord.Begun begun) throws IOException {
    String name = RecoveryNames.of(begun);
    for (int count = 2; ; count++) {
      try {
        context.write(name, begun);
        return name;
      } catch (FileAlreadyExistsException e) {
        name = RecoveryNames.of(begun) + "." + count;
      }
    }
  }

  List<String> resume() throws IOException {
    return context.inTurn(this::takeUpAll).stream().map(taken -> taken.goOn().name()).toList();
  }

  private List<Decided<Run>> takeUpAll() throws IOException {
    List<Decided<Run>> taken = new ArrayList<>();
    for (Map.Entry<String, Books.OpenEntry> entry : context.books().open().entrySet()) {
      Run run = open.get(entry.getKey());
      boolean left =
          run == null
              ? !context.session().alive(entry.getValue().owner())
              : run.stage().phase() == Phase.STUCK;
      if (left) {
        taken.add(takeUp(entry.getKey()));
      }
    }
    return taken;
  }

  /** Within a turn: it is ours from now on. */
  private Decided<Run> takeUp(String name) throws IOException {
    Replay replay = Replay.of(name, context.setup().journal().read(name));
    Instant now = context.setup().time().instant();
    JournalRecord.Resumed resumed =
        new JournalRecord.Resumed(
            now.isBefore(replay.latest()) ? replay.latest() : now, context.session().owner());
    context.write(name, resumed);
    Resumption resumption = runbooks.resume(replay);
    @Nullable Recovery recovery =
        resumption instanceof Resumption.Resumed ? resumption.orThrow() : null;
    Run run = new Run(context, replay, recovery, this);
    open.put(name, run);
    return new Decided<>(
        run,
        () -> {
          run.resume(resumed, replay);
          if (resumption instanceof Resumption.Refused refused) {
            context.troubled(
                name,
                "the recovery cannot go on here and stands still; what it did counts as done: "
                    + refused.words(),
                new IllegalStateException(refused.reason().name()));
          }
        });
  }
}
