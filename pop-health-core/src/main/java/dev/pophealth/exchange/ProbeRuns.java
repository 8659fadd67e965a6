package dev.pophealth.exchange;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.pophealth.health.Answer;
import dev.pophealth.health.CopyStatus;
import dev.pophealth.health.ProbeIdentity;
import dev.pophealth.health.ProbeReading;
import dev.pophealth.health.ServerName;
import dev.pophealth.pop.PopHealth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs probes. Of the customer touch point it remembers the red runs since the last green: C3e
 * compares their times with the protocol log, which is written some time later. Safe for use by
 * many threads.
 */
final class ProbeRuns {

  /** Confirmations, C2, C3c and their repetitions. */
  private static final int MOST_RUNS = 8;

  private static final int MOST_SERVERS = 1_000;

  /** As long as a licence may be used, and then some: older runs are of another incident. */
  private static final Duration REMEMBERED = Duration.ofHours(2);

  private final Talk talk;
  private final Cache<ServerName, List<ShellReading>> red =
      CacheBuilder.newBuilder().maximumSize(MOST_SERVERS).expireAfterWrite(REMEMBERED).build();

  ProbeRuns(Talk talk) {
    this.talk = talk;
  }

  ProbeReading run(ProbeIdentity probe, ServerName server, Duration within)
      throws InterruptedException {
    List<Heard> heard = talk.say(Rendering.probe(probe, server), within);
    Heard last = heard.get(heard.size() - 1);
    ProbeReading reading =
        heard.size() == 1 ? reading(last) : withDatabase(heard.get(0), server, reading(last));
    if (probe.probe().equals(PopHealth.CTP_PROBE)) {
      remember(server, reading.answer(), last.reading());
    }
    return reading;
  }

  /** The deep test logs on to a mailbox: where no database is mounted its red means nothing. */
  private static ProbeReading withDatabase(Heard copies, ServerName server, ProbeReading reading) {
    boolean mounted =
        !copies.whole()
            || copies.reading().copies(server).copies().stream()
                .anyMatch(copy -> copy.status() == CopyStatus.MOUNTED);
    return mounted || reading.answer() != Answer.NO
        ? reading
        : ProbeReading.couldNotRun(
            "no database is mounted on "
                + server
                + ", which this probe needs: have one active there again; it said: "
                + reading.detail());
  }

  private static ProbeReading reading(Heard heard) {
    if (!heard.printed()) {
      return ProbeReading.couldNotRun(heard.whyNot());
    }
    List<ShellFact.ProbeRun> runs = heard.reading().all(ShellFact.ProbeRun.class);
    return heard.whole() && runs.size() == 1
        ? runs.get(0).reading()
        : ProbeReading.couldNotRun(heard.whyNot());
  }

  private synchronized void remember(ServerName server, Answer answer, ShellReading run) {
    if (answer == Answer.YES) {
      red.invalidate(server);
    } else if (answer == Answer.NO) {
      List<ShellReading> runs = new ArrayList<>(red(server));
      runs.add(run);
      red.put(server, List.copyOf(runs.subList(Math.max(0, runs.size() - MOST_RUNS), runs.size())));
    }
  }

  /** The red runs of the customer touch point, oldest first. */
  List<ShellReading> red(ServerName server) {
    List<ShellReading> runs = red.getIfPresent(server);
    return runs == null ? List.of() : runs;
  }
}
