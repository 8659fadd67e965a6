package dev.pophealth.check;

import java.util.List;

/**
 * A place where the page is unsafe if it is followed to the letter.
 *
 * @param number its number among the known ones
 * @param what what is unsafe
 * @param shownBy the findings that show it, as case and law; empty where no path can
 * @param closedBy how the hardened runbooks close it; where no path shows it, why first
 * @param steps the hardened runbooks' steps that close it
 */
record UnsafePlace(
    int number, String what, List<String> shownBy, String closedBy, List<String> steps) {

  UnsafePlace(int number, String what) {
    this(number, what, List.of(), "", List.of());
  }

  UnsafePlace shownBy(String... findings) {
    return new UnsafePlace(number, what, List.of(findings), closedBy, steps);
  }

  UnsafePlace closedBy(String words, String... by) {
    return new UnsafePlace(number, what, shownBy, words, List.of(by));
  }
}
