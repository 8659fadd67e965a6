package dev.pophealth.report;

import java.util.List;
import java.util.stream.Collectors;

/** Draws a picture as a DOT digraph. */
final class DotDrawing {

  private final StringBuilder out = new StringBuilder();

  private DotDrawing() {}

  static String of(Picture picture) {
    DotDrawing drawing = new DotDrawing();
    drawing.line(0, "digraph plan {");
    drawing.line(
        1, "graph [fontname=\"sans-serif\", labelloc=b, labeljust=l" + legend(picture) + "];");
    drawing.line(1, "node [fontname=\"sans-serif\", fontsize=11];");
    drawing.line(1, "edge [fontname=\"sans-serif\", fontsize=10];");
    drawing.pieces(1, picture.parts());
    for (Picture.Arrow arrow : picture.arrows()) {
      drawing.line(
          1,
          arrow.from()
              + " -> "
              + arrow.to()
              + arrow.label().map(label -> " [label=\"" + DotText.of(label) + "\"]").orElse("")
              + ";");
    }
    drawing.line(0, "}");
    return drawing.out.toString();
  }

  private static String legend(Picture picture) {
    return picture.legend().isEmpty()
        ? ""
        : picture.legend().stream()
            .map(DotText::of)
            .collect(Collectors.joining("\\l", ", label=\"", "\\l\""));
  }

  private void pieces(int depth, List<Picture.Piece> pieces) {
    for (Picture.Piece piece : pieces) {
      if (piece instanceof Picture.Group group) {
        line(depth, "subgraph cluster_" + group.key() + " {");
        line(depth + 1, "label=\"" + DotText.of(group.title()) + "\"; labelloc=t; style=dashed;");
        pieces(depth + 1, group.parts());
        line(depth, "}");
      } else {
        Picture.Node node = (Picture.Node) piece;
        line(depth, node.key() + " [" + style(node.look()) + ", label=\"" + label(node) + "\"];");
      }
    }
  }

  private static String label(Picture.Node node) {
    String words =
        Wrapped.of(node.words()).stream().map(DotText::of).collect(Collectors.joining("\\n"));
    return node.title().isEmpty() ? words : DotText.of(node.title()) + "\\n" + words;
  }

  private static String style(Picture.Look look) {
    return switch (look) {
      case QUESTION -> "shape=hexagon";
      case CHOICE -> "shape=diamond";
      case ACT -> "shape=box, style=filled, fillcolor=\"#fff4ce\"";
      case WAIT -> "shape=parallelogram";
      case CALL -> "shape=box, peripheries=2";
      case WELL -> "shape=box, style=\"rounded,filled\", fillcolor=\"#dff6dd\"";
      case PERSON -> "shape=box, style=\"rounded,filled\", fillcolor=\"#fde7e9\"";
    };
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }
}
