package dev.pophealth.examples.benchmarks;

import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.health.Answer;
import dev.pophealth.health.Role;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.port.Journal;
import dev.pophealth.recovery.Alert;
import dev.pophealth.recovery.Incident;
import dev.pophealth.recovery.Risk;
import dev.pophealth.run.BlockingActions;
import dev.pophealth.run.Phase;
import dev.pophealth.run.RecoveryRunner;
import dev.pophealth.run.RunnerSetup;
import dev.pophealth.run.SystemTime;
import dev.pophealth.run.fake.FakeServers;
import dev.pophealth.run.journal.FileJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Many recoveries open at once: each has looked, restarted a service in vain, and waits for a
 * person, a time or the policy. Run it in a heap of 512 MiB; with a directory as argument
 * everything is written there, which takes a while on a real disk.
 */
public final class OpenRecoveries {

  private static final int RECOVERIES = 100_000;
  private static final int GROUP = 4;

  private OpenRecoveries() {}

  /**
   * Opens the recoveries, waits until nothing moves, and tells what they keep.
   *
   * @param args a directory for the journal; none keeps no journal
   * @throws Exception when the journal cannot be written
   */
  public static void main(String[] args) throws Exception {
    Topology topology = topology();
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try (SystemTime time = SystemTime.start();
        RecoveryRunner runner =
            RecoveryRunner.open(
                RunnerSetup.builder()
                    .engine(DecisionEngine.following(PopRunbooks.hardened()))
                    .actions(illServers(topology, time, workers))
                    .journal(journal(args))
                    .time(time)
                    .executor(workers)
                    .build())) {
      long before = used();
      long began = System.nanoTime();
      Instant now = time.instant();
      for (ServerFacts server : topology.servers()) {
        Alert alert = new Alert(PopHealth.DEEP_TEST_MONITOR, server.name(), now);
        runner.begin(Incident.of(alert, Role.MAILBOX));
      }
      Set<Phase> still = Set.of(Phase.WAITING, Phase.HELD, Phase.ASKING);
      while (!still.containsAll(runner.progress().open().keySet())) {
        Thread.sleep(100);
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      long kept = used() - before;
      System.out.printf("%s after %.1f s%n", runner.progress().open(), seconds);
      System.out.printf(
          "%d MiB kept, %d bytes each; heap %d MiB%n",
          kept >> 20, kept / RECOVERIES, Runtime.getRuntime().maxMemory() >> 20);
    }
    workers.shutdownNow();
  }

  /** All are ill, and nothing helps; the topology is one value, read in no time. */
  private static BlockingActions illServers(
      Topology topology, SystemTime time, ExecutorService workers) {
    FakeServers servers = new FakeServers(topology, time);
    topology.servers().forEach(server -> servers.makeIll(server.name(), Risk.OBSERVES));
    return new BlockingActions(servers, servers, () -> topology, servers, workers);
  }

  private static Journal journal(String[] args) throws IOException {
    return args.length == 0 ? new ForgetfulJournal() : FileJournal.in(Path.of(args[0]));
  }

  private static Topology topology() {
    Topology.Builder topology = Topology.builder();
    for (int i = 0; i < RECOVERIES; i += GROUP) {
      ServerName[] members = new ServerName[GROUP];
      for (int m = 0; m < GROUP; m++) {
        members[m] = ServerName.of("mbx" + (i + m));
        topology.addServers(ServerFacts.of(members[m], Role.MAILBOX).withServing(Answer.YES));
      }
      topology.addGroups(ServerGroup.of("DAG" + i, 1, members));
    }
    return topology.build();
  }

  private static long used() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
