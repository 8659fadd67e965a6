package dev.pophealth.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.health.Reading;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.run.json.ActCodec;
import dev.pophealth.run.json.ActionCodec;
import dev.pophealth.run.json.QuestionReader;
import dev.pophealth.run.json.ReadingCodec;
import dev.pophealth.run.json.StrictJson;

/**
 * Questions, acts and readings as JSON, each on one line, for a runner whose ports are in another
 * process: it sends what is to be asked or done, and gets back what was read. In the forms of
 * {@code docs/cli-json.md} and {@code docs/recovery-json.md}. What was written is read back equal.
 * Strict: what is missing, not known or twice there is refused, never guessed. Safe for use by many
 * threads.
 */
public final class RequestCodec {

  /** The longest text that is read, in characters: 4 million. */
  public static final int LONGEST = 4 * 1024 * 1024;

  private RequestCodec() {}

  /**
   * A question as JSON.
   *
   * @param question the question, on a server
   */
  public static String write(Question question) {
    ObjectNode to = StrictJson.object();
    ActionCodec.write(question, to);
    return to.toString();
  }

  /**
   * An act as JSON.
   *
   * @param act the act, on a server
   */
  public static String write(Act act) {
    ObjectNode to = StrictJson.object();
    ActionCodec.write(act, to);
    return to.toString();
  }

  /**
   * A reading as JSON.
   *
   * @param reading the reading
   */
  public static String write(Reading reading) {
    ObjectNode to = StrictJson.object();
    ReadingCodec.write(reading, to);
    return to.toString();
  }

  /**
   * The question that a text holds.
   *
   * @param json what {@link #write(Question)} gave, in whatever layout
   * @throws RecoveryFormatException when it is none; says what, where and the remedy
   */
  public static Question readQuestion(String json) {
    return StrictJson.read("question", json, LONGEST, QuestionReader::read);
  }

  /**
   * The act that a text holds.
   *
   * @param json what {@link #write(Act)} gave, in whatever layout
   * @throws RecoveryFormatException when it is none; says what, where and the remedy
   */
  public static Act readAct(String json) {
    return StrictJson.read("act", json, LONGEST, ActCodec::read);
  }

  /**
   * The reading that a text holds.
   *
   * @param json what {@link #write(Reading)} gave, in whatever layout
   * @throws RecoveryFormatException when it is none; says what, where and the remedy
   */
  public static Reading readReading(String json) {
    return StrictJson.read("reading", json, LONGEST, ReadingCodec::read);
  }
}
