package dev.pophealth.exchange.table;

import dev.pophealth.exchange.format.ShellObject;
import dev.pophealth.exchange.format.Source;
import dev.pophealth.exchange.format.Unreads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The objects in the shell's text: tables, lists, and what stands between them. */
public final class TextObjects {

  /** A header with its rule takes so many lines at most, blank ones among them. */
  private static final int HEADER_LINES = 24;

  private final Lines lines;
  private final Consumer<ShellObject> objects;
  private final Unreads unreads;
  private final Prose prose;
  private @Nullable TableBlock table;
  private @Nullable ListBlock list;
  private @Nullable MarkdownBlock markdown;

  private TextObjects(Lines lines, Consumer<ShellObject> objects, Unreads unreads) {
    this.lines = lines;
    this.objects = objects;
    this.unreads = unreads;
    this.prose = new Prose(objects, unreads);
  }

  /**
   * Reads up to the end of the segment, or to where something begins that is no text.
   *
   * @param beginsOther whether what comes next is no text
   */
  public static void read(
      Source source, Predicate<String> beginsOther, Consumer<ShellObject> objects, Unreads unreads)
      throws IOException {
    new TextObjects(new Lines(source, beginsOther, unreads), objects, unreads).read();
  }

  private void read() throws IOException {
    TextLine line = lines.next();
    while (line != null) {
      prose.seen(line);
      take(line);
      line = lines.next();
    }
    closeBlocks();
    prose.close();
  }

  private void take(TextLine line) throws IOException {
    if (line.isBlank()) {
      if (list != null) {
        list.take(line, null);
      }
      return;
    }
    if (MarkdownBlock.has(line)) {
      takeMarkdown(line);
      return;
    }
    markdown = null;
    ListLine property = ListLine.of(line);
    if (property == null && beginsTable(line)) {
      return;
    }
    if (line.isRule()) {
      takeRule(line);
    } else if (list != null && list.take(line, property)) {
      return;
    } else if (table == null || beginsList(property)) {
      takeOutsideTable(line, property);
    } else if (!table.take(line)) {
      takeOddInTable(table, line);
    }
  }

  private void takeRule(TextLine line) {
    if (table == null) {
      closeBlocks();
      unreads.row(line.number(), "a table's rule without a header: the rows below are not read");
    }
  }

  private void takeMarkdown(TextLine line) {
    if (markdown == null) {
      closeBlocks();
      markdown = new MarkdownBlock(objects, unreads);
    }
    markdown.take(line);
  }

  private void takeOutsideTable(TextLine line, @Nullable ListLine property) throws IOException {
    closeBlocks();
    if (beginsList(property)) {
      list = new ListBlock(objects, unreads);
      list.take(line, property);
    } else {
      prose.take(line);
    }
  }

  private void takeOddInTable(TableBlock odd, TextLine line) {
    if (odd.isSentence(line)) {
      closeBlocks();
      prose.take(line);
    } else {
      odd.skip(line);
    }
  }

  private boolean beginsList(@Nullable ListLine property) throws IOException {
    if (property == null) {
      return false;
    }
    if (Properties.isKnown(property.name())) {
      return true;
    }
    List<TextLine> next = lines.ahead(1);
    return !next.isEmpty() && !next.get(0).isBlank() && ListLine.of(next.get(0)) != null;
  }

  /** Takes a header, with the lines that it is wrapped on and the rule under it. */
  private boolean beginsTable(TextLine line) throws IOException {
    if (line.isRule() || !Header.mayBe(line) || line.words().size() < 2) {
      return false;
    }
    if (!mayFollow(line)) {
      return false;
    }
    List<TextLine> above = new ArrayList<>(List.of(line));
    TextLine rule = null;
    int taken = 0;
    int looked = 0;
    for (TextLine next : lines.ahead(HEADER_LINES)) {
      looked++;
      if (next.isRule()) {
        rule = next;
        taken = looked;
        break;
      }
      if (next.isBlank()) {
        continue;
      }
      if (!Header.mayBe(next) || above.size() > 3) {
        break;
      }
      above.add(next);
    }
    Header header = rule == null ? withoutRule(above) : Header.of(above, rule);
    if (header == null) {
      return false;
    }
    if (rule == null) {
      taken = linesOf(header, above);
    }
    for (int i = 0; i < taken; i++) {
      TextLine skipped = lines.next();
      if (skipped != null) {
        prose.seen(skipped);
      }
    }
    closeBlocks();
    table = new TableBlock(header, objects, unreads);
    return true;
  }

  /** A row of names looks like a header: it is one only with names that are known. */
  private static boolean mayFollow(TextLine line) {
    long known =
        line.words().stream()
            .filter(
                word ->
                    Properties.isKnown(word.text())
                        || Properties.labelBeginningWith(word.text()) != null)
            .count();
    return known * 2 >= line.words().size();
  }

  private static @Nullable Header withoutRule(List<TextLine> above) {
    for (int count = above.size(); count > 0; count--) {
      Header header = Header.of(above.subList(0, count), null);
      if (header != null) {
        return header;
      }
    }
    return null;
  }

  /** How many of the lines ahead belong to a header without a rule. */
  private int linesOf(Header header, List<TextLine> above) throws IOException {
    for (int count = above.size(); count > 1; count--) {
      if (header.equals(Header.of(above.subList(0, count), null))) {
        int last = above.get(count - 1).number();
        return (int) lines.ahead(HEADER_LINES).stream().filter(l -> l.number() <= last).count();
      }
    }
    return 0;
  }

  private void closeBlocks() {
    if (table != null) {
      table.close();
    }
    if (list != null) {
      list.close();
    }
    table = null;
    list = null;
    markdown = null;
  }
}
