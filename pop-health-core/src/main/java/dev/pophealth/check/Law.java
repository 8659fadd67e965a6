package dev.pophealth.check;

import java.util.List;
import java.util.Optional;

/**
 * A rule that every path must keep: a small automaton over what happens. Implemented by users for
 * laws of their own; {@link Laws} writes the common shapes.
 *
 * <p>It must be pure. States are compared by {@code equals}; there must be finitely many.
 *
 * @param <S> its states, immutable, with {@code equals} and {@code hashCode}
 */
public interface Law<S> {

  /** Its id, such as S1. */
  String id();

  /** What it demands and why, one sentence. */
  String because();

  /**
   * Its state at the beginning of a path.
   *
   * @param world what the path is explored in
   */
  S start(World world);

  /**
   * Its state after an event.
   *
   * @param state its state before
   * @param event what happens
   */
  S after(S state, PathEvent event);

  /**
   * What is wrong with the event, if anything.
   *
   * @param state its state before
   * @param event what happens
   * @return one sentence; empty where the law is kept
   */
  Optional<String> brokenBy(S state, PathEvent event);

  /**
   * The law as it is explored in a world: itself, or one for each server that it is about.
   *
   * @param world what paths are explored in
   */
  default List<Law<?>> in(World world) {
    return List.of(this);
  }
}
