package dev.pophealth.engine;

import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.Node;
import dev.pophealth.engine.wording.ActionText;
import dev.pophealth.engine.wording.DurationText;
import dev.pophealth.engine.wording.Wording;
import dev.pophealth.recovery.StepText;
import java.util.Objects;

/** What a node says to an operator. */
final class NodeText {

  private NodeText() {}

  static StepText of(Graph graph, Node node) {
    return Wording.of(graph.runbook(), node.step()).orElseGet(() -> plain(node));
  }

  private static StepText plain(Node node) {
    if (node.action() != null) {
      return ActionText.of(node.action());
    }
    return switch (node.kind()) {
      case WAIT -> DurationText.ofWait(Objects.requireNonNull(node.pause()));
      case RESOLVED ->
          StepText.of(
              "The trouble is over, and nothing is owed.", "問題は解消し、元に戻すべき変更は残っていません。", "ours");
      case HELD_BACK ->
          StepText.of(
              "A dependency is known to be ill: it comes first.",
              "依存先の異常が判明しているため、そちらの対処を優先します。",
              "ours");
      default -> StepText.of("A person has to go on from here.", "ここから先は担当者の対応が必要です。", "ours");
    };
  }
}
