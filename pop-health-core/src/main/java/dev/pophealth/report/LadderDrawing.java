package dev.pophealth.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws a ladder as SVG, in a column that fits a telephone. Colours and line widths are the style
 * sheet's.
 */
final class LadderDrawing {

  private static final double WIDTH = 360;
  private static final double TEXT = 12.5;
  private static final double SMALL = 11;
  private static final double BOLD = 12;
  private static final double LINE = 16;
  private static final double LANE = 9;
  private static final double MARGIN = 4;
  private static final double INDENT = 7;
  private static final double SPINE = 15;
  private static final double TITLE = 19;
  private static final double BAND = 960;

  private final PageWriter page;
  private final Ladder ladder;
  private final Lanes ahead;
  private final Lanes back;
  private final List<Drawn> drawn = new ArrayList<>();
  private double height;

  /**
   * A rung with its place.
   *
   * @param rung the rung
   * @param top where its box begins
   * @param bottom where its box ends
   * @param left its box's left side
   * @param right its box's right side
   * @param lines the words within
   * @param exits its ways on, each with where its line runs
   */
  private record Drawn(
      Ladder.Rung rung,
      double top,
      double bottom,
      double left,
      double right,
      List<String> lines,
      List<Exit> exits) {
    double spine() {
      return left + SPINE;
    }

    double middle() {
      return top + 14;
    }
  }

  /**
   * A way on with its place.
   *
   * @param way the way
   * @param label its label's lines
   * @param end the lines of its end
   * @param top where it begins
   * @param line where its line runs
   * @param bottom where it ends
   * @param beside whether the end stands beside the label
   */
  private record Exit(
      Ladder.Way way,
      List<String> label,
      List<String> end,
      double top,
      double line,
      double bottom,
      boolean beside) {}

  private LadderDrawing(PageWriter page, Ladder ladder) {
    this.page = page;
    this.ladder = ladder;
    this.ahead = Lanes.forward(ladder);
    this.back = Lanes.backward(ladder);
  }

  /**
   * Draws it.
   *
   * @param id an id of its own, for its title and description
   */
  static void draw(PageWriter page, Ladder ladder, String id, Phrase title, Phrase description) {
    LadderDrawing drawing = new LadderDrawing(page, ladder);
    drawing.place();
    page.open(
        "svg",
        "class",
        "ladder",
        "role",
        "img",
        "viewBox",
        "0 0 " + number(WIDTH) + " " + number(drawing.height),
        "aria-labelledby",
        id + "-title " + id + "-text");
    page.put("title", title, "id", id + "-title").put("desc", description, "id", id + "-text");
    page.open("g", "id", id + "-all", "class", "drawing");
    drawing.frames();
    drawing.ways(false);
    drawing.ways(true);
    drawing.boxes();
    page.close().close();
    drawing.bands(id + "-all");
  }

  /** The same in pieces that fit a sheet of paper, for print: a picture is not cut by itself. */
  private void bands(String all) {
    double from = 0;
    for (int i = 1; i <= drawn.size(); i++) {
      double to = i == drawn.size() ? height : drawn.get(i).top() - 2;
      double next = i >= drawn.size() - 1 ? height : drawn.get(i + 1).top() - 2;
      if (i == drawn.size() || next - from > BAND) {
        page.open(
            "svg",
            "class",
            "ladder band",
            "aria-hidden",
            "true",
            "viewBox",
            "0 " + number(from) + " " + number(WIDTH) + " " + number(to - from));
        page.leaf("use", "href", "#" + all).close();
        from = to;
      }
    }
  }

  private void place() {
    double y = MARGIN;
    for (int i = 0; i < ladder.rungs().size(); i++) {
      int here = i;
      y += 24 * ladder.frames().stream().filter(frame -> frame.first() == here).count();
      Drawn rung = placed(ladder.rungs().get(i), i, y);
      drawn.add(rung);
      y = rung.exits().isEmpty() ? rung.bottom() + 10 : bottom(rung);
      y += 8 * ladder.frames().stream().filter(frame -> frame.last() == here).count();
    }
    height = y + MARGIN;
  }

  private static double bottom(Drawn rung) {
    return rung.exits().get(rung.exits().size() - 1).bottom();
  }

