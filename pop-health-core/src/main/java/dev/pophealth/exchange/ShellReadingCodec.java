package dev.pophealth.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What was read of a shell's output as JSON of one form, whatever it was printed in; written only.
 * {@code docs/cli-json.md} describes it.
 */
public final class ShellReadingCodec {

  private ShellReadingCodec() {}

  /**
   * A reading as JSON on one line: {@code complete}, {@code facts} and {@code unread}.
   *
   * @param reading the reading
   */
  public static String write(ShellReading reading) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("complete", reading.complete());
    ArrayNode facts = root.putArray("facts");
    reading.facts().forEach(fact -> FactCodec.write(fact, facts.addObject()));
    ArrayNode unread = root.putArray("unread");
    reading
        .unread()
        .forEach(
            place -> unread.addObject().put("line", place.line()).put("reason", place.reason()));
    return root.toString();
  }
}
