package dev.pophealth.exchange.standin.syntax;

/**
 * Where something stands in a script, as error messages tell it.
 *
 * @param line from 1
 * @param column from 1
 * @param text what stands there
 */
public record Extent(int line, int column, String text) {

  /** Where it is not known. */
  public static final Extent NOWHERE = new Extent(0, 0, "");

  /** Whether it is known. */
  public boolean known() {
    return line > 0;
  }
}
