package dev.pophealth.exchange.standin.value;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Equal, before and after, and like, as PowerShell compares: the right side becomes what the left
 * one is.
 */
public final class Comparisons {

  private Comparisons() {}

  /** An order for sorting, letters without case. */
  public static Comparator<Value> order() {
    return (a, b) ->
        compare(a, b, false).orElseGet(() -> Texts.within(a).compareToIgnoreCase(Texts.within(b)));
  }

  /** Whether {@code left -eq right}; two things are equal when they are one. */
  @SuppressWarnings("ReferenceEquality")
  public static boolean equal(Value left, Value right, boolean caseMatters) {
    if (Nothing.is(left) || Nothing.is(right)) {
      return Nothing.is(left) && Nothing.is(right);
    }
    if (left instanceof Flag flag) {
      return flag.set() == Conversions.truth(right);
    }
    if (left instanceof Thing || left instanceof Table) {
      return left == right
          || (left instanceof Thing thing
              && thing.text().isPresent()
              && same(left, right, caseMatters));
    }
    if (left instanceof Word word && right instanceof Text text) {
      return word.word().equalsIgnoreCase(text.text())
          || text.text().equals(Long.toString(word.number()));
    }
    return compare(left, right, caseMatters).map(order -> order == 0).orElse(false);
  }

  private static boolean same(Value left, Value right, boolean caseMatters) {
    String a = Texts.within(left);
    String b = Texts.within(right);
    return caseMatters ? a.equals(b) : a.equalsIgnoreCase(b);
  }

  /** Which comes first; nothing where they cannot be compared. */
  public static Optional<Integer> compare(Value left, Value right, boolean caseMatters) {
    if (left instanceof Whole
        || left instanceof Real
        || left instanceof Flag
        || left instanceof Word) {
      return Conversions.number(right)
          .map(n -> Double.compare(Conversions.real(left), Conversions.real(n)));
    } else if (left instanceof Moment moment) {
      return Conversions.moment(right).map(other -> moment.at().compareTo(other.at()));
    } else if (left instanceof Span span) {
      return Conversions.span(right).map(other -> span.length().compareTo(other.length()));
    }
    String a = Texts.within(left);
    String b = Texts.within(right);
    return Optional.of(caseMatters ? a.compareTo(b) : a.compareToIgnoreCase(b));
  }

  /**
   * Whether {@code text} fits {@code pattern} with {@code *}, {@code ?}, {@code [a-z]} and
   * back-ticks.
   */
  public static boolean like(String text, String pattern, boolean caseMatters) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      int end = c == '[' ? pattern.indexOf(']', i + 1) : -1;
      if (c == '`' && i + 1 < pattern.length()) {
        regex.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
      } else if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else if (end > i + 1) {
        regex
            .append('[')
            .append(pattern.substring(i + 1, end).replace("\\", "\\\\").replace("^", "\\^"))
            .append(']');
        i = end;
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    int flags =
        Pattern.DOTALL | (caseMatters ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return Pattern.compile(regex.toString(), flags).matcher(text).matches();
  }
}
