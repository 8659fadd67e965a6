package dev.pophealth.health;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of a server, short or fully qualified; or, in a runbook that is written about no server
 * in particular, a placeholder for one that is bound later. (V1)
 *
 * <p>A name has ASCII letters, digits, '.', '-' and '_', at most 255 characters, begins with
 * neither '.' nor '-' and does not end in '.'; so it can be quoted anywhere. Two names are equal,
 * and sort alike, when they differ in letter case only; the spelling given is kept. A short name
 * and the fully qualified name of one server are two names.
 *
 * @param value the name as spelled; of a placeholder, its label between '‹' and '›'
 */
public record ServerName(String value) implements Comparable<ServerName> {

  private static final char OPEN = '‹';
  private static final char CLOSE = '›';

  /**
   * Checks the spelling. Unlike {@link #of} this takes a placeholder's value as well, so that what
   * was written can be read back.
   *
   * @throws IllegalArgumentException when the value is neither, null included
   */
  public ServerName {
    if (isPlaceholder(value)) {
      NameRules.name("placeholder's label", value.substring(1, value.length() - 1));
    } else {
      NameRules.server(value);
    }
  }

  /**
   * The server of this name.
   *
   * @param value the name, short or fully qualified
   * @throws IllegalArgumentException when the value is no server name: null, empty, too long, or
   *     with any other character, a placeholder's included
   */
  public static ServerName of(String value) {
    return new ServerName(NameRules.server(value));
  }

  /**
   * Stands for a server that is bound later.
   *
   * @param label what it stands for, such as {@code Mailbox server}: letters, digits, '.', '-', '_'
   *     and single blanks inside, at most 128 characters
   * @throws IllegalArgumentException when the label is none
   */
  public static ServerName placeholder(String label) {
    return new ServerName(OPEN + NameRules.name("placeholder's label", label) + CLOSE);
  }

  /** Whether this stands for a server that is not bound yet. */
  public boolean isPlaceholder() {
    return isPlaceholder(value);
  }

  /**
   * Whether both names may be of one server: they are equal, or one of them is short and the other
   * is fully qualified and begins with it. A placeholder matches itself only.
   *
   * @param other the other name
   */
  public boolean matches(ServerName other) {
    return equals(other) || qualifies(other) || other.qualifies(this);
  }

  /**
   * The part before the first '.', in lower case. Names that {@linkplain #matches match} have the
   * same; names that have the same need not match.
   */
  public String host() {
    int dot = value.indexOf('.');
    return (dot < 0 ? value : value.substring(0, dot)).toLowerCase(Locale.ROOT);
  }

  /** Whether the other is short, and this is that name with a domain behind. */
  boolean qualifies(ServerName other) {
    int length = other.value.length();
    return value.length() > length
        && value.charAt(length) == '.'
        && other.value.indexOf('.') < 0
        && value.regionMatches(true, 0, other.value, 0, length);
  }

  private static boolean isPlaceholder(@Nullable String value) {
    return value != null
        && value.length() >= 2
        && value.charAt(0) == OPEN
        && value.charAt(value.length() - 1) == CLOSE;
  }

  /** By letters, ignoring case. */
  @Override
  public int compareTo(ServerName other) {
    return value.compareToIgnoreCase(other.value);
  }

  /** Whether the other is the same name, in whatever letter case. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ServerName that && value.equalsIgnoreCase(that.value);
  }

  @Override
  public int hashCode() {
    return NameRules.hash(value);
  }

  /** The name as spelled. */
  @Override
  public String toString() {
    return value;
  }
}
