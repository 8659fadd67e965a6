package dev.pophealth.policy;

import com.google.common.collect.ImmutableList;
import dev.pophealth.health.ServerName;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.CustomAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The entries of the servers of one host name, oldest first, each happening once. */
record HostEntries(ImmutableList<LedgerEntry> all) {

  static final HostEntries NONE = new HostEntries(ImmutableList.of());

  /**
   * A recovery does one thing on one server a few times at most, and no limit is above {@link
   * Limit#MOST} a day: what is older than these changes no count.
   */
  static final int KEPT = 4 * Limit.MOST;

  static final Comparator<LedgerEntry> OLDEST_FIRST =
      Comparator.comparing(LedgerEntry::at)
          .thenComparing(LedgerEntry::server)
          .thenComparing(entry -> text(entry.act()))
          .thenComparing(entry -> entry.by().toString());

  static HostEntries of(List<LedgerEntry> entries) {
    List<LedgerEntry> sorted = new ArrayList<>(entries);
    sorted.sort(OLDEST_FIRST.thenComparing(LedgerEntry::progress));
    List<LedgerEntry> each = new ArrayList<>();
    for (LedgerEntry entry : sorted) {
      int last = each.size() - 1;
      if (last >= 0 && each.get(last).sameAs(entry)) {
        each.set(last, entry);
      } else {
        each.add(entry);
      }
    }
    return new HostEntries(bounded(each));
  }

  HostEntries and(LedgerEntry entry) {
    return of(ImmutableList.<LedgerEntry>builder().addAll(all).add(entry).build());
  }

  HostEntries since(Instant time) {
    return new HostEntries(
        all.stream()
            .filter(entry -> !entry.at().isBefore(time) || keepsOut(entry))
            .collect(ImmutableList.toImmutableList()));
  }

  List<LedgerEntry> of(ServerName server) {
    return all.stream().filter(entry -> entry.server().matches(server)).toList();
  }

  List<LedgerEntry> out(ServerName server) {
    return all.stream()
        .filter(entry -> entry.server().matches(server))
        .filter(this::keepsOut)
        .toList();
  }

  /** It may, and nothing later says otherwise. */
  private boolean keepsOut(LedgerEntry entry) {
    return entry.mayKeepOut() && all.stream().noneMatch(later -> ends(later, entry));
  }

  /** A later restart proven to be over; of a drain, that its lift was read back later. */
  private static boolean ends(LedgerEntry later, LedgerEntry entry) {
    if (later.at().isBefore(entry.at()) || !later.server().matches(entry.server())) {
      return false;
    }
    return entry.act() instanceof Act.BlockActivation
        ? later.act() instanceof Act.RestoreActivation && later.progress() == Progress.SETTLED
        : later.progress() == Progress.SETTLED && later.act().risk() == entry.act().risk();
  }

  private static ImmutableList<LedgerEntry> bounded(List<LedgerEntry> entries) {
    if (entries.size() <= KEPT) {
      return ImmutableList.copyOf(entries);
    }
    Map<String, Integer> kept = new TreeMap<>();
    ImmutableList.Builder<LedgerEntry> newestFirst = ImmutableList.builder();
    for (int i = entries.size() - 1; i >= 0; i--) {
      LedgerEntry entry = entries.get(i);
      if (kept.merge(kind(entry.act()), 1, Integer::sum) <= KEPT) {
        newestFirst.add(entry);
      }
    }
    return newestFirst.build().reverse();
  }

  /** The same for equal acts, however their names are spelled; else another. */
  private static String text(Act act) {
    return act instanceof CustomAction
        ? act.on(ServerName.of(act.server().value().toLowerCase(Locale.ROOT))).toString()
        : act.toString().toLowerCase(Locale.ROOT);
  }

  /** Services are of different kinds; acts of the embedder's own are not, being without bound. */
  private static String kind(Act act) {
    return act instanceof Act.RestartService restart
        ? "service " + restart.service().value().toLowerCase(Locale.ROOT)
        : act.getClass().getSimpleName() + act.risk();
  }
}
