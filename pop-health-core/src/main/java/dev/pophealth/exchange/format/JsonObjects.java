package dev.pophealth.exchange.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What {@code ConvertTo-Json} writes, of Windows PowerShell and of PowerShell 6 and later. An
 * object at the top is one, of an array there each element is. Objects are given on one by one.
 */
public final class JsonObjects {

  private static final int DEEPEST = 100;
  private static final int LONGEST_VALUE = 8 * 1024 * 1024;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_VALUE)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private final Source source;
  private final int linesBefore;
  private final Consumer<ShellObject> objects;
  private final Unreads unreads;

  private JsonObjects(Source source, Consumer<ShellObject> objects, Unreads unreads) {
    this.source = source;
    this.linesBefore = source.line() - 1;
    this.objects = objects;
    this.unreads = unreads;
  }

  /** Reads one value at the top; what is behind it stays in the source. */
  public static void read(Source source, Consumer<ShellObject> objects, Unreads unreads)
      throws IOException {
    try (JsonParser parser = JSON.createParser(source)) {
      new JsonObjects(source, objects, unreads).read(parser);
    }
  }

  private void read(JsonParser parser) throws IOException {
    try {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          readElement(parser);
        }
      } else if (first != null) {
        readElement(parser);
      }
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      unreads.row(
          line(parser),
          "from here on this is not JSON, or it is cut off: the objects before were read");
      drain();
      return;
    }
    StringWriter rest = new StringWriter();
    parser.releaseBuffered(rest);
    source.unread(rest.toString(), line(parser));
  }

  private void readElement(JsonParser parser) throws IOException {
    int line = line(parser);
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      ShellObject object = new ShellObject(line);
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        object.put(name, value(parser));
      }
      objects.accept(object);
    } else {
      value(parser);
      unreads.row(line, "a value stands where an object should: leave out -ExpandProperty");
    }
  }

  private static ShellValue value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> {
        List<ShellValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield new ShellValue.Items(items);
      }
      case VALUE_NULL -> ShellValue.NIL;
      case VALUE_TRUE -> new ShellValue.Text("True");
      case VALUE_FALSE -> new ShellValue.Text("False");
      default -> new ShellValue.Text(parser.getText());
    };
  }

  /**
   * Windows PowerShell writes an enum, or a date, that came from another server as an object of
   * {@code value}, and of {@code Value} or {@code DateTime} beside it: the word counts, not the
   * number.
   */
  private static ShellValue object(JsonParser parser) throws IOException {
    Map<String, ShellValue> fields = new LinkedHashMap<>();
    String word = "";
    String value = "";
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      boolean string = parser.nextToken() == JsonToken.VALUE_STRING;
      ShellValue field = value(parser);
      if (name.equals("Value") && string) {
        word = field.text();
      } else if (name.equals("value")) {
        value = field.text();
      }
      if (!Secrets.isSecret(ShellObject.folded(name))) {
        fields.putIfAbsent(ShellObject.folded(name), field);
      }
    }
    String name = fields.getOrDefault("name", ShellValue.NIL).text();
    return word.isEmpty() && value.isEmpty()
        ? new ShellValue.Fields(name, fields)
        : new ShellValue.Text(word.isEmpty() ? value : word);
  }

  private int line(JsonParser parser) {
    return linesBefore + Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private void drain() throws IOException {
    char[] rest = new char[8192];
    int count = source.read(rest, 0, rest.length);
    while (count >= 0) {
      count = source.read(rest, 0, rest.length);
    }
  }
}
