package dev.pophealth.examples.benchmarks;

import dev.pophealth.exchange.ReadingSettings;
import dev.pophealth.exchange.ShellOutput;
import dev.pophealth.exchange.ShellReading;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * How long 100,000 rows of Get-ServerHealth take to read in each format, and how much memory what
 * was read keeps.
 */
public final class ShellReadingSpeed {

  private static final int ROWS = 100_000;

  private static final String TIME = "2026-01-05T09:00:00Z";

  private ShellReadingSpeed() {}

  private record Format(String name, String before, IntFunction<String> row, String after) {}

  /**
   * Measures and prints.
   *
   * @param args none
   * @throws Exception when a row was lost
   */
  public static void main(String[] args) throws Exception {
    for (Format format : formats()) {
      byte[] output = output(format);
      read(output);
      long before = used();
      long start = System.nanoTime();
      ShellReading reading = read(output);
      double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
      long kept = used() - before;
      if (reading.facts().size() != ROWS || !reading.complete()) {
        throw new IllegalStateException(
            format.name() + ": " + reading.facts().size() + " rows were read, not " + ROWS);
      }
      System.out.printf(
          Locale.ROOT,
          "%-7s %5.1f MB  %5.2f s  %4d bytes kept of a row%n",
          format.name(),
          output.length / 1e6,
          seconds,
          kept / ROWS);
    }
  }

  private static ShellReading read(byte[] output) throws Exception {
    try (InputStream stream = new ByteArrayInputStream(output)) {
      return ShellOutput.read(stream, ReadingSettings.none());
    }
  }

  private static byte[] output(Format format) {
    StringBuilder text = new StringBuilder(format.before());
    for (int row = 0; row < ROWS; row++) {
      text.append(format.row().apply(row));
    }
    return text.append(format.after()).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<Format> formats() {
    return List.of(
        new Format(
            "table",
            """
            Server  State         Name                TargetResource  HealthSetName  AlertValue
            ------  -----         ----                --------------  -------------  ----------
            """,
            row ->
                String.format(
                    Locale.ROOT,
                    "%-8s%-14s%-20s%-16s%-15s%s%n",
                    server(row),
                    "Online",
                    monitor(row),
                    target(row),
                    "POP.Proxy",
                    value(row)),
            ""),
        new Format("list", "", row -> fields(row, "%s : %s%n", "") + "\n", ""),
        new Format(
            "JSON",
            "[",
            row -> (row == 0 ? "{" : ",{") + fields(row, "\"%s\":\"%s\"", ",") + "}",
            "]"),
        new Format(
            "CSV",
            "\"Server\",\"State\",\"Name\",\"TargetResource\",\"HealthSetName\",\"AlertValue\","
                + "\"LastExecutionTime\"\n",
            row -> fields(row, "%2$s", ",") + "\n",
            ""),
        new Format(
            "CLIXML",
            "<Objs>",
            row -> "<Obj><Props>" + fields(row, "<S N=\"%s\">%s</S>", "") + "</Props></Obj>\n",
            "</Objs>"));
  }

  private static String fields(int row, String form, String between) {
    String[][] fields = {
      {"Server", server(row)},
      {"State", "Online"},
      {"Name", monitor(row)},
      {"TargetResource", target(row)},
      {"HealthSetName", "POP.Proxy"},
      {"AlertValue", value(row)},
      {"LastExecutionTime", TIME}
    };
    StringBuilder all = new StringBuilder();
    for (String[] field : fields) {
      all.append(all.length() == 0 ? "" : between)
          .append(String.format(Locale.ROOT, form, field[0], field[1]));
    }
    return all.toString();
  }

  private static String server(int row) {
    return "mbx" + row % 9;
  }

  private static String monitor(int row) {
    return "Monitor" + row;
  }

  private static String target(int row) {
    return "DB" + row % 100;
  }

  private static String value(int row) {
    return row % 7 == 0 ? "Unhealthy" : "Healthy";
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