  private Drawn placed(Ladder.Rung rung, int index, double top) {
    double left = MARGIN + back.width() * LANE + rung.depth() * INDENT;
    double right = WIDTH - MARGIN - ahead.width() * LANE - rung.depth() * INDENT;
    double inside = right - left - 12;
    List<String> lines = Lettering.lines(rung.words(), inside, TEXT, rung.reached() ? 4 : 3);
    double bottom = top + (rung.id().isEmpty() ? 8 : TITLE + 6) + lines.size() * LINE;
    List<Exit> exits = new ArrayList<>();
    double y = bottom;
    for (Ladder.Way way : rung.ways()) {
      Exit exit = placed(way, index, y, right - left - SPINE - 12);
      exits.add(exit);
      y = exit.bottom();
    }
    return new Drawn(rung, top, bottom, left, right, lines, exits);
  }

  private static Exit placed(Ladder.Way way, int index, double top, double inside) {
    List<String> label = Lettering.lines(way.label(), inside, way.taken() ? BOLD : SMALL, 3);
    double text = label.size() * 14.0;
    if (!way.ends()) {
      boolean next = way.to() == index + 1;
      double bottom = top + Math.max(next ? 18 : 12, text + (next ? 8 : 9));
      return new Exit(way, label, List.of(), top, bottom - 4, bottom, false);
    }
    double labelWidth = width(label, way.taken());
    double free = inside - labelWidth - 34;
    boolean beside = label.size() <= 1 && Lettering.width(way.end(), SMALL) <= free;
    List<String> end = Lettering.lines(way.end(), beside ? free + 1 : inside - 30, SMALL, 3);
    double pill = end.size() * 14 + 6;
    double from = beside ? top + 5 : top + text + 5;
    return new Exit(way, label, end, top, from + pill / 2, from + pill + 1, beside);
  }

  private static double width(List<String> label, boolean strong) {
    return label.isEmpty() ? 0 : Lettering.width(label.get(0), strong ? BOLD : SMALL);
  }

  private void frames() {
    for (Ladder.Frame frame : ladder.frames()) {
      Drawn first = drawn.get(frame.first());
      double left = MARGIN + back.width() * LANE + frame.depth() * INDENT;
      double right = WIDTH - MARGIN - ahead.width() * LANE - frame.depth() * INDENT;
      long inner =
          ladder.frames().stream()
              .filter(f -> f.first() == frame.first() && f.depth() > frame.depth())
              .count();
      double top = first.top() - 22 - 24 * inner;
      Drawn last = drawn.get(frame.last());
      long closing =
          ladder.frames().stream()
              .filter(f -> f.last() == frame.last() && f.depth() > frame.depth())
              .count();
      double bottom = (last.exits().isEmpty() ? last.bottom() : bottom(last)) + 4 + 8 * closing;
      rect("frame", left, top, right - left, bottom - top, 6);
      text(
          "frame-title",
          left + SPINE + INDENT + 8,
          top + 15,
          cut(frame.title(), right - left - 36));
    }
  }

  private static String cut(String words, double width) {
    return String.join("", Lettering.lines(words, width, SMALL, 1));
  }

  private void boxes() {
    for (Drawn one : drawn) {
      Ladder.Rung rung = one.rung();
      String look = rung.look().name().toLowerCase(Locale.ROOT);
      String state = rung.now() ? " now" : rung.reached() ? " reached" : " apart";
      page.open("g", "class", "rung " + look + state);
      double wide = one.right() - one.left();
      rect("box", one.left(), one.top(), wide, one.bottom() - one.top(), 5);
      if (rung.look() == Ladder.Look.CALL) {
        rect("inner", one.left() + 2.5, one.top() + 2.5, wide - 5, one.bottom() - one.top() - 5, 3);
      }
      double y = one.top() + 4;
      if (!rung.id().isEmpty()) {
        text("id", one.left() + 8, one.top() + TITLE - 2, rung.id());
        if (!rung.side().isEmpty()) {
          text("side", one.right() - 8, one.top() + TITLE - 2, rung.side());
        }
        y = one.top() + TITLE + 2;
      }
      for (String line : one.lines()) {
        y += LINE;
        text("words", one.left() + 8, y - 4, line);
      }
      page.close();
    }
  }

