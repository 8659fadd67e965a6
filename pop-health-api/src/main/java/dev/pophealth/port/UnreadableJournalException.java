package dev.pophealth.port;

import java.io.IOException;

/**
 * A journal that cannot be read: it was written by something else, by a newer version, or is
 * damaged. The message says where, what and the remedy. What is written is left as it is.
 */
public final class UnreadableJournalException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String where;
  private final int line;

  /**
   * A journal that cannot be read.
   *
   * @param where the file, or whatever the recovery is kept in
   * @param line the line or record, counted from 1
   * @param what what is wrong with it, and the remedy
   */
  public UnreadableJournalException(String where, int line, String what) {
    super(where + ", line " + line + ": " + what);
    this.where = where;
    this.line = line;
  }

  /** The file, or whatever the recovery is kept in. */
  public String where() {
    return where;
  }

  /** The line or record, counted from 1. */
  public int line() {
    return line;
  }
}
