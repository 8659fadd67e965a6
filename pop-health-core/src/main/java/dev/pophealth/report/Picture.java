package dev.pophealth.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a picture shows, in one language, before it is drawn in any format.
 *
 * @param parts nodes and groups, in order
 * @param arrows the arrows, in order
 * @param legend the rules that are not drawn
 */
record Picture(List<Piece> parts, List<Arrow> arrows, List<String> legend) {

  Picture {
    parts = List.copyOf(parts);
    arrows = List.copyOf(arrows);
    legend = List.copyOf(legend);
  }

  /** What a node is. */
  enum Look {
    QUESTION,
    ACT,
    WAIT,
    CALL,
    CHOICE,
    WELL,
    PERSON
  }

  /** A node, or a group of them. */
  sealed interface Piece {}

  /**
   * A node.
   *
   * @param key its key: letters, digits and underscores
   * @param look what it is
   * @param title its first line; may be empty
   * @param words the rest
   */
  record Node(String key, Look look, String title, String words) implements Piece {}

  /**
   * A group.
   *
   * @param key its key
   * @param title its title
   * @param parts its nodes and groups
   */
  record Group(String key, String title, List<Piece> parts) implements Piece {

    /** Copies the list. */
    public Group {
      parts = List.copyOf(parts);
    }
  }

  /**
   * An arrow.
   *
   * @param from the key of a node
   * @param to the key of a node
   * @param label when; empty for always
   */
  record Arrow(String from, String to, Optional<String> label) {}

  /** All nodes, in order. */
  List<Node> nodes() {
    List<Node> all = new ArrayList<>();
    collect(parts, all);
    return all;
  }

  private static void collect(List<Piece> pieces, List<Node> all) {
    for (Piece piece : pieces) {
      if (piece instanceof Node node) {
        all.add(node);
      } else {
        collect(((Group) piece).parts(), all);
      }
    }
  }
}
