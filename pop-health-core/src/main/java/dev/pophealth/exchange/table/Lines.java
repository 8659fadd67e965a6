package dev.pophealth.exchange.table;

import dev.pophealth.exchange.format.Source;
import dev.pophealth.exchange.format.Unreads;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a segment, some of them ahead. Ends where the segment does, or where something
 * begins that is no text. {@code <br/>} ends a line.
 */
final class Lines {

  /** With one of these begins what may be no text. */
  private static final String OTHER = "{[<#\"";

  private final Source source;
  private final Predicate<String> beginsOther;
  private final Unreads unreads;
  private final Deque<TextLine> ahead = new ArrayDeque<>();

  Lines(Source source, Predicate<String> beginsOther, Unreads unreads) {
    this.source = source;
    this.beginsOther = beginsOther;
    this.unreads = unreads;
  }

  @Nullable TextLine next() throws IOException {
    return fill(1) ? ahead.poll() : null;
  }

  /** The lines that come next, so many at most; nothing is consumed. */
  List<TextLine> ahead(int count) throws IOException {
    fill(count);
    List<TextLine> lines = new ArrayList<>();
    for (TextLine line : ahead) {
      if (lines.size() < count) {
        lines.add(line);
      }
    }
    return lines;
  }

  private boolean fill(int count) throws IOException {
    while (ahead.size() < count) {
      if (OTHER.indexOf(source.peek()) >= 0 && beginsOther.test(source.ahead())) {
        break;
      }
      int number = source.line();
      String text = source.readLine();
      if (text == null) {
        break;
      }
      if (source.isLineCut()) {
        unreads.row(
            number, "this line is longer than " + Source.LONGEST_LINE + ", its end is lost");
      }
      add(number, text, source.isLineEnded());
    }
    return !ahead.isEmpty();
  }

  private void add(int number, String text, boolean ended) {
    if (text.indexOf("<br") < 0) {
      ahead.add(TextLine.of(number, text, ended));
      return;
    }
    for (String part : text.split("<br */?>", -1)) {
      ahead.add(TextLine.of(number, part, ended));
    }
  }
}
