package dev.pophealth.simulation;

import dev.pophealth.port.ActRequest;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Outcome;
import dev.pophealth.recovery.Recovery;
import dev.pophealth.report.Language;
import dev.pophealth.report.Telling;
import dev.pophealth.simulation.judge.Breach;
import dev.pophealth.simulation.world.Agenda;
import dev.pophealth.simulation.world.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells a run as a story: what was true beside what was decided, done and written down. */
final class Teller {

  private static final int LONGEST = 300;

  private final List<String> lines = new ArrayList<>();

  void truth(Instant at, Fact fact) {
    line(at, "truth", FactWords.of(fact));
  }

  void decided(Instant at, String recovery, Recovery state) {
    line(at, recovery, "decides: " + Telling.decision(state.decision(), Language.ENGLISH));
  }

  void recorded(String recovery, JournalRecord record) {
    if (record instanceof JournalRecord.Came came) {
      line(record.at(), recovery, "gets: " + words(came.outcome()));
    } else if (!(record instanceof JournalRecord.Asked)) {
      line(record.at(), recovery, "notes: " + record);
    }
  }

  private static String words(Outcome outcome) {
    if (outcome instanceof Outcome.Answered answered) {
      return answered.reading().summary();
    } else if (outcome instanceof Outcome.Acted acted) {
      return acted.way() + " " + acted.words();
    }
    return "the time has come";
  }

  void starts(Instant at, ActRequest request) {
    line(at, request.recovery(), "BEGINS " + request.act() + " (" + request.number() + ")");
  }

  void says(Instant at, String words) {
    line(at, "program", words);
  }

  private void line(Instant at, String who, String words) {
    String text = at + "  " + who + "  " + words;
    lines.add(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
  }

  String tell(long seed, List<Breach> breaches) {
    StringBuilder text = new StringBuilder("Run ").append(seed).append('\n');
    lines.forEach(line -> text.append(line).append('\n'));
    for (Breach breach : breaches) {
      text.append("=> ")
          .append(breach.law())
          .append(" broken at ")
          .append(Agenda.instant(breach.at()))
          .append(", ")
          .append(Duration.ofMillis(breach.at()))
          .append(" after the beginning, by ")
          .append(breach.recovery().isEmpty() ? "nobody in particular" : breach.recovery())
          .append(": ")
          .append(breach.words())
          .append('\n');
    }
    return text.toString();
  }
}
