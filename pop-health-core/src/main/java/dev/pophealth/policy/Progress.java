package dev.pophealth.policy;

/** How far an act has come. Later ones overrule earlier ones; the order is part of the contract. */
public enum Progress {
  /** Intended and perhaps under way. */
  UNDER_WAY,
  /** It ended, or its end is unknown: it took place or may have. */
  ENDED,
  /** It is certain that it did not take place: it was refused, or a look has disproved it. (S14) */
  NOT_DONE,
  /** It took place and is over: the server was proven to be back, or the change is put back. */
  SETTLED
}
