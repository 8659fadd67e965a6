package dev.pophealth.examples.benchmarks;

import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Recovery;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a whole case of D costs, reasons and obligations carried, beside a hand-written enum switch.
 * Divide by {@code DeepTestCase.outcomes().size()} for one decision.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecisionBenchmark {

  private final List<Outcome> outcomes = DeepTestCase.outcomes();
  private final Recovery begun = DeepTestCase.begun();

  /**
   * The engine: each decision is taken and looked at.
   *
   * @param hole keeps the decisions alive
   * @return the last state
   */
  @Benchmark
  public Recovery engine(Blackhole hole) {
    Recovery recovery = begun;
    for (Outcome outcome : outcomes) {
      hole.consume(recovery.decision());
      recovery = recovery.after(outcome).orThrow();
    }
    return recovery;
  }

  /**
   * The same case by hand.
   *
   * @param hole keeps the states alive
   * @return the last state
   */
  @Benchmark
  public Object enumSwitch(Blackhole hole) {
    EnumSwitch byHand = new EnumSwitch();
    for (Outcome outcome : outcomes) {
      hole.consume(byHand.at());
      if (byHand.at() == EnumSwitch.At.RESOLVED) {
        break;
      }
      byHand.after(outcome);
    }
    hole.consume(byHand.red());
    return byHand.at();
  }
}
