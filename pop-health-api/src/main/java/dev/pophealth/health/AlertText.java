package dev.pophealth.health;

import java.util.List;
import java.util.Objects;

/**
 * What the text of an alert says: which health set, which server, and, where it tells, which
 * monitor. (V1, V2) Reads what Managed Availability writes into its event log, what Operations
 * Manager sends, and what people write, in English and Japanese. Immutable; safe to share.
 *
 * <p>Nothing is guessed: what the text leaves open comes as candidates, what the model does not
 * know is listed as it stands. A health set that is not named but whose monitor is, is taken from
 * the model. A monitor may be named by a further name, by a probe that feeds it, or by one of its
 * phrases.
 *
 * @param healthSet the health set, canonically spelled
 * @param server the server as spelled in the text; of a short and a fully qualified name, the
 *     latter
 * @param monitor the monitor, canonically spelled
 * @param unknown names that stand where a health set or a monitor should, but are not in the model;
 *     each once, in the order met, 16 at most
 * @param cut whether the text was longer than {@link #LONGEST}, so that its end was not read
 */
public record AlertText(
    Mention<HealthSetName> healthSet,
    Mention<ServerName> server,
    Mention<MonitorName> monitor,
    List<String> unknown,
    boolean cut) {

  /** How many characters of a text are read. */
  public static final int LONGEST = 64 * 1024;

  /** Copies the list. */
  public AlertText {
    Objects.requireNonNull(healthSet, "healthSet");
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(monitor, "monitor");
    unknown = List.copyOf(unknown);
  }

  /**
   * Reads a text. Total: whatever the text, there is a result; time and memory grow with the text's
   * length and no faster.
   *
   * @param text the alert as it came: subject, body, or both
   * @param model the health sets and monitors to look for
   */
  public static AlertText read(String text, HealthModel model) {
    boolean cut = text.length() > LONGEST;
    List<AlertWord> words = AlertWords.of(cut ? beginning(text) : text);
    return new AlertReader(model, words).read(cut);
  }

  /** As much as is read, less the word that would be cut in two. */
  private static String beginning(String text) {
    int end = LONGEST;
    while (end > 0 && NameRules.isWordCharacter(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }
}
