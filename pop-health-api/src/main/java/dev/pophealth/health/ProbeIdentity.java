package dev.pophealth.health;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A probe as commands name it: {@code POP.Protocol\PopSelfTestProbe}, with {@code \target} behind
 * where it runs against one of several. (V2c)
 *
 * <p>Two identities are equal when they differ in letter case only; the spelling given is kept.
 * Some commands are case-sensitive all the same: {@link HealthModel#probeIdentity(ProbeName)} gives
 * the canonical spelling.
 *
 * @param healthSet the probe's own health set, which is not always its monitor's
 * @param probe the probe
 * @param target what it runs against, such as a database; empty for no target. At most 255
 *     characters, without control characters, quotes or a backslash, no blank at either end
 */
public record ProbeIdentity(HealthSetName healthSet, ProbeName probe, Optional<String> target) {

  private static final char SEPARATOR = '\\';
  private static final String FORM =
      "write <health set>\\<probe> or <health set>\\<probe>\\<target>";

  /**
   * Checks the target.
   *
   * @throws IllegalArgumentException when the target is none
   */
  public ProbeIdentity {
    target.ifPresent(NameRules::target);
  }

  /**
   * A probe without a target.
   *
   * @param healthSet the probe's own health set
   * @param probe the probe
   */
  public static ProbeIdentity of(HealthSetName healthSet, ProbeName probe) {
    return new ProbeIdentity(healthSet, probe, Optional.empty());
  }

  /**
   * Reads {@code <health set>\<probe>[\<target>]}, in any letter case.
   *
   * @param text the identity; white space round it is ignored, and so is a backslash at its end,
   *     which stands for an empty target
   * @throws IllegalArgumentException when it is not of that form, or one of its parts is no name
   */
  public static ProbeIdentity parse(String text) {
    String trimmed = text.strip();
    int first = trimmed.indexOf(SEPARATOR);
    if (first < 0) {
      throw new IllegalArgumentException(
          "the probe identity [" + BoundedText.of(text, 64) + "] has no backslash: " + FORM);
    }
    int second = trimmed.indexOf(SEPARATOR, first + 1);
    HealthSetName healthSet = HealthSetName.of(trimmed.substring(0, first));
    if (second < 0) {
      return of(healthSet, ProbeName.of(trimmed.substring(first + 1)));
    }
    String target = trimmed.substring(second + 1);
    return new ProbeIdentity(
        healthSet,
        ProbeName.of(trimmed.substring(first + 1, second)),
        target.isEmpty() ? Optional.empty() : Optional.of(target));
  }

  /**
   * The same probe against this target.
   *
   * @param other what to run it against
   * @throws IllegalArgumentException when that is no target
   */
  public ProbeIdentity at(String other) {
    return new ProbeIdentity(healthSet, probe, Optional.of(other));
  }

  /** Whether the other is the same identity, in whatever letter case. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProbeIdentity that
        && healthSet.equals(that.healthSet)
        && probe.equals(that.probe)
        && target.orElse("").equalsIgnoreCase(that.target.orElse(""));
  }

  @Override
  public int hashCode() {
    return 31 * healthSet.hashCode() + probe.hashCode();
  }

  /** The identity as commands take it. */
  @Override
  public String toString() {
    String name = healthSet.value() + SEPARATOR + probe.value();
    return target.isEmpty() ? name : name + SEPARATOR + target.get();
  }
}
