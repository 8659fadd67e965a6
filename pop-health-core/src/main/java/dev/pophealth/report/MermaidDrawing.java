package dev.pophealth.report;

import java.util.List;
import java.util.stream.Collectors;

/** Draws a picture as a Mermaid flowchart. */
final class MermaidDrawing {

  private final StringBuilder out = new StringBuilder("flowchart TD\n");

  private MermaidDrawing() {}

  static String of(Picture picture) {
    MermaidDrawing drawing = new MermaidDrawing();
    drawing.pieces(1, picture.parts());
    for (Picture.Arrow arrow : picture.arrows()) {
      drawing.line(
          1,
          arrow.from()
              + " -->"
              + arrow.label().map(label -> "|\"" + MermaidText.of(label) + "\"| ").orElse(" ")
              + arrow.to());
    }
    drawing.styles(picture.nodes());
    return drawing.out.toString();
  }

  private void pieces(int depth, List<Picture.Piece> pieces) {
    for (Picture.Piece piece : pieces) {
      if (piece instanceof Picture.Group group) {
        line(depth, "subgraph " + group.key() + " [\"" + MermaidText.of(group.title()) + "\"]");
        pieces(depth + 1, group.parts());
        line(depth, "end");
      } else {
        Picture.Node node = (Picture.Node) piece;
        line(depth, node.key() + shape(node.look(), "\"" + label(node) + "\""));
      }
    }
  }

  private static String label(Picture.Node node) {
    String words =
        Wrapped.of(node.words()).stream().map(MermaidText::of).collect(Collectors.joining("<br/>"));
    return node.title().isEmpty()
        ? words
        : "<b>" + MermaidText.of(node.title()) + "</b><br/>" + words;
  }

  private static String shape(Picture.Look look, String label) {
    return switch (look) {
      case QUESTION, CHOICE -> "{{" + label + "}}";
      case ACT -> "[" + label + "]";
      case WAIT -> "[/" + label + "/]";
      case CALL -> "[[" + label + "]]";
      case WELL, PERSON -> "([" + label + "])";
    };
  }

  private void styles(List<Picture.Node> nodes) {
    style(nodes, Picture.Look.ACT, "act", "fill:#fff4ce,stroke:#8a6d00,color:#000");
    style(nodes, Picture.Look.WELL, "well", "fill:#dff6dd,stroke:#107c10,color:#000");
    style(nodes, Picture.Look.PERSON, "person", "fill:#fde7e9,stroke:#a4262c,color:#000");
  }

  private void style(List<Picture.Node> nodes, Picture.Look look, String name, String how) {
    String keys =
        nodes.stream()
            .filter(node -> node.look() == look)
            .map(Picture.Node::key)
            .collect(Collectors.joining(","));
    if (!keys.isEmpty()) {
      line(1, "classDef " + name + " " + how);
      line(1, "class " + keys + " " + name);
    }
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }
}
