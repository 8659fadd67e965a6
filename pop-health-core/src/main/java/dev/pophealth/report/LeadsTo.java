package dev.pophealth.report;

import dev.pophealth.recovery.EscalationReason;
import dev.pophealth.recovery.Resolution;

/** Where a rejected way would have led, in words: a step's id stays, the name of an end is told. */
final class LeadsTo {

  private LeadsTo() {}

  static Phrase words(String leadsTo) {
    for (Resolution resolution : Resolution.values()) {
      if (leadsTo.equals("RESOLVED " + resolution)) {
        return EndWords.resolved(resolution);
      }
    }
    for (EscalationReason reason : EscalationReason.values()) {
      if (leadsTo.equals("ESCALATE " + reason)) {
        return EndWords.escalate(reason);
      }
    }
    return Phrase.name(leadsTo);
  }
}
