package dev.pophealth.pop3;

/**
 * What STAT says of the mailbox (RFC 1939, section 5).
 *
 * @param messages how many messages, 0 or more
 * @param octets their size, 0 or more
 */
public record MailboxFigures(long messages, long octets) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException when one is negative
   */
  public MailboxFigures {
    if (messages < 0 || octets < 0) {
      throw new IllegalArgumentException(
          "a mailbox of "
              + messages
              + " messages and "
              + octets
              + " octets: neither can be negative");
    }
  }
}