  /** Taken ways are drawn above the others. */
  private void ways(boolean taken) {
    for (int i = 0; i < drawn.size(); i++) {
      Drawn from = drawn.get(i);
      for (Exit exit : from.exits()) {
        if (exit.way().taken() == taken) {
          page.open("g", "class", taken ? "way taken" : "way");
          way(from, i, exit);
          page.close();
        }
      }
    }
  }

  private void way(Drawn from, int index, Exit exit) {
    double x = from.spine();
    double y = from.bottom();
    if (exit.way().ends()) {
      end(from, exit);
    } else if (exit.way().to() == index + 1) {
      Drawn to = drawn.get(index + 1);
      path("M" + at(x, y) + "V" + number(to.top()));
      arrow(x, to.top(), 0, 1);
    } else if (Lanes.leadsAhead(index, exit.way())) {
      Drawn to = drawn.get(exit.way().to());
      double lane = WIDTH - MARGIN - (ahead.width() - ahead.column(exit.way().to())) * LANE + 5;
      path(
          "M"
              + at(x, y)
              + "V"
              + number(exit.line() - 4)
              + "q0,4 4,4"
              + "H"
              + number(lane - 4)
              + "q4,0 4,4"
              + "V"
              + number(to.middle() - 4)
              + "q0,4 -4,4"
              + "H"
              + number(to.right()));
      arrow(to.right(), to.middle(), -1, 0);
    } else {
      Drawn to = drawn.get(exit.way().to());
      double lane = MARGIN + (back.width() - back.column(exit.way().to())) * LANE - 5;
      path(
          "M"
              + at(x, y)
              + "V"
              + number(exit.line() - 4)
              + "q0,4 -4,4"
              + "H"
              + number(lane + 4)
              + "q-4,0 -4,-4"
              + "V"
              + number(to.middle() + 4)
              + "q0,-4 4,-4"
              + "H"
              + number(to.left()));
      arrow(to.left(), to.middle(), 1, 0);
    }
    label(x + 9, exit);
  }

  private void label(double x, Exit exit) {
    double y = exit.top() + 2;
    for (String line : exit.label()) {
      y += 14;
      text("label", x, exit.beside() ? exit.line() + 4 : y - 3, line);
    }
  }

  private void end(Drawn from, Exit exit) {
    double x = from.spine();
    double label = width(exit.label(), exit.way().taken());
    double pill = exit.beside() ? x + 9 + label + (label > 0 ? 20 : 10) : x + 20;
    double wide = 0;
    for (String line : exit.end()) {
      wide = Math.max(wide, Lettering.width(line, SMALL));
    }
    double high = exit.end().size() * 14 + 6;
    path(
        "M"
            + at(x, from.bottom())
            + "V"
            + number(exit.line() - 4)
            + "q0,4 4,4H"
            + number(exit.beside() && label > 0 ? x + 7 : pill));
    if (exit.beside() && label > 0) {
      path("M" + at(pill - 13, exit.line()) + "H" + number(pill));
    }
    arrow(pill, exit.line(), 1, 0);
    page.open("g", "class", exit.way().well() ? "end well" : "end person");
    rect("pill", pill, exit.line() - high / 2, wide + 14, high, Math.min(10, high / 2));
    double y = exit.line() - high / 2 + 13;
    for (String line : exit.end()) {
      text("words", pill + 7, y, line);
      y += 14;
    }
    page.close();
  }

  private void arrow(double x, double y, int dx, int dy) {
    page.leaf(
        "path",
        "class",
        "head",
        "d",
        "M"
            + at(x, y)
            + "L"
            + at(x - 6 * dx - 3.5 * dy, y - 6 * dy - 3.5 * dx)
            + "L"
            + at(x - 6 * dx + 3.5 * dy, y - 6 * dy + 3.5 * dx)
            + "Z");
  }

  private void path(String d) {
    page.leaf("path", "class", "line", "d", d);
  }

  private void rect(String name, double x, double y, double width, double height, double round) {
    page.leaf(
        "rect",
        "class",
        name,
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(width),
        "height",
        number(height),
        "rx",
        number(round));
  }

  private void text(String name, double x, double y, String words) {
    page.put("text", words, "class", name, "x", number(x), "y", number(y));
  }

  private static String at(double x, double y) {
    return number(x) + "," + number(y);
  }

  /** To a tenth, the same everywhere. */
  private static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : tenths / 10 + "." + Math.abs(tenths % 10);
  }
}
