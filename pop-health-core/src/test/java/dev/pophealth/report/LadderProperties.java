package dev.pophealth.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing in a picture covers anything else or falls out of it. */
class LadderProperties {

  /**
   * A box in a picture.
   *
   * @param x its left side
   * @param y its top
   * @param right its right side
   * @param bottom its bottom
   */
  private record Box(double x, double y, double right, double bottom) {
    static Box of(ReadPage.Element rect) {
      double x = Double.parseDouble(rect.get("x"));
      double y = Double.parseDouble(rect.get("y"));
      return new Box(
          x,
          y,
          x + Double.parseDouble(rect.get("width")),
          y + Double.parseDouble(rect.get("height")));
    }

    boolean covers(Box other) {
      return x < other.right && other.x < right && y < other.bottom && other.y < bottom;
    }
  }

  @Property(tries = 60)
  void boxes_lie_apart_and_within(@ForAll long seed, @ForAll Language language) {
    for (Walk walk : Trails.walks(PlayedRecoveries.random(new Random(seed)))) {
      PageWriter page = new PageWriter(language);
      page.open("figure");
      LadderDrawing.draw(
          page, LadderOf.of(walk, language), "p", Phrase.name("title"), Phrase.name("words"));
      page.close();
      ReadPage read = ReadPage.of(page.page());
      List<Box> boxes = new ArrayList<>();
      read.all("rect", "box").forEach(rect -> boxes.add(Box.of(rect)));
      read.all("rect", "pill").forEach(rect -> boxes.add(Box.of(rect)));
      List<String> view = Splitter.on(' ').splitToList(read.all("svg").get(0).get("viewBox"));
      Box all = new Box(0, 0, Double.parseDouble(view.get(2)), Double.parseDouble(view.get(3)));
      for (int i = 0; i < boxes.size(); i++) {
        Box one = boxes.get(i);
        assertThat(one.x() >= all.x() && one.right() <= all.right() && one.bottom() <= all.bottom())
            .as(one + " within " + all)
            .isTrue();
        for (Box other : boxes.subList(i + 1, boxes.size())) {
          assertThat(one.covers(other)).as(one + " and " + other).isFalse();
        }
      }
    }
  }

  @Property(tries = 60)
  void lanes_that_overlap_have_columns_of_their_own(@ForAll long seed) {
    for (Walk walk : Trails.walks(PlayedRecoveries.random(new Random(seed)))) {
      Ladder ladder = LadderOf.of(walk, Language.ENGLISH);
      Lanes lanes = Lanes.forward(ladder);
      for (int rung = 0; rung < ladder.rungs().size(); rung++) {
        List<Integer> columns = new ArrayList<>();
        List<Integer> targets = new ArrayList<>();
        for (int from = 0; from < ladder.rungs().size(); from++) {
          for (Ladder.Way way : ladder.rungs().get(from).ways()) {
            if (Lanes.leadsAhead(from, way)
                && from <= rung
                && rung <= way.to()
                && !targets.contains(way.to())) {
              targets.add(way.to());
              columns.add(lanes.column(way.to()));
            }
          }
        }
        assertThat(columns).doesNotHaveDuplicates().allMatch(column -> column < lanes.width());
      }
    }
  }

  @Property
  void lines_say_what_the_words_say(@ForAll("words") String words) {
    List<String> lines = Lettering.lines(words, 120, 12, 1_000);
    assertThat(String.join("", lines).replace(" ", ""))
        .isEqualTo(OneLine.of(words).replace(" ", ""));
    assertThat(lines).allMatch(line -> Lettering.width(line, 12) <= 120 || line.length() <= 2);
  }

  @Provide
  Arbitrary<String> words() {
    return Hostile.words();
  }
}
