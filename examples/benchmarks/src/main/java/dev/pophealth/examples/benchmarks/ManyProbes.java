package dev.pophealth.examples.benchmarks;

import dev.pophealth.pop3.Category;
import dev.pophealth.pop3.ConnectionSecurity;
import dev.pophealth.pop3.Pop3Check;
import dev.pophealth.pop3.Pop3Client;
import dev.pophealth.pop3.Pop3Result;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Ten thousand probes in flight on virtual threads (JDK 21 and newer) at a server that keeps
 * silent: how many end as they should, how late the last one ends, and what each keeps meanwhile.
 */
public final class ManyProbes {

  private static final int PROBES = 10_000;
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private ManyProbes() {}

  /**
   * Measures and prints.
   *
   * @param args none
   * @throws Exception when the stub cannot be started
   */
  public static void main(String[] args) throws Exception {
    ExecutorService executor = virtualThreads();
    if (executor == null) {
      System.out.println("This JDK has no virtual threads: run it on 21 or newer.");
      return;
    }
    try (PopStub stub = PopStub.start(true)) {
      Pop3Client client = Pop3Client.create(InstantSource.system(), PROBES);
      Pop3Check check =
          Pop3Check.selfTest("127.0.0.1")
              .port(stub.port())
              .security(ConnectionSecurity.PLAIN)
              .deadline(DEADLINE)
              .connectionDeadline(DEADLINE)
              .build();
      client.probe(
          Pop3Check.builder().from(check).connectionDeadline(Duration.ofMillis(100)).build());
      long before = used();
      CompletableFuture<List<Pop3Result>> all =
          client.probeAll(Collections.nCopies(PROBES, check), executor);
      Thread.sleep(DEADLINE.toMillis() / 2);
      long kept = used() - before;
      List<Pop3Result> results = all.get();
      long well =
          results.stream().filter(result -> result.category() == Category.GREETING_TIMEOUT).count();
      long latest = results.stream().mapToLong(result -> result.took().toMillis()).max().orElse(0);
      System.out.printf(
          "%,d probes in flight, deadline %d ms: %,d ended as silent, the last after %,d ms (%.1f %%"
              + " late)%n",
          PROBES,
          DEADLINE.toMillis(),
          well,
          latest,
          100.0 * (latest - DEADLINE.toMillis()) / DEADLINE.toMillis());
      System.out.printf("%,d bytes of heap a probe in flight%n", kept / PROBES);
    } finally {
      executor.shutdownNow();
    }
  }

  private static long used() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static @Nullable ExecutorService virtualThreads()
      throws IllegalAccessException, InvocationTargetException {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }
}
