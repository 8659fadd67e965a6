package dev.pophealth.lines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.engine.DecisionEngine;
import dev.pophealth.health.HealthModel;
import dev.pophealth.pop.PopHealth;
import dev.pophealth.pop.PopRunbooks;
import dev.pophealth.recovery.RecoveryEngine;
import dev.pophealth.run.RecoveryFormatException;
import dev.pophealth.run.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Handles incidents by lines of JSON, so that a bot in any language can follow the engine. A line
 * opens an incident, tells what came of its decision, interrupts it, saves it or goes on with a
 * saved one; each line is answered by the incident's decision, or by an error that says what, where
 * and the remedy, and changes nothing. Incidents are told apart by names that the bot gives.
 *
 * <p>It does what {@link RecoveryEngine} does, and keeps the state: the same lines give the same
 * answers. Of one server one incident is handled at a time; put what is red through triage first.
 * Bounded: a line by {@link #LONGEST}, the incidents by their number. Those that have ended are
 * forgotten when room is needed, the oldest first; open ones never. Not safe for use by many
 * threads.
 */
public final class LineEngine {

  /** The most characters of a line: a million. */
  public static final int LONGEST = 1024 * 1024;

  /** How many incidents are kept unless said otherwise: 10,000. */
  public static final int MOST_INCIDENTS = 10_000;

  private final IncidentTable incidents;
  private long number;

  /** The name on the line at hand, as soon as it is known. */
  private String named = "";

  /**
   * An engine.
   *
   * @param engine decides
   * @param model knows the monitors' further names
   * @param mostIncidents how many incidents are kept, ended ones included; 1 or more
   * @throws IllegalArgumentException when that is less than 1
   */
  public LineEngine(RecoveryEngine engine, HealthModel model, int mostIncidents) {
    if (mostIncidents < 1) {
      throw new IllegalArgumentException(
          "room for " + mostIncidents + " incidents: choose 1 or more");
    }
    this.incidents =
        new IncidentTable(
            Objects.requireNonNull(engine, "engine"),
            Objects.requireNonNull(model, "model"),
            mostIncidents);
  }

  /** An engine for Exchange's POP service, by the hardened runbooks. */
  public static LineEngine ofPop() {
    return new LineEngine(
        DecisionEngine.following(PopRunbooks.hardened()), PopHealth.model(), MOST_INCIDENTS);
  }

  /**
   * Answers one line; it counts as the next.
   *
   * @param line the line, without its end
   */
  public LineAnswer answer(String line) {
    number++;
    return answer(number, line, false);
  }

  /**
   * Answers the lines of a stream to its end, each as soon as it has come. Blank lines are counted
   * and not answered.
   *
   * @param lines UTF-8, or UTF-16 by its byte order mark; left open
   * @param answers is handed each answer
   * @return how many lines were refused
   * @throws IOException when the stream fails
   */
  public long answerAll(InputStream lines, Consumer<LineAnswer> answers) throws IOException {
    InputLines input = new InputLines(lines, LONGEST);
    long refused = 0;
    for (var line = input.next(); line != null; line = input.next()) {
      number++;
      if (line.cut() || !line.text().isEmpty()) {
        LineAnswer answer = answer(number, line.text(), line.cut());
        refused += answer.refused() ? 1 : 0;
        answers.accept(answer);
      }
    }
    return refused;
  }

  /** The answer as it is now for each incident, in the order they were opened in. */
  public List<LineAnswer> now() {
    return incidents.all().stream()
        .map(open -> new LineAnswer(open.line(), open.answer(open.line()).toString(), false))
        .toList();
  }

  private LineAnswer answer(long line, String text, boolean cut) {
    named = "";
    try {
      if (cut || text.length() > LONGEST) {
        throw new LineRefusal(
            "TOO_LONG", "it has more than " + LONGEST + " characters: send less on one line");
      }
      if (text.indexOf('\uFFFD') >= 0) {
        throw new LineRefusal(
            "MALFORMED", "it has bytes that are no UTF-8: write JSON in UTF-8, one object a line");
      }
      return new LineAnswer(line, incidents.answer(line, read(text)).toString(), false);
    } catch (LineRefusal refusal) {
      return refused(line, named, refusal);
    }
  }

  private LineRequest read(String text) throws LineRefusal {
    try {
      return StrictJson.read(
          "line",
          text,
          LONGEST,
          fields -> {
            named = LineRequest.name(fields);
            return LineRequest.read(named, fields);
          });
    } catch (RecoveryFormatException e) {
      throw new LineRefusal("MALFORMED", String.valueOf(e.getMessage()));
    }
  }

  private static LineAnswer refused(long line, String incident, LineRefusal refusal) {
    ObjectNode answer = StrictJson.object().put("line", line);
    if (!incident.isEmpty()) {
      answer.put("incident", incident);
    }
    answer.putObject("error").put("reason", refusal.reason()).put("words", refusal.words());
    return new LineAnswer(line, answer.toString(), true);
  }
}
