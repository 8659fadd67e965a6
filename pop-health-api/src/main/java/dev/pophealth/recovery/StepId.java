package dev.pophealth.recovery;

/**
 * The id of a step: the seed page's (D4, C3e), with a suffix for what is ours (D5.look).
 *
 * @param value 1 to 64 of letters, digits, '.', '-' and '_'
 */
public record StepId(String value) implements Comparable<StepId> {

  /** Checks the characters. */
  public StepId {
    if (value.isEmpty() || value.length() > 64) {
      throw new IllegalArgumentException(
          "a step id has 1 to 64 characters, but this has " + value.length() + ": shorten it");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain && c != '.' && c != '-' && c != '_') {
        throw new IllegalArgumentException(
            "a step id is made of letters, digits, '.', '-' and '_', but character "
                + (i + 1)
                + " is U+"
                + String.format(java.util.Locale.ROOT, "%04X", (int) c)
                + ": replace it");
      }
    }
  }

  /**
   * A step id.
   *
   * @param value its text
   */
  public static StepId of(String value) {
    return new StepId(value);
  }

  @Override
  public int compareTo(StepId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
