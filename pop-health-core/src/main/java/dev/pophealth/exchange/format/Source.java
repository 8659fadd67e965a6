package dev.pophealth.exchange.format;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a text, in segments: what stands between two prompts. Line ends come as {@code
 * \n}. As a {@link Reader} it ends where the segment ends. Buffers a bounded part of the text; not
 * safe for use by many threads.
 */
public final class Source extends Reader {

  /** The longest line that is read as such; what is beyond is dropped. */
  public static final int LONGEST_LINE = 256 * 1024;

  private static final int BUFFER = 64 * 1024;
  private static final int LOOK_AHEAD = 4 * 1024;

  private final Reader in;
  private char[] buffer = new char[BUFFER];
  private int position;
  private int limit;
  private boolean ended;
  private boolean lastWasReturn;
  private boolean lineStart = true;
  private int line = 1;
  private boolean lineCut;
  private int filledLine = 1;
  private int undecodedLine;

  /** The text behind this reader. */
  public Source(Reader in) {
    this.in = in;
  }

  /** The line of the next character, from 1. */
  public int line() {
    return line;
  }

  /** Whether the line that was last {@linkplain #readLine read} was too long and is cut. */
  public boolean isLineCut() {
    return lineCut;
  }

  /** The first line so far with bytes that are no text in the charset taken; 0 for none. */
  public int undecodedLine() {
    return undecodedLine;
  }

  /** Whether the line that was last {@linkplain #readLine read} had an end, so that it is whole. */
  public boolean isLineEnded() {
    return lineStart;
  }

  /**
   * Steps over blank lines, and over prompts with what was typed behind them; false at the end of
   * the text.
   */
  public boolean nextSegment() throws IOException {
    while (isAtPrompt() || isAtBlankLine()) {
      skipLine();
    }
    return fill(1);
  }

  /** The next character of the text, be it a prompt's; -1 at the end. */
  public int peek() throws IOException {
    return fill(1) ? buffer[position] : -1;
  }

  /** What comes next in the segment, a few thousand characters at most; nothing is consumed. */
  public String ahead() throws IOException {
    if (isAtPrompt()) {
      return "";
    }
    fill(LOOK_AHEAD);
    return new String(buffer, position, Math.min(limit - position, LOOK_AHEAD));
  }

  /** The next line of the segment without its end, or null at the segment's end. */
  public @Nullable String readLine() throws IOException {
    lineCut = false;
    if (isAtPrompt() || !fill(1)) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    while (fill(1)) {
      int end = lineEnd();
      int kept = Math.min(end - position, LONGEST_LINE - text.length());
      text.append(buffer, position, kept);
      lineCut |= kept < end - position;
      lineStart = end < limit;
      position = end;
      if (lineStart) {
        position++;
        line++;
        return text.toString();
      }
    }
    return text.toString();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isAtPrompt() || !fill(1)) {
      return -1;
    }
    int copied = 0;
    while (copied < length && position < limit && !(copied > 0 && isAtPrompt())) {
      int end = lineEnd();
      int count = Math.min(length - copied, Math.min(limit, end + 1) - position);
      System.arraycopy(buffer, position, target, offset + copied, count);
      copied += count;
      position += count;
      lineStart = position == end + 1;
      line += lineStart ? 1 : 0;
    }
    return copied;
  }

  /** Gives back what was read too far; the next character is then in this line. */
  public void unread(String text, int lineOfText) {
    char[] joined = new char[BUFFER + text.length() + limit - position];
    text.getChars(0, text.length(), joined, 0);
    System.arraycopy(buffer, position, joined, text.length(), limit - position);
    limit = text.length() + limit - position;
    position = 0;
    buffer = joined;
    line = lineOfText;
    lineStart = false;
  }

  /** Leaves the reader beneath open: it belongs to whoever opened it. */
  @Override
  public void close() {}

  /** The index of the next line end in the buffer, or of the buffer's end. */
  private int lineEnd() {
    int end = position;
    while (end < limit && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private void skipLine() throws IOException {
    while (fill(1)) {
      if (buffer[position++] == '\n') {
        line++;
        lineStart = true;
        return;
      }
    }
  }

  private boolean isAtBlankLine() throws IOException {
    fill(LOOK_AHEAD);
    int end = Math.min(lineEnd(), position + LOOK_AHEAD);
    for (int i = position; i < end; i++) {
      if (!Character.isWhitespace(buffer[i])) {
        return false;
      }
    }
    return position < limit;
  }

  private boolean isAtPrompt() throws IOException {
    if (!lineStart || !fill(1) || !Prompt.mayBegin(buffer[position])) {
      return false;
    }
    fill(LOOK_AHEAD);
    return Prompt.begins(buffer, position, Math.min(limit, position + LOOK_AHEAD));
  }

  /** Whether so many characters, or all that are left if those are fewer but some, are at hand. */
  private boolean fill(int wanted) throws IOException {
    if (limit - position >= wanted) {
      return true;
    }
    if (!ended && buffer.length - position < Math.max(wanted, LOOK_AHEAD)) {
      System.arraycopy(buffer, position, buffer, 0, limit - position);
      limit -= position;
      position = 0;
    }
    while (!ended && limit - position < wanted) {
      int count = in.read(buffer, limit, buffer.length - limit);
      if (count < 0) {
        ended = true;
      } else {
        limit = unified(limit, limit + count);
      }
    }
    return limit > position;
  }

  /** Makes every line end a \n, and drops byte order marks and NULs; returns the new limit. */
  private int unified(int from, int to) {
    int kept = from;
    for (int i = from; i < to; i++) {
      char c = buffer[i];
      boolean skipped = (c == '\n' && lastWasReturn) || c == '\uFEFF' || c == 0;
      lastWasReturn = c == '\r';
      if (!skipped) {
        buffer[kept++] = c == '\r' ? '\n' : c;
        filledLine += c == '\r' || c == '\n' ? 1 : 0;
      }
      if (c == '\uFFFD' && undecodedLine == 0) {
        undecodedLine = filledLine;
      }
    }
    return kept;
  }
}
