package dev.pophealth.examples.quickstart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What is broken in the landscape, before anybody looks. */
enum Fault {
  /** The front end's service hangs; a restart of the service mends it. */
  FRONT_END_HUNG,
  /** The back end's service hangs; a restart of the service mends it. */
  BACK_END_HUNG,
  /** The back end's service hangs again after each restart; a restart of the server mends it. */
  SERVER_SICK,
  /** The probe's password was changed: nothing is ill, and nothing may be restarted. */
  PASSWORD_CHANGED;

  /** The fault of a name such as {@code back-end-hung}. */
  static Fault named(String name) {
    for (Fault fault : values()) {
      if (fault.toString().equalsIgnoreCase(name)) {
        return fault;
      }
    }
    throw new IllegalArgumentException(
        "no fault is called [" + name + "]: take one of " + Arrays.toString(values()));
  }

  /** One of them, by chance. */
  static Fault drawnBy(Random random) {
    List<Fault> all = List.of(values());
    return all.get(random.nextInt(all.size()));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
