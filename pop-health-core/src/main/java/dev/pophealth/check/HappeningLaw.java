package dev.pophealth.check;

import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A law about happenings, over the whole path.
 *
 * @param <V> what is remembered
 */
final class HappeningLaw<V> extends GlobalLaw<V> {

  private final V start;
  private final BiFunction<V, PathEvent, V> after;
  private final BiFunction<V, PathEvent, Optional<String>> wrong;

  private HappeningLaw(
      String id,
      String because,
      V start,
      BiFunction<V, PathEvent, V> after,
      BiFunction<V, PathEvent, Optional<String>> wrong) {
    super(id, because);
    this.start = start;
    this.after = after;
    this.wrong = wrong;
  }

  /**
   * The law; where it is about each server by itself, only events about that server count, and
   * those about none.
   */
  static <V> Law<?> of(
      String id,
      String because,
      boolean eachServer,
      V start,
      BiFunction<V, PathEvent, V> after,
      BiFunction<V, PathEvent, Optional<String>> wrong) {
    if (!eachServer) {
      return new HappeningLaw<>(id, because, start, after, wrong);
    }
    return LedgerLaw.of(
        id,
        because,
        start,
        (now, event, server) ->
            Happening.server(event).filter(one -> !one.equals(server)).isPresent()
                ? now
                : after.apply(now, event),
        (now, event, server) ->
            Happening.server(event).filter(one -> !one.equals(server)).isPresent()
                ? Optional.empty()
                : wrong.apply(now, event).map(words -> words + ", on " + server));
  }

  @Override
  public V start(World world) {
    return start;
  }

  @Override
  public V after(V now, PathEvent event) {
    return after.apply(now, event);
  }

  @Override
  public Optional<String> brokenBy(V now, PathEvent event) {
    return wrong.apply(now, event);
  }
}
