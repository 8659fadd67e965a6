package dev.pophealth.pop3;

/**
 * How much of a server's talk is taken. Beyond a bound the probe ends with {@link
 * Category#TOO_LONG}.
 *
 * @param line octets of one line; 64 to 65,536. RFC 1939 allows 512, challenges may be longer
 * @param listing octets of one answer of many lines, which are counted and not kept; 1,024 to 1 GiB
 * @param message octets of the message fetched back; 1,024 to 64 MiB
 */
public record Bounds(int line, int listing, int message) {

  /** 8 KiB, 16 MiB, 1 MiB. */
  public static final Bounds DEFAULT = new Bounds(8 << 10, 16 << 20, 1 << 20);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException when one is out of its range
   */
  public Bounds {
    within("line", line, 64, 64 << 10);
    within("listing", listing, 1 << 10, 1 << 30);
    within("message", message, 1 << 10, 64 << 20);
  }

  private static void within(String what, int octets, int least, int most) {
    if (octets < least || octets > most) {
      throw new IllegalArgumentException(
          "bound of a " + what + " is " + octets + " octets: give " + least + " to " + most);
    }
  }
}
