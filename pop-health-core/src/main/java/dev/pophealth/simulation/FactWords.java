package dev.pophealth.simulation;

import dev.pophealth.simulation.world.Fact;

/** Tells what really happened. */
final class FactWords {

  private FactWords() {}

  static String of(Fact fact) {
    if (fact instanceof Fact.FaultBegan began) {
      return "begins: " + began.fault();
    } else if (fact instanceof Fact.FaultEnded ended) {
      return "is over: " + ended.fault();
    } else if (fact instanceof Fact.WentDown down) {
      return down.machine() + " goes down by " + down.cause() + ", active on it: " + down.active();
    } else if (fact instanceof Fact.CameUp up) {
      return up.machine() + " is up";
    } else if (fact instanceof Fact.ServiceRestarted restarted) {
      return restarted.service()
          + " is restarted by "
          + restarted.cause()
          + (restarted.onPurpose() ? ", though stopped on purpose" : "")
          + (restarted.proxyInactive() ? ", with PopProxy Inactive" : "");
    } else if (fact instanceof Fact.ServiceStarted started) {
      return started.service() + " starts";
    } else if (fact instanceof Fact.ServiceStopped stopped) {
      return stopped.service() + " is stopped on purpose";
    } else if (fact instanceof Fact.ActivationSet set) {
      return "activation on "
          + set.machine()
          + (set.blocked() ? " is blocked by " : " is allowed by ")
          + set.cause()
          + (set.changed() ? "" : ", as it was");
    } else if (fact instanceof Fact.LoggingSet set) {
      return "protocol logging on "
          + set.machine()
          + (set.logging() ? " is turned on by " : " is turned off by ")
          + set.cause()
          + (set.changed() ? "" : ", as it was");
    } else if (fact instanceof Fact.ProxySet set) {
      return "PopProxy on "
          + set.machine()
          + (set.active() ? " is set Active by " : " is set Inactive by ")
          + set.cause();
    } else if (fact instanceof Fact.Moved moved) {
      return moved.database()
          + " is active on "
          + moved.to()
          + (moved.byPerson() ? ", moved by a person" : "");
    } else if (fact instanceof Fact.PersonSaid said) {
      return "a person sets "
          + said.machine()
          + (said.repairing() ? " Repairing" : "")
          + (said.disabled() ? " Disabled" : "")
          + (said.repairing() || said.disabled() ? "" : " free again");
    }
    Fact.ActLied lie = (Fact.ActLied) fact;
    return "the act of "
        + lie.cause()
        + " is told as "
        + lie.told()
        + (lie.done() ? ", and takes place" : ", and did not take place");
  }
}
