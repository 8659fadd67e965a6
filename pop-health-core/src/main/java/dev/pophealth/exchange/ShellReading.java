package dev.pophealth.exchange;

import dev.pophealth.health.CopyStatus;
import dev.pophealth.health.CopyStatusReading;
import dev.pophealth.health.DatabaseCopy;
import dev.pophealth.health.MonitorRow;
import dev.pophealth.health.ServerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was read of a shell's output. Immutable; safe to share.
 *
 * @param facts what was printed, in its order; rows that read alike are all there
 * @param unread what could not be read, by line
 * @param complete whether every row was read: when not, the rows that are there are no proof of
 *     anything that all rows have to show
 */
public record ShellReading(List<ShellFact> facts, List<Unread> unread, boolean complete) {

  /** Copies the lists. */
  public ShellReading {
    facts = List.copyOf(facts);
    unread = List.copyOf(unread);
  }

  /**
   * The facts of one kind, in their order.
   *
   * @param kind the kind, such as {@code ShellFact.Health.class}
   * @param <T> the kind
   */
  public <T extends ShellFact> List<T> all(Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * The monitors' rows. (V2a) Judge by them only when the reading is {@link #complete()}: a row
   * that is missing may be the unhealthy one.
   *
   * @param asked the server that was asked, for an output that does not name it
   */
  public List<MonitorRow> monitorRows(ServerName asked) {
    return all(ShellFact.Health.class).stream()
        .map(fact -> fact.row(asked))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The database copies on a server. (D4) A row that could not be read counts as a copy whose
   * status is not known, so that nobody takes the others for all.
   *
   * @param asked the server that was asked: copies that are printed to lie on another are left out
   */
  public CopyStatusReading copies(ServerName asked) {
    List<DatabaseCopy> copies = new ArrayList<>();
    for (ShellFact.Copy copy : all(ShellFact.Copy.class)) {
      if (copy.server().isEmpty() || copy.server().get().matches(asked)) {
        copies.add(new DatabaseCopy(copy.database(), copy.status()));
      }
    }
    if (copies.isEmpty()) {
      all(ShellFact.CopyGroup.class).forEach(group -> addCounted(group, copies));
    }
    if (!complete) {
      copies.add(new DatabaseCopy("(a row that could not be read)", CopyStatus.UNKNOWN));
    }
    return new CopyStatusReading(copies);
  }

  /** As many copies as were counted; those beyond the ones listed have no name. */
  private static void addCounted(ShellFact.CopyGroup group, List<DatabaseCopy> copies) {
    int count = Math.min(group.count(), 10_000);
    for (int i = 0; i < count; i++) {
      boolean listed = i < group.listed().size();
      copies.add(new DatabaseCopy(listed ? group.listed().get(i) : "(not listed)", group.status()));
    }
  }
}
