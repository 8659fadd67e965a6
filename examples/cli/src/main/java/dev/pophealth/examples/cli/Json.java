package dev.pophealth.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** JSON as the commands write it. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** What the library wrote as one line. */
  static ObjectNode parsed(String json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the library wrote what is no JSON", e);
    }
  }

  /** For people's eyes as well: one field a line. */
  static String pretty(JsonNode node) {
    return node.toPrettyString().replace(System.lineSeparator(), "\n");
  }

  static void names(ObjectNode to, String field, Collection<?> names) {
    ArrayNode all = to.putArray(field);
    names.forEach(name -> all.add(name.toString()));
  }
}
