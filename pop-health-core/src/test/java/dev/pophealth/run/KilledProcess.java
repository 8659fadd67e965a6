package dev.pophealth.run;

import dev.pophealth.port.Journal;
import dev.pophealth.run.fake.ManualTime;
import dev.pophealth.run.journal.FileJournal;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A process that runs a recovery, and stands still at one of its journal's records to be killed:
 * {@code <directory> <record> <AFTER_WRITING|BEFORE_THE_NEXT>}.
 */
final class KilledProcess {

  private KilledProcess() {}

  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[0]);
    Journal journal =
        new DyingJournal(
            FileJournal.in(directory.resolve("journal")),
            Integer.parseInt(args[1]),
            DyingJournal.Death.valueOf(args[2]),
            KilledProcess::standStill);
    run(directory, journal);
    System.out.println("ended");
  }

  private static void standStill() throws IOException {
    System.out.println("now");
    System.out.flush();
    while (System.in.read() >= 0) {
      // Until it is killed, or whoever would kill it is gone.
    }
    Runtime.getRuntime().halt(3);
  }

  /** Begins the recovery, or goes on with it, up to its end. */
  static void run(Path directory, Journal journal) throws Exception {
    ManualTime time = new ManualTime(Fleet.NOON);
    LastingServers servers = new LastingServers(directory.resolve("servers"));
    RecoveryRunner runner =
        RecoveryRunner.open(
            RunnerSetup.builder()
                .engine(Fleet.ENGINE)
                .actions(new BlockingActions(servers, servers, servers, servers, Runnable::run))
                .journal(journal)
                .time(time)
                .executor(Runnable::run)
                .policy(Fleet.free())
                .build());
    if (journal.recoveries().isEmpty()) {
      runner.begin(Fleet.deepTest(Fleet.MBX1));
    }
    while (time.passToNext()) {
      // Until nothing is waited for.
    }
    runner.close();
  }
}
