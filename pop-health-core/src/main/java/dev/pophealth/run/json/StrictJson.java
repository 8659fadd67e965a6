package dev.pophealth.run.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.run.RecoveryFormatException;
import java.util.function.Function;

/** JSON documents, taken strictly and within bounds. */
public final class StrictJson {

  private static final int DEEPEST = 16;

  private static final JsonMapper MAPPER = mapper();

  private StrictJson() {}

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxDocumentLength(Long.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .build());
    return mapper;
  }

  /** A new object to be written. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /**
   * What a document says, which must be one object and read to its last field.
   *
   * @param document what it is, for messages
   * @param json the text
   * @param longest the most characters that are read
   * @param reader takes the fields
   */
  public static <T> T read(String document, String json, int longest, Function<Fields, T> reader) {
    Place whole = new Place(document, "");
    if (json.length() > longest) {
      throw whole.wrong("has " + json.length() + " characters", "at most " + longest + " are read");
    }
    try {
      Fields fields = Fields.of(whole, MAPPER.readTree(json));
      T read = reader.apply(fields);
      fields.end();
      return read;
    } catch (JsonProcessingException e) {
      throw whole.wrong(
          "is no JSON" + where(e.getLocation()),
          "a field twice, a cut end and text behind it count as well");
    } catch (RecoveryFormatException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw whole.wrong("does not hold together", String.valueOf(e.getMessage()));
    }
  }

  private static String where(JsonLocation at) {
    return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
