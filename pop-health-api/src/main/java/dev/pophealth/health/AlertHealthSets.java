package dev.pophealth.health;

import dev.pophealth.health.AlertLabels.Label;
import dev.pophealth.health.Evidence.Strength;
import dev.pophealth.health.WordIndex.Hit;
import java.util.List;
import java.util.Optional;

/** Tells how plainly a health set is named at a place in an alert's text. */
final class AlertHealthSets {

  private static final String JAPANESE = "正常性セット";

  private final List<AlertWord> words;
  private final AlertNames names;

  AlertHealthSets(List<AlertWord> words, AlertNames names) {
    this.words = words;
    this.names = names;
  }

  /**
   * How plainly the health set is named that stands here.
   *
   * @param index its first word
   * @param hit the health set and its last word
   * @return empty when it is only part of a probe's identity, which is not what the alert is about
   */
  Optional<Strength> strength(int index, Hit<HealthSetName> hit) {
    if (isLabelled(index)) {
      return Optional.of(Strength.STATED);
    }
    AlertGap after = words.get(hit.last()).after();
    int next = hit.last() + 1;
    if (after.partsIdentity() && next < words.size()) {
      if (names.probeAt(words, next).isPresent()) {
        return Optional.empty();
      }
      if (names.monitorAt(words, next).isPresent()) {
        return Optional.of(Strength.TOLD);
      }
    }
    boolean followed = after.joins() && beginsHealthSet(next);
    boolean led = index > 0 && words.get(index - 1).after().joins() && endsHealthSet(index - 1);
    return Optional.of(followed || led ? Strength.TOLD : Strength.HINTED);
  }

  /**
   * Whether a health set should stand here: {@code Health Set: POP}, {@code Source: cas1 - POP}.
   */
  boolean isLabelled(int index) {
    Optional<Label> label = AlertLabels.before(words, index);
    if (label.isPresent()) {
      return label.get() == Label.HEALTH_SET;
    }
    return index > 0
        && words.get(index - 1).after().dashes()
        && AlertLabels.before(words, index - 1).filter(Label.SOURCE::equals).isPresent();
  }

  private boolean beginsHealthSet(int index) {
    return is(index, "healthset")
        || is(index, "health-set")
        || (is(index, "health") && words.get(index).after().joins() && is(index + 1, "set"))
        || (index < words.size() && words.get(index).text().startsWith(JAPANESE));
  }

  private boolean endsHealthSet(int index) {
    return is(index, "healthset")
        || is(index, "health-set")
        || ((is(index, "set") || is(index, "sets"))
            && is(index - 1, "health")
            && words.get(index - 1).after().joins())
        || words.get(index).text().endsWith(JAPANESE);
  }

  private boolean is(int index, String word) {
    return index >= 0 && index < words.size() && words.get(index).folded().equals(word);
  }
}
