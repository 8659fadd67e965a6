package dev.pophealth.policy;

/** What a policy says of an act, from most to least free; the order is part of the contract. */
public enum Verdict {
  /** It may be performed now, without asking. */
  ALLOW,
  /** It may be performed when a person says so. */
  ASK,
  /** Not now; review it again later. */
  HOLD,
  /** It may not be performed, and waiting does not help: a person has to go on. */
  REFUSE
}
