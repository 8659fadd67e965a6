package dev.pophealth.examples.opsbot;

import dev.pophealth.recovery.Recovery;
import dev.pophealth.report.Language;
import dev.pophealth.report.Telling;
import dev.pophealth.run.RunnerListener;
import dev.pophealth.run.dispatch.DispatchListener;
import dev.pophealth.triage.TriageText;
import dev.pophealth.triage.TriagedIncident;
import java.util.function.Consumer;

/**
 * Tells the chat each decision with its reason, and when a person has to see to it.
 *
 * @param chat takes a line
 */
record Told(Consumer<String> chat) implements RunnerListener, DispatchListener {

  @Override
  public void decided(String recovery, Recovery state) {
    chat.accept(recovery + ": " + Telling.decision(state.decision(), Language.ENGLISH));
  }

  @Override
  public void troubled(String recovery, String what, Throwable cause) {
    chat.accept(recovery + ": " + what);
  }

  @Override
  public void personCalled(TriagedIncident incident) {
    StringBuilder words = new StringBuilder("A person is needed for " + incident.server() + ".");
    incident.why().forEach(reason -> words.append(' ').append(TriageText.of(reason).english()));
    chat.accept(words.toString());
  }

  @Override
  public void notBegun(TriagedIncident incident, Exception cause) {
    chat.accept("Not begun for " + incident.server() + ": " + cause);
  }
}
