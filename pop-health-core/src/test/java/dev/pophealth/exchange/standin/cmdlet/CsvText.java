package dev.pophealth.exchange.standin.cmdlet;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.pophealth.exchange.standin.value.Nothing;
import dev.pophealth.exchange.standin.value.Text;
import dev.pophealth.exchange.standin.value.Thing;
import dev.pophealth.exchange.standin.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Comma separated text as objects, as {@code Import-Csv} and {@code ConvertFrom-Csv} read it. */
public final class CsvText {

  private CsvText() {}

  /**
   * The rows of {@code lines}; the columns are {@code header}, or the first line. Lines that start
   * with # before it are passed over.
   */
  public static List<Value> rows(List<String> lines, List<String> header, char delimiter) {
    List<String> text = new ArrayList<>(lines);
    List<String> columns = new ArrayList<>(header);
    List<Value> rows = new ArrayList<>();
    text.removeIf(String::isBlank);
    while (columns.isEmpty() && !text.isEmpty()) {
      String line = text.remove(0);
      if (!line.startsWith("#")) {
        columns.addAll(cells(line, delimiter));
      }
    }
    for (String line : text) {
      List<String> cells = cells(line, delimiter);
      Thing row = Thing.custom();
      for (int i = 0; i < columns.size(); i++) {
        row.with(columns.get(i), i < cells.size() ? new Text(cells.get(i)) : Nothing.NULL);
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line, char delimiter) {
    CsvMapper mapper = new CsvMapper();
    mapper.enable(CsvParser.Feature.WRAP_AS_ARRAY);
    try (MappingIterator<String[]> rows =
        mapper
            .readerFor(String[].class)
            .with(mapper.schemaFor(String[].class).withColumnSeparator(delimiter))
            .readValues(line)) {
      return rows.hasNext() ? List.of(rows.next()) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
