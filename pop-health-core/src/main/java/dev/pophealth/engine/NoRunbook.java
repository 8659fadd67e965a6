package dev.pophealth.engine;

import static dev.pophealth.recovery.Steps.handOver;

import dev.pophealth.engine.graph.Graph;
import dev.pophealth.engine.graph.GraphCompiler;
import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Runbook;
import dev.pophealth.recovery.StepText;

/** What is followed when no runbook fits: a person is called, nothing is guessed. */
final class NoRunbook {

  static final Graph GRAPH =
      GraphCompiler.compile(
          Runbook.named("none")
              .first(handOver("no-runbook", EscalationReason.IMPOSSIBLE))
              .text(
                  "no-runbook",
                  StepText.of(
                      "No runbook fits this monitor on a server with these roles: nothing is done, a"
                          + " person decides.",
                      "このモニターとサーバーの役割に合う回復手順がないため、何も実行せず、担当者に判断を委ねます。",
                      "ours: an alert without a runbook is escalated, never guessed"))
              .otherwise("none.otherwise"));

  private NoRunbook() {}
}
