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
    boolean aligned = property.colon() == colon && property.indent() == indent;
    return current.isEmpty() || aligned || Properties.isKnown(property.name());
  }

  private void begin(ListLine property, TextLine text) {
    String name = ShellObject.folded(property.name());
    if (current.containsKey(name) || (blankBefore && !follows(name))) {
      close();
    }
    if (current.isEmpty()) {
      line = text.number();
      indent = property.indent();
      colon = property.colon();
    }
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

  private boolean goesOn(TextLine line, boolean deeper) {
    Property property = last;
    if (property == null) {
      return false;
    }
    boolean text = Properties.of(property.first.name()).shape() == Shape.TEXT;
    boolean trace = text && (isTrace(line.text().strip()) || !blankBefore);
    if (!deeper && !trace) {
      doubt(line);
      return false;
    }
    blankBefore = false;
    width = Math.max(width, line.text().length());
    if (property.length < LONGEST_VALUE) {
      property.lines.add(line);
      property.length += line.text().length();
    }
    return true;
  }

  /** What goes on in a way that cannot be told is not kept. */
  private void doubt(TextLine text) {
    Property property = last;
    if (property != null && !blankBefore) {
      current.remove(ShellObject.folded(property.first.name()));
      unreads.value(
          text.number(),
          "this line may go on with the value of " + property.first.name() + ", which is left out");
      last = null;
    }
  }

  private static boolean isTrace(String text) {
    return text.startsWith("at ") || text.startsWith("--- ") || text.startsWith("<");
  }

  /**
   * The value on one line where the screen's width broke it, on several where it has several. Of
   * names of one word only a line that is full is joined without a blank.
   */
  private String value(Property property) {
    if (Secrets.isSecret(ShellObject.folded(property.first.name()))) {
      return "";
    }
    StringBuilder value = new StringBuilder(property.first.value());
    boolean free = isFree(property.first.name());
    for (int i = 1; i < property.lines.size(); i++) {
      TextLine before = property.lines.get(i - 1);
      boolean full =
          i == 1 && property.first.value().indexOf(' ') < 0 && before.text().length() == width;
      value.append(free ? "\n" : full ? "" : " ").append(property.lines.get(i).text().strip());
    }
    return value.toString();
  }

  private static boolean isFree(String name) {
    String folded = ShellObject.folded(name);
    return folded.equals("exception") || folded.equals("error") || folded.endsWith("xml");
  }
}
