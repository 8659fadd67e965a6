package dev.pophealth.report;

import dev.pophealth.recovery.Obligation;
import dev.pophealth.recovery.Recovery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that there is to tell of a recovery.
 *
 * @param recovery the recovery
 * @param legs its requests with the decisions that asked for them
 * @param times where its time went
 * @param changes what it changed or disrupted
 * @param remarks what others have to say about it, by time
 */
record Account(
    Recovery recovery,
    List<Replay.Leg> legs,
    Times times,
    List<Changes.Change> changes,
    List<Remark> remarks) {

  static Account of(Recovery recovery, List<Remark> remarks) {
    List<Replay.Leg> legs = Replay.of(recovery);
    return new Account(
        recovery,
        legs,
        Times.of(recovery, legs),
        Changes.of(recovery, legs),
        remarks.stream().sorted(Comparator.comparing(Remark::at)).toList());
  }

  /**
   * A request or a remark.
   *
   * @param leg the request
   * @param remark the remark
   */
  record Item(Optional<Replay.Leg> leg, Optional<Remark> remark) {}

  /** Requests in their order, each remark before the first that came later. */
  List<Item> items() {
    List<Item> items = new ArrayList<>();
    int told = 0;
    for (Replay.Leg leg : legs) {
      Instant came = leg.entry().outcome().cameAt();
      while (told < remarks.size() && !remarks.get(told).at().isAfter(came)) {
        items.add(new Item(Optional.empty(), Optional.of(remarks.get(told))));
        told++;
      }
      items.add(new Item(Optional.of(leg), Optional.empty()));
    }
    remarks
        .subList(told, remarks.size())
        .forEach(remark -> items.add(new Item(Optional.empty(), Optional.of(remark))));
    return items;
  }

  /** How an obligation is settled by hand. */
  List<Settling.Task> settling(Obligation owed) {
    return recovery.runbook().map(runbook -> Settling.of(runbook, owed)).orElse(List.of());
  }
}
