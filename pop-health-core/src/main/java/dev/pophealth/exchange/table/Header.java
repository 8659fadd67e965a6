package dev.pophealth.exchange.table;

import dev.pophealth.exchange.format.ShellObject;
import dev.pophealth.exchange.table.Properties.Property;
import dev.pophealth.exchange.table.TextLine.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header of a table: on one line or wrapped on several, with a rule under it or without.
 *
 * @param columns the columns from left to right; two at least
 */
record Header(List<Column> columns) {

  private static final int MOST_COLUMNS = 100;

  private static final Pattern LABEL = Pattern.compile("[A-Za-z][\\w.()#-]*");

  /**
   * A column.
   *
   * @param name its name, joined where it was wrapped
   * @param property what is known of its values
   * @param start the screen column that it begins in
   * @param end the one behind its label and its rule
   */
  record Column(String name, Property property, int start, int end) {}

  private record Label(String text, int start, int end) {}

  /** Whether a line may be one of a header: nothing but names. */
  static boolean mayBe(TextLine line) {
    return !line.isBlank()
        && line.words().size() <= MOST_COLUMNS
        && line.words().stream().allMatch(word -> LABEL.matcher(word.text()).matches());
  }

  /**
   * The header that these lines make, or null when they make none.
   *
   * @param lines the lines above the rule; one at least
   * @param rule the rule; null for none, and then every name has to be known
   */
  static @Nullable Header of(List<TextLine> lines, @Nullable TextLine rule) {
    List<Label> labels = new ArrayList<>();
    for (Word word : lines.get(0).words()) {
      labels.add(new Label(word.text(), word.column(), word.columnEnd()));
    }
    for (TextLine wrapped : lines.subList(1, lines.size())) {
      for (Word word : wrapped.words()) {
        if (!append(labels, word)) {
          return null;
        }
      }
    }
    joinPairs(labels);
    List<Label> ruled = rule == null ? labels : under(rule, labels);
    boolean distinct =
        ruled.stream().map(label -> ShellObject.folded(label.text())).distinct().count()
            == ruled.size();
    boolean known = ruled.stream().allMatch(label -> Properties.isKnown(label.text()));
    if (ruled.size() < 2 || !distinct || (rule == null && !known)) {
      return null;
    }
    return new Header(
        ruled.stream()
            .map(
                label ->
                    new Column(
                        label.text(), Properties.of(label.text()), label.start(), label.end()))
            .toList());
  }

  /**
   * Appends the rest of a wrapped label to the one that it belongs to: the only one that it makes a
   * known name of; of several, the one that it stands under, unless the columns were lost.
   */
  private static boolean append(List<Label> labels, Word rest) {
    int target = -1;
    int fitting = 0;
    boolean columns = false;
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      columns |= i > 0 && label.start() > labels.get(i - 1).end() + 1;
      if (Properties.isKnown(label.text() + rest.text())) {
        fitting++;
        target = target < 0 || label.start() == rest.column() ? i : target;
      }
    }
    boolean placed = target >= 0 && labels.get(target).start() == rest.column();
    if (fitting == 0 || (fitting > 1 && !(placed && columns))) {
      return false;
    }
    Label label = labels.get(target);
    labels.set(target, new Label(label.text() + rest.text(), label.start(), label.end()));
    return true;
  }

  /** Joins labels of two words, such as Member Servers. */
  private static void joinPairs(List<Label> labels) {
    for (int i = 0; i + 1 < labels.size(); i++) {
      Label first = labels.get(i);
      Label second = labels.get(i + 1);
      boolean adjacent = second.start() == first.end() + 1;
      String both = first.text() + second.text();
      if (adjacent
          && Properties.labelBeginningWith(first.text()) != null
          && Properties.isKnown(both)) {
        labels.set(i, new Label(both, first.start(), second.end()));
        labels.remove(i + 1);
      }
    }
  }

  /** The labels with the extent that the rule gives them; none when they do not go together. */
  private static List<Label> under(TextLine rule, List<Label> labels) {
    if (rule.words().size() != labels.size()) {
      return List.of();
    }
    List<Label> ruled = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      Word dashes = rule.words().get(i);
      ruled.add(
          new Label(
              label.text(),
              Math.min(dashes.column(), label.start()),
              Math.max(dashes.columnEnd(), label.end())));
    }
    for (int i = 0; i + 1 < ruled.size(); i++) {
      if (ruled.get(i).end() > ruled.get(i + 1).start()) {
        return labels;
      }
    }
    return ruled;
  }
}
