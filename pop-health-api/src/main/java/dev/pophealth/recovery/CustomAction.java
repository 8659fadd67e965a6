package dev.pophealth.recovery;

import dev.pophealth.health.ServerName;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one open leg: an act of the embedder's own.
 *
 * @param name what is done, 1 to 200 characters
 * @param parameters its parameters, in the order of their names; never a secret
 * @param risk how much it can hurt; something that only observes is a {@link
 *     Question.CustomQuestion}
 * @param server the server it is done on
 */
public record CustomAction(
    String name, SortedMap<String, String> parameters, Risk risk, ServerName server)
    implements Act {

  /** Copies the parameters; refuses an act that only observes. */
  public CustomAction {
    parameters = checked(name, parameters);
    if (risk == Risk.OBSERVES) {
      throw new IllegalArgumentException(
          "the act [" + name + "] only observes: write it as a CustomQuestion");
    }
  }

  /**
   * An act without parameters.
   *
   * @param name what is done
   * @param risk how much it can hurt
   * @param server the server it is done on
   */
  public static CustomAction of(String name, Risk risk, ServerName server) {
    return new CustomAction(name, new TreeMap<>(), risk, server);
  }

  @Override
  public CustomAction on(ServerName other) {
    return new CustomAction(name, parameters, risk, other);
  }

  static SortedMap<String, String> checked(String name, SortedMap<String, String> parameters) {
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException(
          "a custom action's name has 1 to 200 characters, but this has "
              + name.length()
              + ": name what is done");
    }
    return Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }
}
