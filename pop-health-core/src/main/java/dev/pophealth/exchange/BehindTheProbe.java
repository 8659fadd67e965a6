package dev.pophealth.exchange;

import dev.pophealth.exchange.process.Reply;
import dev.pophealth.health.PopSettingsReading;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.shell.Blank;
import dev.pophealth.pop.shell.Templates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the Mailbox servers behind the red customer touch point. (C3d, C3e) */
final class BehindTheProbe {

  private final Talk talk;
  private final ProbeRuns probes;

  BehindTheProbe(Talk talk, ProbeRuns probes) {
    this.talk = talk;
    this.probes = probes;
  }

  /** Where the log is by the settings, then the log, by the times of the runs that were red. */
  Reading find(ServerName cas, Duration within) throws InterruptedException {
    TimeLeft left = TimeLeft.of(within);
    if (probes.red(cas).isEmpty()) {
      probes.run(PopHealth.model().probeIdentity(PopHealth.CTP_PROBE), cas, left.get());
    }
    List<ShellReading> runs = probes.red(cas);
    if (runs.isEmpty()) {
      return Heard.unclear("no run of " + PopHealth.CTP_PROBE + " was red: nothing to look for");
    }
    Heard settings = talk.say(Rendering.on(Templates.POP_SETTINGS, cas), left.get());
    Optional<String> folder =
        settings
            .only(ShellFact.Settings.class, cas, ShellFact.Settings::server)
            .flatMap(ShellFact.Settings::reading)
            .flatMap(PopSettingsReading::logLocation);
    if (folder.isEmpty()) {
      return settings.unclear();
    }
    Heard log =
        talk.say(
            Rendering.on(Templates.PROTOCOL_LOG, cas).with(Blank.LOG_FOLDER, folder.get()),
            left.get());
    if (!log.printed()) {
      return log.unclear();
    }
    List<ShellReading> all = new ArrayList<>(runs);
    all.add(covering(log, runs));
    return MailboxServerSearch.find(cas, all)
        .reading()
        .<Reading>map(found -> found)
        .orElseGet(
            () -> Heard.unclear("the log has no whole session of the times when the probe ran"));
  }

  /** Only the log's end was read: it proves nothing when the newest run began before it. */
  private static ShellReading covering(Heard heard, List<ShellReading> runs) {
    ShellReading log = heard.reading();
    if (lines(heard) < Templates.LOG_LINES) {
      return log;
    }
    Optional<Instant> first =
        log.all(ShellFact.LogEntry.class).stream()
            .flatMap(entry -> entry.time().stream())
            .min(Instant::compareTo);
    Optional<Instant> newest =
        runs.get(runs.size() - 1).all(ShellFact.ProbeRun.class).stream()
            .flatMap(run -> run.startedAt().stream())
            .findFirst();
    boolean covered = first.isPresent() && newest.isPresent() && !first.get().isAfter(newest.get());
    return new ShellReading(log.facts(), log.unread(), log.complete() && covered);
  }

  private static long lines(Heard heard) {
    return heard.reply() instanceof Reply.Printed printed ? printed.printed().lines().count() : 0;
  }
}
