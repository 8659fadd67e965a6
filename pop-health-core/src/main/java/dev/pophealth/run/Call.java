package dev.pophealth.run;

import dev.pophealth.health.Answer;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ToldReading;
import dev.pophealth.port.Pending;
import dev.pophealth.port.Performance;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One blocking call of an embedder's code. Once cancelled it does not start; under way, it is
 * interrupted.
 */
final class Call<T> implements Runnable, Pending {

  static final BooleanSupplier ALWAYS = () -> true;

  private final Callable<T> blocking;
  private final BooleanSupplier begin;
  private final Consumer<T> came;
  private final Function<Throwable, T> failed;
  private @Nullable Thread running;
  private boolean over;

  Call(
      Callable<T> blocking,
      BooleanSupplier begin,
      Consumer<T> came,
      Function<Throwable, T> failed) {
    this.blocking = blocking;
    this.begin = begin;
    this.came = came;
    this.failed = failed;
  }

  static Reading unclear(Throwable failure) {
    return new ToldReading(Answer.UNCLEAR, words(failure));
  }

  static Performance perhaps(Throwable failure) {
    return failure instanceof RejectedExecutionException
        ? Performance.impossible("no worker took it: " + words(failure))
        : Performance.maybe(words(failure));
  }

  /** An exception's message may hold anything, a password included: only its kind is told. */
  private static String words(Throwable failure) {
    return failure.getClass().getName();
  }

  @Override
  public void run() {
    if (!enter()) {
      return;
    }
    T result;
    try {
      if (!begin.getAsBoolean()) {
        return;
      }
      result = blocking.call();
    } catch (Exception | Error e) {
      result = failed.apply(e);
    } finally {
      leave();
    }
    came.accept(result);
  }

  void refused(RejectedExecutionException e) {
    came.accept(failed.apply(e));
  }

  @Override
  public synchronized void cancel() {
    over = true;
    if (running != null) {
      running.interrupt();
    }
  }

  private synchronized boolean enter() {
    if (!over) {
      running = Thread.currentThread();
    }
    return !over;
  }

  /** After this nobody interrupts the thread for us, and what was left of it is cleared. */
  private synchronized void leave() {
    running = null;
    if (over) {
      Thread.interrupted();
    }
  }
}
