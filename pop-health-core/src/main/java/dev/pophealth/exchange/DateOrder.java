package dev.pophealth.exchange;

/** Which comes first in a date such as {@code 2/8/2021}. */
public enum DateOrder {
  /** The month, as in the United States. */
  MONTH_FIRST,
  /** The day, as in most of Europe. */
  DAY_FIRST
}
