package dev.pophealth.exchange;

import dev.pophealth.exchange.format.ClixmlObjects;
import dev.pophealth.exchange.format.CsvObjects;
import dev.pophealth.exchange.format.JsonObjects;
import dev.pophealth.exchange.format.ShellObject;
import dev.pophealth.exchange.format.Source;
import dev.pophealth.exchange.format.Unreads;
import dev.pophealth.exchange.table.Properties;
import dev.pophealth.exchange.table.TextObjects;
import java.io.IOException;
import java.util.function.Consumer;

/** Tells in which format an output goes on, by how it begins. */
enum OutputFormat {
  TEXT,
  JSON,
  CSV,
  CLIXML;

  private static final String CLIXML_MARK = "#< CLIXML";

  /** Reads all segments of the source. */
  static void readAll(Source source, Consumer<ShellObject> objects, Unreads unreads)
      throws IOException {
    while (source.nextSegment()) {
      switch (of(source.ahead())) {
        case JSON -> JsonObjects.read(source, objects, unreads);
        case CSV -> CsvObjects.read(source, separator(source.ahead()), objects, unreads);
        case CLIXML -> readClixml(source, objects, unreads);
        case TEXT -> TextObjects.read(source, OutputFormat::isNotText, objects, unreads);
      }
    }
  }

  private static void readClixml(Source source, Consumer<ShellObject> objects, Unreads unreads)
      throws IOException {
    if (source.ahead().stripLeading().startsWith(CLIXML_MARK)) {
      String line = source.readLine();
      while (line != null && line.isBlank()) {
        line = source.readLine();
      }
    }
    ClixmlObjects.read(source, objects, unreads);
  }

  private static boolean isNotText(String ahead) {
    return of(ahead) != TEXT;
  }

  private static OutputFormat of(String ahead) {
    String text = ahead.stripLeading();
    if (text.isEmpty()) {
      return TEXT;
    }
    return switch (text.charAt(0)) {
      case '{' -> nextIsOneOf(text, "\"}") ? JSON : TEXT;
      case '[' -> nextIsOneOf(text, "{[]\"") ? JSON : TEXT;
      case '<' -> isClixml(text) ? CLIXML : TEXT;
      case '#' -> text.startsWith(CLIXML_MARK) ? CLIXML : isCsvComment(text) ? CSV : TEXT;
      default -> isCsv(firstLine(text)) ? CSV : TEXT;
    };
  }

  private static boolean nextIsOneOf(String text, String wanted) {
    String rest = text.substring(1).stripLeading();
    return !rest.isEmpty() && wanted.indexOf(rest.charAt(0)) >= 0;
  }

  private static boolean isClixml(String text) {
    return text.startsWith("<Objs")
        || text.startsWith("<?xml")
        || text.startsWith("<!DOCTYPE")
        || (text.startsWith("<!--") && text.contains("<Objs"));
  }

  private static boolean isCsvComment(String text) {
    return text.startsWith("#TYPE ")
        || text.startsWith("#Software:")
        || text.startsWith("#Version:")
        || text.startsWith("#Log-type:")
        || text.startsWith("#Date:")
        || text.startsWith("#Fields:");
  }

  /** A header with names that are known, or a row of a protocol log. */
  private static boolean isCsv(String line) {
    if (CsvObjects.isLogRow(line)) {
      return true;
    }
    String[] names = line.split(String.valueOf(separator(line)), -1);
    int known = 0;
    for (String name : names) {
      String plain = name.strip().replace("\"", "");
      known += Properties.isKnown(plain) ? 1 : 0;
    }
    return names.length > 1 && known >= 2;
  }

  /** What stands between the values: a comma, or what the server's culture has instead. */
  private static char separator(String ahead) {
    String text = ahead.stripLeading();
    int end = text.startsWith("#TYPE") ? text.indexOf('\n') + 1 : 0;
    String header = firstLine(text.substring(end));
    if (header.indexOf(',') < 0 && header.indexOf(';') >= 0) {
      return ';';
    }
    return header.indexOf(',') < 0 && header.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
