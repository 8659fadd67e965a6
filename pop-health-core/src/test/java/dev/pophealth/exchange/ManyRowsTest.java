package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.exchange.ShellFact.Health;
import dev.pophealth.health.AlertValue;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many made-up rows in each format: none is lost, joined or mixed with its neighbour. */
class ManyRowsTest {

  private static final int ROWS = 20_000;

  @SuppressWarnings("ImmutableEnumChecker") // a function of the row alone
  enum Format {
    TABLE(
        """
        Server   State        Name                 TargetResource HealthSetName AlertValue
        ------   -----        ----                 -------------- ------------- ----------
        """,
        "",
        row ->
            String.format(
                Locale.ROOT,
                "%-8s Online       %-20s %-14s POP.Proxy     %s%n",
                "mbx" + row % 9,
                "Monitor" + row,
                row % 3 == 0 ? "" : "DB " + row,
                word(row))),
    LIST("", "", row -> fields(row, "%n : %v\n", "") + "\n"),
    JSON("[", "]", row -> (row == 0 ? "{" : ",{") + fields(row, "\"%n\":\"%v\"", ",") + "}"),
    CSV(
        "\"Server\",\"State\",\"Name\",\"TargetResource\",\"HealthSetName\",\"AlertValue\"\n",
        "",
        row -> fields(row, "\"%v\"", ",") + "\n"),
    CLIXML(
        "<Objs>",
        "</Objs>",
        row -> "<Obj><Props>" + fields(row, "<S N=\"%n\">%v</S>", "") + "</Props></Obj>\n");

    private final String before;
    private final String after;
    private final IntFunction<String> row;

    Format(String before, String after, IntFunction<String> row) {
      this.before = before;
      this.after = after;
      this.row = row;
    }

    String output() {
      return IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining("", before, after));
    }
  }

  private static String word(int row) {
    return row % 7 == 0 ? "Unhealthy" : "Healthy";
  }

  private static String fields(int row, String form, String between) {
    String target = row % 3 == 0 ? "" : "DB " + row;
    return String.join(
        between,
        form.replace("%n", "Server").replace("%v", "mbx" + row % 9),
        form.replace("%n", "State").replace("%v", "Online"),
        form.replace("%n", "Name").replace("%v", "Monitor" + row),
        form.replace("%n", "TargetResource").replace("%v", target),
        form.replace("%n", "HealthSetName").replace("%v", "POP.Proxy"),
        form.replace("%n", "AlertValue").replace("%v", word(row)));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void made_up_rows_in_each_format_are_all_read_in_their_order(Format format) {
    ShellReading reading = ShellOutput.read(format.output());
    assertThat(reading.all(Health.class)).hasSize(ROWS);
    for (int row = 0; row < ROWS; row++) {
      Health read = (Health) reading.facts().get(row);
      assertThat(read.monitor().orElseThrow().value()).isEqualTo("Monitor" + row);
      assertThat(read.server().orElseThrow().value()).isEqualTo("mbx" + row % 9);
      assertThat(read.target().orElse("")).isEqualTo(row % 3 == 0 ? "" : "DB " + row);
      assertThat(read.value()).isEqualTo(AlertValue.parse(word(row)));
    }
  }
}
