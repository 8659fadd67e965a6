package dev.pophealth.exchange;

import dev.pophealth.exchange.format.ShellObject;
import dev.pophealth.exchange.format.ShellValue;
import dev.pophealth.exchange.format.Unreads;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells what each object of the shell is, by the names of its values. Not safe for many threads.
 */
final class Facts {

  private final Unreads unreads;
  private final Dates dates;
  private final List<Kind> kinds;
  private final List<Draft> drafts = new ArrayList<>();

  private record Kind(Predicate<ShellObject> is, Function<ShellObject, @Nullable Draft> draft) {}

  Facts(ReadingSettings settings, Unreads unreads) {
    this.unreads = unreads;
    this.dates = new Dates(settings, unreads);
    Words words = new Words(unreads);
    HealthFacts health = new HealthFacts(words, unreads, dates);
    HistoryFacts history = new HistoryFacts(words, unreads, dates);
    DatabaseFacts databases = new DatabaseFacts(words, unreads);
    ServerFacts servers = new ServerFacts(words, unreads, dates);
    this.kinds =
        List.of(
            new Kind(HealthFacts::isMonitor, health::monitor),
            new Kind(HealthFacts::isReport, health::report),
            new Kind(HistoryFacts::isLogEntry, history::logEntry),
            new Kind(HistoryFacts::isDefinition, history::definition),
            new Kind(HistoryFacts::isRecoveryAction, history::recoveryAction),
            new Kind(DatabaseFacts::isCopyGroup, databases::copyGroup),
            new Kind(DatabaseFacts::isCopy, databases::copy),
            new Kind(DatabaseFacts::isActivation, databases::activation),
            new Kind(ServerFacts::isSettings, servers::settings),
            new Kind(ServerFacts::isComponent, servers::component),
            new Kind(ServerFacts::isOperatingSystem, servers::operatingSystem),
            new Kind(ServerFacts::isProcess, servers::process),
            new Kind(ServerFacts::isService, servers::service),
            new Kind(ServerFacts::isRoles, servers::roles),
            new Kind(DatabaseFacts::isGroup, databases::group),
            new Kind(HealthFacts::isProbeRun, health::probeRun));
  }

  void add(ShellObject object) {
    for (String text : List.of("escalation", "popgreeting", "shellerror")) {
      if (object.has(text)) {
        ShellValue value = object.value(text);
        drafts.add(HistoryFacts.text(object, text, value));
        return;
      }
    }
    for (Kind kind : kinds) {
      if (kind.is().test(object)) {
        Draft draft = kind.draft().apply(object);
        if (draft != null) {
          drafts.add(draft);
        }
        return;
      }
    }
    unreads.row(
        object.line(), "an object of no kind known here, or one that lacks what would tell it");
  }

  /** All facts, in the order of the output. */
  List<ShellFact> all() {
    List<ShellFact> facts = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      facts.add(draft.apply(dates));
    }
    return facts;
  }
}
