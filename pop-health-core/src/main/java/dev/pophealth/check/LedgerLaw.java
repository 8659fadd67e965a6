package dev.pophealth.check;

import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Runbook;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** A law about each server, given as two functions over its ledger. */
final class LedgerLaw<V> extends ServerLaw<V> {

  /** The ledger after an event. */
  @FunctionalInterface
  interface Entry<V> {
    V after(V now, PathEvent event, ServerName server);
  }

  /** What is wrong with an event. */
  @FunctionalInterface
  interface Objection<V> {
    Optional<String> brokenBy(V now, PathEvent event, ServerName server);
  }

  private final Supplier<V> empty;
  private final Entry<V> entry;
  private final Objection<V> objection;
  private final BiPredicate<ServerName, World> concerned;
  private final ServerName server;

  private LedgerLaw(
      String id,
      String because,
      Supplier<V> empty,
      Entry<V> entry,
      Objection<V> objection,
      BiPredicate<ServerName, World> concerned,
      ServerName server) {
    super(id, because);
    this.concerned = concerned;
    this.empty = empty;
    this.entry = entry;
    this.objection = objection;
    this.server = server;
  }

  static <V> LedgerLaw<V> of(
      String id, String because, V empty, Entry<V> entry, Objection<V> objection) {
    return of(id, because, empty, entry, objection, (server, world) -> true);
  }

  /**
   * A law about some servers only.
   *
   * @param concerned which
   */
  static <V> LedgerLaw<V> of(
      String id,
      String because,
      V empty,
      Entry<V> entry,
      Objection<V> objection,
      BiPredicate<ServerName, World> concerned) {
    return new LedgerLaw<>(id, because, () -> empty, entry, objection, concerned, Runbook.SERVER);
  }

  @Override
  ServerLaw<V> about(ServerName one, World world) {
    return new LedgerLaw<>(id(), because(), empty, entry, objection, concerned, one);
  }

  @Override
  boolean concerns(ServerName one, World world) {
    return concerned.test(one, world);
  }

  @Override
  public V start(World world) {
    return empty.get();
  }

  @Override
  public V after(V now, PathEvent event) {
    return entry.after(now, event, server);
  }

  @Override
  public Optional<String> brokenBy(V now, PathEvent event) {
    return objection.brokenBy(now, event, server);
  }
}
