package dev.pophealth.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pophealth.exchange.ShellReading;
import dev.pophealth.exchange.ShellReadingCodec;
import dev.pophealth.exchange.Unread;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads what the management shell printed. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    header = "Reads what the management shell printed; writes tables or JSON.",
    description = {
      "Tables and lists as they are pasted, JSON, CSV, CLIXML; which it is shows by itself.",
      "Secrets are left out."
    },
    footer = {
      "",
      "Examples:",
      "  pop-health read health.txt",
      "  pop-health read --charset windows-31j --format json health.txt",
      "  Get-ServerHealth mbx1 | ConvertTo-Json | pop-health read",
      "",
      "What could not be read is told on standard error, and in JSON as unread. Ends with 0, with",
      "1 when rows are missing, with 65 when nothing could be read."
    })
final class ReadCommand extends ToldSubcommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The output. Default: standard input, which - names as well.")
  String file = "-";

  @Mixin ShellOptions shell = new ShellOptions();

  ReadCommand(Outside outside) {
    super(outside);
  }

  @Override
  int run(Output out) {
    ShellReading reading;
    try (InputStream in = Input.open(outside, file)) {
      reading = shell.read(in);
    } catch (IOException e) {
      throw Input.failed(file, e);
    }
    ObjectNode json = Json.parsed(ShellReadingCodec.write(reading));
    if (format == Format.JSON) {
      out.text(Json.pretty(document().setAll(json)));
    } else {
      out.text(tables(json.get("facts")));
    }
    for (Unread place : reading.unread()) {
      note(Input.named(file) + ":" + place.line() + ": " + place.reason());
    }
    if (reading.facts().isEmpty()) {
      note(Input.named(file) + ": nothing that the management shell prints was found");
      return ExitCode.DATA;
    }
    return reading.complete() ? ExitCode.OK : ExitCode.NOT_ALL;
  }

  /** A table for each kind of fact, with the columns that it has anywhere. */
  private String tables(JsonNode facts) {
    Map<String, List<JsonNode>> kinds = new LinkedHashMap<>();
    for (JsonNode fact : facts) {
      kinds.computeIfAbsent(fact.get("kind").asText(), kind -> new ArrayList<>()).add(fact);
    }
    StringJoiner all = new StringJoiner("\n");
    all.setEmptyValue("");
    kinds.forEach((kind, rows) -> all.add(kind + "\n" + table(rows)));
    return all.toString();
  }

  private String table(List<JsonNode> rows) {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> row.fieldNames().forEachRemaining(columns::add));
    columns.remove("kind");
    Table table = table(columns.toArray(String[]::new));
    for (JsonNode row : rows) {
      table.row(columns.stream().map(column -> cell(row.path(column))).toArray());
    }
    return table.text();
  }

  private static String cell(JsonNode value) {
    if (value.isArray()) {
      StringJoiner all = new StringJoiner(", ");
      value.forEach(one -> all.add(one.asText()));
      return all.toString();
    }
    return value.isObject() ? value.toString() : value.asText();
  }
}
