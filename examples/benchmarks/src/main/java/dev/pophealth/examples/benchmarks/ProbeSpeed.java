package dev.pophealth.examples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Deep probes a second against a stub in a second process, beside a bare socket loop, jakarta.mail
 * and commons-net, in rounds that take turns.
 */
public final class ProbeSpeed {

  private static final int ROUNDS = 10;

  /** Of each, before anything is measured: until then compilers run beside the probes. */
  private static final int WARM_UP = 30_000;

  private static final int FEW = 10;

  private ProbeSpeed() {}

  /**
   * Measures and prints.
   *
   * @param args how many at once; 1, 100 and 1000 when left out
   * @throws Exception when a probe fails
   */
  public static void main(String[] args) throws Exception {
    int[] atOnce =
        args.length == 0
            ? new int[] {1, 100, 1_000}
            : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    warmUp();
    for (int threads : atOnce) {
      measure(threads);
    }
  }

  private static void warmUp() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(FEW);
    try (PopStub stub = PopStub.start(false)) {
      for (ProbePeer peer : ProbePeer.values()) {
        rate(peer, stub.port(), WARM_UP, FEW, executor);
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static void measure(int threads) throws Exception {
    int probes = threads == 1 ? 2_000 : 6_000;
    Map<ProbePeer, double[]> rates = new EnumMap<>(ProbePeer.class);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (PopStub stub = PopStub.start(false)) {
      for (int round = -2; round < ROUNDS; round++) {
        for (ProbePeer peer : ProbePeer.values()) {
          double rate = rate(peer, stub.port(), probes, threads, executor);
          if (round >= 0) {
            rates.computeIfAbsent(peer, first -> new double[ROUNDS])[round] = rate;
          }
        }
      }
    } finally {
      executor.shutdownNow();
    }
    System.out.printf(
        "%d at once, %d probes a round, median of %d rounds:%n", threads, probes, ROUNDS);
    double[] bare = Objects.requireNonNull(rates.get(ProbePeer.BARE_SOCKET));
    rates.forEach(
        (peer, of) -> {
          double[] shares = new double[ROUNDS];
          for (int i = 0; i < ROUNDS; i++) {
            shares[i] = of[i] / bare[i];
          }
          System.out.printf(
              "  %-12s %,8.0f a second, %.2f of the bare socket%n",
              peer, median(of), median(shares));
        });
  }

  private static double rate(
      ProbePeer peer, int port, int probes, int threads, ExecutorService executor)
      throws Exception {
    long start = System.nanoTime();
    List<Future<?>> all = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      all.add(
          executor.submit(
              () -> {
                for (int i = 0; i < probes / threads; i++) {
                  peer.probe(port);
                }
                return null;
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    return (probes / threads) * threads / seconds;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
