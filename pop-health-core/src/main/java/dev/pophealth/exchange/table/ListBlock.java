package dev.pophealth.exchange.table;

import dev.pophealth.exchange.format.Secrets;
import dev.pophealth.exchange.format.ShellObject;
import dev.pophealth.exchange.format.ShellValue;
import dev.pophealth.exchange.format.Unreads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Objects printed one property a line. A name that comes again begins the next object; so does one
 * behind a blank line, unless it is the next property of the object before. Not safe for use by
 * many threads.
 */
final class ListBlock {

  /** Of a longer value the rest is dropped. */
  static final int LONGEST_VALUE = 256 * 1024;

  private static final int MOST_PROPERTIES = 1_000;

  private final Consumer<ShellObject> objects;
  private final Unreads unreads;
  private final Map<String, Property> current = new LinkedHashMap<>();
  private List<String> template = List.of();
  private @Nullable Property last;
  private int line;
  private int indent;
  private int colon;
  private int width;
  private boolean blankBefore;
  private boolean aligned;

  private static final class Property {
    private final ListLine first;
    private final List<TextLine> lines = new ArrayList<>();
    private int length;

    Property(ListLine first, TextLine line) {
      this.first = first;
      lines.add(line);
    }
  }

  ListBlock(Consumer<ShellObject> objects, Unreads unreads) {
    this.objects = objects;
    this.unreads = unreads;
  }

  /**
   * Takes a line that begins a property or goes on with one; false when it does neither.
   *
   * @param property the property that it begins, if it does
   */
  boolean take(TextLine text, @Nullable ListLine property) {
    if (text.isBlank()) {
      blankBefore = true;
      return true;
    }
    boolean deeper = !current.isEmpty() && text.indent() > colon;
    if (property != null && !deeper && begins(property)) {
      begin(property, text);
      return true;
    }
    return goesOn(text, deeper);
  }

  /** Gives on the last object. */
  void close() {
    if (current.isEmpty()) {
      return;
    }
    ShellObject object = new ShellObject(line);
    current.forEach((name, property) -> object.put(name, new ShellValue.Text(value(property))));
    if (template.isEmpty()) {
      template = List.copyOf(current.keySet());
    }
    current.clear();
    last = null;
    width = 0;
    objects.accept(object);
  }

  private boolean begins(ListLine property) {
    boolean placed = property.colon() == colon && property.indent() == indent;
    return current.isEmpty() || placed || Properties.isKnown(property.name());
  }

  private void begin(ListLine property, TextLine text) {
    String name = ShellObject.folded(property.name());
    boolean otherList = blankBefore && aligned && property.colon() != colon && current.size() > 1;
    if (current.containsKey(name) || otherList || (blankBefore && !follows(name))) {
      close();
    }
    if (current.isEmpty()) {
      line = text.number();
      indent = property.indent();
      colon = property.colon();
      aligned = true;
    }
    aligned &= property.colon() == colon;
    blankBefore = false;
    width = Math.max(width, text.text().length());
    last = new Property(property, text);
    if (current.size() < MOST_PROPERTIES) {
      current.put(name, last);
    }
  }

  /** Whether the property may belong to the object before the blank line. */
  private boolean follows(String name) {
    if (current.isEmpty() || template.isEmpty()) {
      return true;
    }
    List<String> names = List.copyOf(current.keySet());
    int before = template.indexOf(names.get(names.size() - 1));
    return before >= 0 && template.indexOf(name) == before + 1;
  }

  /**
   * Takes the rest of a value: deeper than the colon; where a list has lost its columns, what is no
   * property. A line that is neither is told, and ends the list only behind a blank line.
   */
  private boolean goesOn(TextLine text, boolean deeper) {
    Property property = last;
    if (property != null && mayGoOn(property, text, deeper)) {
      append(property, text);
      return true;
    }
    if (current.isEmpty() || (blankBefore && !deeper && !isDamaged(text))) {
      return false;
    }
    unreads.row(text.number(), "this line is no property of the list that it stands in");
    if (property != null && !aligned && !isDamaged(text)) {
      current.remove(ShellObject.folded(property.first.name()));
    }
    last = null;
    return true;
  }

  private boolean mayGoOn(Property property, TextLine text, boolean deeper) {
    String name = property.first.name();
    if (isTrace(text.text().strip())) {
      return isXml(name) || ShellObject.folded(name).equals("exception");
    }
    boolean free = Properties.of(name).shape() == Shape.TEXT;
    return deeper || (free && !aligned && !blankBefore && !isDamaged(text));
  }

  private void append(Property property, TextLine text) {
    blankBefore = false;
    width = Math.max(width, text.text().length());
    if (property.length < LONGEST_VALUE) {
      property.lines.add(text);
      property.length += text.text().length();
    }
  }

  /** Whether a line begins like a property that has lost its colon. */
  private static boolean isDamaged(TextLine text) {
    return Properties.beginsName(text.words().get(0).text());
  }

  private static boolean isTrace(String text) {
    return text.startsWith("at ") || text.startsWith("--- ") || text.startsWith("<");
  }

  /**
   * The value: on several lines where it has several, on one where the screen's width broke it. A
   * word is broken only where the line is full; that what is one word goes on otherwise shows that
   * a line between is lost.
   */
  private String value(Property property) {
    String name = property.first.name();
    if (Secrets.isSecret(ShellObject.folded(name))) {
      return "";
    }
    if (isPerhapsCut(property)) {
      unreads.value(property.lines.get(0).number(), name + " may be cut off: the text ends in it");
      return "";
    }
    StringBuilder value = new StringBuilder(property.first.value());
    for (int i = 1; i < property.lines.size(); i++) {
      TextLine before = property.lines.get(i - 1);
      boolean word = property.first.value().indexOf(' ') < 0 && before.text().length() == width;
      if (Properties.of(name).shape() == Shape.TEXT) {
        value.append(isXml(name) || isMessage(name) ? "\n" : word && i == 1 ? "" : " ");
      } else if (!word) {
        unreads.value(property.lines.get(i).number(), name + " is one word, but goes on here");
        return "";
      }
      value.append(property.lines.get(i).text().strip());
    }
    return value.toString();
  }

  /** Whether the text ends in a date, which without its AM, PM or Z reads like another. */
  private static boolean isPerhapsCut(Property property) {
    String value = property.first.value();
    return !property.lines.get(0).isEnded()
        && Properties.of(property.first.name()).shape() == Shape.DATE
        && !value.isEmpty()
        && !Character.isLetter(value.charAt(value.length() - 1));
  }

  private static boolean isMessage(String name) {
    String folded = ShellObject.folded(name);
    return folded.equals("exception") || folded.equals("error");
  }

  private static boolean isXml(String name) {
    return ShellObject.folded(name).endsWith("xml");
  }
}
