package dev.pophealth.exchange.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Export-Csv} writes, and the POP3 protocol log. Records are cut out here, so that a
 * broken one costs no other; the library takes each apart.
 */
public final class CsvObjects {

  /** A stack trace in a value has fewer lines. */
  private static final int MOST_LINES = 64;

  private static final int LONGEST_RECORD = 512 * 1024;

  private static final String FIELDS = "#fields:";

  /** The columns that the vendor's documentation gives for a log without a header. */
  private static final List<String> LOG =
      List.of(
          "date-time",
          "connector-id",
          "session-id",
          "sequence-number",
          "local-endpoint",
          "remote-endpoint",
          "event",
          "data",
          "context");

  private final CsvFactory csv = new CsvFactory();
  private final CsvSchema schema;
  private final Source source;
  private final Consumer<ShellObject> objects;
  private final Unreads unreads;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private @Nullable List<String> header;

  private record Line(int number, String text, boolean oddQuotes) {}

  private CsvObjects(
      Source source, char separator, Consumer<ShellObject> objects, Unreads unreads) {
    this.source = source;
    this.objects = objects;
    this.unreads = unreads;
    schema = CsvSchema.emptySchema().withColumnSeparator(separator);
  }

  /** Whether a line is a row of a protocol log, which needs no header. */
  public static boolean isLogRow(String line) {
    int comma = line.indexOf(',');
    return comma >= 20
        && comma <= 32
        && line.charAt(4) == '-'
        && line.charAt(10) == 'T'
        && line.charAt(comma - 1) == 'Z';
  }

  /** Reads what is left of the segment. */
  public static void read(
      Source source, char separator, Consumer<ShellObject> objects, Unreads unreads)
      throws IOException {
    new CsvObjects(source, separator, objects, unreads).read();
  }

  private void read() throws IOException {
    Line line = next();
    while (line != null) {
      if (line.text().startsWith("#") && !line.oddQuotes()) {
        comment(line.text());
      } else if (!line.text().isBlank()) {
        record(line);
      }
      line = next();
    }
  }

  /** {@code #TYPE}, {@code #Software} and the like say nothing; {@code #Fields:} is a header. */
  private void comment(String text) {
    if (text.length() > FIELDS.length()
        && text.regionMatches(true, 0, FIELDS, 0, FIELDS.length())) {
      header = List.of(text.substring(FIELDS.length()).strip().split(",", -1));
    }
  }

  private void record(Line first) throws IOException {
    List<Line> further = new ArrayList<>();
    boolean open = first.oddQuotes();
    int length = first.text().length();
    while (open && further.size() < MOST_LINES && length < LONGEST_RECORD) {
      Line line = next();
      if (line == null) {
        break;
      }
      length += line.text().length();
      further.add(line);
      open = open != line.oddQuotes();
    }
    if (open || !record(first, further)) {
      for (int i = further.size() - 1; i >= 0; i--) {
        ahead.addFirst(further.get(i));
      }
      unreads.row(first.number(), "this is no row of as many values as the header has");
    }
  }

  private boolean record(Line first, List<Line> further) throws IOException {
    StringBuilder text = new StringBuilder(first.text());
    further.forEach(line -> text.append('\n').append(line.text()));
    List<String> values = values(text.toString());
    if (header == null && isLogRow(first.text())) {
      header = LOG;
    } else if (header == null) {
      header = values.stream().map(String::strip).toList();
      return values.size() > 1;
    }
    if (values.size() != header.size()) {
      return false;
    }
    ShellObject object = new ShellObject(first.number());
    for (int i = 0; i < values.size(); i++) {
      object.put(header.get(i), new ShellValue.Text(values.get(i)));
    }
    objects.accept(object);
    return true;
  }

  /** The values of a record; none when it is broken. */
  private List<String> values(String text) throws IOException {
    List<String> values = new ArrayList<>();
    try (JsonParser parser = csv.createParser(text)) {
      parser.setSchema(schema);
      ((CsvParser) parser).enable(CsvParser.Feature.WRAP_AS_ARRAY);
      int records = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          values.add(parser.getText());
        } else if (token == JsonToken.START_ARRAY) {
          records++;
        }
      }
      return records > 2 ? List.of() : values;
    } catch (JsonProcessingException e) {
      return List.of();
    }
  }

  private @Nullable Line next() throws IOException {
    Line kept = ahead.poll();
    if (kept != null) {
      return kept;
    }
    int number = source.line();
    String text = source.readLine();
    if (source.isLineCut()) {
      unreads.row(number, "this line is longer than " + Source.LONGEST_LINE + ", its end is lost");
    }
    return text == null
        ? null
        : new Line(number, text, text.chars().filter(c -> c == '"').count() % 2 == 1);
  }
}
