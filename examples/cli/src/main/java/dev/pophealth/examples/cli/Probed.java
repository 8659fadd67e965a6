package dev.pophealth.examples.cli;

import dev.pophealth.pop3.Pop3Result;

/**
 * A target that was probed.
 *
 * @param result what came out
 * @param judged what that is to monitoring
 */
record Probed(Pop3Result result, ThresholdOptions.Judged judged) {

  CheckStatus status() {
    return judged.status();
  }
}
