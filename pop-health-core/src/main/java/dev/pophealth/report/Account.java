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
 * @param items requests and remarks, in the order in which they are told
 */
record Account(
    Recovery recovery,
    List<Replay.Leg> legs,
    Times times,
    List<Changes.Change> changes,
    List<Item> items) {

  /**
   * A request or a remark.
   *
   * @param leg the request
   * @param remark the remark
   */
  record Item(Optional<Replay.Leg> leg, Optional<Placed> remark) {}

  /**
   * The account of a recovery.
   *
   * @param remarks remarks that know their time only
   * @param placed remarks that know their place
   */
  static Account of(Recovery recovery, List<Remark> remarks, List<Placed> placed) {
    List<Replay.Leg> legs = Replay.of(recovery);
    List<Placed> all = new ArrayList<>(placed);
    remarks.forEach(remark -> all.add(new Placed(remark, before(legs, remark.at()), false)));
    all.sort(Comparator.comparingInt(Placed::after).thenComparing(one -> one.remark().at()));
    return new Account(
        recovery, legs, Times.of(recovery, legs), Changes.of(recovery, legs), items(legs, all));
  }

  /** How many outcomes came before a time: all up to the first that did not. */
  private static int before(List<Replay.Leg> legs, Instant at) {
    int count = 0;
    while (count < legs.size() && legs.get(count).entry().outcome().cameAt().isBefore(at)) {
      count++;
    }
    return count;
  }

  private static List<Item> items(List<Replay.Leg> legs, List<Placed> remarks) {
    List<Item> items = new ArrayList<>();
    int told = 0;
    for (int i = 0; i < legs.size(); i++) {
      while (told < remarks.size() && remarks.get(told).after() <= i) {
        items.add(new Item(Optional.empty(), Optional.of(remarks.get(told))));
        told++;
      }
      items.add(new Item(Optional.of(legs.get(i)), Optional.empty()));
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
