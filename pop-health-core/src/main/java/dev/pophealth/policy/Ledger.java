package dev.pophealth.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.pophealth.health.ServerName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was done to servers, by us and by others: plain data that budgets are counted from. (S18)
 *
 * <p>The order in which entries come in does not matter, nor does an entry that comes twice: of the
 * same act, hand and time the one that has come furthest stands. It is bounded: of each kind of act
 * on a server the newest 64 are kept, more than any budget can count. Immutable; safe to share;
 * adding an entry costs a small part of copying it all.
 */
public final class Ledger {

  private static final int SHARDS = 256;
  private static final Ledger EMPTY =
      new Ledger(Collections.nCopies(SHARDS, ImmutableSortedMap.of()));

  /** Entries by host; hosts by the hash of their names, so that adding copies only one shard. */
  private final List<ImmutableSortedMap<String, HostEntries>> shards;

  private Ledger(List<ImmutableSortedMap<String, HostEntries>> shards) {
    this.shards = shards;
  }

  /** The ledger of a world in which nothing was done yet. */
  public static Ledger empty() {
    return EMPTY;
  }

  /**
   * A ledger of these entries.
   *
   * @param entries the entries, in any order
   */
  public static Ledger of(Iterable<LedgerEntry> entries) {
    TreeMap<String, List<LedgerEntry>> byHost = new TreeMap<>();
    for (LedgerEntry entry : entries) {
      byHost.computeIfAbsent(entry.server().host(), first -> new ArrayList<>()).add(entry);
    }
    List<TreeMap<String, HostEntries>> shards = new ArrayList<>();
    for (int i = 0; i < SHARDS; i++) {
      shards.add(new TreeMap<>());
    }
    byHost.forEach((host, all) -> shards.get(shard(host)).put(host, HostEntries.of(all)));
    return new Ledger(
        shards.stream()
            .map(ImmutableSortedMap::copyOfSorted)
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * This ledger with one entry more, or with an entry come further.
   *
   * @param entry the entry
   */
  public Ledger and(LedgerEntry entry) {
    String host = entry.server().host();
    HostEntries before = host(host);
    return with(host, before.and(entry));
  }

  /**
   * This ledger after a server was proven to be well and as it was found: whatever one recovery did
   * there is {@link Progress#SETTLED}, unless it was not done. To be called as well when a person
   * says that a server is back.
   *
   * @param by the hand whose acts are over
   * @param server the server
   */
  public Ledger settled(Hand by, ServerName server) {
    Ledger settled = this;
    for (LedgerEntry entry : entriesOf(server)) {
      if (entry.by().equals(by) && entry.counts()) {
        settled = settled.and(entry.as(Progress.SETTLED));
      }
    }
    return settled;
  }

  /**
   * This ledger without what was started before a time, but with all that still keeps a server out.
   *
   * @param time the time; with one at least {@link AutomationPolicy#memory} ago no verdict changes
   */
  public Ledger since(Instant time) {
    return new Ledger(
        shards.stream()
            .map(
                shard -> {
                  ImmutableSortedMap.Builder<String, HostEntries> kept =
                      ImmutableSortedMap.naturalOrder();
                  shard.forEach(
                      (host, entries) -> {
                        HostEntries left = entries.since(time);
                        if (!left.all().isEmpty()) {
                          kept.put(host, left);
                        }
                      });
                  return kept.build();
                })
            .collect(ImmutableList.toImmutableList()));
  }

  /** All entries, oldest first; those of one time by server and act. */
  public List<LedgerEntry> entries() {
    return shards.stream()
        .flatMap(shard -> shard.values().stream())
        .flatMap(entries -> entries.all().stream())
        .sorted(HostEntries.OLDEST_FIRST)
        .toList();
  }

  /**
   * The entries of a server, oldest first. A short name and a long one that may be of one server
   * count as one here: a budget must not be got round by spelling.
   *
   * @param server the server
   */
  public List<LedgerEntry> entriesOf(ServerName server) {
    return host(server.host()).of(server);
  }

  /**
   * What keeps a server out: restarts that are under way or not proven to be over, and drains that
   * are not lifted; oldest first.
   *
   * @param server the server
   */
  public List<LedgerEntry> out(ServerName server) {
    return host(server.host()).out(server);
  }

  /** By their entries. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ledger that && shards.equals(that.shards);
  }

  @Override
  public int hashCode() {
    return shards.hashCode();
  }

  /** How many entries there are; they may be very many. */
  @Override
  public String toString() {
    return "ledger of "
        + shards.stream()
            .flatMap(shard -> shard.values().stream())
            .mapToInt(entries -> entries.all().size())
            .sum()
        + " entries";
  }

  private HostEntries host(String host) {
    HostEntries found = shards.get(shard(host)).get(host);
    return found == null ? HostEntries.NONE : found;
  }

  private Ledger with(String host, HostEntries entries) {
    TreeMap<String, HostEntries> changed = new TreeMap<>(shards.get(shard(host)));
    changed.put(host, entries);
    List<ImmutableSortedMap<String, HostEntries>> copy = new ArrayList<>(shards);
    copy.set(shard(host), ImmutableSortedMap.copyOfSorted(changed));
    return new Ledger(ImmutableList.copyOf(copy));
  }

  private static int shard(String host) {
    return Math.floorMod(host.hashCode(), SHARDS);
  }
}
