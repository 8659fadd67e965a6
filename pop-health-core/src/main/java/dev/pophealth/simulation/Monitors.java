package dev.pophealth.simulation;

import dev.pophealth.recovery.Alert;
import dev.pophealth.simulation.world.Chance;
import dev.pophealth.simulation.world.Machine;
import dev.pophealth.simulation.world.Symptom;
import java.util.ArrayList;
import java.util.List;

/** Our own monitors, for one life of the program. */
final class Monitors {

  private final List<Watched> watched = new ArrayList<>();

  Monitors(Play play, Chance chance) {
    for (Machine machine : play.world().machines()) {
      for (Symptom symptom : Symptom.values()) {
        if (symptom.isOf(machine)) {
          watched.add(new Watched(play, machine, symptom, chance));
        }
      }
    }
  }

  /**
   * Measures everything once.
   *
   * @return whether an alert is raised
   */
  boolean measure() {
    boolean alerted = false;
    for (Watched one : watched) {
      alerted |= one.measure();
    }
    return alerted;
  }

  /** What is red now, and was alerted. */
  List<Alert> red() {
    List<Alert> all = new ArrayList<>();
    for (Watched one : watched) {
      one.red().ifPresent(all::add);
    }
    return all;
  }

  /** Whether anything is red and was alerted. */
  boolean areRed() {
    for (Watched one : watched) {
      if (one.red().isPresent()) {
        return true;
      }
    }
    return false;
  }
}
