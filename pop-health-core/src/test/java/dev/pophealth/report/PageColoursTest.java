package dev.pophealth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words can be read in the light, in the dark and on paper: contrast by WCAG 2.2, level AA. */
class PageColoursTest {

  private static final List<String> GROUNDS =
      List.of("page", "sheet", "good-sheet", "bad-sheet", "unclear-sheet", "act-sheet");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void words_stand_out_from_what_they_stand_on(int mode) {
    Map<String, String> colours = colours().get(mode);
    for (String ground : GROUNDS) {
      assertThat(contrast(colours, "text", ground)).as("text on " + ground).isGreaterThan(7);
      assertThat(contrast(colours, "soft", ground)).as("soft on " + ground).isGreaterThan(4.5);
    }
    assertThat(contrast(colours, "link", "page")).isGreaterThan(4.5);
    for (String name : List.of("good", "bad", "unclear")) {
      assertThat(contrast(colours, name, name + "-sheet")).as(name).isGreaterThan(4.5);
      assertThat(contrast(colours, name, "page")).as(name).isGreaterThan(4.5);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void lines_stand_out_from_the_page(int mode) {
    Map<String, String> colours = colours().get(mode);
    for (String name : List.of("path", "faint", "act")) {
      assertThat(contrast(colours, name, "page")).as(name).isGreaterThan(3);
    }
  }

  /** Those of light, dark and print, as the style sheet gives them. */
  private static List<Map<String, String>> colours() {
    Matcher roots = Pattern.compile(":root \\{([^}]*)\\}").matcher(PageStyle.SHEET);
    return roots
        .results()
        .map(
            root -> {
              Map<String, String> colours = new TreeMap<>();
              Pattern.compile("--([a-z-]+): #([0-9a-f]{6});")
                  .matcher(root.group(1))
                  .results()
                  .forEach(one -> colours.put(one.group(1), one.group(2)));
              return colours;
            })
        .toList();
  }

  private static double contrast(Map<String, String> colours, String one, String other) {
    double a = luminance(colours.get(one));
    double b = luminance(colours.get(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * part(colour, 0) + 0.7152 * part(colour, 2) + 0.0722 * part(colour, 4);
  }

  private static double part(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
